"""Who is who in one document."""

from __future__ import annotations

from quoth.extract.agents.book import Book, Entry
from quoth.extract.agents.resolve import FIRST, Resolver
from quoth.extract.agents.roles import assign_roles

__all__ = ["FIRST", "Book", "Entry", "Resolver", "assign_roles"]
