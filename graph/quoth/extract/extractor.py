"""The extractor: parse, attributions, agents, statements, figures and tables of one document."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from quoth import __version__
from quoth.extract.agents import Book, Entry, Resolver, assign_roles
from quoth.extract.agents.names import plain
from quoth.extract.assemble import NARRATION, Findings, assemble
from quoth.extract.attribution import Passage
from quoth.extract.cited import Sources
from quoth.extract.doubts import with_doubts
from quoth.extract.falsehoods import called_false
from quoth.extract.figures import find_dates, find_figures
from quoth.extract.finding import ByRules, Finder, Ready
from quoth.extract.nlp import load_model, model_name, parse
from quoth.extract.statements import Teller
from quoth.extract.tables import find_tables, with_tables, without_tables
from quoth.model import (
    Agent,
    AgentType,
    Document,
    DocumentKind,
    Extraction,
    Quotation,
    Run,
    Statement,
)
from quoth.model.identity import agent_iri
from quoth.read.view import View


class TextExtractor:
    """Reads statements and figures from a parse; ``finder`` finds the attributions, by rules unless another way is given.

    Holds the loaded language model, the finder, and nothing else.
    """

    def __init__(self, nlp: Language | None = None, finder: Finder | None = None) -> None:
        self.nlp = nlp if nlp is not None else load_model()
        self._finder = finder if finder is not None else ByRules()
        models = ", ".join(filter(None, (model_name(self.nlp), self._finder.model)))
        self.run = Run("quoth", __version__, self._finder.name, models)

    def extract(self, document: Document) -> Extraction:
        """Everything read out of one document; a language that is not English gives its publisher and nothing else."""
        data = document.kind is DocumentKind.DATA  # numbers alone are of no language
        if not (document.extractable or (data and document.language == "und")) or not document.text.strip():
            return unread(document, self.run)
        tables = find_tables(document.text, document.boilerplate, data=data, title=document.title or "")
        prose = without_tables(document.text, tables)
        if not prose.strip():
            return with_tables(unread(document, self.run), tables)
        view = View.of(prose)
        attributions = self._finder.begin(view.text)
        found = self.findings(parse(self.nlp, view.text), document, attributions)
        return with_tables(assemble(document, found, view.original, self.run), tables)

    def findings(self, doc: Doc, document: Document, attributions: Ready) -> Findings:
        """What stands in a parsed view."""
        book = Book(doc, document.publisher)
        assign_roles(book, doc)
        publisher = _publisher(book, document)
        for author in document.authors:
            entry = book.named(author) or book.add(Entry(plain(author), AgentType.PERSON))
            entry.named = True
        sources = Sources(doc, book)
        teller = Teller(doc, Resolver(book, publisher), sources, find_dates(doc, document.published))
        figures = find_figures(doc, document.published)  # the tagger may still be reading: it is waited for last
        said = with_doubts(doc, teller.tell(attributions(Passage.of(doc))), publisher)
        said += called_false(doc, said, publisher)
        return Findings(doc, book.entries, publisher, sources.found, said, figures)


def _publisher(book: Book, document: Document) -> Entry:
    """The agent who tells: named in the text perhaps, nameless where nobody knows the publisher."""
    known = book.named(document.publisher) if document.publisher else None
    entry = known or book.add(Entry(document.publisher, AgentType.ORGANIZATION))
    entry.type = AgentType.ORGANIZATION
    entry.name = document.publisher
    return entry


def unread(document: Document, run: Run) -> Extraction:
    """A document that is kept and not extracted."""
    publisher = Agent(
        "a0", agent_iri(document.iri, document.publisher or "publisher"), document.publisher, AgentType.ORGANIZATION
    )
    told = Statement(NARRATION, f"{document.iri}/s", "a0", quotation=Quotation.NARRATION, confidence=1.0)
    return Extraction(document, (publisher,), (), (told,), (), run)
