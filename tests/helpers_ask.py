"""An invented case for the tests of ask and of the queries: one number told by a release, two papers and a governor's office.

Written out by hand through the model, encoded, and held in memory: no extraction, no linking, no store on disk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from pyoxigraph import Store

from quoth.ask.answer import run
from quoth.model import (
    Act,
    Agent,
    AgentType,
    Change,
    CitedDocument,
    Comparability,
    Comparator,
    Comparison,
    Counting,
    Derivation,
    Dimension,
    Document,
    DocumentKind,
    Drift,
    Extraction,
    Figure,
    Finding,
    Formula,
    Identification,
    Interval,
    Joining,
    Judgement,
    Key,
    Kind,
    Links,
    PartialDate,
    Period,
    Quotation,
    Reprint,
    Root,
    Run,
    Scope,
    Side,
    Span,
    Stance,
    Statement,
    Verdict,
)
from quoth.model.comparison import MAY_BE_OPPOSED
from quoth.model.identity import BASE, agent_iri, cited_iri, figure_iri, slug, statement_iri
from quoth.rdf import encode, encode_judgement, encode_links, run_quads

RELEASE = (
    "NELLPORT. More than 4,200 containers are held under a customs order in Nellport and Oster, the Freight Board finds. "
    "In a letter, its director Odo Finch put 2,900 of them in Nellport and 1,300 in Oster."
)
COURIER = (
    "Senator Ada Brook posted that up to 4,200 boxes are about to be dumped in Nellport. Her post leans on a press "
    "release, in which the Freight Board announced that its director counted more than 4,200 containers held."
)
GAZETTE = (
    "Governor Reyes’ office rejected the senator’s claim. “Only 1,310 containers were held in Nellport in 2030,” said "
    "Lena Marsh, its spokeswoman. Brook had claimed that 4,200 boxes would be dumped."
)
POST = (
    "“Up to 4,200 boxes are about to be dumped in Nellport,” Ada Brook said, perhaps in haste. According to a press "
    "release, 4,200 containers are held. Officials said between 40 and 60 ships, about 12% of the fleet, waited; "
    "7 of the 10 piers are shut."
)
RELEASE_IRI = cited_iri("press-release", "Freight Board", None, None)


@dataclass
class Draft:
    """Collects the parts of an extraction, finding each by its words."""

    iri: str
    text: str
    agents: list[Agent] = field(default_factory=list)
    cited: list[CitedDocument] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def at(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def agent(self, name: str | None, type: AgentType = AgentType.ORGANIZATION, **more) -> str:
        id = f"a{len(self.agents)}"
        self.agents.append(Agent(id, agent_iri(self.iri, name or id), name, type, **more))
        return id

    def source(self, kind: DocumentKind, words: str, issuer: str | None, iri: str | None = None) -> str:
        id = f"d{len(self.cited)}"
        iri = iri or cited_iri(kind.value, self.iri[-4:], words, None)
        self.cited.append(CitedDocument(id, iri, kind, words, issuer, mentions=(self.at(words),)))
        return id

    def says(self, speaker: str | None, cue: str | None = None, content: str | None = None, **more) -> str:
        id = f"s{len(self.statements)}"
        cues, contents = (tuple((self.at(w),) if w else ()) for w in (cue, content))
        iri = statement_iri(self.iri, cues[0].start if cues else 0, contents[0].start if contents else 0)
        inside = None if id == "s0" else more.pop("inside", "s0")
        if id == "s0":
            more["quotation"] = Quotation.NARRATION
        self.statements.append(
            Statement(id, iri, speaker, cue=cues, content=contents, inside=inside, confidence=0.8, **more)
        )
        return id

    def figure(self, printed: str, number: str, statement: str, comparator=Comparator.EQUAL, **more) -> str:
        id = f"f{len(self.figures)}"
        span = self.at(printed)
        inner = Span(span.start + printed.index(number), span.start + printed.index(number) + len(number))
        value = more.pop("value") if "value" in more else Decimal(number.replace(",", ""))
        bounds = more.pop("bounds", comparator.bounds(value) if value is not None else Interval())
        path = [s for s in self.statements if s.id == statement]
        while path[0].inside:
            path.insert(0, next(s for s in self.statements if s.id == path[0].inside))
        chain = tuple(dict.fromkeys(s.speaker for s in path if s.speaker))
        self.figures.append(
            Figure(
                id, figure_iri(self.iri, inner), span, inner, printed, value, bounds, comparator,
                statement=statement, asserter=path[-1].speaker, chain=chain, confidence=0.9, **more,
            )
        )  # fmt: skip
        return id

    def extraction(self, publisher: str, published: str, title: str, kind=DocumentKind.ARTICLE) -> Extraction:
        document = Document(
            self.iri, self.text, path=f"{slug(publisher)}.txt", kind=kind, title=title, publisher=publisher,
            published=PartialDate(published),
        )  # fmt: skip
        parts = (tuple(self.agents), tuple(self.cited), tuple(self.statements), tuple(self.figures))
        return Extraction(document, *parts, Run(version="0.0", model="by hand"))


def place(*names: str, **more) -> Scope:
    return Scope(place=names, **more)


@cache
def release() -> Extraction:
    draft = Draft(f"{BASE}d/00000000000000a1", RELEASE)
    board = draft.agent("Freight Board")
    finch = draft.agent("Odo Finch", AgentType.PERSON, role="director", of=board)
    letter = draft.source(DocumentKind.LETTER, "a letter", finch)
    draft.says(board)
    draft.says(board, None, "More than 4,200 containers are held under a customs order", quotation=Quotation.NARRATION)
    draft.says(
        finch, "put", "2,900 of them in Nellport and 1,300 in Oster", venue=letter, said_at=PartialDate("2031-02-27")
    )
    held = {"counted": "containers", "event": "held", "kind": Kind.STOCK}
    draft.figure("More than 4,200", "4,200", "s1", Comparator.MORE, scope=place("Nellport", "Oster"), **held)
    draft.figure("2,900", "2,900", "s2", scope=place("Nellport"), part_of="f0", **held)
    draft.figure("1,300", "1,300", "s2", scope=place("Oster"), part_of="f0", **held)
    return draft.extraction("Freight Board", "2031-03-01", "Containers held", DocumentKind.PRESS_RELEASE)


@cache
def courier() -> Extraction:
    draft = Draft(f"{BASE}d/00000000000000b2", COURIER)
    paper = draft.agent("Harbour Courier")
    brook = draft.agent("Ada Brook", AgentType.PERSON, role="Senator")
    board = draft.agent("Freight Board")
    post = draft.source(DocumentKind.POST, "Her post", brook)
    press = draft.source(DocumentKind.PRESS_RELEASE, "press release", board, RELEASE_IRI)
    draft.says(paper)
    draft.says(brook, "posted", "up to 4,200 boxes are about to be dumped in Nellport", venue=post, cites=(press,))
    finch = draft.agent("its director", AgentType.PERSON, of=board)
    draft.says(board, "announced", "its director counted more than 4,200 containers held", venue=press)
    draft.says(finch, "counted", "more than 4,200 containers held", inside="s2")
    draft.figure(
        "up to 4,200", "4,200", "s1", Comparator.AT_MOST, counted="boxes", event="dumped", scope=place("Nellport")
    )
    draft.figure("more than 4,200", "4,200", "s3", Comparator.MORE, counted="containers", event="held", kind=Kind.STOCK)
    return draft.extraction("Harbour Courier", "2031-03-04", "Boxes about to be dumped, senator warns")


@cache
def gazette() -> Extraction:
    draft = Draft(f"{BASE}d/00000000000000c3", GAZETTE)
    paper = draft.agent("Inland Gazette")
    office = draft.agent("Governor Reyes’ office", acts_for="a2")
    draft.agent("Reyes", AgentType.PERSON, role="Governor")
    marsh = draft.agent("Lena Marsh", AgentType.PERSON, role="spokeswoman", of=office, acts_for=office)
    brook = draft.agent("Brook", AgentType.PERSON)
    draft.says(paper)
    draft.says(office, "rejected", stance=Stance.DENIES, disputes=("s3",))
    draft.says(marsh, "said", "Only 1,310 containers were held in Nellport in 2030", quotation=Quotation.DIRECT)
    draft.says(brook, "claimed", "4,200 boxes would be dumped")
    year = Period(PartialDate("2030"), PartialDate("2030"), "in 2030")
    held = {"counted": "containers", "event": "held", "kind": Kind.CUMULATIVE, "scope": place("Nellport", period=year)}
    draft.figure("Only 1,310", "1,310", "s2", **held)
    draft.figure("4,200", "4,200", "s3", counted="boxes", event="dumped")
    return draft.extraction("Inland Gazette", "2031-03-05", "Reyes’ office rejects claim")


@cache
def post() -> Extraction:
    draft = Draft(f"{BASE}d/00000000000000d4", POST)
    paper = draft.agent("Oster Post")
    brook = draft.agent("Ada Brook", AgentType.PERSON)
    officials = draft.agent(None, AgentType.GROUP)
    board = draft.agent("Freight Board")
    press = draft.source(DocumentKind.PRESS_RELEASE, "press release", board, RELEASE_IRI)
    draft.says(paper)
    words = "Up to 4,200 boxes are about to be dumped in Nellport"
    draft.says(brook, "said", words, quotation=Quotation.DIRECT, hedges=(draft.at("perhaps"),))
    draft.says(board, "According to", "4,200 containers are held", cites=(press,))
    draft.says(officials, None, "between 40 and 60 ships, about 12% of the fleet, waited")
    draft.says(paper, None, "7 of the 10 piers are shut", quotation=Quotation.NARRATION)
    draft.figure(
        "Up to 4,200", "4,200", "s1", Comparator.AT_MOST, counted="boxes", event="dumped", scope=place("Nellport")
    )
    draft.figure("4,200 containers", "4,200", "s2", counted="containers", event="held", kind=Kind.STOCK)
    draft.figure(
        "between 40 and 60",
        "40 and 60",
        "s3",
        value=None,
        bounds=Interval.closed(Decimal(40), Decimal(60)),
        counted="ships",
    )
    draft.figure("about 12%", "12", "s3", Comparator.ABOUT, unit="percent", counted="fleet", kind=Kind.SHARE)
    draft.figure("7 of the 10", "7", "s4", of=Decimal(10), counted="piers", kind=Kind.SHARE)
    return draft.extraction("Oster Post", "2031-03-06", "Dumping feared")


def side(extraction: Extraction, id: str) -> Side:
    figure = extraction.figure(id)
    thing = figure or extraction.statement(id)
    return Side(extraction.document.iri, thing.iri, figure is not None)


def compare(a: Side, b: Side, verdict: Verdict, comparability: Comparability, why: str, **more) -> Comparison:
    rule = more.pop("rule", f"test-{verdict.value}")
    return Comparison(a, b, comparability, verdict, why, rule, more.pop("confidence", 0.8), **more)


@cache
def comparisons() -> tuple[Comparison, ...]:
    r, c, g, p = release(), courier(), gazette(), post()
    posted = c.statement("s1").iri
    drift = (
        Drift(Dimension.EVENT, "held", "dumped", Change.REPLACED, posted),
        Drift(Dimension.COMPARATOR, "more than", "up to", Change.REPLACED, posted),
    )
    same, different = Comparability.SAME, Comparability.DIFFERENT
    return (
        compare(side(c, "f0"), side(c, "f1"), Verdict.DRIFTS, different, "Held became dumped.", drift=drift,
                differs_in=(Dimension.EVENT, Dimension.COMPARATOR)),
        compare(side(c, "f1"), side(r, "f0"), Verdict.DERIVED, same, "The paper has the number from the release."),
        compare(side(p, "f1"), side(r, "f0"), Verdict.AGREES, same, "Both say 4,200 containers are held."),
        compare(side(p, "f0"), side(c, "f0"), Verdict.SAME_QUOTE, same, "The senator’s words in two papers."),
        compare(side(p, "s1"), side(c, "s1"), Verdict.SAME_QUOTE, same, "The senator’s words in two papers."),
        compare(side(g, "f0"), side(c, "f0"), Verdict.REBUTS, different, "The office answers with its own count.",
                differs_in=(Dimension.EVENT, Dimension.PERIOD)),
        compare(side(g, "f0"), side(r, "f1"), Verdict.CONTRADICTS, same, "1,310 and 2,900 can’t both be right.",
                confidence=0.9),
        compare(side(g, "s1"), side(c, "s1"), Verdict.DENIES, different, "The office rejects the claim."),
        compare(side(g, "f0"), side(r, "f0"), Verdict.INCOMPARABLE, Comparability.UNKNOWN,
                "Not comparable, because the periods differ.", differs_in=(Dimension.PERIOD,), rule=MAY_BE_OPPOSED),
    )  # fmt: skip


@cache
def derivations() -> tuple[Derivation, ...]:
    """What one may work out of the case, and a sum that misses: 1,310 and 2,900 do not make 4,200."""
    r, g, p = release(), gazette(), post()
    share = p.figures[-1]
    rate = Derivation(
        Formula.RATE, (share.iri,), None, (p.document.iri,), Finding.OFFERED, Decimal(70), "percent", "7 of 10 = 70%",
        "The share that follows: 7 of 10 = 70%; no figure is printed for it.", "test-rate", 0.7,
        lower=Decimal(70), upper=Decimal(70), counted="piers",
    )  # fmt: skip
    total = Derivation(
        Formula.SUM, (g.figure("f0").iri, r.figure("f1").iri), r.figure("f0").iri,
        tuple(sorted((g.document.iri, r.document.iri))),
        Finding.MISSES, Decimal(4210), "count", "1,310 + 2,900 = 4,210",
        "1,310 + 2,900 = 4,210, but “More than 4,200 containers” is printed: 10 less.", "test-sum", 0.6,
        lower=Decimal(4210), upper=Decimal(4210), difference=Decimal(-10), counted="containers",
    )  # fmt: skip
    return rate, total


@cache
def links() -> Links:
    r, c, g, p = release(), courier(), gazette(), post()
    known = {"Ada Brook": (c, p), "Freight Board": (r, c, p)}
    who = [
        Identification(next(a.iri for a in e.agents if a.name == n), f"{BASE}agent/{slug(n)}", n, "test-same-name", 0.9)
        for n, es in known.items()
        for e in es
    ]
    who.append(Identification(g.agent("a4").iri, f"{BASE}agent/ada-brook", "Ada Brook", "test-surname", 0.7))
    measure = f"{BASE}measure/container-held"
    counted = [f for e in (r, c, g, p) for f in e.figures if f.counted == "containers"]
    roots = ((c, "f0", RELEASE_IRI), (c, "f1", RELEASE_IRI), (p, "f1", RELEASE_IRI), (r, "f0", r.agent("a0").iri),
             (p, "f0", p.agent("a1").iri), (g, "f0", g.agent("a3").iri),
             (r, "f1", r.cited[0].iri))  # fmt: skip
    joined = tuple(Joining(RELEASE_IRI, r.document.iri, e.document.iri, "test-release", 0.8) for e in (c, p))
    return Links(
        tuple(who),
        tuple(Counting(f.iri, measure, "container held") for f in counted),
        tuple(Root(e.figure(f).iri, root) for e, f, root in roots),
        tuple(Key(f.iri, "container/nellport") for f in counted),
        joined,
        comparisons(),
        (Reprint(p.document.iri, c.document.iri, 0.62, "test-reprint", 0.8),),
        derivations=derivations(),
    )


@cache
def judgement() -> Judgement:
    return Judgement(f"{BASE}judgement/1", courier().figure("f1").iri, Act.CONFIRM, "Mira Voss", "Read the release.")


def extractions() -> tuple[Extraction, ...]:
    return release(), courier(), gazette(), post()


class MemoryView:
    """A view over hand-made extractions and links: SPARQL over their quads, the rest from the lists."""

    def __init__(self, held: tuple[Extraction, ...], linked: Links | None = None) -> None:
        self.held = {e.document.iri: e for e in held}
        self.linked = linked or Links()
        self.store = Store()
        for extraction in held:
            self.store.extend(encode(extraction))
            self.store.extend(run_quads(extraction))
        self.store.extend(encode_links(self.linked))

    def query(self, sparql: str, *, guarded: bool = False):
        return self.store.query(sparql, use_default_graph_as_union=True)

    def records(self, sparql: str):
        return run(self, sparql).records()

    def extraction(self, iri: str) -> Extraction:
        return self.held[iri]

    def comparisons(
        self, *, of: str | None = None, verdicts: Collection[Verdict] | None = None
    ) -> Iterator[Comparison]:
        held = (c for c in self.linked.comparisons if c.documents <= self.held.keys())
        kept = (c for c in held if verdicts is None or c.verdict in verdicts)
        return (c for c in kept if of is None or of in (c.a.thing, c.b.thing))

    def derivations(self, *, of: str | None = None) -> Iterator[Derivation]:
        return (d for d in self.linked.derivations if of is None or of in (*d.figures, *d.documents))


@cache
def case() -> MemoryView:
    """The whole case; read only."""
    view = MemoryView(extractions(), links())
    view.store.extend(encode_judgement(judgement()))
    return view
