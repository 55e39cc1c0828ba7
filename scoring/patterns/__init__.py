"""How a pattern is compiled so that it fails fast. Knows nothing of replies."""
