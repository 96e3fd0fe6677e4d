"""What only a process of its own shows: exit codes, what is imported, signals, pipes, locales, and two at one store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from helpers_cli import command, environment, one_line, spawn
from quoth.workspace import Workspace

HEAVY = ("spacy", "rdflib", "networkx", "trafilatura", "pyvis", "pyshacl", "dateparser", "quoth.read", "quoth.link")


@pytest.mark.parametrize(
    ("args", "light"),
    [
        (("--help",), (*HEAVY, "rich", "pyoxigraph", "quoth.workspace")),
        (("trace", "--help"), HEAVY),
        (("trace", "14,000"), HEAVY),
        (("list",), HEAVY),
        (("contradictions",), HEAVY),
        (("query", "documents/held"), HEAVY),
        (
            ("cite", "14,000", "--json"),
            (*(name for name in HEAVY if name not in ("quoth.link", "quoth.read")), "rich"),
        ),  # negated sentences need them: 17 ms
    ],
)
def test_asking_loads_nothing_that_only_reading_needs(args, light, held):
    code = (
        "import sys\nfrom quoth.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "finally:\n    print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, text=True, env=environment(QUOTH_STORE=str(held))
    )
    assert ran.returncode == 0
    loaded = ran.stderr.split()
    assert "quoth.cli.main" in loaded
    assert [name for name in light if name in loaded] == []


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--version",), 0),
        (("trace", "14,000"), 0),
        (("add", "absent.txt"), 2),
        (("extract", os.devnull), 1),
        (("query", "{"), 2),
        (("list", "--store", os.devnull), 3),
        ((), 2),
    ],
)
def test_exit_codes(args, code, held, tmp_path):
    ran = spawn(*args, cwd=tmp_path, QUOTH_STORE=str(held))
    assert ran.code == code
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.slow
def test_a_query_that_takes_too_long_hits_a_limit(held):
    everything = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    ran = spawn("query", everything, "--store", held)
    assert (ran.code, ran.out) == (4, "")
    assert "quoth: " in one_line(ran.err)


def test_a_store_in_use_is_named(store, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("The harbour board said 40 berths were closed.", encoding="utf-8")
    with Workspace(store).store.write():
        for args in (("add", note), ("relink",), ("remove", "x", "--reason", "y")):
            ran = spawn(*args, "--store", store)
            assert (ran.code, ran.out) == (3, "")
            assert str(store) in one_line(ran.err)
            assert f"process {os.getpid()}" in ran.err
        assert spawn("trace", "14,000", "--store", store).code == 0


def _heeding_interrupts() -> None:
    """A job that a shell runs in the background inherits that interrupts are ignored, and so would what it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_ends_with_130(tmp_path):
    with subprocess.Popen(
        command("extract", "--jsonl", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        preexec_fn=_heeding_interrupts,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdin.write(b'{"id": 1, "text": "The board said 40 berths were closed."}\n')
        child.stdin.flush()
        assert b"berths" in child.stdout.readline()  # the first text is done: it runs, and waits for the next one
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert b"interrupted" in err
    assert b"Traceback" not in err


def test_a_reader_that_goes_away_is_no_trouble(held):
    for args in (("export", "--format", "nquads"), ("contradictions", "--json", "--verdict", "all")):
        with subprocess.Popen(
            command(*args, "--store", held), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as child:
            assert child.stdout is not None
            assert child.stderr is not None
            child.stdout.read(10)
            child.stdout.close()
            assert child.stderr.read() == b""
        assert child.returncode == 0


@pytest.mark.parametrize(
    "setting",
    [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}],
)
def test_a_terminal_without_unicode_gets_what_it_can_show(setting, held):
    for args in (("trace", "14,000"), ("list",), ("list", "--json"), ("cite", "14,000"), ("--help",)):
        ran = spawn(*args, QUOTH_STORE=str(held), **setting)
        assert (ran.code, ran.err) == (0, "")
        assert len(ran.out) > 200
