"""OOXML: what a Word file is made of."""
