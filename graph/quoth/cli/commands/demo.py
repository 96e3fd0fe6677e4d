"""``quoth demo``."""

from __future__ import annotations

import shlex
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from quoth.ask import Trace
from quoth.cli.commands.reading import tell
from quoth.cli.options import Tally, hint
from quoth.workspace.demo import NUMBER, REAL, Demo, against, longest, real_case

_SHOWN = 3
WIDTH = 80


@click.command("demo", epilog="Example:  quoth demo -o tour")
@click.option(
    "-o", "--output", default="quoth-demo", show_default=True, metavar="FOLDER", help="Where to write what it makes."
)
def demo_command(output: str) -> int:
    """The main job on an invented case: read seven documents, trace a disputed number, draw a picture.

    A second run in the same folder starts afresh; a folder that it did not make is left alone.
    """
    start = time.monotonic()
    demo = Demo(output)
    demo.begin()
    click.echo("An invented dispute: a letter, a press release, a post, two newspapers that")
    click.echo("differ, a reply, and the data. Reading them:\n")
    tally = Tally()
    for added in demo.read():
        tell(added, tally, with_iri=False)
    _number(demo.traces())
    _files(demo)
    _next(demo)
    hint(f"\n({time.monotonic() - start:.1f} s)")
    return tally.exit_code


def _number(traces: Sequence[Trace]) -> None:
    from quoth.show.terminal import comparisons_table, show, trace_tree

    best = longest(traces)
    if best is None:
        return
    documents = len({trace.figure.extraction.document.iri for trace in traces})
    _head(f"Who says {NUMBER}?")
    click.echo(f"It stands {len(traces)} times in {documents} documents. The one that came the longest way:\n")
    show(trace_tree([replace(best, same_as=())]))  # who else says it is in the full trace
    found = against(traces, _SHOWN)
    if found:
        _head(f"And who says otherwise? (the first {len(found)})")
        show(comparisons_table(found))


def _files(demo: Demo) -> None:
    _head("Written")
    for written in demo.write():
        click.echo(f"{written.path}\n    {written.about}")
    click.echo(f"{demo.store}\n    the store that these came from")


def _next(demo: Demo) -> None:
    _head("Three commands to try next")
    for asked in (f"trace {NUMBER}", "contradictions --verdict rebuts", "query speakers/amplifiers"):
        click.echo(_command(asked, demo.store))
    real = real_case()
    if real is not None:
        click.echo(f"\nand the real dispute:\n{_command(f'trace {REAL[2]}', real)}")


def _command(asked: str, store: Path) -> str:
    """What to type to ask this of a store; over two lines, as shells take them, where one would be too long."""
    parts = (f"{_program()} {asked}", f"--store {_near(store)}")
    line = " ".join(parts)
    return line if len(line) <= WIDTH else " \\\n    ".join(parts)


def _head(text: str) -> None:
    click.echo()
    click.secho(text, bold=True)
    click.echo("-" * len(text))


def _program() -> str:
    """How this user calls Quoth: by name where the name is known to the shell, else by the file that runs now."""
    if shutil.which("quoth"):
        return "quoth"
    running = Path(sys.argv[0])
    return _near(running) if running.name == "quoth" else f"{_near(Path(sys.executable))} -m quoth"


def _near(path: Path) -> str:
    """A path as it is typed in a shell from here, as short as it can be."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))
