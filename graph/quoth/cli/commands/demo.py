"""``quoth demo``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo", epilog="Example:  quoth demo -o tour")
@click.option(
    "-o", "--output", default="quoth-demo", show_default=True, metavar="FOLDER", help="Where to write what it makes."
)
def demo_command(output: str) -> int:
    """demo"""
    raise NotImplementedError(Path(output))
