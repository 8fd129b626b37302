"""Alembic migrations: `env.py` runs them, `versions` holds one numbered file each."""
