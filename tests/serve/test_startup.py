"""What is loaded before a server listens: everybody waits for it."""

from __future__ import annotations

import subprocess
import sys

LATE = ("networkx", "numpy", "spacy", "rdflib", "quoth.link", "quoth.show.worldmap")
"""For pictures, linking and reading, which the first pages do without."""


def test_nothing_heavy_is_loaded_before_the_server_listens():
    code = f"import sys, quoth.serve.server; print([m for m in {LATE} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
