"""What Brondesk knows and does, complete without a screen."""
