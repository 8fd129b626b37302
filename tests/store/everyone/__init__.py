"""Every use case of the store, found by its signature, and what holds of all of them."""
