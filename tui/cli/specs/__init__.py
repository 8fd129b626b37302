"""Every command of the command line, a file per area. Data only."""
