"""Arithmetic: what the figures of a document, or of two, say of each other by sums, shares, rates and changes."""

from __future__ import annotations

from quoth.link.arithmetic.across import across
from quoth.link.arithmetic.derive import derivations, fitting, workings

__all__ = ["across", "derivations", "fitting", "workings"]
