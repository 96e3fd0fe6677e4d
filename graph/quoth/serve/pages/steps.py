"""A figure's chain as steps, from the newspaper inwards."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ask import Hop, Link, Reader, Trace, TraceRoot
from quoth.model import Agent, CitedDocument, Document, Drift, Extraction
from quoth.serve.pages.links import Links, Ref
from quoth.show.words import agent_name, clean, document_title, shortened, source_name, statement_words

_WORDS = 300


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed at a hop; an end that is missing was not said."""

    dimension: str
    change: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """One station: who, how, in which document, in which words, and what changed there.

    ``leads`` says how the step before leads here; ``inferred`` that no words do, but linking.
    """

    depth: int
    who: Ref
    role: str
    leads: str
    cue: str
    stance: str
    source: Ref | None
    held: bool
    words: str
    statement: str | None
    drift: tuple[Change, ...]
    inferred: bool
    last: bool


def steps(found: Trace, reader: Reader, links: Links) -> tuple[Step, ...]:
    """The hops of a trace as a page tells them."""
    last = len(found.chain) - 1
    return tuple(_step(hop, reader, links, n == last) for n, hop in enumerate(found.chain))


def _step(hop: Hop, reader: Reader, links: Links, last: bool) -> Step:
    statement = hop.statement
    telling = statement is not None and isinstance(hop.source, Document) and not hop.cue
    words = "" if statement is None or telling else shortened(statement_words(statement, hop.extraction), _WORDS)
    return Step(
        depth=min(hop.depth, 6),
        who=speaker_ref(hop.agent, hop.extraction, reader, links),
        role=role_of(hop.agent, hop.extraction),
        leads="" if hop.depth == 0 else "leans on" if hop.link is Link.CITES else "reports",
        cue=hop.cue,
        stance=statement.stance.value if statement and not telling else "",
        source=_source(hop, links),
        held=hop.held,
        words=words,
        statement=links.thing(statement.iri) if statement and not telling else None,
        drift=tuple(change_of(drift) for drift in hop.drift),
        inferred=hop.inferred,
        last=last,
    )


def _source(hop: Hop, links: Links) -> Ref | None:
    if isinstance(hop.source, CitedDocument):
        return links.ref(source_name(hop.source, hop.extraction, hop.agent), hop.source.iri)
    if isinstance(hop.source, Document):
        return links.ref(document_title(hop.source), hop.source.iri, _day(hop.source))
    return None


def _day(document: Document) -> str:
    return document.published.text if document.published else ""


def speaker_ref(agent: Agent | None, extraction: Extraction, reader: Reader, links: Links) -> Ref:
    """A speaker by name, with the page of whoever that is across documents."""
    if agent is None:
        return Ref("nobody is named")
    name = clean(agent.name) if agent.name else agent_name(agent, extraction)
    return links.ref(name, reader.identity(agent)[0])


def role_of(agent: Agent | None, extraction: Extraction) -> str:
    """The office of a speaker and its body, as the document has it."""
    if agent is None or agent.name is None:
        return ""
    whole, name = agent_name(agent, extraction), clean(agent.name)
    return whole.removeprefix(name).strip().removeprefix("(").removesuffix(")")


def change_of(drift: Drift) -> Change:
    """A drift as a page tells it."""
    return Change(drift.dimension.value, drift.change.value, clean(drift.before or ""), clean(drift.after or ""))


def root_ref(root: TraceRoot, links: Links) -> Ref:
    """A root by name, with what it is."""
    kind = root.kind.replace("-", " ")
    held = "" if root.held or root.kind in ("person", "organization", "group", "unknown") else ", cited and not held"
    return links.ref(clean(root.name or "") or kind, root.iri, f"{kind}{held}")
