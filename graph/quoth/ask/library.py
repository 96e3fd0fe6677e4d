"""The query library: ``queries/<task>/<verb-noun>.rq``, each runnable as it stands in any SPARQL tool.

A file starts with ``#+ key: value`` lines. Its parameters stand in one line ``VALUES (?a ?b) { (1 "x") }`` with example
values; binding swaps that row for typed terms and changes nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from quoth.ask.parameters import ParameterType, Value, term_for
from quoth.errors import NotFound, WrongCall
from quoth.resources import folder

_HEADER = re.compile(r"^#\+ (\w+):[ \t]*(.*)$", re.MULTILINE)
_HEADER_LINE = re.compile(_HEADER.pattern.removesuffix("$") + r"\n", re.MULTILINE)
_ROW = re.compile(r"^([ \t]*VALUES \()(\?\w+(?: \?\w+)*)(\) \{ \()(.*)(\) \})[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the library. ``params`` pairs each parameter with its type, in the order of the VALUES row."""

    name: str
    summary: str
    description: str
    tags: tuple[str, ...]
    question: str | None
    params: tuple[tuple[str, ParameterType], ...]
    columns: tuple[str, ...]
    text: str

    @property
    def task(self) -> str:
        """The folder it lies in."""
        return self.name.split("/", 1)[0]

    @property
    def example(self) -> str | None:
        """The VALUES row's example values as SPARQL; ``None`` for a query without parameters."""
        row = _ROW.search(self.text)
        return row.group(4).strip() if row else None

    @property
    def plain(self) -> str:
        """The text with its summary as the one comment before it: for people to read and change."""
        return plain(self.text)

    def bind(self, **values: Value) -> str:
        """The SPARQL text with these values in the place of the examples.

        Raises:
            WrongCall: for an unknown or missing parameter (near misses are named) or a value of another type.
        """
        self._check_names(values)
        if not self.params:
            return self.text
        terms = " ".join(str(term_for(self.name, n, t, values[n])) for n, t in self.params)
        return _ROW.sub(lambda row: f"{row[1]}{row[2]}{row[3]}{terms}{row[5]}", self.text)

    def bind_each(self, values: Iterable[Value]) -> str:
        """The text with a row for each of some values: many answers at once from a query with one parameter.

        Raises:
            WrongCall: when the query takes another number of parameters, or a value is of another type.
        """
        if len(self.params) != 1:
            raise WrongCall(f"query {self.name} does not take one parameter", hint=f"for example: {self.example}")
        name, kind = self.params[0]
        terms = ") (".join(str(term_for(self.name, name, kind, value)) for value in values)
        return _ROW.sub(lambda row: f"{row[1]}{row[2]}{row[3]}{terms}{row[5]}", self.text)

    def _check_names(self, values: Mapping[str, Value]) -> None:
        known = [name for name, _ in self.params]
        for name in values:
            if name not in known:
                takes = f"it takes {', '.join(known)}" if known else "it takes none"
                hint = _near(name, known) or takes
                raise WrongCall(f"query {self.name} has no parameter {name!r}", hint=hint)
        missing = [f"{name} ({kind})" for name, kind in self.params if name not in values]
        if missing:
            raise WrongCall(f"query {self.name} needs {', '.join(missing)}", hint=f"for example: {self.example}")


def library() -> Mapping[str, Query]:
    """Every query that comes with Quoth, by name, sorted."""
    return read_library(folder("queries"))


@cache
def read_library(root: Path) -> Mapping[str, Query]:
    """Every query under ``root``, by its path without the ending.

    Raises:
        ValueError: when a file's header and text don't fit each other.
    """
    files = sorted(root.rglob("*.rq"))
    found = (parse(path.relative_to(root).with_suffix("").as_posix(), path.read_text("utf-8")) for path in files)
    return MappingProxyType({query.name: query for query in found})


@cache
def load(name: str) -> Query:
    """One query by its whole name, without reading the others: for code that knows which one it wants.

    Raises:
        NotFound: when there is no such file.
    """
    path = folder("queries") / f"{name}.rq"
    if not path.is_file():
        raise NotFound(f"the library has no query {name!r}")
    return parse(name, path.read_text("utf-8"))


def find(name: str, queries: Mapping[str, Query] | None = None) -> Query:
    """The query called ``name``: its whole path, or its last part where only one query ends so.

    Raises:
        NotFound: with near misses, or with the names that fit where several do.
    """
    known = library() if queries is None else queries
    wanted = name.strip().removesuffix(".rq")
    if wanted in known:
        return known[wanted]
    ending = [n for n in known if n.rsplit("/", 1)[-1] == wanted]
    if len(ending) == 1:
        return known[ending[0]]
    if ending:
        raise NotFound(f"more than one query is called {wanted!r}", hint=", ".join(ending))
    hint = _near(wanted, known) or "quoth queries lists them"
    raise NotFound(f"the library has no query {wanted[:80]!r}", hint=hint)


def parse(name: str, text: str) -> Query:
    """One file's text as a query.

    Raises:
        ValueError: when a header line is missing, or the parameters declared are not those of the VALUES row.
    """
    header = {key: value.strip() for key, value in _HEADER.findall(text)}
    if lacking := {"summary", "columns"} - header.keys():
        raise ValueError(f"query {name}: the header lacks {', '.join(sorted(lacking))}")
    declared: dict[str, str] = json.loads(header.get("params") or "{}")
    rows = [row.group(2, 4) for row in _ROW.finditer(text)]
    if len(set(rows)) > 1:
        raise ValueError(f"query {name}: its VALUES rows differ")
    variables = rows[0][0].replace("?", "").split() if rows else []
    if set(variables) != set(declared):
        raise ValueError(f"query {name}: declares {sorted(declared)}, its VALUES row has {sorted(variables)}")
    return Query(
        name=name,
        summary=header["summary"],
        description=header.get("description", ""),
        tags=_listed(header.get("tags", "")),
        question=header.get("question") or None,
        params=tuple((v, ParameterType(declared[v])) for v in variables),
        columns=_listed(header["columns"]),
        text=text,
    )


def plain(text: str) -> str:
    """The text of a query of the library, bound or not, with its summary as the one comment before it."""
    return _HEADER_LINE.sub(lambda line: f"# {line[2]}\n" if line[1] == "summary" else "", text)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _near(wanted: str, known: Iterable[str]) -> str | None:
    """``did you mean …?``, matched on whole names and on their last parts."""
    import difflib  # late: only a wrong name needs it

    names = list(known)
    close = difflib.get_close_matches(wanted, names, 3, 0.6)
    ends = {n.rsplit("/", 1)[-1]: n for n in names}
    close += [ends[e] for e in difflib.get_close_matches(wanted.rsplit("/", 1)[-1], list(ends), 3, 0.6)]
    unique = list(dict.fromkeys(close))[:3]
    return f"did you mean {' or '.join(unique)}?" if unique else None
