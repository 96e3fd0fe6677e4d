"""How people read things: names, amounts and scopes in words, and texts made safe to print."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from quoth.ask.measure_names import measure_name
from quoth.ask.words import first_words
from quoth.model import Agent, CitedDocument, Document, Extraction, Figure, Kind, Span, Statement

if TYPE_CHECKING:
    from quoth.read import View

_SPACE = re.compile(r"\s+")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_KINDS = {Kind.STOCK: "a stock", Kind.FLOW: "a flow", Kind.CUMULATIVE: "a cumulative total", Kind.RATE: "a rate",
             Kind.SHARE: "a share", Kind.CHANGE: "a change"}  # fmt: skip
_REACH = 400
_WIDTH = 80
_NAMELESS = "a speaker who is not named"
NO_STOP_BEHIND = r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|No))(?<!\b(?:Mrs|Gov|Sen|Rep))"
"""A full stop behind these ends no sentence: an initial, or a title before a name."""
_MARKS = re.compile(r"\s*((?:(?:#{1,6}|>|[-*+])[ \t]+)+)")
_STOP = re.compile(NO_STOP_BEHIND + r"[.!?][”\"’')\]]*(?=\s+[“\"‘'(]?[A-Z]|\s*$)|\n")
"""Where a sentence ends: for showing a figure's surroundings, not for extraction."""


def clean(text: str) -> str:
    """``text`` on one line, safe in a terminal: what steers one or turns its writing around is spelled out."""
    plain = _SPACE.sub(" ", text)
    if plain.isprintable():  # as nearly all is: nothing in it steers
        return plain.strip()
    return "".join(_visible(char) for char in plain).strip()


def _visible(char: str) -> str:
    steers = unicodedata.category(char) in ("Cc", "Cs") or char in _TURNS or char in "\u2028\u2029"
    return char.encode("unicode_escape", "surrogatepass").decode() if steers else char


def listed(things: Iterable[str], last: str = "and") -> str:
    """``a, b and c``."""
    *some, end = [*things] or [""]
    return f"{', '.join(some)} {last} {end}" if some else end


def counted_out(number: int, one: str, many: str | None = None) -> str:
    """``1 root``, ``2,000 roots``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def agent_name(agent: Agent | None, extraction: Extraction | None = None) -> str:
    """Name, role and body of a speaker, as far as they are known."""
    if agent is None:
        return _NAMELESS
    role = _role(agent, extraction.agent(agent.of) if extraction else None)
    if agent.name is not None and agent.role and agent.name.lower().startswith(agent.role.lower()):
        return clean(agent.name)  # "spokesman for the board" says its role itself
    if agent.name is None:
        tells = extraction is not None and extraction.statements[:1] and extraction.statements[0].speaker == agent.id
        return f"{role}, not named" if role else "the publisher, not named" if tells else _NAMELESS
    return f"{clean(agent.name)} ({role})" if role else clean(agent.name)


def _role(agent: Agent, body: Agent | None) -> str:
    """Office and body; the body only where the office does not name it already ("governor of Velt", not "Velt governor of Velt")."""
    role = clean(agent.role or "")
    names = [name for name in (body.name, *body.aliases) if name] if body else []
    told = any(name.lower() in role.lower() for name in names)
    return role if told or not names else " of ".join(part for part in (role, clean(names[0])) if part)


def opening(text: str, path: str | None = None) -> str:
    """The first words of a text in quotes, or the file of a table, safe to print; nothing where there are none."""
    return clean(first_words(text, path))


def document_title(document: Document) -> str:
    """Its title, else its first words, else publisher and date."""
    return clean(document.title or "") or opening(document.text, document.path) or document_short(document)


def document_name(document: Document) -> str:
    """Publisher, date and title; the file's name where there is no title."""
    title = f"“{clean(document.title)}”" if document.title else _file(document)
    date = document.published.text if document.published else "no date"
    return f"{clean(document.publisher or 'publisher unknown')}, {date}: {title}"


def _file(document: Document) -> str:
    """The name of its file; of a text that came without one, its first words, or its IRI where they are not held."""
    if document.path:
        return clean(PurePath(document.path).name)
    return opening(document.text) or clean(document.iri)


def document_short(document: Document) -> str:
    """Publisher and date."""
    date = document.published.text if document.published else "no date"
    return f"{clean(document.publisher or document.title or '') or _file(document)}, {date}"


def source_name(cited: CitedDocument, extraction: Extraction, speaker: Agent | None = None) -> str:
    """A document known from a mention: its kind, who issued it where that is not the speaker, its name."""
    issuer = extraction.agent(cited.issuer)
    kind = cited.kind.value.replace("-", " ")
    by = f" of {clean(issuer.name)}" if issuer and issuer.name and issuer != speaker else ""
    return f"{kind}{by}" + (f" “{clean(cited.name)}”" if cited.name and clean(cited.name).lower() != kind else "")


