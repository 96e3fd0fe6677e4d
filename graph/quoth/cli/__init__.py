"""The command line; thin: it reads arguments, calls the workspace and prints."""

from __future__ import annotations

from quoth.cli.main import main

__all__ = ["main"]
