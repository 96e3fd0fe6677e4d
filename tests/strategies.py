"""Hypothesis strategies for the model: whole documents, ids consistent and spans within the text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from quoth.model import (
    Agent,
    AgentType,
    CitedDocument,
    Comparator,
    Direction,
    Document,
    DocumentKind,
    Extraction,
    Figure,
    Interval,
    Kind,
    PartialDate,
    Period,
    Polarity,
    Quotation,
    Run,
    Scope,
    Span,
    Stance,
    Statement,
    text_hash,
)
from quoth.model.identity import BASE, agent_iri, cited_iri, document_iri, figure_iri

WORDS = (
    "mayor",
    "said",
    "“more",
    "than",
    "1,200",
    "people”",
    "Östra",
    "river",
    "the",
    "\n",
    "\u2028",
    "🙂",
    "\x00",
    "a\\b",
    "{",
    "\t",
)


def texts(min_words: int = 8, max_words: int = 40) -> st.SearchStrategy[str]:
    """Running text with awkward characters in it."""
    return st.lists(st.sampled_from(WORDS), min_size=min_words, max_size=max_words).map(" ".join)


def names() -> st.SearchStrategy[str]:
    """Short strings, some of them awkward, none with lone surrogates."""
    return st.one_of(st.sampled_from(["Ada Fenn", "Port of Östra", 'the "Board"']), st.text(min_size=1, max_size=12))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """The same, or nothing."""
    return st.one_of(st.none(), strategy)


def spans(text: str, min_size: int = 1) -> st.SearchStrategy[Span]:
    """Stretches within a text of at least so many characters."""
    last = len(text) - min_size
    return st.integers(0, last).flatmap(
        lambda start: st.integers(start + min_size, min(len(text), start + 60)).map(lambda end: Span(start, end))
    )


def span_lists(text: str, max_size: int = 3, min_size: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    """Several stretches, none twice, in any order."""
    return st.lists(spans(text), min_size=min_size, max_size=max_size, unique=True).map(tuple)


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Years, months and days."""
    day = st.dates(dt.date(1800, 1, 1), dt.date(2100, 12, 31)).map(dt.date.isoformat)
    return st.tuples(day, st.sampled_from((4, 7, 10))).map(lambda d: PartialDate(d[0][: d[1]]))


def confidences() -> st.SearchStrategy[float]:
    """Between nothing and certainty, to two places."""
    return st.integers(0, 100).map(lambda n: n / 100)


def decimals() -> st.SearchStrategy[Decimal]:
    """Amounts as people print them."""
    return st.decimals(min_value=0, max_value=10**12, places=2)


