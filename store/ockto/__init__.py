"""Sessions at the service for source data (Ockto), and the client for that service."""
