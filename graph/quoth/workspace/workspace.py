"""The whole way for a user, over one store: what the command line, notebooks and pages call."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from quoth import __version__, collecting
from quoth.ask import Answer, Compared, FigureIn, Query, Trace, find_query, library, run
from quoth.ask import trace as trace_figures
from quoth.errors import InputRefused, MissingExtra, NotFound, QuothError, WrongCall
from quoth.extract import DEFAULT, EXTRACTORS, Extractor, load
from quoth.model import Act, Document, Extraction, Judgement, Links, Verdict
from quoth.model.identity import BASE, short_hash
from quoth.show.formats import Format
from quoth.store import Held, Stats, Store, View, open_store
from quoth.workspace.adding import STANDARD_INPUT, Added, Incoming, Metadata, add_all, named, read
from quoth.workspace.comparing import Pairing, compare
from quoth.workspace.finding import Shown, document_called, document_named, figures_named, things_named
from quoth.workspace.judging import Said, disputed, judge
from quoth.workspace.listing import leads, listed

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from rdflib import Dataset

    from quoth.rdf import Violation


class Workspace:
    """Documents, statements and figures in one store.

    ``where`` is a folder, ``memory:``, a shared ``.trig`` or ``.nq`` file, which is only read, or a store that is open already.
    ``base`` is the IRI under which new things are named, ``extractor`` one of ``quoth.extract.EXTRACTORS``. Opening costs
    nothing; the language model is loaded when the first text is read.

    Raises:
        WrongCall: when there is no such extractor.
        StoreError: for the URL of a SPARQL service; by every method, when the store is missing, damaged or of a newer version.

    Example:
        >>> workspace = Workspace("memory:")
        >>> workspace.add_text("The board said 40 berths were closed.", "note.txt").done.value
        'added'
    """

    def __init__(
        self, where: str | Path | Store = "quoth-store", *, base: str = BASE, extractor: str = DEFAULT
    ) -> None:
        if extractor not in EXTRACTORS:
            raise WrongCall(f"no extractor {extractor!r}", hint=f"one of: {', '.join(EXTRACTORS)}")
        self.store: Store = open_store(where) if isinstance(where, str | Path) else where
        self.base = base
        self._extractor_name = extractor
        self._extractor: Extractor | None = None

    # reading ---------------------------------------------------------------------------------------------------------

    def extractor(self) -> Extractor:
        """The loaded extractor; the first call takes a second or two."""
        if self._extractor is None:
            self._extractor = load(self._extractor_name)
            collecting.settle()  # the model stays
        return self._extractor

    def add(
        self,
        files: Iterable[str | Path],
        *,
        published: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
    ) -> Iterator[Added]:
        """Reads, extracts, links and keeps files (``-`` is standard input); yields what became of each, as it happens.

        Nothing happens until what it yields is asked for: loop over it, or call ``list``. A file that can't be taken is
        yielded as refused and the others go on. ``published`` is a date as ``2026-02-06``, ``2026-02`` or ``2026``; it,
        ``publisher`` and ``url`` win over what the files say.

        Raises:
            StoreError: when the store can't be written to; StoreInUse: when another process writes to it.
            WrongCall: when ``published`` is no date.
        """
        about = Metadata(published, publisher, url)
        yield from self._add(Incoming(str(f), self._document(f, about)) for f in files)

    def add_text(
        self,
        text: str,
        name: str,
        *,
        published: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
    ) -> Added:
        """The same, at once, for a text that is at hand; ``name`` stands for its file name.

        Raises:
            InputRefused: when the text can't be taken.
            StoreError: when the store can't be written to.
        """
        from quoth.read import read_text  # late, as linking below: asking a store needs neither

        document = read_text(text, name, published=published, publisher=publisher, url=url, base=self.base)
        return next(self._add([Incoming(name, named(document, name), sent=True)]))

    def add_bytes(self, data: bytes, name: str, about: Metadata | None = None, *, is_file: bool = True) -> Added:
        """The same for the bytes of a file called ``name``, or of a text that is no file; what can't be taken is told as refused.

        Raises:
            StoreError: when the store can't be written to; WrongCall: when ``about.published`` is no date.
        """
        from quoth.read import read_bytes

        said = about or Metadata()
        try:
            taken = read_bytes(
                data, name, published=said.published, publisher=said.publisher, url=said.url, base=self.base
            )
            document: Document | QuothError = named(taken, name) if is_file else taken
        except InputRefused as error:
            document = error
        return next(self._add([Incoming(name, document, sent=True)]))

    def _add(self, documents: Iterable[Incoming]) -> Iterator[Added]:
        with self.store.write() as writer:
            yield from add_all(writer, documents, self.extractor, self._current)

    def _current(self, held: Extraction) -> bool:
        """Whether this program and extractor made the reading that is held."""
        return (held.run.program, held.run.version, held.run.extractor) == ("quoth", __version__, self._extractor_name)

    def _document(self, path: str | Path, about: Metadata) -> Document | QuothError:
        try:
            return self.read(path, about)
        except WrongCall as error:
            if isinstance(error, NotFound):
                return error
            raise
        except QuothError as error:
            return error

    def read(self, path: str | Path, about: Metadata | None = None) -> Document:
        """The document in a file, or on standard input for ``-``; nothing is stored.

        Raises:
            InputRefused: when it can't be taken; NotFound: when it is not there.
        """
        about = about or Metadata()
        if str(path) == STANDARD_INPUT:
            from quoth.read import read_stream

            said = (about.published, about.publisher, about.url)
            return read_stream(
                sys.stdin.buffer, STANDARD_INPUT, published=said[0], publisher=said[1], url=said[2], base=self.base
            )
        return read(path, about, self.base)

    def extract(self, document: Document) -> Extraction:
        """What is read out of a document, without a store. Offsets are code points of ``document.text``."""
        return self.extractor().extract(document)

    # what is held ----------------------------------------------------------------------------------------------------

    @contextmanager
    def view(self) -> Iterator[View]:
        """The present of the store, for reading: a snapshot, whatever others write meanwhile.

        Raises:
            StoreError: when there is no store yet.
        """
        with self.store.view() as view:
            yield view

    def documents(self) -> tuple[Held, ...]:
        """The documents held, by date, the undated last."""
        with self.view() as view:
            return view.documents()

    def stats(self) -> Stats:
        """How many documents, statements, figures, agents, comparisons, judgements and quads are held."""
        with self.view() as view:
            return view.stats()

    def show(self, what: str) -> tuple[Shown, ...]:
        """Whatever ``what`` names: a thing by IRI, a comparison by id, a document by title or file name, figures by number.

        Raises:
            WrongCall: when ``what`` is empty.
        """
        with self.view() as view:
            return things_named(view, what, self.base)

    def remove(self, what: str, *, reason: str, by: str) -> Held:
        """Takes a document out, named as for ``show``; a tombstone with the reason and the name ``by`` stays.

        Raises:
            NotFound: when no document, or more than one, is named so.
        """
        with self.store.write() as writer:
            held = document_named(writer, what)
            at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
            name = f"{self.base}judgement/{short_hash(held.iri, Act.REMOVE, at)}"
            writer.remove(held.iri, Judgement(name, held.iri, Act.REMOVE, by, reason, at=at))
            return held

    def judge(
        self, on: str, act: Act, *, by: str, reason: str, other: str | None = None, evidence: Iterable[str] = ()
    ) -> Judgement:
        """Keeps what somebody (``by``) decided and why; linking and queries respect it from then on, also after ``relink``.

        ``Act.SAME``, ``NOT_SAME`` and ``UNSURE`` say whether the agent ``on`` is ``other``: both by IRI or by a name that only one
        bears. ``CONFIRM`` and ``REJECT`` are of a comparison (its IRI, or the id at the end of it). ``WITHDRAW`` takes a judgement
        (likewise) back: then the machine's own conclusion stands again. Nothing is ever merged. ``evidence`` are IRIs or
        addresses that bear it out.

        Raises:
            WrongCall: for another act, or without the other of two; NotFound: when what is named is not there.
        """
        with self.store.write() as writer:
            return judge(writer, self.base, act, on, other, Said(by, reason, tuple(evidence)))

    def disputed(self, on: str) -> tuple[Compared, ...]:
        """The comparisons that tell one dispute, that of this IRI or id first: the same two numbers, in other documents as well.

        Raises:
            NotFound: when there is no such comparison.
        """
        with self.view() as view:
            return disputed(view, self.base, on)

    def judgements(self, on: str | None = None) -> tuple[Judgement, ...]:
        """What people decided, about a thing (IRI) or about anything; the earlier first, those withdrawn included."""
        with self.view() as view:
            return view.judgements(on)

    # asking ----------------------------------------------------------------------------------------------------------

    def trace(self, what: str) -> tuple[Trace, ...]:
        """Each figure that fits ``what``: its chain, its roots, who says otherwise; empty where none fits.

        ``what`` is a figure as people write it (``33,000``, ``$1.2bn``), words (``33,000 detainers``), or an IRI.

        Raises:
            WrongCall: when ``what`` is empty.
        """
        with self.view() as view:
            return trace_figures(view, what)

    def contradictions(
        self,
        *,
        verdicts: Collection[Verdict] | None = None,
        about: str | None = None,
        limit: int | None = None,
        rejected: bool = False,
    ) -> tuple[Compared, ...]:
        """Comparisons, what speaks against something first; without ``verdicts`` all but the incomparable ones.

        ``about`` keeps those with all of these words in the figures, sentences or explanation; ``limit`` so many. What somebody
        rejected is left out unless ``rejected``.
        """
        wanted = frozenset(Verdict) - {Verdict.INCOMPARABLE} if verdicts is None else frozenset(verdicts)
        with self.view() as view:
            return tuple(islice(listed(view, wanted, about, rejected), limit))

    def leads(self, *, about: str | None = None, limit: int | None = None) -> tuple[Compared, ...]:
        """Pairs of numbers that can't be compared for certain and may well contradict each other, the likeliest first.

        More than half of them do not: they are there to be looked at. ``about`` and ``limit`` as above.
        """
        with self.view() as view:
            return tuple(islice(leads(view, about), limit))

    def compare(self, a: Document, b: Document) -> Pairing:
        """Two documents against each other, without the store: their comparisons, and whether ``a`` bears out ``b``."""
        return compare(self.extract(a), self.extract(b))

    def query(self, sparql: str, *, limit: int | None = None) -> Answer:
        """What any SPARQL 1.1 query answers over the present view; it runs apart, within 10 s and 1 GiB.

        ``limit`` cuts the answer to so many rows. The prefixes ``q``, ``schema``, ``skos``, ``prov`` and others are known.

        Raises:
            QueryError: when it does not parse or would change or fetch something; LimitHit: when it takes too much.
        """
        with self.view() as view:
            return run(view, sparql, limit=limit, guarded=True)

    def ask(self, name: str, /, *, limit: int | None = None, **values: str) -> Answer:
        """One of the library's queries by name (``figures/find-by-value``), with its parameters as text (``value="33000"``).

        Raises:
            NotFound: when there is no such query; WrongCall: when a parameter is missing, unknown or of another type.
        """
        sparql = find_query(name).bind(**values)
        with self.view() as view:
            return run(view, sparql, limit=limit)

    @staticmethod
    def queries() -> Mapping[str, Query]:
        """The library of queries."""
        return library()

    def figures(self, what: str) -> tuple[FigureIn, ...]:
        """The figures that fit a number, words or an IRI, as for ``trace``, without following them."""
        with self.view() as view:
            return figures_named(view, what)

    # seeing and giving away ------------------------------------------------------------------------------------------

    def network(self, what: str | None = None) -> MultiDiGraph[str]:
        """A networkx graph of everything, or around the figures that fit ``what``; empty where nothing does.

        Nodes are IRIs with ``kind`` (document, cited, agent, statement, figure), ``label`` and ``title``; edges have a ``label``.
        """
        from quoth.ask import network

        with self.view() as view:
            return network(view, what)

    def picture(self, what: str | None = None) -> str:
        """An interactive picture as one HTML page that asks nothing of the network; of everything, or around ``what``.

        Raises:
            NotFound: when there is nothing to draw.
        """
        from quoth.show.picture import html

        graph = self.network(what)
        if not graph:
            raise NotFound(f"nothing to draw{f' for {what!r}' if what else ''}", hint="quoth list shows what is held")
        return html(graph, what or "Who says what")

    def export(self, format: Format, what: str | None = None, *, without_text: bool = False) -> bytes:
        """The store, or the documents around ``what``, in a format for others; the same bytes for the same content.

        ``without_text`` puts positions and hashes in place of the publishers' sentences.

        Raises:
            NotFound: when nothing fits ``what``.
        """
        from quoth.show.export import write

        with self.view() as view:
            return write(view, document_called(view, what), format, without_text=without_text)

    def validate(self) -> list[Violation]:
        """What in the store breaks the SHACL shapes, document by document; empty where nothing does."""
        from quoth.rdf import violations

        with self.view() as view:
            return violations(view.quads())

    def relink(self) -> Links:
        """Drops what linking derived and derives it again; judgements stay.

        Raises:
            StoreError: when the store can't be written to.
        """
        with self.store.write() as writer:
            from quoth import link  # late: asking a store needs no linking

            links = link.link_all([d.iri for d in writer.documents()], writer.extraction)
            writer.replace_derived(links)
            return links

    def dataset(self) -> Dataset:
        """The store as an rdflib ``Dataset``, all named graphs in its default view.

        Raises:
            MissingExtra: when oxrdflib is not installed.
        """
        try:
            import oxrdflib
        except ImportError as error:
            raise MissingExtra("rdflib's view of the store", "rdflib") from error
        from pyoxigraph import Store as Engine
        from rdflib import Dataset

        engine = Engine()
        with self.view() as view:
            engine.extend(view.quads())
        return Dataset(store=oxrdflib.OxigraphStore(store=engine), default_union=True)


def derive(extractions: Iterable[Extraction]) -> Links:
    """All that linking concludes from some documents; the order makes no difference."""
    from quoth import link

    held = {extraction.document.iri: extraction for extraction in extractions}
    return link.link_all(held, held.__getitem__)
