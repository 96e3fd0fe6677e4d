"""A small invented case for the tests of show: two papers and one number, written out by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from quoth.ask.parts import Compared, FigureIn, Hop, Link, StatementIn, Trace, TraceRoot
from quoth.model import (
    Agent,
    AgentType,
    Change,
    CitedDocument,
    Comparability,
    Comparator,
    Comparison,
    Dimension,
    Document,
    DocumentKind,
    Drift,
    Extraction,
    Figure,
    Interval,
    Kind,
    PartialDate,
    Period,
    Quotation,
    Run,
    Scope,
    Side,
    Span,
    Stance,
    Statement,
    Verdict,
    text_hash,
)
from quoth.model.identity import agent_iri, cited_iri, document_iri, figure_iri, statement_iri

COURIER = (
    "Senator Ada Brook posted that “up to 4,200 boxes are about to be dumped in Nellport.” Her post leans on a press "
    "release in which the Freight Board announced that its director, Odo Finch, counted more than 4,200 containers "
    "held under a customs order in Nellport and Oster."
)
GAZETTE = (
    "Governor Reyes’ office rejected the claim that thousands of containers are stuck. “Only 1,310 containers were "
    "held in Nellport in 2030,” said Lena Marsh, a spokeswoman."
)


@dataclass
class Draft:
    """Collects the parts of an extraction, finding each by its words."""

    text: str
    publisher: str
    published: str
    title: str
    agents: list[Agent] = field(default_factory=list)
    cited: list[CitedDocument] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    @property
    def iri(self) -> str:
        return document_iri(self.publisher + self.published, text_hash(self.text))

    def at(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def agent(self, name: str, type: AgentType, **more: str | None) -> str:
        mentions = (self.at(name),) if name in self.text else ()
        made = Agent(f"a{len(self.agents)}", agent_iri(self.iri, name), name, type, mentions=mentions, **more)
        self.agents.append(made)
        return made.id

    def source(self, words: str, kind: DocumentKind, issuer: str) -> str:
        iri = cited_iri(kind, issuer, None, None)
        made = CitedDocument(f"d{len(self.cited)}", iri, kind, issuer=issuer, mentions=(self.at(words),))
        self.cited.append(made)
        return made.id

    def statement(self, speaker: str, cue: str | None = None, content: str | None = None, **more: object) -> str:
        cues = (self.at(cue),) if cue else ()
        contents = (self.at(content),) if content else ()
        iri = statement_iri(self.iri, cues[0].start if cues else 0, contents[0].start if contents else 0)
        made = Statement(f"s{len(self.statements)}", iri, speaker, cue=cues, content=contents, **more)
        self.statements.append(made)
        return made.id

    def figure(self, printed: str, number: str, value: int, comparator: Comparator, **more: object) -> str:
        span = self.at(printed)
        inner = Span(span.start + printed.index(number), span.start + printed.index(number) + len(number))
        bounds = comparator.bounds(Decimal(value))
        iri = figure_iri(self.iri, inner)
        made = Figure(f"f{len(self.figures)}", iri, span, inner, printed, Decimal(value), bounds, comparator, **more)
        self.figures.append(made)
        return made.id

    def extraction(self, *authors: str) -> Extraction:
        document = Document(
            self.iri,
            self.text,
            path=f"{self.publisher.lower().replace(' ', '-')}.txt",
            url=f"https://news.example/{self.published}",
            title=self.title,
            publisher=self.publisher,
            authors=authors,
            published=PartialDate(self.published),
        )
        run = Run(version="0.0", model="by hand", settings=(("parts", "all"),))
        parts = (tuple(self.agents), tuple(self.cited), tuple(self.statements), tuple(self.figures))
        return Extraction(document, *parts, run)


def courier() -> Extraction:
    """A senator's post leans on a release that reports a director's count."""
    draft = Draft(COURIER, "Harbour Courier", "2031-03-04", "Boxes about to be dumped, senator warns")
    paper = draft.agent("Harbour Courier", AgentType.ORGANIZATION)
    brook = draft.agent("Ada Brook", AgentType.PERSON, role="Senator")
    board = draft.agent("Freight Board", AgentType.ORGANIZATION)
    finch = draft.agent("Odo Finch", AgentType.PERSON, role="director", of=board)
    draft.agent("Mira Voss", AgentType.PERSON)
    post = draft.source("Her post", DocumentKind.POST, brook)
    release = draft.source("press release", DocumentKind.PRESS_RELEASE, board)
    draft.statement(paper, quotation=Quotation.NARRATION)
    says = "up to 4,200 boxes are about to be dumped in Nellport"
    draft.statement(brook, "posted", says, quotation=Quotation.MIXED, inside="s0", venue=post, cites=(release,))
    counts = "more than 4,200 containers held under a customs order in Nellport and Oster"
    draft.statement(board, "announced", counts, inside="s0", venue=release)
    draft.statement(finch, "counted", counts, inside="s2")
    place = Scope(place=("Nellport",), evidence=(("place", (draft.at("Nellport"),)),), confidence=(("place", 0.8),))
    draft.figure(
        "up to 4,200", "4,200", 4200, Comparator.AT_MOST, counted="boxes", event="about to be dumped",
        kind=Kind.STOCK, scope=place, statement="s1", asserter=brook, chain=(paper, brook), confidence=0.9,
    )  # fmt: skip
    draft.figure(
        "more than 4,200", "4,200", 4200, Comparator.MORE, counted="containers", event="held", kind=Kind.STOCK,
        scope=Scope(place=("Nellport", "Oster")), statement="s3", asserter=finch, chain=(paper, board, finch),
        confidence=0.8,
    )  # fmt: skip
    return draft.extraction("Mira Voss")


def gazette() -> Extraction:
    """The governor's office answers with another count of one town and one year."""
    draft = Draft(GAZETTE, "Inland Gazette", "2031-03-05", "Reyes’ office rejects claim")
    paper = draft.agent("Inland Gazette", AgentType.ORGANIZATION)
    office = draft.agent("Governor Reyes’ office", AgentType.ORGANIZATION, acts_for="a2")
    draft.agent("Reyes", AgentType.PERSON, role="Governor")
    marsh = draft.agent("Lena Marsh", AgentType.PERSON, role="spokeswoman", of=office)
    draft.statement(paper, quotation=Quotation.NARRATION)
    draft.statement(office, "claim", "thousands of containers are stuck", inside="s0")
    draft.statement(office, "rejected", None, stance=Stance.DENIES, inside="s0", disputes=("s1",))
    says = "Only 1,310 containers were held in Nellport in 2030"
    draft.statement(marsh, "said", says, quotation=Quotation.DIRECT, inside="s0")
    scope = Scope(("Nellport",), Period(PartialDate("2030"), PartialDate("2030"), "in 2030"))
    draft.figure(
        "Only 1,310", "1,310", 1310, Comparator.EQUAL, counted="containers", event="held", kind=Kind.CUMULATIVE,
        scope=scope, statement="s3", asserter=marsh, chain=(paper, marsh), confidence=0.9,
    )  # fmt: skip
    return draft.extraction()


