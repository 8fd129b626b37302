"""The Digimap page: what the invited client sees, over HTTP, with no login but the private link."""
