"""The installed package by itself: its data is found, its modules load, a missing extra is named, help is cheap."""

from __future__ import annotations

import importlib
import importlib.util
import os
import pkgutil
import subprocess
import sys

import pytest

import quoth
from helpers_packaging import PACKAGE, checkout
from quoth.errors import MissingExtra
from quoth.resources import folder

HEAVY = ("spacy", "thinc", "rdflib", "pyshacl", "trafilatura", "pyvis", "dateparser", "pypdfium2")


@pytest.mark.parametrize("name", ["ontology", "queries", "examples", "schemas"])
def test_data_folder_is_found(name: str):
    assert any(path.is_file() for path in folder(name).rglob("*"))


def test_unknown_data_folder_is_named():
    with pytest.raises(FileNotFoundError, match="attic"):
        folder("attic")


@pytest.mark.skipif("QUOTH_TEST_WHEEL" not in os.environ, reason="set when the built wheel is what is tested")
def test_it_is_the_wheel_that_is_tested():
    assert "site-packages" in PACKAGE.parts
    assert folder("ontology").parent == PACKAGE
    with pytest.raises(pytest.skip.Exception):
        checkout()


def test_every_module_loads_without_any_extra():
    """Extras are imported where they are used, never when a module is."""
    names = [module.name for module in pkgutil.walk_packages(quoth.__path__, "quoth.") if "__main__" not in module.name]
    assert len(names) > 20
    for name in names:
        importlib.import_module(name)


def test_a_missing_extra_says_what_to_install():
    error = MissingExtra("the rdflib view of a store", "rdflib")
    assert error.exit_code == 2
    assert str(error) == "the rdflib view of a store needs an optional package (pip install 'quoth[rdflib]')"


@pytest.mark.skipif("QUOTH_TEST_CORE" not in os.environ, reason="set when no extra is installed")
@pytest.mark.parametrize("module", ["oxrdflib", "ipykernel", "nbclient", "nbformat", "playwright", "mypy"])
def test_no_extra_is_installed(module: str):
    assert importlib.util.find_spec(module) is None


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120)


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom quoth.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit as e:\n    assert not e.code, e.code\n"
        f"print('HEAVY', [m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = _python(code)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout
    assert "HEAVY []" in done.stdout
