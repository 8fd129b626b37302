"""The people behind the stand-in for Ockto: all invented here, and odd on purpose."""
