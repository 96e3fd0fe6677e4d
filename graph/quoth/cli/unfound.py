"""What to say where no figure fits what was asked for."""

from __future__ import annotations

from typing import Final

from quoth.workspace import Workspace

_BEHIND: Final = ("thousand", "million", "billion", "trillion", "percent")
"""Words that people leave out of a number that they look for."""


def no_figure(held: Workspace, what: str) -> str:
    """One line with what to try next; "26" where only 26 million is held asks for that.

    Example: no figure fits '26'; did you mean '26 million'?
    """
    bare = what.strip().strip("$£€¥%")
    meant = (f"{bare} {word}" for word in _BEHIND) if bare.replace(",", "").replace(".", "").isdigit() else ()
    fitting = next((larger for larger in meant if held.figures(larger)), None)
    if fitting is not None:
        return f"no figure fits {what!r}; did you mean {fitting!r}?"
    return f"no figure fits {what!r}; try another way of writing it, or quoth list"
