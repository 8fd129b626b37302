"""The ordinary office, whose views are made hostile on their way to a face."""

from tests.looks.conftest import context, home, hostile, hostile_context, ordinary

__all__ = ["context", "home", "hostile", "hostile_context", "ordinary"]
