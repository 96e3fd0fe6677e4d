"""Blocking keys: what two documents must have in common before anybody holds the one against the other.

Some are coarse (what is counted in a place) and some fine (the same with its period; one number of one noun), so that where the
coarse one is too common to follow, the fine one still brings together what belongs together.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from collections.abc import Iterable, Iterator

from quoth.link import acquaintance, candidates, columns, quotes, reprints, values
from quoth.link.comparability import until_told
from quoth.link.counts import Count
from quoth.link.places import around
from quoth.link.proper import proper
from quoth.link.readings import Reading
from quoth.model import Document, DocumentKind, Filing, Key
from quoth.model.identity import slug

MOST = 6
"""How many different figures of a document are filed under one key, those of sentences first."""
_STEP = math.log(1.05)
"""Numbers within the rounding of each other (at most a fiftieth off) lie in one step of this size, or in two that touch."""
_SMALL = 100
_DAY_BITS = 41

# Words in the names of newspapers and agencies. Source: our own list.
_PRESS = frozenset(
    """times post courier herald tribune news gazette guardian journal press wire observer ledger star chronicle dispatch daily
    mail telegraph examiner globe bee sun register reporter review broadcasting radio television tv magazine""".split()
)


def keys(reading: Reading) -> tuple[Key, ...]:
    """The coarse keys that a store tells of: what a figure counts and where, who issued a document; sorted."""
    found = {Key(c.figure.iri, k) for c in reading.counts for k in counted(c)}
    found |= {Key(thing, key) for thing, key, _ in _of_documents(reading)}
    return tuple(sorted(found, key=lambda k: (k.thing, k.key)))


def filing(reading: Reading) -> Filing:
    """How a document is filed: the columns of its figures, words and documents under all their keys; none under loose ones."""
    found: dict[str, dict[bytes, None]] = {}
    for count in sorted(reading.counts, key=lambda c: c.row is not None):
        packed = columns.row(count)
        for key in of_figure(count):
            found.setdefault(key, {})[packed] = None
    for hashes in reprints.printed(reading):
        for first in hashes[: reprints.KEYS]:
            found.setdefault(f"copy:{first}", {})[columns.sentence(hashes, reading.extraction.document.published)] = (
                None
            )
    for key in _of_words(reading):
        found[key] = {columns.mark(columns.Sort.WORDS): None}
    for _, key, sort in _of_documents(reading):
        found.setdefault(key, {})[columns.mark(sort)] = None
    filed = {hashed(key): b"" for key in _loose(reading)}
    filed |= {hashed(key): b"".join(list(rows)[:MOST]) for key, rows in found.items()}
    at = position(reading.extraction.document)
    return Filing(reading.iri, at, tuple(sorted(filed.items())), acquaintance.explicable(reading))


def hashed(key: str) -> int:
    """A key as 40 bits: two keys that fall together only bring a few documents together for nothing."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=5).digest(), "big")


def position(document: Document) -> int:
    """Where a document stands in the order of all: by day of publication, the undated first, then by a hash of its IRI."""
    day = document.published.first_day().toordinal() if document.published else 0
    number = int.from_bytes(hashlib.blake2b(document.iri.encode(), digest_size=8).digest(), "big")
    return (day << _DAY_BITS) | (number >> (64 - _DAY_BITS))


def of_figure(count: Count) -> frozenset[str]:
    """All keys of a figure."""
    return frozenset(k.replace(" ", "-") for k in (*counted(count), *_dated(count), *_numbers(count), *_cell(count)))


def counted(count: Count) -> frozenset[str]:
    """What is counted, of people also what happened to them, with each place and what holds it."""
    what = _what(count)
    places = around(count.places) if what else ()
    return frozenset(f"counted:{what}@{place}".replace(" ", "-") for place in places)


def _what(count: Count) -> str | None:
    if count.counted is None:
        return None
    group = count.counted.group
    return f"{group}.{count.event}" if group == "person" else group


