"""Care of what is stored: the check of everything."""
