"""Quads kept: embedded Oxigraph in a folder, or memory; one contract."""

from __future__ import annotations

from quoth.store.contract import Held, Limits, Outcome, Result, Stats, Store, View, Writer
from quoth.store.opening import is_shared, open_store

__all__ = ["Held", "Limits", "Outcome", "Result", "Stats", "Store", "View", "Writer", "is_shared", "open_store"]