def _dated(count: Count) -> Iterator[str]:
    """The same with its period, where that is known."""
    period, what = until_told(count), _what(count)
    if what and period.dated and period.end is not None:
        first, last = period.days()
        for place in around(count.places):
            yield f"dated:{what}@{place}:{first}..{last}"


def _numbers(count: Count) -> Iterator[str]:
    """The number with its unit and what is counted: as it is, and in steps, so that what was rounded meets what it was rounded from."""
    figure, noun = count.figure, count.counted
    value = figure.value if figure.value is not None else figure.bounds.lower or figure.bounds.upper
    if value is None:
        return
    of = f"{figure.unit}:{noun.widest if noun and figure.unit == 'count' else ''}"
    if values.distinctive(figure) or abs(value) >= _SMALL:
        yield f"value:{of}:{value.normalize()}"
    else:
        for place in around(count.places) if noun else ():
            yield f"number:{of}:{value.normalize()}@{place}"
    slack = values.half_unit(value, figure.unit)
    if value > 0 and (figure.unit != "count" or value >= _SMALL):
        near = min(slack, value / 49)
        for step in sorted({_step(float(value - near)), _step(float(value + near))}):
            yield f"near:{of}:{step}"


def _step(value: float) -> int:
    return math.floor(math.log(value) / _STEP)


def _cell(count: Count) -> Iterator[str]:
    for key in candidates.of_row(count):
        yield f"row:{key!r}"


def _loose(reading: Reading) -> Iterator[str]:
    """Keys that say little alone: a name in the text, a noun that is counted, and both where a sentence has them together."""
    document = reading.extraction.document
    for name in proper(document.text, document.publisher):
        yield f"name:{name}"
    for noun in {c.counted.noun for c in reading.counts if c.counted is not None}:
        yield f"noun:{noun}"
    for count in reading.counts:
        if count.counted is not None and count.row is None:
            for name in _named(reading, count):
                yield f"named:{count.counted.noun}@{name}"


def _named(reading: Reading, count: Count) -> tuple[str, ...]:
    """The names that tell which things are counted: of the place; where none is given, of the sentence and of who prints it."""
    if count.places.named:
        return proper(" ".join(count.figure.scope.place))
    sentence = reading.sentence(count.figure)
    return proper(sentence, reading.extraction.document.publisher)


def _of_words(reading: Reading) -> Iterator[str]:
    for quoted in (*reading.quotations, *reading.own_words):
        for shingle in quotes.shingles(quoted.words):
            yield f"words:{shingle}"


def _of_documents(reading: Reading) -> Iterator[tuple[str, str, columns.Sort]]:
    """The IRI of the document, or of one it cites, with its key and what it is under that key."""
    document = reading.extraction.document
    told = document.published.first_day() if document.published else None
    issuer = reading.who(reading.narrator)
    if issuer and issuer in {i.plain for i in reading.identities.values()} and not _newspaper(document, issuer):
        yield document.iri, f"issued:{slug(issuer)}:{_month(told)}", columns.Sort.ISSUED
    for cited in reading.extraction.cited:
        by = reading.identities.get(cited.issuer or "")
        if by is None:
            continue
        for month in _months(cited.date.first_day() if cited.date else told):
            yield cited.iri, f"issued:{slug(by.plain)}:{month}", columns.Sort.CITED


def _newspaper(document: Document, issuer: str) -> bool:
    """Whether a document is a report of the press: all reports of one paper in a month would share a key for nothing."""
    return document.kind is DocumentKind.ARTICLE and bool(_PRESS & set(issuer.split()))


def _months(day: dt.date | None) -> Iterable[str]:
    return {_month(day), _month(day - dt.timedelta(days=14)) if day else "undated"}


def _month(day: dt.date | None) -> str:
    return day.isoformat()[:7] if day else "undated"
