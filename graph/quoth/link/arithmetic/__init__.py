"""Arithmetic: what the figures of a document say of each other by sums, shares, rates and changes."""

from __future__ import annotations

from quoth.link.arithmetic.derive import derivations

__all__ = ["derivations"]
