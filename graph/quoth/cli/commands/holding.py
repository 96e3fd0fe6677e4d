"""``quoth list``, ``show``, ``remove``, ``stats`` and ``relink``."""

from __future__ import annotations

import getpass
from dataclasses import asdict

import click

from quoth.cli.options import hint, json_option, print_json, store_option, workspace
from quoth.model import Agent, Comparison, Figure, Statement
from quoth.workspace import Shown


@click.command("list", epilog="Example:  quoth list --json | jq -r .title")
@store_option
@json_option
def list_command(store: str, as_json: bool) -> int:
    """The documents held: title, publisher, date, how many figures."""
    held = workspace(store).documents()
    if as_json:
        from quoth.show.contract import listed_json

        for row in held:
            print_json(listed_json(row.bare, row.statements, row.figures))
        return 0
    from quoth.show.terminal import documents_table, show

    show(documents_table((row.bare for row in held), {row.iri: row.figures for row in held}))
    if not held:
        hint("add a first document with: quoth add FILE")
    return 0


@click.command("show", epilog="Example:  quoth show 33,000")
@click.argument("what")
@store_option
@json_option
def show_command(what: str, store: str, as_json: bool) -> int:
    """WHAT with all that is known of it.

    WHAT is a document (title, file name or IRI), a figure, words, the id of a comparison as quoth contradictions prints it, or
    the IRI of any thing.
    """
    found = workspace(store).show(what)
    if not found:
        hint(f"nothing fits {what!r}; quoth list shows the documents held")
    for number, shown in enumerate(found):
        if as_json:
            print_json(_json(shown))
        else:
            click.echo(nl=number > 0)
            _draw(shown)
    return 0


def _json(shown: Shown) -> dict[str, object]:
    from quoth.show.contract import compared_json, derivation_json, extraction_json

    if shown.compared is not None:
        return compared_json(shown.compared)
    whole = extraction_json(shown.extraction)
    if shown.thing is None or isinstance(shown.thing, Comparison):
        return whole
    iri = shown.thing.iri
    listed = [*whole["figures"], *whole["statements"], *whole["agents"], *whole["cited"]]
    derived = {"derivations": [derivation_json(d) for d in shown.derived]} if isinstance(shown.thing, Figure) else {}
    return {"document": whole["document"], **next(x for x in listed if x["iri"] == iri), **derived}


def _draw(shown: Shown) -> None:
    from quoth.show import terminal

    thing, extraction = shown.thing, shown.extraction
    drawing = terminal.document_detail(extraction)
    if shown.compared is not None:
        drawing = terminal.comparison_detail(shown.compared)
    elif isinstance(thing, Figure):
        drawing = terminal.figure_detail(thing, extraction, shown.derived)
    elif isinstance(thing, Statement):
        drawing = terminal.statement_detail(thing, extraction)
    elif isinstance(thing, Agent):
        drawing = terminal.agent_detail(thing, extraction)
    terminal.show(drawing)


@click.command("remove", epilog="Example:  quoth remove article.html --reason 'withdrawn by its publisher'")
@click.argument("document")
@click.option("--reason", required=True, metavar="TEXT", help="Why; it stays when the document is gone.")
@click.option("--by", metavar="NAME", help="Who decides; the name of your account unless given.")
@store_option
def remove_command(document: str, reason: str, by: str | None, store: str) -> int:
    """Take a DOCUMENT (title, file name or IRI) and all that leans on it out; a tombstone without its text stays."""
    held = workspace(store).remove(document, reason=reason, by=by or getpass.getuser())
    click.echo(f"removed    {held.title or held.path or held.iri}")
    return 0


@click.command("stats", epilog="Example:  quoth stats --json")
@store_option
@json_option
def stats_command(store: str, as_json: bool) -> int:
    """How many documents, statements, figures, agents and comparisons are held."""
    counts = asdict(workspace(store).stats())
    if as_json:
        print_json(counts)
        return 0
    from quoth.show.terminal import show, stats_table

    show(stats_table(counts))
    return 0


@click.command("relink", epilog="Example:  quoth relink")
@store_option
def relink_command(store: str) -> int:
    """Drop what linking concluded and conclude it again: after an upgrade, or to be sure."""
    links = workspace(store).relink()
    click.echo(f"relinked   {len(links.comparisons)} comparisons, {len(links.identifications)} identities")
    return 0
