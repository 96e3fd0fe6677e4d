"""How much of one input is taken. Beyond these, it is refused by name before anything is parsed."""

from __future__ import annotations

FILE_BYTES = 20_000_000
"""A file or a stream of this many bytes or more is refused."""

HTML_BYTES = 5_000_000
"""A web page of this many bytes or more is refused: its tree would cost many times its size."""

HTML_ALONE_BYTES = 300_000
"""A web page up to this size is read in this process; a larger one by a worker with limits."""

WORKER_SECONDS = 30
"""How long a worker may take for one PDF or one large page, in seconds of wall clock."""

WORKER_BYTES = 1_500_000_000
"""How much address space a worker may have."""

TEXT_CHARACTERS = 2_000_000
"""A text of this many characters or more is refused: it is a shelf of books, and its parse would not fit in memory."""

LINES = 10_000
"""In how many lines that are not empty, half from either end, page furniture is looked for."""
