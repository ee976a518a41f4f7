"""Templates and values become documents. The only room that compiles Jinja."""
