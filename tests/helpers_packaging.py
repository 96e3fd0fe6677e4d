"""Where the package under test and its checkout lie, for the tests of the house itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import quoth

PACKAGE = Path(quoth.__file__).resolve().parent
_ABOVE_TESTS = Path(__file__).resolve().parents[1]


def checkout() -> Path:
    """The checkout around these tests; skips where they run against an installed wheel."""
    if not (_ABOVE_TESTS / "graph" / "quoth").is_dir():
        pytest.skip("no checkout around the tests: they run against an installed wheel")
    return _ABOVE_TESTS


def sources() -> list[Path]:
    """Every Python file of the package under test, sorted."""
    return sorted(p for p in PACKAGE.rglob("*.py") if "__pycache__" not in p.parts)


def room(path: Path) -> str:
    """The room that a file of the package belongs to: ``read``; for a module at the top, its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    """A file of the package as people name it, for messages."""
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text(encoding="utf8"), filename=str(path))


def strings(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of every string in the code, docstrings aside; pieces of f-strings are strings as well."""
    docs = {id(doc) for node in ast.walk(module) if (doc := _docstring(node)) is not None}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def _docstring(node: ast.AST) -> ast.Constant | None:
    if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) or not node.body:
        return None
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        return first.value
    return None


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and top-level name of every import, wherever in the file it stands."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module.partition(".")[0]
