"""Deciding on a page: whether a conclusion is right, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quoth.model import Act, standing
from quoth.serve.deciding import Decision, decide
from quoth.serve.desk import Desk
from quoth.serve.pages.links import links_of
from quoth.serve.pages.trouble import page as trouble
from quoth.show.words import clean
from quoth.store import View

_MOST = 2_000
"""Characters of a reason or a name."""
_SAID = {Act.CONFIRM: "confirmed", Act.REJECT: "rejected"}
_ACTS = (Act.CONFIRM.value, Act.REJECT.value, Act.WITHDRAW.value)


@dataclass(frozen=True, slots=True)
class Decided:
    """What somebody decided of a comparison: the words for it, the judgement's IRI, and whether it was taken back."""

    words: str
    iri: str
    withdrawn: bool


def decided(view: View, iri: str) -> tuple[Decided, ...]:
    """What people decided about a comparison, the earlier first."""
    every = view.judgements()
    stand = {j.iri for j in standing(every)}
    told = ((j, f"{_SAID.get(j.act, j.act.value)} by {clean(j.by)}: {clean(j.reason)}") for j in every if j.on == iri)
    return tuple(Decided(words, j.iri, j.iri not in stand) for j, words in told)


async def take(request: Request) -> Response:
    """Keeps a decision that the form of a comparison's page sends, and shows that page again."""
    desk: Desk = request.app.state.desk
    if not desk.settings.adds:
        return trouble(
            request, 403, "this server takes no decisions by its pages", "quoth judge takes them in a terminal"
        )
    async with request.form(max_files=0, max_fields=20) as said:
        given = {
            name: str(said.get(name) or "").strip()[:_MOST] for name in ("act", "on", "of", "by", "reason", "alike")
        }
    if given["act"] not in _ACTS or not given["on"] or not given["by"] or not given["reason"]:
        return trouble(request, 422, "a decision wants a name and a reason", "go back and fill in both")
    decision = Decision(given["act"], given["on"], given["by"], given["reason"], bool(given["alike"]))
    problem = await run_in_threadpool(decide, desk.settings, decision)
    desk.store.renew()  # the page that is shown next must tell of it
    if problem:
        return trouble(request, 422, problem, "")
    return RedirectResponse(links_of(request).thing(given["of"] or given["on"]), 303)
