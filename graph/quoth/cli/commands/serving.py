"""serve."""

from __future__ import annotations

import click

from quoth.cli.options import hint, store_option


@click.command("serve", epilog="Example:  quoth serve --store archive --port 9000")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option(
    "--token-file", metavar="FILE", help="One line: who sends it may write. Else QUOTH_TOKEN; else nobody may."
)
def serve_command(store: str, host: str, port: int, token_file: str | None) -> None:
    """Look at everything in a browser, and ask by SPARQL; until Ctrl-C."""
    from quoth.serve.server import run
    from quoth.serve.settings import Settings, token_from

    settings = Settings(store=store, host=host, port=port, token=token_from(token_file))
    run(settings, lambda url: hint(f"Quoth is at {url} (Ctrl-C ends it)"))
