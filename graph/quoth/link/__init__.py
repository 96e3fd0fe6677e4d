"""From one document's reading to what it says together with others: who is who, what counts the same, who says otherwise."""

from __future__ import annotations

from quoth.link.judged import decide
from quoth.link.linking import Archive, add, filing, link_all, link_one, link_pair

__all__ = ["Archive", "add", "decide", "filing", "link_all", "link_one", "link_pair"]
