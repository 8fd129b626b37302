"""Every table, in small files: a desk builds those that it reads. What they mean is decided in the rooms above."""
