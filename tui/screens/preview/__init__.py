"""Looking into an ODM file: its own text laid out, folded, searched; the seven areas; the bytes themselves."""
