"""What a rule of attribution puts forward, before anybody knows who the source is."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

from quoth.extract.quotes import QuoteMark, find_quotes
from quoth.model import Quotation, Span, Stance

TURN = "turn"
"""The rule by which all that stands under a name, an answer's heading or in a letter is one speaker's."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody (``source``) reports (``cue``) something (``content``): stretches of the parsed text.

    ``head`` is the index of the head token of the source, ``verb`` that of the cue; -1 where there is none. A floating quote has
    neither. ``target`` is the index of a noun that names the statement or document which this one turns to ("denied the claim").
    """

    rule: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    head: int = -1
    verb: int = -1
    stance: Stance = Stance.ASSERTS
    quotation: Quotation = Quotation.INDIRECT
    confidence: float = 0.5
    target: int = -1
    lemma: str = ""

    @property
    def start(self) -> int:
        """Where its content starts, else its cue."""
        spans = self.content or self.cue or self.source
        return min(s.start for s in spans)


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed text with its quotation marks, as rules look at it; ``text`` is ``doc.text``, which spaCy joins anew each time."""

    doc: Doc
    text: str
    quotes: tuple[QuoteMark, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> Passage:
        """A parsed text as rules look at it."""
        text = doc.text
        quotes = find_quotes(text)
        return cls(doc, text, quotes, tuple(q.outer.start for q in quotes))

    def quoted(self, token: Token) -> QuoteMark | None:
        """The quote around a token."""
        quote = self.before(token.idx + 1)
        return quote if quote is not None and token.idx in quote.outer else None

    def before(self, offset: int) -> QuoteMark | None:
        """The last quote that starts before an offset."""
        at = bisect_left(self.starts, offset)
        return self.quotes[at - 1] if at else None

    def after(self, offset: int) -> QuoteMark | None:
        """The first quote that starts at or behind an offset."""
        at = bisect_left(self.starts, offset)
        return self.quotes[at] if at < len(self.quotes) else None


_OPENING = ("“", "„", "«", '"', "``")
_CLOSING = ("”", "»", '"', "''")


_AGAINST = re.compile(r"(?:;|\b(?:while|whereas|but|yet|though|although))\s+$")


def set_against(passage: Passage, one: Attribution) -> bool:
    """Whether a word that sets one side against another stands before who speaks: "…, the guild said, while the port put it at 40"."""
    start = min((s.start for s in one.source), default=one.start)
    return bool(_AGAINST.search(passage.text, max(0, start - 12), start))


class Rule(Protocol):
    """Finds attributions of one form."""

    def __call__(self, passage: Passage) -> list[Attribution]: ...


def spans_of(doc: Doc, stretches: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Character spans of stretches of tokens, trimmed of white space and of commas, colons and dashes at the ends."""
    out = []
    for first, last in stretches:
        while first <= last and (doc[first].is_space or doc[first].text in ",:;—–-"):
            first += 1
        while last >= first and (doc[last].is_space or doc[last].text in ",:;—–-"):
            last -= 1
        first, last = _without_marks(doc, first, last)
        if first <= last and any(not t.is_punct for t in doc[first : last + 1]):
            out.append(Span(doc[first].idx, doc[last].idx + len(doc[last])))
    return tuple(out)


def _without_marks(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The stretch without a quotation mark that opens it or closes it, unless its partner stands further in."""
    inner = [t.text for t in doc[first + 1 : last]]
    opens, closes = first <= last and doc[first].text in _OPENING, first <= last and doc[last].text in _CLOSING
    if opens and (closes or not any(m in _CLOSING for m in inner)):
        first += 1
    if closes and (opens or not any(m in _OPENING for m in inner)):
        last -= 1
    return first, last
