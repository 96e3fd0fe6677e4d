"""What everything in the terminal is drawn with: rich, loaded only when something is drawn.

Words of an article are put in as plain text, never as markup, and only after :func:`quoth.show.words.clean`.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text
    from rich.tree import Tree

WIDTH = 80
_WIDEST = 110


def words(*parts: str | tuple[str, str]) -> Text:
    """Text of plain parts and ``(part, style)`` pairs; long words are broken, never cut off."""
    from rich.text import Text

    text = Text(overflow="fold")
    for part in parts:
        text.append(*((part,) if isinstance(part, str) else part))
    return text


def tree(*parts: str | tuple[str, str]) -> Tree:
    """A tree with one line of words at its top."""
    from rich.tree import Tree

    return Tree(words(*parts), guide_style="dim", highlight=False)


def as_text(drawing: RenderableType, width: int = WIDTH) -> str:
    """What is drawn as plain text: no colours, no control codes, no blanks at the end of a line."""
    out = io.StringIO()
    _console(out, width, plain=True).print(drawing)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def show(drawing: RenderableType, file: TextIO | None = None) -> None:
    """Print: in colour and as wide as is good to read on a terminal, else plain and 80 columns wide."""
    out = file or sys.stdout
    if not out.isatty():
        out.write(_encodable(as_text(drawing), out))
        return
    console = _console(out, None, plain=False)
    console.width = min(console.width, _WIDEST)
    console.print(drawing)


def _console(out: TextIO, width: int | None, *, plain: bool) -> Console:
    from rich.console import Console

    return Console(
        file=out,
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        force_terminal=False if plain else None,
        color_system=None if plain else "auto",
    )


def _encodable(text: str, out: TextIO) -> str:
    """The text with question marks where the stream's encoding has no such character."""
    encoding = getattr(out, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