def rebuttal() -> Comparison:
    """The answer of the governor's office to the senator's number."""
    a, b = gazette(), courier()
    return Comparison(
        Side(a.document.iri, a.figures[0].iri, True),
        Side(b.document.iri, b.figures[0].iri, True),
        Comparability.DIFFERENT,
        Verdict.REBUTS,
        "The office puts its count of containers held in 2030 against the senator’s boxes about to be dumped.",
        "answer-to-a-claim",
        0.7,
        (Dimension.EVENT, Dimension.PERIOD),
    )


def drifted() -> Comparison:
    """The post against the count that it leans on."""
    a = courier()
    post, count = a.figures
    return Comparison(
        Side(a.document.iri, post.iri, True),
        Side(a.document.iri, count.iri, True),
        Comparability.DIFFERENT,
        Verdict.DRIFTS,
        "The release counts containers held, more than 4,200; the post speaks of up to 4,200 about to be dumped.",
        "two-renderings-of-one-root",
        0.9,
        (Dimension.EVENT, Dimension.COMPARATOR),
        (
            Drift(Dimension.EVENT, "held", "about to be dumped", Change.REPLACED, a.statements[1].iri),
            Drift(Dimension.COMPARATOR, "more than", "up to", Change.REPLACED, a.statements[1].iri),
            Drift(Dimension.PLACE, "Nellport, Oster", "Nellport", Change.NARROWED, a.statements[1].iri),
        ),
    )


def share_of_ten() -> Figure:
    """A figure that uses the slots the others leave empty."""
    return Figure(
        "f9", "https://w3id.org/quoth/id/d/0/f0-1", Span(0, 11), Span(0, 1), "7 of the 10", Decimal(7),
        Interval(Decimal("6.5"), None, True, None), unit_text="cities", of=Decimal(10), kind=Kind.SHARE,
    )  # fmt: skip


def traced() -> tuple[Trace, Trace]:
    """The senator's number, then the count it leans on."""
    here, there = courier(), gazette()
    s0, s1, s2, s3 = here.statements
    post, release = here.cited
    told = Hop(here, here.agents[0], s0, here.document, "", True, Link.REPORTS, 0)
    posted = Hop(here, here.agents[1], s1, post, "posted", False, Link.REPORTS, 1, drifted().drift)
    leaning = Hop(here, here.agents[2], None, release, "", False, Link.CITES, 2)
    announced = Hop(here, here.agents[2], s2, release, "announced", False, Link.REPORTS, 1)
    counted = Hop(here, here.agents[3], s3, None, "counted", False, Link.REPORTS, 2)
    root = TraceRoot(release.iri, "press-release", "press release of the Freight Board", False)
    against = (Compared(rebuttal(), there, here),)
    denying = (StatementIn(there, there.statements[2]),)
    first, second = (FigureIn(here, figure) for figure in here.figures)
    return (
        Trace(first, (told, posted, leaning), (root,), 2, against, denying, (), ("as of when?",)),
        Trace(second, (told, announced, counted), (root,), 2, (), (), (FigureIn(here, here.figures[0]),), ()),
    )
