"""Quoth: who said each number, through whose mouths it travelled, and who says otherwise."""

from __future__ import annotations

__version__ = "0.1.0"
