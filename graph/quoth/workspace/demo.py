"""The main job on an invented case: read it, trace the disputed number, see who says otherwise, write a picture and Turtle."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.ask import Compared, Trace
from quoth.errors import WrongCall
from quoth.model import Verdict
from quoth.resources import folder
from quoth.show.formats import Format
from quoth.workspace.adding import Added
from quoth.workspace.listing import gravity
from quoth.workspace.workspace import Workspace

CASE = "detainers"
NUMBER = "14,000"
REAL = ("california", "california.trig", "33,000")
"""The real dispute: its folder among the examples, its graph without texts, and the number to look for in it."""

MARK = "made-by-quoth-demo.txt"
_STORE = "store"
_WEAVING = frozenset(verdict.value for verdict in Verdict if not verdict.opposes)
_STORE_PARTS = (
    "quoth-store.json",
    "oxigraph",
    "index.sqlite",
    "history",
    "readers",
    "ledger.nq",
    "graphs.nq",
    "graphs.lock",
    "serving.json",
    "writer.pid",
)


@dataclass(frozen=True, slots=True)
class Written:
    """One file that the demo wrote, and what it is for."""

    path: Path
    about: str


class Demo:
    """One tour, step by step, in a folder of its own. Call `begin`, run through `read`, then ask for the rest in any order."""

    def __init__(self, where: str | Path) -> None:
        self.folder = Path(where)
        self.store = self.folder / _STORE
        self._workspace = Workspace(self.store)

    def begin(self) -> None:
        """Makes the folder, or empties the store of an earlier tour in it; other people's files are never touched.

        Raises:
            WrongCall: when the folder holds something and no tour made it, or can't be written.
            StoreInUse: when another process writes to the earlier tour's store.
        """
        mark = self.folder / MARK
        try:
            if mark.is_file():
                self._forget()
            elif self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise WrongCall(
                    f"{self.folder}: is there already and was not made by quoth demo",
                    hint="name another folder with -o",
                )
            self.folder.mkdir(parents=True, exist_ok=True)
            mark.write_text("quoth demo made this folder and starts afresh in it.\n", encoding="utf-8")
        except OSError as error:
            raise WrongCall(
                f"{self.folder}: can't be written ({error.strerror})", hint="name another folder with -o"
            ) from error

    def _forget(self) -> None:
        """Takes away the store of an earlier tour, and of it only what a store is made of."""
        if not (self.store / _STORE_PARTS[0]).is_file():
            return
        with self._workspace.store.write():
            pass  # nobody else writes to it
        for part in (self.store / name for name in _STORE_PARTS):
            if part.is_dir() and not part.is_symlink():
                shutil.rmtree(part)
            else:
                part.unlink(missing_ok=True)

    def read(self) -> Iterator[Added]:
        """Reads the documents of the case; yields what became of each, as it happens."""
        yield from self._workspace.add(sorted((folder("examples") / CASE).glob("[0-9]*")))

    def traces(self) -> tuple[Trace, ...]:
        """The disputed number wherever it stands."""
        return self._workspace.trace(NUMBER)

    def write(self) -> Iterator[Written]:
        """Writes the picture and the Turtle, and the picture of the real dispute where it comes with this installation."""
        picture = around(self._workspace, NUMBER).encode()
        yield self._write(f"{CASE}.html", picture, "a picture: open it in a browser, no network needed")
        yield self._write(
            f"{CASE}.ttl", self._workspace.export(Format.TURTLE), "the same graph as Turtle, for other tools"
        )
        real = real_case()
        if real is not None:
            about = f"the real dispute about {REAL[2]}, without the publishers’ texts"
            yield self._write(f"{REAL[0]}.html", around(Workspace(real), REAL[2]).encode(), about)

    def _write(self, name: str, data: bytes, about: str) -> Written:
        path = self.folder / name
        try:
            path.write_bytes(data)
        except OSError as error:
            raise WrongCall(
                f"{path}: can't be written ({error.strerror})", hint="name another folder with -o"
            ) from error
        return Written(path, about)


def around(workspace: Workspace, number: str) -> str:
    """A page about one number. Of all that agrees or drifts only what touches the figure that came the longest way is drawn.

    A web of arcs from each printing to each other one tells nothing; whatever speaks against something stays.
    """
    from quoth.show.picture import html

    graph = workspace.network(number)
    best = longest(workspace.trace(number))
    spared = best.figure.figure.iri if best else None
    web = [
        (a, b, key)
        for a, b, key, edge in graph.edges(keys=True, data=True)
        if edge["label"] in _WEAVING and spared not in (a, b)
    ]
    graph.remove_edges_from(web)
    return html(graph, f"Who says {number}?")


def real_case() -> Path | None:
    """The graph of the real dispute, where this installation has it."""
    path = folder("examples") / REAL[0] / REAL[1]
    return path if path.is_file() else None


def longest(traces: Collection[Trace]) -> Trace | None:
    """The trace whose number came the longest way: most hops, then most changes, then the later document."""
    return max(
        traces,
        key=lambda t: (len(t.chain), sum(len(hop.drift) for hop in t.chain), t.figure.order),
        default=None,
    )


def against(traces: Collection[Trace], most: int) -> tuple[Compared, ...]:
    """What speaks against any of the traced figures, the gravest first; each comparison once, at most ``most`` of them."""
    found = {compared.comparison: compared for trace in traces for compared in trace.contradicted_by}
    return tuple(sorted(found.values(), key=lambda c: gravity(c.comparison))[:most])
