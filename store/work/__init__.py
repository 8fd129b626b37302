"""Background work: looks which rows are due, and does each of them once. The only room that knows the engine."""
