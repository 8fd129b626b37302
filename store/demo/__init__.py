"""The demonstration: a seeded office, stand-ins, a worker and the page, with nothing to set up."""
