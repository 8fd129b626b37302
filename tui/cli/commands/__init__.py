"""What each command does, a file per area: a use case, its view as a pydantic model, and lines for people."""
