"""What reads across rooms: the list with its filters, status, next step, Startpagina, Historie, lamps."""
