"""Quoth: who said each number, through whose mouths it travelled, and who says otherwise.

`Workspace` is the way in. What is listed here is loaded when it is first asked for, so that ``import quoth`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.errors import QuothError
    from quoth.model import Act, Verdict
    from quoth.workspace import Format, Workspace

__version__ = "0.1.0"

__all__ = ["Act", "Format", "QuothError", "Verdict", "Workspace", "__version__"]

_HOMES = {
    "Act": "quoth.model",
    "Format": "quoth.workspace",
    "QuothError": "quoth.errors",
    "Verdict": "quoth.model",
    "Workspace": "quoth.workspace",
}


def __getattr__(name: str) -> object:
    """The public thing of that name, from the room where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module 'quoth' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """What is public."""
    return list(__all__)
