"""What `import quoth` offers, and what it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

import quoth


def fresh(code: str) -> str:
    """What some code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_what_is_listed_is_what_is_visible():
    assert fresh("import quoth; print(sorted(dir(quoth)) == sorted(quoth.__all__))") == "True"
    for name in quoth.__all__:
        assert getattr(quoth, name) is not None


def test_the_way_in():
    from quoth import Workspace
    from quoth.workspace import Workspace as Home

    assert Workspace is Home
    assert Workspace("memory:").documents() == ()


def test_importing_loads_nothing_heavy():
    heavy = "('spacy', 'rdflib', 'pyoxigraph', 'networkx', 'quoth.workspace')"
    assert fresh(f"import quoth, sys; print([m for m in {heavy} if m in sys.modules])") == "[]"
    heavy = "('spacy', 'rdflib', 'networkx')"
    assert fresh(f"import sys; from quoth import Workspace; print([m for m in {heavy} if m in sys.modules])") == "[]"


def test_what_is_not_there_is_said_so():
    with pytest.raises(AttributeError, match="'quoth' has no attribute 'Quote'"):
        _ = quoth.Quote
