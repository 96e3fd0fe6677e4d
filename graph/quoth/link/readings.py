"""One extraction as linking reads it: its figures with all that comparing needs, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from quoth.link import lead_ins, names, phrases, places, values, wordings
from quoth.link.antecedents import not_of_itself, unsaid, with_antecedents
from quoth.link.as_seen import as_seen
from quoth.link.counts import Count, with_company
from quoth.link.event_words import only_counts
from quoth.link.fates import by_noun, fate, never_a_state, told_as, turnout
from quoth.link.layout import Layout
from quoth.link.lazy import Lazy
from quoth.link.names import Identity
from quoth.link.nearby import Nearby, nearby
from quoth.link.nearby import names as names_of
from quoth.link.proper import storms
from quoth.link.quotes import Quoted, Words
from quoth.link.retorts import Retort
from quoth.link.roots import Index, origin
from quoth.link.rows import Row, rows
from quoth.link.weighing.around import Around
from quoth.link.wordings import Wording
from quoth.link.words import fold, stem, tokens
from quoth.model import Agent, DocumentKind, Extraction, Figure, Quotation, Span, Statement

_OWN_VOICE = frozenset(
    (
        DocumentKind.PRESS_RELEASE,
        DocumentKind.POST,
        DocumentKind.LETTER,
        DocumentKind.MEMO,
        DocumentKind.EMAIL,
        DocumentKind.SPEECH,
    )
)
_FATE = 60
"""So many characters behind a number what befell those counted is looked for."""


class Reading:
    """The index over one extraction; everything is worked out when first asked for and never changes.

    ``extra`` names identities that another document supplies (an acronym it defines), by agent id; ``seen`` is for another reading's.
    """

    def __init__(
        self, extraction: Extraction, extra: Mapping[str, Identity] | None = None, *, seen: bool = False
    ) -> None:
        self.extraction = extraction if seen else as_seen(extraction)
        self.iri = extraction.document.iri
        self.text = self.extraction.document.text
        self._extra = dict(extra or {})
        self._wordings: dict[str, Wording] = {}
        self._sentences: dict[int, tuple[str, ...]] = {}
        self._nearby: dict[int, Nearby] = {}
        self._clauses: dict[str, str] = {}
        self._retorts: dict[str, Retort] = {}
        self._around: dict[str, Around] = {}

    @Lazy
    def agents(self) -> dict[str, Agent]:
        """Agents by id."""
        return {a.id: a for a in self.extraction.agents}

    @Lazy
    def index(self) -> Index:
        """Statements and cited documents by id."""
        return Index.of(self.extraction)

    @Lazy
    def identities(self) -> dict[str, Identity]:
        """The identity of each agent that has one, by agent id."""
        return names.identities(self.extraction) | self._extra

    @Lazy
    def counts(self) -> tuple[Count, ...]:
        """The figures in the order of the text."""
        iris = {a.id: a.iri for a in self.extraction.agents}
        ordered = sorted(self.extraction.figures, key=lambda f: f.number)
        told = [self._count(not_of_itself(f, self.name(f.asserter)), iris) for f in ordered]
        found = with_antecedents(told, self._distance, self._elliptic, self.held_against)
        return with_company(found, self._is_base, self._is_there)

    def _distance(self, one: Figure, two: Figure) -> int:
        """How many sentences lie from one figure to the next; none, as it were, where the number of other things is spoken of between."""
        if lead_ins.turns_to_others(one.counted, self.text[one.span.end : two.start]):
            return -1
        return self.layout.sentence(two.number.start) - self.layout.sentence(one.number.start)

    def points_back(self, figure: Figure) -> bool:
        """Whether the words before a figure point back to what was counted before: "put the toll at 37", "the figure was 900"."""
        start = self.layout.span(figure.number.start, len(self.text)).start
        before = self.text[max(start, figure.span.start - 60) : figure.start]
        return lead_ins.points_back(before)

    def leaves_its_noun(self, figure: Figure) -> bool:
        """Whether what a figure counts stands in no word of its sentence: "212 people died. Aid groups counted around 600"."""
        return unsaid(figure) or self._unprinted(figure, figure.counted)

    def leaves_all(self, figure: Figure) -> bool:
        """Whether what happened to those counted stands nowhere in its sentence either: "Aid groups counted around 600"."""
        return self.leaves_its_noun(figure) and (only_counts(figure.event) or self._unprinted(figure, figure.event))

    def _elliptic(self, figure: Figure) -> bool:
        return self.points_back(figure) or (figure.counted is not None and self.leaves_all(figure))

    def _unprinted(self, figure: Figure, words: str | None) -> bool:
        printed = {stem(t) for t in self.sentence_words(figure.number.start)}
        return printed.isdisjoint(stem(t) for t in tokens(words or ""))

    def _is_base(self, figure: Figure) -> bool:
        """Whether a figure is what another one is held against: "down from 1,620", "twice the official 900"."""
        start = self.layout.span(figure.number.start, len(self.text)).start
        return lead_ins.is_base(self.text[max(start, figure.start - 60) : figure.start])

    def _is_there(self, figure: Figure) -> bool:
        """Whether a figure says how many of those just counted were at one place: "with 180,000 in Orsa alone"."""
        return lead_ins.some_of_them_there(
            self.text[max(0, figure.start - 30) : figure.start], self.text[figure.span.end :][:_FATE]
        )

    def held_against(self, figure: Figure) -> bool:
        """Whether a figure is surely only what another one is held against: it is of another time, or somebody else's."""
        start = self.layout.span(figure.number.start, len(self.text)).start
        behind = self.text[figure.span.end :][:90]
        return lead_ins.held_against(self.text[max(start, figure.start - 90) : figure.start], behind)

    @Lazy
    def rows(self) -> Mapping[str, Row]:
        """The rows of the text's tables, by the ids of the statements that tell them."""
        return rows(self.text, self.extraction.statements, self.extraction.figures)

    def _count(self, figure: Figure, iris: Mapping[str, str]) -> Count:
        statement = self.index.statements.get(figure.statement or "")
        sentence = self._sentence(figure)
        counted = phrases.counted(phrases.without_holder(figure.counted, sentence))
        counted = phrases.townspeople(counted, figure.counted, self.sentence(figure))
        counted, event = phrases.with_participle(counted, phrases.event(figure.event, counted, sentence))
        behind = self.text[figure.number.end : figure.number.end + _FATE]
        event = fate(event, behind, self._borrows_its_event(figure, counted, behind))
        if figure.unit == "count":
            event = told_as(event, self.text[max(0, figure.start - 2 * _FATE) : figure.start])
        counted, event = turnout(counted, event, figure.unit)
        event = event or by_noun(counted, figure)
        leads_to = origin(figure, self.index, iris)
        return Count(
            never_a_state(figure, event),
            self.iri,
            statement,
            counted,
            event,
            places.read(self._where(figure)),
            leads_to,
            self.who(figure.asserter or (statement.speaker if statement else None)),
            self.who(leads_to.issuer if leads_to else None),
            self.extraction.document.published,
            through=frozenset(w for w in map(self.who, figure.chain[1:]) if w),
            row=self.rows.get(figure.statement or ""),
        )

    def _borrows_its_event(self, figure: Figure, counted: phrases.Counted | None, behind: str) -> bool:
        """Whether what happened is told only by the noun of another place in the text: "another 27 were missing" after "the toll"."""
        named = figure.event is None and counted is not None and counted.event is not None
        printed = tokens(f"{self.text[max(0, figure.start - _FATE) : figure.start]} {behind}"[-2 * _FATE :])
        return named and {stem(t) for t in printed}.isdisjoint(stem(t) for t in tokens(figure.counted or "")[-1:])

    def _where(self, figure: Figure) -> tuple[str, ...]:
        """The places of a figure, without a country that only stands in the name of who speaks: "Iran's pilgrims' office said"."""
        named = dict(figure.scope.evidence).get("place", ())
        if not named or not all(any(s.start <= at.start < s.end for s in self._sources) for at in named):
            return figure.scope.place
        return tuple(p for p in figure.scope.place if fold(p) not in places.NATIONS)

    @Lazy
    def has_storms(self) -> bool:
        """Whether the text names a storm anywhere."""
        return bool(storms(self.text))

    def sentence(self, figure: Figure) -> str:
        """The sentence of a figure as printed."""
        return self.layout.span(figure.number.start, len(self.text)).text(self.text)

    def up_to(self, figure: Figure) -> str:
        """The sentence of a figure as printed, up to the figure."""
        return self.text[self.layout.span(figure.number.start, len(self.text)).start : figure.start]

    def words_before(self, figure: Figure) -> str:
        """The folded words of a figure's sentence before the figure."""
        return fold(" ".join(self.up_to(figure).split()))

    def _sentence(self, figure: Figure) -> str:
        return " ".join(fold(self.sentence(figure)).split())

    @Lazy
    def figures_of(self) -> dict[str, tuple[Count, ...]]:
        """The figures of each statement, by statement id."""
        found: dict[str, list[Count]] = {}
        for count in self.counts:
            found.setdefault(count.figure.statement or "", []).append(count)
        return {key: tuple(counts) for key, counts in found.items()}

    @Lazy
    def of_sentence(self) -> dict[int, tuple[Count, ...]]:
        """The figures of each sentence that has some, by the number of the sentence; cells left out."""
        found: dict[int, list[Count]] = {}
        for count in self.counts:
            if count.row is None:
                found.setdefault(self.layout.sentence(count.figure.number.start), []).append(count)
        return {key: tuple(counts) for key, counts in found.items()}

    def beside(self, count: Count) -> tuple[Count, ...]:
        """The figures of the sentence that a figure stands in, itself among them; nothing for a cell."""
        return self.of_sentence.get(self.layout.sentence(count.figure.number.start), ()) if count.row is None else ()

    @Lazy
    def striking(self) -> frozenset[tuple[str, Decimal | None, str]]:
        """The unround numbers, each with its noun and unit; none of cells, of which some always coincide by chance."""
        told = (c for c in self.counts if c.row is None and not values.round_number(c.figure))
        return frozenset((c.counted.widest, c.figure.value, c.figure.unit) for c in told if c.counted is not None)

    @Lazy
    def layout(self) -> Layout:
        """The sentences and paragraphs of the text."""
        return Layout.of(self.text)

    @Lazy
    def prose(self) -> tuple[str, ...]:
        """The words of the text, what belongs to the page aside."""
        cuts = [0, *(at for span in sorted(self.extraction.document.boilerplate) for at in span.pair()), len(self.text)]
        return tuple(w for start, end in zip(cuts[::2], cuts[1::2], strict=True) for w in tokens(self.text[start:end]))

    def sentence_words(self, at: int) -> tuple[str, ...]:
        """The words of the sentence around an offset."""
        number = self.layout.sentence(at)
        if number not in self._sentences:
            self._sentences[number] = tokens(self.layout.span(at, len(self.text)).text(self.text))
        return self._sentences[number]

    @Lazy
    def _by_sentence(self) -> Mapping[int, tuple[Figure, ...]]:
        found: dict[int, list[Figure]] = {}
        for figure in self.extraction.figures:
            found.setdefault(self.layout.sentence(figure.number.start), []).append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    def wording(self, count: Count) -> Wording:
        """The words around one of this reading's figures; worked out when first asked for."""
        figure = count.figure
        if figure.iri not in self._wordings:
            sentence, beside = self._surroundings(figure)
            speaker = self.agents.get(figure.asserter or (count.statement.speaker if count.statement else None) or "")
            self._wordings[figure.iri] = wordings.read(self.text, sentence, figure, beside, count.statement, speaker)
        return self._wordings[figure.iri]

    def clause(self, count: Count) -> str:
        """The clause of one of this reading's figures, folded."""
        figure = count.figure
        if figure.iri not in self._clauses:
            sentence, beside = self._surroundings(figure)
            self._clauses[figure.iri] = fold(wordings.clause(self.text, sentence, figure, beside, count.statement))
        return self._clauses[figure.iri]

    def names_its_speaker(self, count: Count) -> bool:
        """Whether a figure stands among the words for who speaks: "two members of the board said", "a member with eleven shares read"."""
        at = count.figure.number
        return any(s.start <= at.start < s.end for s in self._sources)

    @Lazy
    def _sources(self) -> tuple[Span, ...]:
        return tuple(s for statement in self.extraction.statements for s in statement.source)

    def _surroundings(self, figure: Figure) -> tuple[Span, tuple[Figure, ...]]:
        """The sentence of a figure, and the figures in it."""
        at = figure.number.start
        return self.layout.span(at, len(self.text)), self._by_sentence[self.layout.sentence(at)]

    def retort(self, count: Count) -> Retort:
        """What the words around one of this reading's figures answer to other texts."""
        iri = count.figure.iri
        if iri not in self._retorts:
            sentence = self._with_lead_in(count)
            self._retorts[iri] = Retort.of(sentence, self._own_words(count, sentence))
        return self._retorts[iri]

    @Lazy
    def retorting(self) -> frozenset[str]:
        """The figures (IRIs) of sentences whose words correct, deny or answer anything."""
        return frozenset(c.figure.iri for c in self.counts if c.row is None and self.retort(c).sign)

    def _with_lead_in(self, count: Count) -> str:
        """The sentence of a figure, and the one before it where that has no figure of its own; folded."""
        at = count.figure.number.start
        number = self.layout.sentence(at)
        alone = number > 0 and number - 1 not in self._by_sentence
        start = self.layout.starts[number - 1 if alone else number]
        return fold(" ".join(self.text[start : self.layout.span(at, len(self.text)).end].split()))

    def _own_words(self, count: Count, sentence: str) -> str:
        """Who speaks, how and what, in the statements of a figure's own speaker in its sentence and the one before it; folded."""
        statement = count.statement
        if statement is None:
            return ""
        if statement.quotation is Quotation.NARRATION:
            return self._sentence(
                count.figure
            )  # what somebody denied in the sentence before is not the teller's denial
        here = self.layout.sentence(count.figure.number.start)
        told = self._told.get(count.figure.asserter or statement.speaker, ())
        found = (self.text[at.start : at.end] for number, at in told if here - 1 <= number <= here)
        return fold(" ".join(" ".join(found).split()))

    @Lazy
    def _told(self) -> Mapping[str | None, list[tuple[int, Span]]]:
        """The stretches of the statements of each speaker, with the number of the sentence in which each begins."""
        found: dict[str | None, list[tuple[int, Span]]] = {}
        for statement in self.extraction.statements:
            at = self.at(statement)
            if at is not None:
                found.setdefault(statement.speaker, []).append((self.layout.sentence(at.start), at))
        return found

    def nearby(self, count: Count) -> Nearby:
        """What stands around one of this reading's figures; worked out once a sentence."""
        at = count.figure.number.start
        number = self.layout.sentence(at)
        if number not in self._nearby:
            self._nearby[number] = nearby(self.text, self.layout, at, self.extraction.document.publisher)
        return self._nearby[number]

    def around(self, count: Count) -> Around:
        """The words around one of this reading's figures, near and far."""
        iri = count.figure.iri
        if iri not in self._around:
            self._around[iri] = Around(self.text, self.layout, count.figure, lambda: self.wording(count).clause)
        return self._around[iri]

    @Lazy
    def named(self) -> frozenset[str]:
        """The folded tokens of the proper names in the text."""
        return frozenset().union(*map(names_of, self.layout.cut(self.text)))

    @Lazy
    def vocabulary(self) -> frozenset[str]:
        """The folded words of the text and of the name of who prints it."""
        return frozenset(tokens(f"{self.text} {self.extraction.document.publisher or ''}"))

    @Lazy
    def quotations(self) -> tuple[Quoted, ...]:
        """The statements that give somebody's own words, with those words."""
        return self._given((Quotation.DIRECT, Quotation.MIXED))

    @Lazy
    def own_words(self) -> tuple[Quoted, ...]:
        """What the publisher itself says in a release, a post or a letter: others may quote it."""
        quotable = self.extraction.document.kind in _OWN_VOICE
        return self._given((Quotation.NARRATION,)) if quotable else ()

    def _given(self, kinds: tuple[Quotation, ...]) -> tuple[Quoted, ...]:
        own = Quotation.NARRATION in kinds
        told = (s for s in self.extraction.statements if s.id not in self.rows)
        given = (s for s in told if s.quotation in kinds and s.content)
        return tuple(Quoted(s, Words.of(self.words(s.content, "\n")), own) for s in given)

    def who(self, agent: str | None) -> str | None:
        """The identity of an agent as a plain name; an agent without one is itself, within its document."""
        known = self.identities.get(agent or "")
        if known:
            return known.plain
        return self.agents[agent].iri if agent in self.agents else None

    def name(self, agent: str | None) -> str:
        """What a reader calls an agent."""
        found = self.agents.get(agent or "")
        if found is not None and found.name:
            return found.name
        publisher = self.extraction.document.publisher
        told = found is not None and found.id == self.narrator
        return (publisher or "the article") if told or found is None else "somebody unnamed"

    @Lazy
    def narrator(self) -> str | None:
        """The agent id of the publisher, who tells the document."""
        outermost = next((s for s in self.extraction.statements if s.inside is None and not s.content), None)
        return outermost.speaker if outermost else None

    def words(self, spans: tuple[Span, ...], between: str = " ") -> str:
        """The words at some spans, in their order."""
        return between.join(s.text(self.text) for s in spans)

    def at(self, statement: Statement) -> Span | None:
        """The stretch that a statement covers: source, cue and content; ``None`` for the narration of the whole."""
        spans = statement.stretches
        return Span.covering(spans) if spans else None
