"""What lists and search need of the whole store, read in few single-pattern queries and kept until the store changes.

Joins over a million quads cost seconds; one pattern costs tens of milliseconds, and the IRIs themselves say in which document
a thing stands and where.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quoth.model import Dimension, Verdict
from quoth.rdf.concepts import concept
from quoth.serve.pages import asking
from quoth.serve.pages.asking import Row
from quoth.serve.pages.titles import titled as titled_rows
from quoth.show.words import clean, measure_words
from quoth.store import View
from quoth.store.lookup import document_of


@dataclass(frozen=True, slots=True)
class Paper:
    """A document held, as far as lists show it."""

    iri: str
    title: str
    publisher: str
    published: str

    @property
    def name(self) -> str:
        """Its title, else its publisher."""
        return self.title or self.publisher or "a document without a title"


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker across documents, with how much of it there is."""

    iri: str
    name: str
    documents: int
    statements: int
    figures: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A measure with how many figures in how many documents have it."""

    iri: str
    name: str
    figures: int
    documents: int


def papers(view: View) -> tuple[Paper, ...]:
    """Every document, the latest first, the undated last."""
    rows = titled_rows(view, {row["document"]: row for row in asking.rows(view, "documents/held")})
    found = {iri: _paper(row) for iri, row in rows.items()}
    return tuple(sorted(found.values(), key=lambda p: (p.published, p.iri), reverse=True))


def _paper(row: Row) -> Paper:
    title, publisher = clean(row.get("title", "")), clean(row.get("publisher", ""))
    return Paper(row["document"], title, publisher, row.get("published", ""))


def voices(view: View) -> tuple[Voice, ...]:
    """Every speaker, those who speak in most documents first."""
    known = {row["agent"]: row for row in asking.rows(view, "speakers/identities")}
    said: defaultdict[str, set[str]] = defaultdict(set)
    put: Counter[str] = Counter()
    for row in asking.rows(view, "speakers/who-says-what"):
        said[_identity(known, row["agent"])].add(row["statement"])
    for row in asking.rows(view, "speakers/who-puts-what"):
        put[_identity(known, row["agent"])] += 1
    names = {row["identity"]: clean(row.get("name", "")) for row in known.values()}
    found = (
        Voice(iri, names.get(iri, ""), len({document_of(s) for s in statements}), len(statements), put[iri])
        for iri, statements in said.items()
    )
    return tuple(sorted(found, key=lambda v: (-v.documents, -v.statements, not v.name, v.name, v.iri)))


def _identity(known: Mapping[str, Row], agent: str) -> str:
    row = known.get(agent)
    return row["identity"] if row else agent


def tallies(view: View) -> tuple[Tally, ...]:
    """Every measure, what most documents count first."""
    names = {row["measure"]: measure_words(row["name"]) for row in asking.rows(view, "measures/names")}
    figures: defaultdict[str, set[str]] = defaultdict(set)
    for row in asking.rows(view, "measures/countings"):
        figures[row["measure"]].add(row["figure"])
    found = (Tally(m, names.get(m, m), len(fs), len({document_of(f) for f in fs})) for m, fs in figures.items())
    return tuple(sorted(found, key=lambda t: (-t.documents, -t.figures, t.name)))


def certain(view: View, verdict: Verdict) -> tuple[tuple[str, float], ...]:
    """The comparisons (IRIs) with a verdict, each with how sure it is."""
    rows = asking.rows(view, "contradictions/with-verdict", verdict=concept(verdict).value)
    return tuple((row["comparison"], float(row["confidence"])) for row in rows)


def numbers(view: View, verdict: Verdict) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Value and unit of both sides of each comparison (IRI) with a verdict; none of those with a side that has no one number."""
    rows = asking.rows(view, "contradictions/numbers", verdict=concept(verdict).value)
    return {r["comparison"]: frozenset(((r["valueA"], r["unitA"]), (r["valueB"], r["unitB"]))) for r in rows}


def leads(view: View) -> tuple[tuple[str, float], ...]:
    """The pairs (IRIs) that may well be opposed, though nobody can tell, each with how sure it is that they are not."""
    rows = asking.rows(view, "contradictions/leads")
    return tuple((row["comparison"], 1 - float(row["likelihood"])) for row in rows)


def explanations(view: View, verdict: Verdict) -> Mapping[str, str]:
    """The sentence that explains each comparison (IRI) with a verdict."""
    rows = asking.rows(view, "contradictions/explained", verdict=concept(verdict).value)
    return {row["comparison"]: clean(row["explanation"]) for row in rows}


def differing(view: View, dimension: Dimension) -> frozenset[str]:
    """The comparisons (IRIs) whose sides differ in a dimension."""
    rows = asking.rows(view, "contradictions/differing-in", dimension=concept(dimension).value)
    return frozenset(row["comparison"] for row in rows)


def counts(view: View, document: str) -> tuple[int, int]:
    """How many statements and figures a document (IRI) has."""
    things = asking.rows(view, "documents/things-in", document=document)
    letters = Counter(row["thing"].rsplit("/", 1)[-1][:1] for row in things)
    return letters["s"], letters["f"]


def titled(found: Iterable[Paper]) -> Mapping[str, Paper]:
    """Documents by IRI."""
    return {paper.iri: paper for paper in found}
