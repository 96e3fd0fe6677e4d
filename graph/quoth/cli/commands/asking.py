"""``quoth trace``, ``contradictions``, ``compare``, ``query`` and ``queries``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from quoth.ask import Answer
from quoth.ask.library import library, parse
from quoth.cli.options import Progress, complain, hint, json_option, print_json, store_option, workspace
from quoth.cli.unfound import no_figure
from quoth.errors import InputRefused, NotFound, QuothError, WrongCall
from quoth.model import Document, Verdict
from quoth.workspace import Metadata, Pairing, Workspace


@click.command("trace", epilog="Example:  quoth trace '33,000 detainers'")
@click.argument("what")
@store_option
@json_option
def trace_command(what: str, store: str, as_json: bool) -> int:
    """WHAT is a figure as people write it (33,000), words ("33,000 detainers") or an IRI.

    Shows every figure that fits: its chain from the publisher inwards and on to the root, what drifted on each hop, what
    contradicts it and why.
    """
    from quoth.ask import note

    held = workspace(store)
    traces = held.trace(what)
    if as_json:
        from quoth.show.contract import trace_json

        for trace in traces:
            print_json(trace_json(trace))
    elif traces:
        from quoth.show.terminal import show, trace_tree

        show(trace_tree(traces))
    more = note(traces) if traces else no_figure(held, what)
    if more:
        hint(more)
    return 0


@click.command(
    "contradictions", epilog="Example:  quoth contradictions --about detainers --verdict denies --verdict rebuts"
)
@click.option(
    "--verdict",
    "verdicts",
    multiple=True,
    metavar="V",
    help="Only these (may be repeated), or all; see docs/contract.md.",
)
@click.option("--about", metavar="WORDS", help="Only where these words stand.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="So many at most.")
@click.option("--leads", is_flag=True, help="Numbers that may contradict each other, though nobody can tell yet.")
@click.option("--rejected", is_flag=True, help="Those that somebody rejected as well.")
@store_option
@json_option
def contradictions_command(
    verdicts: tuple[str, ...],
    about: str | None,
    limit: int | None,
    leads: bool,
    rejected: bool,
    store: str,
    as_json: bool,
) -> int:
    """Pairs of figures or statements, what speaks against something first.

    Without --verdict these are all pairs but the incomparable ones: contradicts, denies and rebuts, then drifts, fits, derived,
    same-quote and agrees. A wrong one is rejected with quoth judge.

    --leads lists what Quoth can't compare for certain and a reporter would ask about, the likeliest contradiction first; more than
    half of them are none.
    """
    if leads and verdicts:
        raise WrongCall("--leads is a list of its own", hint="leave out --verdict")
    held, wanted = workspace(store), _verdicts(verdicts)
    found = (
        held.leads(about=about, limit=limit)
        if leads
        else held.contradictions(verdicts=wanted, about=about, limit=limit, rejected=rejected)
    )
    if as_json:
        from quoth.show.contract import compared_json

        for compared in found:
            print_json(compared_json(compared))
        return 0
    from quoth.show.terminal import comparisons_table, show

    narrowed = bool(verdicts) or about is not None or leads
    nothing = ("No comparison of that sort.",) if narrowed else ()
    show(comparisons_table(found, *nothing, ids=True))
    if not found:
        hint("--verdict all shows the incomparable ones too")
    return 0


def _verdicts(names: tuple[str, ...]) -> frozenset[Verdict] | None:
    flat = [n for name in names for n in name.replace(",", " ").split()]
    if not flat:
        return None
    if "all" in flat:
        return frozenset(Verdict)
    try:
        return frozenset(Verdict(n) for n in flat)
    except ValueError as error:
        raise WrongCall(
            f"no such verdict: {error.args[0].split(' is not')[0]}", hint=f"all, {', '.join(Verdict)}"
        ) from error


@click.command("compare", epilog="Example:  quoth compare 'Up to 40 berths are closed.' report.txt")
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option(
    "--pairs", metavar="FILE", help='Many pairs as JSON Lines, {"id", "premise", "hypothesis"}; - is standard input.'
)
@json_option
def compare_command(a: str | None, b: str | None, pairs: str | None, as_json: bool) -> int:
    """Two passages, or two files, against each other: does A bear out B, leave it open, or speak against it?"""
    space = workspace("memory:")
    if pairs is not None:
        return _pairs(space, pairs)
    if a is None or b is None:
        raise WrongCall("two passages or files are needed", hint="quoth compare A B, or --pairs FILE")
    _tell(space.compare(_passage(space, a, "the first passage"), _passage(space, b, "the second passage")), as_json)
    return 0


def _passage(space: Workspace, given: str, name: str) -> Document:
    """A file where there is one of that name, else the words themselves, told by ``name``: so explanations can say whose they are."""
    from quoth.read import read_text

    try:
        is_file = Path(given).is_file()
    except (OSError, ValueError):  # too long for a file name, or with a NUL in it: a passage
        is_file = False
    if is_file:
        return space.read(given, Metadata())
    if _FILE_NAME.fullmatch(given):
        raise NotFound(f"{given}: no such file", hint="name a file that is there, or give a passage of several words")
    passage = read_text(given, name, base=space.base)
    return passage if passage.publisher else replace(passage, publisher=name)


_FILE_NAME = re.compile(r"\S+\.(?:txt|md|html?|pdf|csv|tsv)", re.IGNORECASE)
"""One word that ends as the files do that Quoth reads: no passage."""


def _tell(pairing: Pairing, as_json: bool) -> None:
    from quoth.show.contract import compared_json, label_json

    label = pairing.label
    if as_json:
        for compared in pairing.compared:
            print_json(compared_json(compared))
        print_json(label_json(label.bearing.value, label.confidence, label.explanation))
        return
    from quoth.show.terminal import comparisons_table, label_words, show

    if pairing.compared:
        show(comparisons_table(pairing.compared))
        click.echo()
    show(label_words(label.bearing.value, label.confidence, label.explanation))


def _pairs(space: Workspace, file: str) -> int:
    from quoth.read import read_text
    from quoth.show.contract import label_json

    fine = True
    progress = Progress("comparing")
    for id_, premise, hypothesis in _pair_lines(file):
        try:
            if premise is None or hypothesis is None:
                raise InputRefused(f"{file}: {id_}", "no JSON object with id, premise and hypothesis")
            label = space.compare(
                read_text(premise, "A", base=space.base), read_text(hypothesis, "B", base=space.base)
            ).label
        except QuothError as error:
            complain(error)
            fine = False
            continue
        print_json(label_json(label.bearing.value, round(label.confidence, 3), label.explanation, id_))
        progress.step(str(id_))
    progress.end()
    return 0 if fine else 1


def _pair_lines(file: str) -> Iterator[tuple[object, str | None, str | None]]:
    try:
        with click.open_file(file, encoding="utf-8", errors="surrogateescape") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    row = json.loads(line)
                    yield row["id"], str(row["premise"]), str(row["hypothesis"])
                except (ValueError, KeyError, TypeError):
                    yield f"line {number}", None, None
    except OSError as error:
        raise NotFound(f"{file}: {error.strerror}", hint="--pairs takes a file of JSON Lines, or -") from error


@click.command("query", epilog="Example:  quoth query figures/find-by-value --set value=33000")
@click.argument("what")
@click.option(
    "--set", "values", multiple=True, metavar="NAME=VALUE", help="A parameter of a library query; may be repeated."
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="So many rows at most.")
@click.option("--csv", "as_csv", is_flag=True, help="SPARQL results as CSV.")
@store_option
@json_option
def query_command(
    what: str, values: tuple[str, ...], limit: int | None, as_csv: bool, store: str, as_json: bool
) -> int:
    """WHAT is a file (FILE.rq), the name of a library query (quoth queries lists them) or SPARQL itself."""
    answer = _answer(workspace(store), what, _settings(values), limit)
    if as_json:
        click.echo(answer.to_json_text())
    elif as_csv:
        click.echo(answer.to_csv(), nl=False)
    elif answer.form == "construct":
        click.echo(answer.to_turtle(), nl=False)
    else:
        from quoth.show.terminal import answer_table, show

        show(answer_table(answer))
        if not answer.boolean and not answer.texts() and what in (known := library()):
            hint(known[what].description)  # says how what it asks for is named
    return 0


def _settings(values: tuple[str, ...]) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise WrongCall(f"--set {value}: no value", hint="write --set name=value")
    return dict(v.split("=", 1) for v in values)


def _answer(space: Workspace, what: str, values: dict[str, str], limit: int | None) -> Answer:
    if (
        what.endswith(".rq")
        and ("/" in what or Path(what).exists())
        and Path(what).suffix == ".rq"
        and Path(what).is_file()
    ):
        return _from_file(space, Path(what), values, limit)
    if what.endswith(".rq") and what.removesuffix(".rq") not in library():
        raise NotFound(f"{what}: no such file", hint="quoth queries lists the queries that come with Quoth")
    if any(c in what for c in "{?\n") or " " in what.strip():
        if values:
            raise WrongCall(
                "--set belongs to queries of the library", hint="write the values into the SPARQL, or name a query"
            )
        return space.query(what, limit=limit)
    return space.ask(what, limit=limit, **values)


def _from_file(space: Workspace, path: Path, values: dict[str, str], limit: int | None) -> Answer:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused(str(path), "can't be read as UTF-8 text") from error
    if values:
        try:
            text = parse(path.stem, text).bind(**values)
        except ValueError as error:
            raise WrongCall(f"{path}: takes no --set", hint=str(error)) from error
    return space.query(text, limit=limit)


@click.command("queries", epilog="Example:  quoth queries drift")
@click.argument("words", nargs=-1)
@json_option
def queries_command(words: tuple[str, ...], as_json: bool) -> int:
    """The library: name, question and parameters of each query; with WORDS those that have them."""
    found = [
        q
        for q in Workspace.queries().values()
        if all(w.lower() in f"{q.name} {q.summary} {q.question}".lower() for w in words)
    ]
    if as_json:
        from quoth.show.contract import query_json

        for query in found:
            print_json(query_json(query))
        return 0
    from quoth.show.terminal import queries_table, show

    show(queries_table(found))
    if found:
        hint("run one with: quoth query NAME --set parameter=value")
    return 0
