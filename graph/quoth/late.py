"""What is loaded only when it is first needed, by one thread at a time."""

from __future__ import annotations

from threading import RLock
from typing import Final

LOADING: Final = RLock()
"""Held while a page, or what warms the pages up, loads such a module: of two threads that load parts of one package by turns, one may
find a module of which the other has read only half.
"""
