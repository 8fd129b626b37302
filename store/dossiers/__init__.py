"""Dossiers, their persons, the dossier's own client data, and the open questions."""
