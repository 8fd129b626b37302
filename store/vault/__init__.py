"""Seals what is confidential, opens it again, and keeps the keys."""