def string_lists(max_size: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Several names, none twice, in any order."""
    return st.lists(names(), max_size=max_size, unique=True).map(tuple)


@st.composite
def documents(draw: st.DrawFn, base: str = BASE) -> Document:
    """One held document."""
    text = draw(texts())
    return Document(
        iri=document_iri(draw(names()), text_hash(text), base),
        text=text,
        path=draw(maybe(names())),
        url=draw(maybe(st.just("https://paper.example/a?b=c d"))),
        kind=draw(st.sampled_from(DocumentKind)),
        title=draw(maybe(names())),
        publisher=draw(maybe(names())),
        authors=draw(string_lists()),
        published=draw(maybe(partial_dates())),
        language=draw(st.sampled_from(("en", "de", "und"))),
        boilerplate=draw(span_lists(text)),
    )


@st.composite
def agents(draw: st.DrawFn, document: Document, max_size: int = 4) -> tuple[Agent, ...]:
    """The publisher, a0, and others; ``of`` and ``acts_for`` name other agents."""
    ids = [f"a{n}" for n in range(draw(st.integers(1, max_size)))]
    other = {id: maybe(st.sampled_from([i for i in ids if i != id] or [None])) for id in ids}
    return tuple(
        Agent(
            id=id,
            iri=agent_iri(document.iri, f"agent {id}"),
            name=draw(maybe(names())),
            type=draw(st.sampled_from(AgentType)),
            role=draw(maybe(names())),
            of=draw(other[id]),
            acts_for=draw(other[id]),
            aliases=draw(string_lists()),
            mentions=draw(span_lists(document.text)),
        )
        for id in draw(st.permutations(ids))
    )


@st.composite
def cited_documents(
    draw: st.DrawFn, document: Document, ids: list[str], max_size: int = 2
) -> tuple[CitedDocument, ...]:
    """Documents that the text mentions; issued by agents of ``ids``."""
    return tuple(
        CitedDocument(
            id=f"d{n}",
            iri=cited_iri("post", None, f"number {n}", None, base=f"{document.iri}/"),
            kind=draw(st.sampled_from(DocumentKind)),
            name=draw(maybe(names())),
            issuer=draw(maybe(st.sampled_from(ids))),
            date=draw(maybe(partial_dates())),
            mentions=draw(span_lists(document.text)),
        )
        for n in range(1, 1 + draw(st.integers(0, max_size)))
    )


@st.composite
def statements(
    draw: st.DrawFn, document: Document, speakers: list[str], cited: list[str], max_size: int = 4
) -> tuple[Statement, ...]:
    """s0, the publisher's narration, and others inside earlier ones."""
    found = [Statement("s0", f"{document.iri}/s0", "a0", quotation=Quotation.NARRATION, confidence=1.0)]
    for n in range(1, 1 + draw(st.integers(0, max_size))):
        before = [s.id for s in found]
        leans_on = st.lists(st.sampled_from([*before, *cited]), max_size=2, unique=True).map(tuple)
        found.append(
            Statement(
                id=f"s{n}",
                iri=f"{document.iri}/s{n}-{n}",
                speaker=draw(maybe(st.sampled_from(speakers))),
                source=draw(span_lists(document.text)),
                cue=draw(span_lists(document.text)),
                content=draw(span_lists(document.text, min_size=1)),
                quotation=draw(st.sampled_from(Quotation)),
                stance=draw(st.sampled_from(Stance)),
                polarity=draw(st.sampled_from(Polarity)),
                hedges=draw(span_lists(document.text)),
                inside=draw(st.sampled_from(before)),
                venue=draw(maybe(st.sampled_from(cited))) if cited else None,
                cites=draw(leans_on),
                disputes=draw(st.lists(st.sampled_from(before), max_size=2, unique=True).map(tuple)),
                said_at=draw(maybe(partial_dates())),
                confidence=draw(confidences()),
            )
        )
    return tuple(found)


@st.composite
def scopes(draw: st.DrawFn, text: str) -> Scope:
    """Where, when and of whom, often unknown."""
    start, end = sorted((draw(partial_dates()), draw(partial_dates())), key=PartialDate.first_day)
    period = draw(
        st.sampled_from([Period(), Period(start, end, "then"), Period(start), Period(end=start), Period(text="then")])
    )
    slots = ("place", "period", "population")
    evidence = ((slot, draw(span_lists(text))) for slot in slots)
    return Scope(
        place=draw(string_lists(2)),
        period=period,
        population=draw(string_lists(2)),
        evidence=tuple((slot, found) for slot, found in evidence if found),
        confidence=tuple((slot, draw(confidences())) for slot in slots if draw(st.booleans())),
    )


@st.composite
def _amounts(draw: st.DrawFn) -> tuple[Decimal | None, Comparator, Interval]:
    value = draw(decimals())
    form = draw(st.sampled_from(("plain", "exactly", "range", "compared")))
    if form == "range":
        return None, Comparator.EQUAL, Interval.closed(value, value + draw(decimals()))
    if form == "exactly":
        return value, Comparator.EQUAL, Interval.exactly(value)
    comparator = draw(st.sampled_from(Comparator)) if form == "compared" else Comparator.EQUAL
    return value, comparator, comparator.bounds(value)


@st.composite
def figures(
    draw: st.DrawFn, document: Document, said: list[str], speakers: list[str], max_size: int = 4
) -> tuple[Figure, ...]:
    """Figures, each on a number of its own."""
    numbers = draw(st.lists(spans(document.text), max_size=max_size, unique=True))
    found: list[Figure] = []
    for n, number in enumerate(numbers, 1):
        value, comparator, bounds = draw(_amounts())
        found.append(
            Figure(
                id=f"f{n}",
                iri=figure_iri(document.iri, number),
                span=number.cover(draw(spans(document.text))),
                number=number,
                printed=number.text(document.text),
                value=value,
                bounds=bounds,
                comparator=comparator,
                direction=draw(maybe(st.sampled_from(Direction))),
                unit=draw(st.sampled_from(("count", "percent", "USD", "per 100000 people"))),
                unit_text=draw(maybe(names())),
                of=draw(maybe(decimals())),
                counted=draw(maybe(names())),
                event=draw(maybe(names())),
                kind=draw(st.sampled_from(Kind)),
                scope=draw(scopes(document.text)),
                part_of=draw(maybe(st.sampled_from([f.id for f in found]))) if found else None,
                statement=draw(st.sampled_from(said)),
                asserter=draw(maybe(st.sampled_from(speakers))),
                chain=tuple(draw(st.lists(st.sampled_from(speakers), max_size=3))),
                confidence=draw(confidences()),
            )
        )
    return tuple(found)


def runs() -> st.SearchStrategy[Run]:
    """Which program read a document."""
    settings = st.dictionaries(st.sampled_from(("limit", "rules", "lexicon")), names()).map(lambda d: tuple(d.items()))
    return st.builds(
        Run, version=names(), extractor=st.sampled_from(("rules", "tagger")), model=maybe(names()), settings=settings
    )


@st.composite
def extractions(draw: st.DrawFn, base: str = BASE) -> Extraction:
    """A document with everything that a run read out of it; ids and spans are consistent."""
    document = draw(documents(base))
    people = draw(agents(document))
    speakers = [agent.id for agent in people]
    cited = draw(cited_documents(document, speakers))
    said = draw(statements(document, speakers, [d.id for d in cited]))
    put_forward = draw(figures(document, [s.id for s in said], speakers))
    return Extraction(document, people, cited, said, put_forward, draw(runs()))
