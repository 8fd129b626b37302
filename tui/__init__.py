"""What Brondesk draws: the full-screen desk and the command line, two faces of `store`."""
