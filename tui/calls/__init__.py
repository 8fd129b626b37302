"""The use cases that screens call, a file per area, each bound late (`tui/late.py`)."""
