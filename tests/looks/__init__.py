"""How every screen looks: golden texts at 80x24, checks in both languages, hostile data, and the README's pictures.

Renew the golden texts after a change that was meant, and read what changed before it is committed:

    BRONDESK_LOOKS=renew .venv/bin/pytest tests/looks && git diff tests/looks/80x24
"""
