"""``quoth judge``."""

from __future__ import annotations

import getpass

import click

from quoth.cli.options import hint, store_option, workspace
from quoth.errors import WrongCall
from quoth.model import Act
from quoth.rdf import own_iri
from quoth.show.words import clean, counted_out, folded

_DONE = {
    Act.CONFIRM: "confirmed",
    Act.REJECT: "rejected",
    Act.SAME: "one and the same",
    Act.NOT_SAME: "not the same",
    Act.UNSURE: "unsure",
    Act.WITHDRAW: "withdrawn",
}
"""What may be decided here, and how it is told."""


@click.command(
    "judge", epilog="Example:  quoth judge reject 5f0c2ad1b7e93a64 --reason 'the one is of 2022, the other of 2023'"
)
@click.argument("act", metavar="ACT", type=click.Choice([act.value for act in _DONE]))
@click.argument("what")
@click.argument("other", required=False)
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is kept with the judgement.")
@click.option("--by", metavar="NAME", help="Who decides; the name of your account unless given.")
@click.option("--evidence", multiple=True, metavar="IRI", help="What bears it out; may be repeated.")
@click.option("--alike", is_flag=True, help="Decide the same of all pairs of the same two numbers.")
@store_option
def judge_command(
    act: str,
    what: str,
    other: str | None,
    reason: str,
    by: str | None,
    evidence: tuple[str, ...],
    alike: bool,
    store: str,
) -> int:
    """Decide what Quoth only concluded: kept with your name and reason, heeded from then on, and taken back at will.

    \b
    ACT is of a comparison (WHAT is the id that quoth contradictions prints)
      reject    it is wrong: no list, trace or picture shows it any more
      confirm   it is right
    of two agents (WHAT and OTHER, by name or IRI)
      same, not-same, unsure
    or of a judgement (WHAT is its id)
      withdraw  what was concluded before stands again
    """
    held, decided = workspace(store), Act(act)
    if alike and decided.status is None:
        raise WrongCall("--alike is for reject and confirm alone")

    def decide(thing: str, told: str) -> None:
        made = held.judge(thing, decided, other=other, by=by or getpass.getuser(), reason=reason, evidence=evidence)
        click.echo(folded(clean(f"{_DONE[decided]}: {told}"), rest="  "))
        click.echo(f"  taken back with: quoth judge withdraw {made.iri.rpartition('/')[2]} --reason TEXT")

    if decided.status is None:
        decide(what, " – ".join(filter(None, (what, other))))
        return 0
    this, *more = held.disputed(what)
    for pair in (this, *more) if alike else (this,):
        decide(own_iri(pair.comparison), pair.comparison.explanation)
    if more and not alike:
        hint(f"{counted_out(len(more), 'more pair')} of the same two numbers; --alike decides the same of them")
    return 0
