"""Levels that get lost: speech inside of speech, contents cut short, sentences whose clause the parse hangs elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language

from helpers_extract import Told, document, one, told
from quoth.extract.agents import Book
from quoth.extract.attribution import Attribution, Passage, find_attributions
from quoth.extract.attribution.syntax import hung_clause, subject
from quoth.extract.combining import combine
from quoth.extract.extractor import TextExtractor
from quoth.extract.tagger.sources import head_of
from quoth.extract.whole import ended, whole
from quoth.model import AgentType, DocumentKind, Extraction, Span, Stance


def above(extraction: Extraction, inner: Told) -> Told:
    """The statement that reports another."""
    return next(t for t in told(extraction) if t.statement.id == inner.statement.inside)


@pytest.mark.parametrize(
    ("text", "content", "inner", "outer"),
    [
        ("The mayor said police counted 900 marchers.", "900 marchers", "police", "mayor"),
        ("The mayor said the weavers’ union claims 900 lost jobs.", "900 lost jobs", "weavers’ union", "mayor"),
        (
            "The abbot told the paper that the ministry confirmed 40 cases of the fever.",
            "40 cases",
            "ministry",
            "abbot",
        ),
        ("The mayor said organisers spoke of 900 marchers.", "900 marchers", "organisers", "mayor"),
        (
            "The Velt news agency cited a source close to the council as saying the flood killed 250 cows.",
            "the flood killed 250 cows",
            "source close to the council",
            "Velt news agency",
        ),
        (
            "The owner said that the pilot, Ana Duarte, had assured its crews in writing that the pier could take 40 boats.",
            "the pier could take 40 boats",
            "Ana Duarte",
            "owner",
        ),
        (
            "The briefing note adds that the Harbour Trust has warned farmers of “the worst flood in a century”.",
            "the worst flood in a century",
            "Harbour Trust",
            "briefing note",
        ),
        (
            "The town’s newsletter reported that the mayor had called Velt “the driest town in the county”.",
            "the driest town",
            "mayor",
            "town",
        ),
        (
            "Imre Tolan wrote that, in the words of the harbour master, the pier will hold for 40 years.",
            "the pier will hold for 40 years",
            "harbour master",
            "Imre Tolan",
        ),
        (
            "Deputy Anke Sorel accused the mayor of telling the council in June that fifty boats were being lost.",
            "fifty boats were being lost",
            "mayor",
            "Anke Sorel",
        ),
        (
            "Villagers said they had been warned by a retired engineer, Jan Pell, that 600 homes would be flooded.",
            "600 homes would be flooded",
            "Jan Pell",
            "Villagers",
        ),
        (
            "Engineer Ilse Brandt wrote that contractors had told her the leak “was never above 90”, a figure which the operator, Korvat "
            "Hydro, repeated in its annual statement.",
            "never above 90",
            "contractors",
            "Ilse Brandt",
        ),
    ],
    ids=[
        "counted",
        "claims",
        "confirmed",
        "spoke-of",
        "quoted-as-saying",
        "in-writing",
        "warned-of",
        "called",
        "in-the-words-of",
        "accused-of-telling",
        "warned-by",
        "a-figure-which",
    ],
)
def test_a_level_is_kept(both: TextExtractor, text: str, content: str, inner: str, outer: str) -> None:
    extraction = both.extract(document(text))
    found = one(extraction, content)
    assert found.speaker == inner
    assert inner not in (above(extraction, found).speaker or "")
    assert outer in (above(extraction, found).speaker or "")


def test_a_claim_behind_as_is_a_claim(nlp: Language) -> None:
    passage = Passage.of(nlp("Ana Duarte dismissed as nonsense a claim by the Harbour League that 40 boats were sold."))
    claims = [a for a in find_attributions(passage) if a.rule == "noun-cue"]
    assert [c.content[0].text(passage.text) for c in claims] == ["40 boats were sold"]


def test_who_tells_of_their_own_telling_is_two_statements(both: TextExtractor) -> None:
    extraction = both.extract(document("Kim Saylor testified that she had warned the board not to sell the 40 boats."))
    inner = one(extraction, "to sell the 40 boats")
    assert inner.cue.endswith("warned")
    assert above(extraction, inner).cue == "testified"
    assert inner.speaker == "Kim Saylor"


def test_a_hearing_hears_what_somebody_says_who_is_not_named(both: TextExtractor) -> None:
    text = "It was sent to local politicians and health chiefs, the court heard."
    heard = one(both.extract(document(text)), "It was sent")
    assert heard.cue == "heard"
    assert heard.content == "It was sent to local politicians and health chiefs"
    assert heard.speaker is None


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        ("He had been told by a governor that they were all closing.", "told", "closing"),
        ("The board rejected a claim by the union that wages fell.", "rejected", None),
        ("She told the crew by the pier that sank to leave.", "told", None),
    ],
)
def test_a_clause_hung_on_a_noun_by_the_way_belongs_to_the_cue(
    nlp: Language, text: str, verb: str, head: str | None
) -> None:
    doc = nlp(text)
    found = hung_clause(next(t for t in doc if t.text == verb))
    assert (found.text if found is not None else None) == head


def test_no_room_warns_anybody(nlp: Language) -> None:
    doc = nlp("The office found there was room and warned the crews to leave.")
    who = subject(next(t for t in doc if t.text == "warned"))
    assert who is not None
    assert who.text == "office"


def made(passage: Passage, rule: str, who: str, cue: str, content: str, confidence: float) -> Attribution:
    """An attribution by its words."""
    head = next(t for t in passage.doc if t.text == who)
    verb = next(t for t in passage.doc if t.text == cue)
    at = passage.text.index(content)
    return Attribution(
        rule, (Span(head.idx, head.idx + len(head)),), (Span(verb.idx, verb.idx + len(verb)),), (Span(at, at + len(content)),),
        head=head.i, verb=verb.i, confidence=confidence, lemma=verb.lemma_,
    )  # fmt: skip


def contents(passage: Passage, found: Attribution) -> list[str]:
    return [s.text(passage.text) for s in found.content]


def test_a_content_goes_on_over_what_is_told_in_it(nlp: Language) -> None:
    text = "A firm said Tolan was holding a leaflet, which stated that 40 boats were sold."
    passage = Passage.of(nlp(text))
    short = made(passage, "tagger", "firm", "said", "Tolan was holding a leaflet", 0.9)
    inner = made(passage, "tagger", "which", "stated", "40 boats were sold", 0.9)
    clause = made(passage, "verb-clause", "firm", "said", text[len("A firm said ") : -1], 0.9)
    outer = next(a for a in combine(passage, [short, inner], [clause]) if a.verb == short.verb)
    assert contents(passage, outer) == [text[len("A firm said ") : -1]]


def test_a_content_does_not_go_on_over_what_its_speaker_says_next(nlp: Language) -> None:
    text = "She said the office did not know the memo and said it was for others to answer."
    passage = Passage.of(nlp(text))
    first = made(passage, "tagger", "She", "said", "the office did not know the memo", 0.5)
    second = next(t for t in reversed(passage.doc) if t.text == "said")
    other = Attribution(
        "tagger", (), (Span(second.idx, second.idx + 4),), (Span(second.idx + 5, len(text) - 1),),
        head=first.head, verb=second.i, confidence=0.9,
    )  # fmt: skip
    clause = made(passage, "verb-clause", "She", "said", text[len("She said ") : -1], 0.9)
    kept = next(a for a in combine(passage, [first, other], [clause]) if a.verb == first.verb)
    assert second.dep_ == "conj"
    assert contents(passage, kept) == ["the office did not know the memo"]


def test_a_content_ends_before_and_warned(nlp: Language) -> None:
    text = "The Audit Office found there was room for better checks in the process and warned the crews to leave."
    passage = Passage.of(nlp(text))
    long = made(
        passage,
        "tagger",
        "Office",
        "found",
        "there was room for better checks in the process and warned the crews to leave",
        0.9,
    )
    after = [a for a in find_attributions(passage) if passage.doc[a.verb].text == "warned"]
    assert contents(passage, ended(passage, long, after)) == ["there was room for better checks in the process"]
    assert whole(passage, long, None, nearby=None) is long  # type: ignore[arg-type]  # without a rule nothing is looked up


def test_a_name_between_commas_is_a_person_where_the_parser_sees_none(nlp: Language) -> None:
    doc = nlp("The Attorney-General and Minister of Justice, Godwin Tamare, has stated that 40 cases were lost.")
    book = Book(doc)
    people = [e.name for e in book.entries if e.type is AgentType.PERSON]
    assert "Godwin Tamare" in people


def test_a_number_behind_a_name_is_no_surname(extractor: TextExtractor) -> None:
    text = "Police Chief Imre Tolan III spoke on Monday. On Tuesday Tolan said the force has 550 officers."
    assert one(extractor.extract(document(text)), "550 officers").speaker == "Imre Tolan III"


def test_it_is_who_spoke_last_in_a_contrast(extractor: TextExtractor) -> None:
    text = (
        "The news agency Sarn said fighters killed dozens of people, while the Velt broadcaster Mara TV said they killed 280. "
        "It also said the group took 400 hostages."
    )
    assert "Mara" in (one(extractor.extract(document(text)), "400 hostages").speaker or "")


def test_the_firm_is_the_one_called_a_firm(extractor: TextExtractor) -> None:
    text = (
        "Transport Secretary June Alcott praised the engineering firm Dray & Sons on Monday. "
        "The firm said it was unable to examine 14 cables."
    )
    assert "Dray" in (one(extractor.extract(document(text)), "14 cables").speaker or "")


def test_a_source_in_pieces_is_the_subject_not_its_apposition(nlp: Language) -> None:
    doc = nlp("The Velt Network, a monitoring group, said that 94 people were held.")
    said = next(t for t in doc if t.text == "said")
    group = next(t for t in doc if t.text == "group")
    found = head_of(doc, [Span(group.idx - 13, group.idx + 5)], said)
    assert found is not None
    assert found.text == "Network"


def test_to_warn_not_to_is_to_ask(extractor: TextExtractor) -> None:
    found = one(extractor.extract(document("The mayor warned the crews not to sell the boats.")), "sell the boats")
    assert found.statement.stance is Stance.ASKS


@pytest.mark.parametrize(
    ("text", "content", "inner", "outer"),
    [
        (
            "The memo states that Imre Tolan told the former harbour chief, “I hope you can see your way to letting this go.”",
            "I hope you can see",
            "Imre Tolan",
            "memo",
        ),
        (
            "A former technician, Imre Tolan, claimed he was dismissed because he told his bosses that the tests were false, "
            "reports the Velt Herald.",
            "he was dismissed because he told his bosses that",
            "Imre Tolan",
            "Velt Herald",
        ),
    ],
    ids=["quotation-of-the-inner", "because"],
)
def test_an_inner_statement_has_its_quotation_and_its_reason(
    both: TextExtractor, text: str, content: str, inner: str, outer: str
) -> None:
    extraction = both.extract(document(text))
    found = one(extraction, content)
    assert found.speaker == inner
    assert above(extraction, found).speaker == outer


def test_the_mother_whom_the_sentence_before_is_about_is_she(extractor: TextExtractor) -> None:
    text = (
        "The mother of the child gave evidence on Monday, led by Crown Advocate Robin Pell. "
        "She said that 3 letters had been lost."
    )
    assert (one(extractor.extract(document(text)), "3 letters").speaker or "").startswith("mother")


def test_a_jury_that_hears_does_not_speak(both: TextExtractor) -> None:
    found = one(both.extract(document("The jury heard that Ana Duarte had moved 40 boats at night.")), "40 boats")
    assert found.speaker is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Harbour Board said in a statement that 40 boats were lost.", DocumentKind.PRESS_RELEASE),
        ("The Harbour Board said in a police statement that 40 boats were lost.", None),
    ],
)
def test_a_statement_given_out_is_a_release(extractor: TextExtractor, text: str, kind: DocumentKind | None) -> None:
    extraction = extractor.extract(document(text))
    venue = extraction.source(one(extraction, "40 boats").statement.venue)
    assert (venue.kind if venue is not None else None) == kind


def test_who_is_quoted_as_saying_speaks_and_the_paper_reports(both: TextExtractor) -> None:
    text = "“More and more boats are being lost in the storms of this winter,” the Velt Herald quoted Imre Tolan as saying."
    extraction = both.extract(document(text))
    inner = next(t for t in told(extraction) if t.cue == "saying")
    assert inner.speaker == "Imre Tolan"
    assert above(extraction, inner).speaker == "Velt Herald"


@pytest.mark.parametrize(("thing", "speaker"), [("A letter", "letter"), ("Data", "Data")])
def test_what_was_obtained_is_not_by_who_obtained_it(extractor: TextExtractor, thing: str, speaker: str) -> None:
    text = f"{thing} obtained by The Velt Herald showed that 40 boats were lost."
    assert speaker in (one(extractor.extract(document(text)), "40 boats").speaker or "")


def test_a_name_right_behind_an_office_is_a_person(nlp: Language) -> None:
    doc = nlp("Deputy Minister of Health Alireza Rahmati said on Tuesday that 40 people were ill.")
    assert "Alireza Rahmati" in [e.name for e in Book(doc).entries if e.type is AgentType.PERSON]


def test_my_lawyer_is_not_me(both: TextExtractor) -> None:
    text = "“My lawyer says the court has already ruled that the sale was void,” Ana Duarte wrote."
    inner = next(t for t in told(both.extract(document(text))) if t.cue == "says")
    assert "lawyer" in (inner.speaker or "")


def test_who_brags_says_something(both: TextExtractor) -> None:
    extraction = both.extract(document("The witness testified that Moule had bragged that he owned 14 judges."))
    inner = one(extraction, "14 judges")
    assert inner.speaker == "Moule"
    assert above(extraction, inner).speaker == "witness"


def test_who_is_asked_does_not_ask(both: TextExtractor) -> None:
    extraction = both.extract(
        document("Asked whether the mayor had lied, the aide said that she stood by her figures.")
    )
    asked = [t for t in told(extraction) if t.cue == "Asked"]
    assert [t.speaker for t in asked] == [None]
    assert one(extraction, "she stood by her figures").speaker == "aide"


@pytest.mark.parametrize(
    ("text", "content", "inner"),
    [
        ("Officials insist the mayor’s estimate that 200 people were hurt came from one call.", "200 people", "mayor"),
        ("A statement from the Velt Museum said that 40 rooms were closed.", "40 rooms", "Velt Museum"),
    ],
)
def test_nouns_that_report(both: TextExtractor, text: str, content: str, inner: str) -> None:
    assert one(both.extract(document(text)), content).speaker == inner


def test_one_cue_tells_one_statement(extractor: TextExtractor) -> None:
    text = "The shortfall, which the ministry had put at 40 million crowns in May, is larger, the mayor said."
    found = extractor.extract(document(text))
    told = [s for s in found.statements if found.agent(s.speaker).name == "ministry"]
    assert len(told) == 1
    assert [f.counted for f in found.figures] == ["shortfall"]
