"""One screen a file; a screen knows no other screen, it says the name of a route."""
