"""Received files and their documents: intake, matching with persons, what is read back."""
