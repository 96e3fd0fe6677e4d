"""Whether the words of a claim are a clause that can be true or false, or a piece of one: "to block refugees", "whether he won"."""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"(?:to|who|whom|whose|why|how|whether|if|what|any|when|where|did|does|do|is|are|was|were|has|have|had|"
    r"him|her|them|himself|herself|themselves|itself)\b"
)
"""How a content begins that has no subject of its own or asks."""
_GERUND = re.compile(r"[\w'-]+ing\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|may|might|must|should)\b|n't\b|'(?:re|ve|ll|d)\b"
    r"|\b[a-z]{2,}(?:ed|s)\b"
)


def fragment(content: str) -> bool:
    """Whether a folded content is no clause: "to block refugees", "whether he won", "her e-mail practice"."""
    return _OPENS.match(content) is not None or _FINITE.search(content) is None


def gerund(content: str) -> bool:
    """Whether a folded content begins with what somebody did or does: "blocking refugees from coming"."""
    return _GERUND.match(content) is not None
