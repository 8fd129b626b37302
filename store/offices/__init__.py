"""Offices, the users who serve them, and their connections to partners."""
