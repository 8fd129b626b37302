"""The audit trail: a line for every opening, change, send, search, copy, save and refusal."""
