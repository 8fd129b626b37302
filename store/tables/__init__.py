"""Every table, a file per room. What the tables mean to the users is decided in the rooms above."""