def figure_phrase(figure: Figure) -> str:
    """What is printed and what it counts: ``more than 4,200 containers, held``."""
    printed = clean(figure.printed)
    words = [printed]
    unit, counted = clean(figure.unit_text or ""), clean(figure.counted or "")
    told = unit.lower() in counted.lower() or all(part in printed.lower() for part in unit.lower().split())
    for more in ("" if told else unit, counted):
        if more and more.lower() not in " ".join(words).lower():
            words.append(more)
    event = f", {clean(figure.event)}" if figure.event and figure.event.lower() not in printed.lower() else ""
    return " ".join(words) + event


def kind_words(figure: Figure) -> str:
    """Which statistic a figure is."""
    return _KINDS.get(figure.kind, "kind of statistic unknown")


def measure_words(name: str) -> str:
    """A measure's plain name as a reader would say it: "person, die, cumulative" -> "people who died, running total"."""
    return measure_name(clean(name))


def place_words(figure: Figure) -> str:
    """Where it holds."""
    return listed(clean(place) for place in figure.scope.place) or "place unknown"


def period_words(figure: Figure) -> str:
    """When it holds: dates as exact as printed, the phrase where no date follows from it."""
    period = figure.scope.period
    dates = _dates(period.start.text if period.start else None, period.end.text if period.end else None)
    phrase = f"“{clean(period.text)}”" if period.text else ""
    return " ".join(part for part in (phrase, f"({dates})" if phrase and dates else dates) if part) or "period unknown"


def _dates(start: str | None, end: str | None) -> str:
    if start and end:
        return start if start == end else f"{start} to {end}"
    return f"from {start}" if start else f"until {end}" if end else ""


def scope_words(figure: Figure) -> str:
    """Kind, place, period and population on one line; what the text does not say is named as unknown."""
    parts = [kind_words(figure), place_words(figure), period_words(figure)]
    return " · ".join([*parts, *(clean(group) for group in figure.scope.population)])


def statement_words(statement: Statement, extraction: Extraction) -> str:
    """The words of a statement, from who speaks to where the content ends; its sentence where it has no content."""
    spans = (*statement.source, *statement.cue, *statement.content)
    if not spans:
        return ""
    return passage(extraction, Span.covering(spans)) if statement.content else around(extraction, spans[0])


def sentence(figure: Figure, extraction: Extraction) -> str:
    """The sentence a figure stands in, as far as its line goes."""
    return around(extraction, figure.span)


def around(extraction: Extraction, span: Span) -> str:
    """The sentence around ``span``."""
    return passage(extraction, sentence_span(extraction, span))


def sentence_span(extraction: Extraction, span: Span) -> Span:
    """Where the sentence around ``span`` stands, behind the marks of its line; ``span`` itself when the text is not held."""
    text = extraction.document.text
    if span.end > len(text):
        return span
    found = Span(sentence_start(text, span.start), _sentence_end(text, span.end))
    whole = _across_lines(text, span) if _ends_at_a_line(text, found) else found
    return Span(min(_behind_marks(text, whole.start), span.start), whole.end)


def _behind_marks(text: str, start: int) -> int:
    """Where the words begin at ``start``: behind the marks of Markdown for a heading, a quotation or a point in a list."""
    marks = _MARKS.match(text, start)
    if marks is None or text[text.rfind("\n", 0, marks.start(1)) + 1 : marks.start(1)].strip():
        return start  # within a line these are signs of its own words
    return marks.end()


def _ends_at_a_line(text: str, found: Span) -> bool:
    """Whether a sentence begins or ends at a single line break, where the line of a narrow column may have ended."""
    before, behind = text[max(0, found.start - 2) : found.start], text[max(0, found.end - 1) : found.end + 1]
    return (before.endswith("\n") and before != "\n\n") or (behind.startswith("\n") and behind not in ("\n", "\n\n"))


def _across_lines(text: str, span: Span) -> Span:
    """The sentence in the view that was read, in which such lines are joined."""
    view = _view(text)
    seen = view.seen(span)
    return view.original(Span(sentence_start(view.text, seen.start), _sentence_end(view.text, seen.end)))


@lru_cache(maxsize=4)
def _view(text: str) -> View:
    """Worked out once a text, though each of its figures asks."""
    from quoth.read import View  # late: most texts have no such lines, and asking needs no reading

    return View.of(text)


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence around an offset begins, or its line, or 400 characters before."""
    reach = max(0, offset - _REACH)
    ends = [reach + found.end() for found in _STOP.finditer(text[reach : offset + 2])]
    return max((end for end in ends if end <= offset), default=reach)


def _sentence_end(text: str, offset: int) -> int:
    found = _STOP.search(text, offset, offset + _REACH)
    return found.end() if found else min(len(text), offset + _REACH)


def shortened(text: str, most: int = 240) -> str:
    """``text`` up to a word's end, with ``[…]`` where something is left out."""
    head = text if len(text) <= most else text[:most].rpartition(" ")[0]
    return f"{head} […]" if head and head != text else text


def folded(text: str, first: str = "", rest: str = "") -> str:
    """``text`` in lines of 80 columns, with ``first`` and then ``rest`` before them; a path or an address stays whole."""
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def passage(extraction: Extraction, span: Span) -> str:
    """The words at ``span``; where they lie when the text is not held."""
    if span.end > len(extraction.document.text):
        return f"[words not held: characters {span.start} to {span.end}]"
    return clean(span.text(extraction.document.text))
