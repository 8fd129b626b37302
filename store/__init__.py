"""What Brondesk knows and does, complete without a screen."""

VERSION = "0.1.0"
