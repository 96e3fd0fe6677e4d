"""Coarse blocking keys: things that share one may meet. None holds a period or a statistic kind, so that parts meet wholes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from quoth.link import quotes, reprints, values
from quoth.link.counts import Count
from quoth.link.places import around
from quoth.link.readings import Reading
from quoth.model import Document, DocumentKind, Key
from quoth.model.identity import slug

# Words in the names of newspapers and agencies. Source: our own list.
_PRESS = frozenset(
    """times post courier herald tribune news gazette guardian journal press wire observer ledger star chronicle dispatch daily
    mail telegraph examiner globe bee sun register reporter review broadcasting radio television tv magazine""".split()
)


def keys(reading: Reading) -> tuple[Key, ...]:
    """The keys of the figures, the quotations, the cited documents and the document itself, sorted."""
    found = {Key(c.figure.iri, k) for c in reading.counts for k in of_figure(c)}
    found |= {
        Key(q.statement.iri, f"words:{h}")
        for q in (*reading.quotations, *reading.own_words)
        for h in quotes.shingles(q.words)
    }
    found |= {*_of_documents(reading), *reprints.keys(reading)}
    return tuple(sorted(found, key=lambda k: (k.thing, k.key)))


def of_figure(count: Count) -> frozenset[str]:
    """What is counted with where (each place and what holds it), and the rounded value with what is counted."""
    counted, value = count.counted, values.coarse(count.figure)
    found = (
        {f"value:{value}:{counted.widest if counted and count.figure.unit == 'count' else count.figure.unit}"}
        if value
        else set()
    )
    if counted is not None:
        what = f"{counted.group}.{count.event}" if counted.group == "person" else counted.group
        found |= {f"counted:{what}@{place}" for place in around(count.places)}
    return frozenset(k.replace(" ", "-") for k in found)


def _of_documents(reading: Reading) -> Iterator[Key]:
    document = reading.extraction.document
    told = document.published.first_day() if document.published else None
    issuer = reading.who(reading.narrator)
    if issuer and issuer in {i.plain for i in reading.identities.values()} and not _newspaper(document, issuer):
        yield Key(document.iri, f"issued:{slug(issuer)}:{_month(told)}")
    for cited in reading.extraction.cited:
        by = reading.identities.get(cited.issuer or "")
        when = cited.date.first_day() if cited.date else told
        if by is not None:
            for month in {_month(when), _month(when - dt.timedelta(days=14)) if when else "undated"}:
                yield Key(cited.iri, f"issued:{slug(by.plain)}:{month}")


def _newspaper(document: Document, issuer: str) -> bool:
    """Whether a document is a report of the press: all reports of one paper in a month would share a key for nothing."""
    return document.kind is DocumentKind.ARTICLE and bool(_PRESS & set(issuer.split()))


def _month(day: dt.date | None) -> str:
    return day.isoformat()[:7] if day else "undated"
