"""``quoth serve``."""

from __future__ import annotations

from pathlib import Path

import click

from quoth.cli.options import hint, store_option


@click.command("serve", epilog="Example:  quoth serve --store archive --port 9000")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="A host name that it may be called by; may be repeated."
)
@click.option(
    "--token-file", metavar="FILE", help="One line: who sends it may write. Else QUOTH_TOKEN; else nobody may."
)
@click.option("--read-only", is_flag=True, help="Take no articles from pages either.")
@click.option(
    "--max-seconds",
    default=10.0,
    show_default=True,
    type=click.FloatRange(0.1, 3600),
    help="The most that a query may ask for.",
)
@click.option(
    "--max-rows",
    default=100_000,
    show_default=True,
    type=click.IntRange(1, 10_000_000),
    help="The most rows that a query may ask for.",
)
@click.option(
    "--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="So many queries run at once."
)
def serve_command(
    store: str,
    host: str,
    port: int,
    names: tuple[str, ...],
    token_file: str | None,
    read_only: bool,
    max_seconds: float,
    max_rows: int,
    workers: int,
) -> None:
    """Look at everything in a browser, and ask by SPARQL; until Ctrl-C.

    Only this machine reaches it unless --host says otherwise. docs/serve.md tells about limits, tokens and other programs.
    """
    from quoth.serve.server import run
    from quoth.serve.settings import Bounds, Settings, token_from

    usual = Bounds()
    bounds = Bounds(
        seconds=min(usual.seconds, max_seconds),
        most_seconds=max_seconds,
        rows=min(usual.rows, max_rows),
        most_rows=max_rows,
        workers=workers,
    )
    lowered = tuple(name.lower() for name in names)
    made = store != "memory:" and not Path(store).exists()
    settings = Settings(store, host, port, token_from(token_file), lowered, not read_only, bounds=bounds)

    def at(url: str) -> None:
        hint(f"Quoth is at {url} (Ctrl-C ends it)")
        if made:
            hint(f"there was no store at {store}: this one is empty (quoth add --store {store} fills it)")

    run(settings, at)
