"""What people look at: where the words of a document come from."""
