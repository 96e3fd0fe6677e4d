"""The page of a speaker: names and roles, what it says, how its figures fared, who repeats it, whom it disputes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quoth.errors import NotFound
from quoth.serve.pages import asking, downloads
from quoth.serve.pages.glances import FigureLine, StatementLine, figure_lines, statement_lines
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.paging import Paged, paged
from quoth.serve.pages.rendering import render
from quoth.show.words import clean
from quoth.store import View

_SIZE = 10
_MOST = 12


@dataclass(frozen=True, slots=True)
class Role:
    """An office that documents give the speaker, and from when to when they do."""

    role: str
    since: str
    until: str
    documents: int


@dataclass(frozen=True, slots=True)
class Fared:
    """A figure of the speaker, and what became of it: how often others bear it out or changed it, and how many say otherwise."""

    figure: FigureLine
    borne_out: int
    changed: int
    against: int


@dataclass(frozen=True, slots=True)
class Other:
    """Another speaker, and how often."""

    who: Ref
    times: int
    documents: int = 0


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """All that the page of a speaker shows."""

    iri: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    documents: int
    figures: Paged[Fared]
    statements: Paged[StatementLine]
    repeated_by: tuple[Other, ...]
    disputes: tuple[Other, ...]
    disputed_by: tuple[Other, ...]
    downloads: tuple[Ref, ...]


def page(request: Request, view: View, iri: str) -> Response:
    """The page; a speaker of one document leads to whoever that is across documents.

    Raises:
        NotFound: when nobody is called so.
    """
    known = asking.first(view, "speakers/identity-of", agent=iri)
    links = links_of(request)
    if known and known["identity"] != iri:
        return RedirectResponse(links.thing(known["identity"]), 303)
    if not view.identified(iri) and not asking.first(view, "speakers/label-of", speaker=iri):
        raise NotFound(f"nobody is called {iri}")
    figures = paged(request, asking.rows(view, "speakers/figures-of", speaker=iri), size=_SIZE, name="figures")
    said = paged(request, asking.rows(view, "speakers/statements-of", speaker=iri), size=_SIZE, name="statements")
    model = speaker_page(view, links, iri, figures, said)
    query = asking.sparql("speakers/figures-of", speaker=iri)
    return render(request, "speaker.html", model, title=model.name, query=query)


def speaker_page(
    view: View, links: Links, iri: str, figures: Paged[asking.Row], said: Paged[asking.Row]
) -> SpeakerPage:
    """The view model of a speaker; ``figures`` and ``said`` are the rows that this page of the lists shows."""
    called = asking.rows(view, "speakers/names-and-roles", speaker=iri)
    others = asking.rows(view, "speakers/disputes-between", speaker=iri)
    label = asking.first(view, "speakers/label-of", speaker=iri).get("name")
    names = Counter(clean(r[slot]) for r in called for slot in ("name", "alias") if slot in r)
    name = clean(label or "") or next(iter(names), "a speaker who is not named")
    return SpeakerPage(
        iri=iri,
        name=name,
        aliases=tuple(alias for alias, _ in names.most_common(_MOST) if alias != name),
        roles=_roles(called),
        documents=len({r["document"] for r in called}),
        figures=figures.showing(_fared(view, links, [r["figure"] for r in figures.items])),
        statements=said.showing(statement_lines(view, links, [r["statement"] for r in said.items]).values()),
        repeated_by=tuple(
            _other(links, r, "teller") for r in asking.rows(view, "speakers/repeated-by", speaker=iri)[:_MOST]
        ),
        disputes=tuple(_other(links, r, "opponent") for r in others if r["direction"] == "against")[:_MOST],
        disputed_by=tuple(_other(links, r, "opponent") for r in others if r["direction"] != "against")[:_MOST],
        downloads=downloads.of_thing(links, iri, ("turtle", "jsonld")),
    )


def _roles(called: Sequence[asking.Row]) -> tuple[Role, ...]:
    """Each office once, with the days of the first and the last document that names it; the latest first."""
    days: dict[str, dict[str, str]] = {}
    for row in called:
        role, body = (clean(row.get(slot, "")) for slot in ("role", "body"))
        told = role if body.casefold() in role.casefold() else " of ".join(filter(None, (role, body)))
        if told:
            days.setdefault(told, {})[row["document"]] = row.get("published", "")
    found = [Role(role, min(d.values()), max(d.values()), len(d)) for role, d in days.items()]
    return tuple(sorted(found, key=lambda r: (r.until, r.documents), reverse=True)[:_MOST])


def _fared(view: View, links: Links, iris: Sequence[str]) -> Iterator[Fared]:
    lines = figure_lines(view, links, iris)
    met, otherwise = (asking.rows_of(view, query, iris) for query in ("figures/how-it-fared", "figures/against"))
    for iri in iris:
        counts = _counts(met.get(iri, ()))
        against = sum(int(row["against"]) for row in otherwise.get(iri, ()))
        yield Fared(lines[iri], counts["borne out"], counts["changed"], against)


def _counts(rows: Sequence[asking.Row]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        verdict, times = asking.verdict(row["verdict"]), int(row["comparisons"])
        if verdict.value == "drifts":
            counts["changed"] += times
        elif verdict.value != "incomparable" and not verdict.opposes:
            counts["borne out"] += times
    return counts


def _other(links: Links, row: asking.Row, slot: str) -> Other:
    name = clean(row.get("name", "")) or "somebody who is not named"
    times = int(row.get("statements") or row.get("comparisons") or 0)
    return Other(links.ref(name, row[slot]), times, int(row.get("documents", 0)))
