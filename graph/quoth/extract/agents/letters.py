"""Letters to an editor and open letters: whom they greet, what they say, who signs them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quoth.model import Span

_WORD = r"[A-Z][\w’'-]*\.?"
_TITLE = r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Dame|Rev|Fr|Cllr|Councillor|Senator)\.? )?"
# How letters greet, end and are headed. Source: our own list, from letters pages of five countries.
_GREETING = re.compile(
    r"(?m)^[ \t]*(?P<whom>(?:Dear|DEAR) [^\n,:–—]{2,80}|(?:A Chara|Sirs?|SIRS?|Madam|MADAM|Editor|EDITOR|To the Editor))"
    r"[ \t]*(?:[,:–—]|-)+[ \t]*-?\s*(?=\S)"
)
_HEADED = re.compile(
    r"(?im)^[^\n]{0,60}\b(?:letters? to the editor|open letter|readers[’'] letters|your letters|letters? page)\b"
    r"|^(?:the )?letters?(?: ?[:|–—-][^\n]*)?$"
)
_CLOSING = re.compile(
    r"[ \t]*[-–—]?[ \t]*\b(?:Yours(?: (?:sincerely|faithfully|truly|respectfully|in solidarity|ever))?(?:,? etc\.?)?"
    r"|Sincerely(?: yours)?|Respectfully(?: yours)?|Faithfully|In solidarity"
    r"|(?:(?:With )?(?:kind|best|warm) )?(?:regards|wishes)|Is mise,? le meas|Signed)[,.…:]*[ \t]*$",
    re.I,
)
_SIGNED = re.compile(
    rf"[ \t]*(?:[-–—][ \t]*)?(?:\(?Signed\)?:? )?(?P<name>{_TITLE}{_WORD}(?: {_WORD}| (?:de|van|von|der|den|la|ní|mac|ó|al|bin)){{1,4}})"
    r"(?P<rest>,? (?:[A-Z][\w’'-]*\.?,? ?){0,3}|, [^\n.]{2,90}|,)?[ \t]*"
)
_SENTENCE = re.compile(r"[.?!…][”\"’')\]]*[ \t]*$")
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")
_PAPER = re.compile(r"\b(?:sirs?|madam|editor|a chara)\b", re.I)
_HEAD_LINES = 12
_PARAGRAPH = 60
"""Characters of a line that is a paragraph, no heading and no place."""
_BEHIND = 3
"""Paragraphs of a paper's own that may stand behind a signature."""
_NO_NAMES = frozenset(
    "the a an read more share related story letters letter comment opinion notes about contact advertisement press media for from our your "
    "published updated copyright editor editors enquiries subscribe follow sign topics tags ends".split()
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter that is the whole of a text: whom it greets, what it says, and the name of who signs."""

    greeting: Span | None
    body: Span
    signed: Span


def letter(text: str) -> Letter | None:
    """Rule ``signed-letter``: the letter that a text is, where it greets somebody or is headed so, and a name stands alone at its end.

    Example: "Sir – I counted 112 wells.\\n\\nRuth Amsel\\nChairwoman, Velt Council" -> Ruth Amsel: I counted 112 wells.
    """
    greetings = list(_GREETING.finditer(text))
    if len(greetings) > 1 or not (greetings or _is_headed(text)):
        return None
    start = greetings[0].end() if greetings else _first_paragraph(text)
    signed = _signature(text, start) if start >= 0 else None
    if signed is None:
        return None
    body = Span(start, signed[0])
    greeted = Span(*greetings[0].span("whom")) if greetings else None
    own = _FIRST.search(_QUOTED.sub("", body.text(text))) is not None
    return Letter(greeted, body, signed[1]) if own and len(body) >= _PARAGRAPH else None


def is_yours(text: str, document: Span) -> bool:
    """Rule ``your-report``: "Sir – Your report said that 40 wells were dry": in a letter to an editor it is the paper's."""
    greeting = _GREETING.search(text) if document.text(text)[:5].lower() == "your " else None
    return greeting is not None and _PAPER.search(greeting["whom"]) is not None and letter(text) is not None


def _is_headed(text: str) -> bool:
    head = "\n".join(text.splitlines()[:_HEAD_LINES])
    return _HEADED.search(head) is not None


def _first_paragraph(text: str) -> int:
    at = 0
    for line in text.splitlines(keepends=True):
        if len(line) > _PARAGRAPH and _SENTENCE.search(line.rstrip("\n")):
            return at
        at += len(line)
    return -1


def _signature(text: str, start: int) -> tuple[int, Span] | None:
    """Where the body ends and the name that signs it, behind a closing or a whole sentence, with little of the paper's own behind it."""
    found: tuple[int, Span] | None = None
    at, end, closes, behind = start, -1, False, 0
    for line in text[start:].splitlines(keepends=True):
        bare = line.rstrip("\n")
        name = _name(bare) if bare.strip() and (closes or (end >= 0 and found is None)) else None
        if name is not None:
            found, behind = (end, Span(at + name.start, at + name.end)), 0
        elif found is not None and len(bare) > _PARAGRAPH and _SENTENCE.search(bare):
            behind += 1
            found = found if behind <= _BEHIND else None
        if bare.strip():
            closing = _CLOSING.search(bare)
            closes = closing is not None
            said = bare[: closing.start()].rstrip() if closing is not None else bare
            ends = bool(said) and (closes or bool(_SENTENCE.search(said)))
            end = at + len(said) if ends and found is None else end
        at += len(line)
    return found


def _name(line: str) -> Span | None:
    """The name in a line that holds no more than who signs, and what he or she is."""
    signed = _SIGNED.fullmatch(line)
    if signed is None or set(signed["name"].lower().replace(".", "").split()) & _NO_NAMES:
        return None
    return Span(signed.start("name"), len(line[: signed.end("name")].rstrip(" .,")))
