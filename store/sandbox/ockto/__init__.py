"""The stand-in for Ockto: sessions, the client who scans and shares, the file and its documents."""
