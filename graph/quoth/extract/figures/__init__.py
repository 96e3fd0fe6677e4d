"""Figures of a text: numbers that somebody puts forward, with what they count, how they bound it, where, when and of whom."""

from __future__ import annotations

from quoth.extract.figures.dates import find_dates
from quoth.extract.figures.find import find_figures

__all__ = ["find_dates", "find_figures"]
