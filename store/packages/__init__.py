"""Exports to the advice packages: what each takes, checks before sending, the message, sending once, advice back."""
