"""What a user decides: whether two agents are one, and whether a conclusion is right. Kept, never merged, and taken back at will."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from quoth.ask import Compared, Reader
from quoth.ask.disputes import dispute
from quoth.errors import NotFound, WrongCall
from quoth.model import Act, Judgement
from quoth.model.identity import short_hash
from quoth.rdf import own_iri
from quoth.store import View, Writer
from quoth.workspace.finding import compared_named, whole_iri

_HERE = "/d/"


@dataclass(frozen=True, slots=True)
class Said:
    """Who decides, and why; ``evidence`` are IRIs of statements, figures or documents, or addresses."""

    by: str
    reason: str
    evidence: tuple[str, ...] = ()


def judge(writer: Writer, base: str, act: Act, on: str, other: str | None, said: Said) -> Judgement:
    """Makes and keeps a judgement; what linking concluded of those it is about is concluded anew.

    Raises:
        WrongCall: for an act that is not decided here, or without the other of two.
        NotFound: when what is named is not there, or several are.
    """
    if act.of_two:
        if not other:
            raise WrongCall(f"{act.value!r} is said of two: name the other as well")
        thing, second, name = _of_two(writer, act, agent_named(writer, on), agent_named(writer, other))
    elif act in (Act.CONFIRM, Act.REJECT, Act.WITHDRAW):
        thing, second, name = _known(writer, base, act, on), None, None
    else:
        raise WrongCall(f"{act.value!r} is not decided this way", hint="a document is taken out with remove")
    at = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
    iri = f"{base}judgement/{short_hash(thing, act, second or '', said.by, at)}"
    extra = tuple(("evidence", e) for e in dict.fromkeys(said.evidence))
    judgement = Judgement(iri, thing, act, said.by, said.reason, after=name, at=at, extra=extra, other=second)
    writer.judge(judgement)
    return judgement


def agent_named(view: View, what: str) -> str:
    """The IRI of an agent or identity: itself, or the only one of that name; an identity goes before a document's own agent.

    Raises:
        NotFound: when nobody, or more than one, is called so.
    """
    if "://" in what:
        return what.strip("<>")
    called = sorted(view.named(what.strip()))
    across = [iri for iri in called if _HERE not in iri]
    found = across or called
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(f"{len(found)} agents are called {what!r}: give an IRI", hint=", ".join(found[:5]))
    raise NotFound(f"nobody is called {what!r}", hint="quoth query list-speakers shows who speaks")


def _of_two(view: View, act: Act, one: str, two: str) -> tuple[str, str, str]:
    """Whom the judgement is on, with whom, and that one's name: across documents where it is known there."""
    first, second = _across(view, one), _across(view, two)
    if one == two:
        raise WrongCall("that is one agent and not two")
    if act is Act.SAME and _HERE in second[0] and _HERE not in first[0]:
        return two, *first  # whom nobody knows becomes the one who is known
    if act is Act.SAME and first[0] == second[0] and _HERE in one:
        raise WrongCall("linking takes them for one already", hint="withdraw a judgement that says otherwise")
    return one, *second


def _across(view: View, iri: str) -> tuple[str, str]:
    """Who an agent is across documents, with the name; itself where nobody knows."""
    if _HERE not in iri:
        return iri, iri.rpartition("/agent/")[2].replace("-", " ") if not view.identified(iri) else _name(view, iri)
    known = sorted(view.identities(iri), key=lambda i: (-i.confidence, i.identity))
    if known:
        return known[0].identity, known[0].name
    agents = view.extraction(iri.partition("/agent/")[0]).agents
    own = next((a.name for a in agents if a.iri == iri), None)
    if own is None and not any(a.iri == iri for a in agents):
        raise NotFound(f"no agent {iri}")
    return iri, own or iri


def _name(view: View, identity: str) -> str:
    named = (
        i.name for agent in sorted(view.identified(identity)) for i in view.identities(agent) if i.identity == identity
    )
    return next(named, identity)


def disputed(view: View, base: str, on: str) -> tuple[Compared, ...]:
    """The comparisons that tell one dispute, the one of this IRI or id first: the same two numbers, in other documents as well.

    Raises:
        NotFound: when there is no such comparison.
    """
    this = _compared(view, base, on)
    iri, reader = own_iri(this.comparison), Reader(view)
    if not this.comparison.verdict.opposes:
        return (this,)
    every = map(reader.compared, view.comparisons(verdicts=(this.comparison.verdict,)))
    return (this, *(c for c in every if own_iri(c.comparison) != iri and dispute(c) == dispute(this)))


def _known(view: View, base: str, act: Act, on: str) -> str:
    if act is not Act.WITHDRAW:
        return own_iri(_compared(view, base, on).comparison)
    iri = whole_iri(base, "judgement", on)
    if not any(j.iri == iri for j in view.judgements()):
        raise NotFound(f"no judgement {on[:80]!r}", hint="quoth query judgements/list shows them")
    return iri


def _compared(view: View, base: str, on: str) -> Compared:
    found = compared_named(view, base, on)
    if found is None:
        raise NotFound(f"no comparison {on[:80]!r}", hint="quoth contradictions gives the id of each")
    return found
