"""The rules about lines, applied: which stretches are boilerplate, and what their lines tell of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quoth.model import DocumentKind, Span
from quoth.read.dates import date_in
from quoth.read.found import Found
from quoth.read.head.credits import Told
from quoth.read.head.pieces import Is, what_is
from quoth.read.head.reading import HeadLine, head_of
from quoth.read.lexicon import HEADERS, RULES
from quoth.read.limits import LINES
from quoth.read.names import NAME, names_in, tidy_name
from quoth.read.rules import LineRule, Zone

_HEAD, _TAIL = 14, 14  # lines that are not empty, from either end
_LONGEST = 300  # no rule covers a longer line as a whole
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f\t", " "))
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0c]")
_RANK = {rule.id: rank for rank, rule in enumerate(HEADERS)}


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line that is not empty: where it stands without the spaces at its ends, and its words."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that fits a line."""

    rule: LineRule
    line: TextLine
    match: re.Match[str]

    @property
    def span(self) -> Span:
        """What of the text the rule covers."""
        return Span(self.line.span.start, self.line.span.start + self.match.end())


def lines_of(text: str) -> list[TextLine]:
    """The lines of ``text`` that are not empty."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[TextLine]:
    start = 0
    for stop, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        raw = text[start:stop]
        inner = raw.strip()
        if inner:
            begin = start + raw.index(inner)
            yield TextLine(Span(begin, begin + len(inner)), inner.translate(_SPACES))
        start = after


def hits(lines: list[TextLine]) -> list[Hit]:
    """The first rule that fits, for each line that one fits."""
    found = []
    release = any(_releases(line) for line in lines[:_HEAD])
    for index, line in enumerate(lines):
        if LINES // 2 <= index < len(lines) - LINES // 2 or (index < _HEAD and _of_an_event(lines, index)):
            continue
        zones = {Zone.ANY}
        if index < _HEAD:
            zones |= {Zone.HEAD, Zone.RELEASE} if release else {Zone.HEAD}
        if index >= len(lines) - _TAIL:
            zones.add(Zone.TAIL)
        hit = _first_hit(line, zones)
        if hit:
            found.append(hit)
    return found


_EVENT = re.compile(r"(?i)(?:time|venue|location|place|where|rsvp|when|speakers?|hosts?)\s*:.*")
_DATE_FIELD = re.compile(r"(?i)[*_]{0,2}(?:date|when)\s*:.*")


def _of_an_event(lines: list[TextLine], at: int) -> bool:
    """Whether a line is the day of a meeting that people are asked to: "Date: 10 February" over "Venue: Harbor Hall"."""
    near = lines[max(0, at - 2) : at] + lines[at + 1 : at + 3]
    return _DATE_FIELD.fullmatch(lines[at].text) is not None and any(_EVENT.fullmatch(line.text) for line in near)


def _releases(line: TextLine) -> bool:
    """Whether a line shows that the text is a press release."""
    hit = _first_hit(line, {Zone.HEAD})
    return hit is not None and hit.rule.kind is DocumentKind.PRESS_RELEASE


def _first_hit(line: TextLine, zones: set[Zone]) -> Hit | None:
    for rule in RULES:
        if rule.zone in zones and (rule.prefix or len(line.text) <= _LONGEST):
            match = rule.match(line.text)
            if match:
                return Hit(rule, line, match)
    return None


REPLACEABLE = frozenset(
    (
        "release",
        "publisher-field",
        "author-field",
        "publisher-date",
        "paper-date-byline",
        "release-of-body",
        "body-date",
        "published",
        "byline",
        "paper",
        "issuing-body",
        "bare-date",
        "updated",
    )
)
"""Rules about a line of the head that give way where the head is read as a whole and every piece of the line is known."""


def heads(found: list[Hit], lines: list[TextLine], text: str, *, titled: bool) -> tuple[HeadLine, ...]:
    """What the lines of the head tell, read together; ``found`` is what the rules about lines say of them."""
    taken = {h.span.start for h in found if h.rule.id not in REPLACEABLE and not h.rule.prefix}
    taken |= {line.span.start for at, line in enumerate(lines[:_HEAD]) if _of_an_event(lines, at)}
    return head_of([(line.span, line.text) for line in lines], frozenset(taken), text, titled=titled)


def told(found: Iterable[Hit], lines: list[TextLine], head: Iterable[HeadLine] = ()) -> Found:
    """What the lines tell of the document, the better rules first."""
    ranked = sorted((h for h in found if h.rule.id in _RANK), key=lambda h: _RANK[h.rule.id])
    pieces = [one for line in head for one in line.told] + [Told(h.rule.id, _of_hit(h)) for h in ranked]
    pieces = sorted(_without_entries(pieces), key=lambda one: _RANK[one.rank])
    known = Found(authors=_authors(pieces))
    for one in pieces:
        known = known.over(one.found)
    if known.kind is DocumentKind.LETTER and not known.authors:
        known = Found(authors=_signed(ranked, lines)).over(known)
    wire = next((h.match["wire"] for h in ranked if h.match.groupdict().get("wire")), None)
    contributors = [name for h in ranked for name in names_in(h.match.groupdict().get("contributor") or "")]
    return known.over(Found(authors=tuple(dict.fromkeys(contributors)), publisher=wire))


def _without_entries(pieces: list[Told]) -> list[Told]:
    """What is told, without the days that head the entries of a chronicle: several days alone on their lines, and nobody who writes."""
    days = {one.found.published for one in pieces if one.rank == "bare-date"}
    signed = any(one.found.authors or one.found.publisher for one in pieces)
    if len(days) < 2 or signed:
        return pieces
    return [one for one in pieces if one.rank != "bare-date"]


def _of_hit(hit: Hit) -> Found:
    groups = {k: v.strip() for k, v in hit.match.groupdict().items() if v and v.strip()}
    return Found(
        title=groups.get("title"),
        publisher=_printer(hit, groups.get("publisher")),
        authors=tuple(names_in(groups["author"])) if "author" in groups else (),
        published=date_in(groups["date"]) if "date" in groups else None,
        kind=hit.rule.kind,
        url=groups.get("url"),
    )


_NO_PRINTERS = frozenset((Is.PERSON, Is.SECTION, Is.ROLE, Is.SORT))


def _printer(hit: Hit, name: str | None) -> str | None:
    """Who a rule says prints the text: before a stroke and a day may also stand a writer, a town or a part of the paper."""
    somebody = hit.rule.id == "publisher-date" and name is not None
    return None if somebody and ("(" in (name or "") or what_is(name or "") in _NO_PRINTERS) else name


def _authors(pieces: list[Told]) -> tuple[str, ...]:
    """The names of the best rule that gives any; several lines may each name one."""
    named = [one for one in pieces if one.found.authors]
    return tuple(dict.fromkeys(name for one in named if one.rank == named[0].rank for name in one.found.authors))


def _signed(ranked: list[Hit], lines: list[TextLine]) -> tuple[str, ...]:
    """Who signed a letter: the name on the line after its closing."""
    for hit in ranked:
        if hit.rule.id.startswith("closing"):
            after = next((line for line in lines if line.span.start > hit.span.end), None)
            if after and NAME.fullmatch(after.text.rstrip(",")):
                return (tidy_name(after.text),)
    return ()
