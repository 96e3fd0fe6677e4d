"""The SQL of the index beside the engine, statement by statement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from quoth.resources import folder

_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)


@cache
def statements() -> Mapping[str, str]:
    """Each statement of ``queries/store/index.sql`` by its name."""
    _, *parts = _NAME.split((folder("queries") / "store" / "index.sql").read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))
