"""Codes become sentences here, in Dutch and English; dates, amounts and names in the form the users know."""
