"""How often Python looks for garbage once all that stays is loaded."""

from __future__ import annotations

import gc

_YOUNG, _OLDER = 20_000, 20


def settle() -> None:
    """Takes what is loaded by now out of the sight of garbage collection, and has the rest looked through seldom.

    Models and lexicons are hundreds of thousands of objects that stay; a document makes thousands of small ones that are gone soon.
    Walking them all again and again cost a tenth of adding a document.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLDER)
