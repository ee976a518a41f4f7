"""A values document becomes statements."""
