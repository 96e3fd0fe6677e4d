"""What a number beside a noun is said of where no verb stands between: quotations of prices, ranges and ages behind a noun."""

from __future__ import annotations

import re

from spacy.tokens import Token

from quoth.extract.figures.measured import number_name
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import Counted
from quoth.extract.figures.pronouns import names_thing
from quoth.extract.figures.reading import NOUNS, Reading
from quoth.extract.figures.tallies import said_of

# "Ostia 500 +0.3% Tarn -0.2%": the name right before the sign.
_SIGNED = re.compile(r"[\w)]\s[+−-]$")
_SIGN = re.compile(r"[+−-]")
# "Corvane, down 68p at 1,112p, Tarn Water, up 2p": the name right before the comma.
_MOVED = re.compile(r"(,\s(?:up|down)\s(?:by\s|about\s|nearly\s|almost\s|some\s|just\s)?)$", re.IGNORECASE)
# "claims, ranging from $200 to $4 million": said of the noun before the comma.
_RANGING = re.compile(r"rang(?:ing|es?|ed)\b", re.IGNORECASE)
# "players over the age of 21": said of the players.
_OF_AGE = re.compile(r"(\s(?:over|under|above|below)\sthe\sage\sof\s)$", re.IGNORECASE)


def entry(r: Reading, m: Mention) -> Counted | None:
    """The noun right before an amount with a sign, "up" or "ranging", or before an age; ``None`` elsewhere."""
    if _RANGING.match(r.text, m.start):
        return _right_before(r, m, m.start)
    if m.unit == "year" and (aged := _OF_AGE.search(r.text, max(0, m.core_start - 20), m.core_start)):
        return _right_before(r, m, aged.start())
    if m.direction is None:
        return None
    at = m.core_start + (1 if _SIGN.match(r.text, m.core_start) else 0)
    if _SIGNED.search(r.text, max(0, at - 3), at):
        return _right_before(r, m, at - 1)
    moved = _MOVED.search(r.text, max(0, m.core_start - 20), m.core_start)
    before = r.at(moved.start() - 1) if moved is not None and moved.start() else None
    named = before is not None and before.pos_ == "PROPN" and before.ent_type_ != "DATE"
    return _right_before(r, m, moved.start()) if moved is not None and named else None


def _right_before(r: Reading, m: Mention, end: int) -> Counted | None:
    front = r.text[:end].rstrip(" ,")
    if not front or end - len(front) > len(", "):
        return None
    token = _top_noun(r.at(len(front) - 1))
    name = token.pos_ == "PROPN" and token.is_alpha  # whatever kind of name it was taken for
    return number_name(r, token) or (said_of(r, token) if name or names_thing(m, token) else None)


def _top_noun(token: Token) -> Token:
    """ "Shares of Tarn, down 5%": the noun that the last one hangs on by a preposition."""
    at = token
    while at.dep_ == "pobj" and at.head.dep_ == "prep" and at.head.lower_ == "of" and at.head.head.pos_ in NOUNS:
        at = at.head.head
    return at
