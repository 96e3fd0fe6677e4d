"""``python -m quoth``."""

from __future__ import annotations

from quoth.cli import main

main()
