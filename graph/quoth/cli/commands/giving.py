"""``quoth view``, ``export``, ``cite`` and ``validate``."""

from __future__ import annotations

from pathlib import Path

import click

from quoth.cli.options import hint, json_option, print_json, store_option, workspace, write_file
from quoth.cli.unfound import no_figure
from quoth.errors import InputRefused, NotFound
from quoth.workspace import Format

LARGEST = 50 * 1024 * 1024
"""Bytes of a graph file that ``validate`` takes; SHACL needs a hundred times as much memory."""


@click.command("view", epilog="Example:  quoth view 33,000 -o detainers.html")
@click.argument("what", required=False)
@click.option(
    "-o",
    "--output",
    default="quoth.html",
    show_default=True,
    metavar="FILE",
    help="Where to write it; - is standard output.",
)
@store_option
def view_command(what: str | None, output: str, store: str) -> int:
    """An interactive picture of everything, or of what stands around WHAT; one HTML file that works with the network unplugged."""
    write_file(output, workspace(store).picture(what).encode())
    if output != "-":
        click.echo(f"wrote {output}; open it in a browser")
    return 0


@click.command("export", epilog="Example:  quoth export --format turtle --without-text -o graph.ttl")
@click.argument("what", required=False)
@click.option("--format", "format_", type=click.Choice([f.value for f in Format]), default="turtle", show_default=True)
@click.option(
    "--without-text", is_flag=True, help="Positions and hashes instead of the publishers' sentences, for sharing."
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; standard output unless given.")
@store_option
def export_command(what: str | None, format_: str, without_text: bool, output: str, store: str) -> int:
    """Everything held, or the documents around WHAT, for others; the same content gives the same bytes."""
    write_file(output, workspace(store).export(Format(format_), what, without_text=without_text))
    if output != "-":
        hint(f"wrote {output}")
    return 0


@click.command("cite", epilog="Example:  quoth cite 33,000")
@click.argument("what")
@store_option
@json_option
def cite_command(what: str, store: str, as_json: bool) -> int:
    """A figure with its evidence as text to paste: who, through whom, where, when, the sentence."""
    from quoth.show.cite import cite, cite_json

    held = workspace(store)
    found = held.figures(what)
    for number, figure in enumerate(found):
        if as_json:
            print_json(cite_json(figure))
        else:
            click.echo(("\n" if number else "") + cite(figure))
    if not found:
        hint(no_figure(held, what))
    return 0


@click.command("validate", epilog="Example:  quoth validate graph.ttl")
@click.argument("file", required=False)
@store_option
@json_option
def validate_command(file: str | None, store: str, as_json: bool) -> int:
    """Check the store, document by document, or a Turtle or TriG FILE against the shapes; exit code 1 where something breaks one."""
    from quoth.rdf import violations

    found = violations(_text(file), file) if file else workspace(store).validate()
    for one in found:
        if as_json:
            print_json(
                {
                    "graph": one.graph,
                    "focus": one.focus,
                    "shape": one.shape,
                    "message": one.message,
                    "severity": one.severity,
                }
            )
        else:
            click.echo(f"{one.severity}: {one.focus}\n  {one.message} ({one.shape})")
    if not found and not as_json:
        click.echo(f"{file or 'the store'} keeps to the shapes")
    return 1 if any(one.severity == "violation" for one in found) else 0


def _text(file: str) -> str:
    path = Path(file)
    if not path.exists():
        raise NotFound(f"{file}: no such file")
    if path.is_dir():
        raise InputRefused(file, "is a folder", hint="name a Turtle or TriG file")
    if path.stat().st_size > LARGEST:
        raise InputRefused(file, f"is larger than {LARGEST // 1024 // 1024} MB", hint="validate it in parts")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(file, "can't be read as UTF-8 text") from error
