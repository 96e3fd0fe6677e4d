"""Reading: a file, standard input, a saved page or a PDF becomes a ``Document``; see docs/architecture.md."""

from __future__ import annotations

from quoth.read.reader import read_bytes, read_file, read_stream, read_text
from quoth.read.view import View

__all__ = ["View", "read_bytes", "read_file", "read_stream", "read_text"]
