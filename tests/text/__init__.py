"""Foreign text against the terminal: what others write never steers it, never moves a row."""
