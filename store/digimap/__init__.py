"""The client's portal: invitations with their links and typed codes, and the QR code. No server."""
