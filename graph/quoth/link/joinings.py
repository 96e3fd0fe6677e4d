"""A document that a text only mentions, found among those that are held."""

from __future__ import annotations

from quoth.link import names, rules
from quoth.link.readings import Reading
from quoth.model import CitedDocument, Document, DocumentKind, Joining

_DAYS_NAMED, _DAYS_UNNAMED = 3, 14
_ANY_KIND = (DocumentKind.ARTICLE, DocumentKind.DOCUMENT)


def joinings(citing: Reading, held: Reading) -> tuple[Joining, ...]:
    """The cited documents of ``citing`` that are taken to be ``held``: the same issuer and kind, at about the same time."""
    document = held.extraction.document
    behind = _behind(held)
    found = []
    for cited in citing.extraction.cited:
        if not _issuers(citing, cited) & behind or not _kinds_fit(cited.kind, document.kind):
            continue
        sure = _certainty(cited, citing.extraction.document, document)
        if sure:
            found.append(Joining(cited.iri, document.iri, citing.iri, rules.CITED_IS_HELD, sure))
    return tuple(found)


def _behind(held: Reading) -> frozenset[str]:
    """Who a held document is of: its publisher and its authors."""
    publisher = held.identities.get(held.narrator or "")
    authors = (names.person(a) for a in held.extraction.document.authors)
    return frozenset([*([publisher.plain] if publisher else []), *(a for a in authors if " " in a)])


def _issuers(citing: Reading, cited: CitedDocument) -> frozenset[str]:
    """Who a cited document is of: the issuer, and the body that a person who issued it belongs to."""
    issuer = citing.agents.get(cited.issuer or "")
    known = [citing.identities.get(i or "") for i in (issuer.id, issuer.of)] if issuer else []
    return frozenset(k.plain for k in known if k)


def _kinds_fit(cited: DocumentKind, held: DocumentKind) -> bool:
    return cited is held or held in _ANY_KIND or cited is DocumentKind.DOCUMENT


def _certainty(cited: CitedDocument, citing: Document, held: Document) -> float:
    """How sure the dates make it, 0 where they speak against it; without dates one can't tell and nothing is joined."""
    if held.published is None:
        return 0.0
    there = held.published.first_day()
    named = cited.date.first_day() if cited.date else None
    if named is not None:
        apart = abs((there - named).days)
        return 0.9 - 0.1 * apart if apart <= _DAYS_NAMED else 0.0
    if citing.published is None:
        return 0.0
    before = (citing.published.first_day() - there).days
    return 0.75 if 0 <= before <= _DAYS_UNNAMED else 0.0
