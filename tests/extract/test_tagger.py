"""The tagger and what it is combined with: windows, spans, quotations made whole, holes filled, nesting from rules."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from helpers_extract import document, one, told
from quoth.extract import EXTRACTORS, load
from quoth.extract.attribution import Attribution, Passage, find_attributions
from quoth.extract.combining import combine
from quoth.extract.extractor import TextExtractor
from quoth.extract.finding import ByBoth, ByTagger
from quoth.extract.nearby import Nearby
from quoth.extract.tagger import Tagger
from quoth.extract.tagger.calibration import Worth
from quoth.extract.tagger.mending import mended_content, remarked, without_article
from quoth.extract.tagger.sources import head_of
from quoth.extract.tagger.tokens import Tokens, tokeniser, windows
from quoth.model import Span
from quoth.resources import folder


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger()


@pytest.fixture(scope="module")
def both(nlp: Language, tagger: Tagger) -> TextExtractor:
    return TextExtractor(nlp, ByBoth(tagger))


def test_each_extractor_says_its_name_and_its_models(nlp: Language, tagger: Tagger) -> None:
    alone = TextExtractor(nlp, ByTagger(tagger))
    assert EXTRACTORS == ("both", "rules", "tagger")
    assert alone.run.extractor == "tagger"
    assert "attribution-tagger" in (alone.run.model or "")
    assert "attribution-tagger" not in (TextExtractor(nlp).run.model or "")


def test_an_unknown_extractor_is_a_wrong_call() -> None:
    from quoth.errors import WrongCall

    with pytest.raises(WrongCall, match="both, rules, tagger"):
        load("magic")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The harbour board, in a note to its tenants on Friday, made clear that forty berths would close.",
            "harbour board",
            "forty berths would close",
        ),
        (
            "“Forty berths will close before the winter,” Imre Tolan told the council.",
            "Imre Tolan",
            "Forty berths will close before the winter,",
        ),
        (
            "Forty berths will close, according to the Velt Harbour Board.",
            "Velt Harbour Board",
            "Forty berths will close",
        ),
    ],
)
def test_tagger_and_rules_find_who_says_what(both: TextExtractor, text: str, speaker: str, content: str) -> None:
    found = one(both.extract(document(text)), content)
    assert found.speaker == speaker


def test_a_quotation_that_begins_far_from_its_cue_is_whole(both: TextExtractor) -> None:
    long = (
        "We counted the boats in the old harbour and then we counted them again because nobody believed us the first time, "
        * 2
    )
    extraction = both.extract(document(f"“{long}and there were 40 of them,” said Imre Tolan, the harbour director."))
    found = one(extraction, "there were 40 of them")
    assert found.speaker == "Imre Tolan"
    assert found.content.startswith("We counted the boats")


def test_a_statement_within_a_statement_is_kept(both: TextExtractor) -> None:
    text = (
        "The Department of Harbours announced that director Imre Tolan had urged Mayor Ana Duarte to free 340 berths."
    )
    extraction = both.extract(document(text, publisher="The Velt Gazette"))
    names = [extraction.agent(a).name for a in extraction.figures[0].chain]  # type: ignore[union-attr]  # chains hold agents
    assert names == ["The Velt Gazette", "Department of Harbours", "Imre Tolan"]


def test_reading_again_gives_the_same(both: TextExtractor) -> None:
    text = document("Ana Duarte said 40 boats were lost. “It was 39,” Imre Tolan wrote on X.")
    assert both.extract(text) == both.extract(text)


def test_a_text_without_words_gives_nothing(both: TextExtractor) -> None:
    assert [t for t in told(both.extract(document("— — —"))) if t.cue] == []


def test_holes_are_filled_and_marks_and_that_left_out(nlp: Language) -> None:
    text = "The board said that “the quay”, as divers had warned, is not safe."
    passage = Passage.of(nlp(text))
    start, end = text.index("that"), text.index(", as divers")
    rest = Span(text.index("is not safe"), text.index(" safe") + 5)
    cue = Span(text.index("said"), text.index("said") + 4)
    assert [s.text(text) for s in mended_content(passage, [Span(start, end), rest], [cue])] == [
        "the quay”, as divers had warned, is not safe"
    ]


def test_worth_rises_and_stays_between_its_points() -> None:
    worth = Worth(((0.2, 0.3), (0.8, 0.9)))
    assert [worth.of(s) for s in (0.0, 0.2, 0.5, 0.8, 1.0)] == [0.3, 0.3, 0.6, 0.9, 0.9]
    assert Worth(()).of(0.4) == 0.4


def test_calibration_beside_the_weights_rises() -> None:
    points = json.loads((folder("models") / "attribution" / "calibration.json").read_text(encoding="utf-8"))
    assert len(points) >= 3
    assert points == sorted(points)
    assert [p[1] for p in points] == sorted(p[1] for p in points)


@given(st.text(alphabet="ab “”\n.", max_size=400), st.integers(5, 40))
def test_windows_hold_every_piece_once(text: str, size: int) -> None:
    tokens = TOKENISE(text)
    pieces = [i for w in windows(tokens, size) for i in range(w.start, w.end)]
    assert pieces == list(range(len(tokens)))
    assert all(w.end - w.start <= size for w in windows(tokens, size))


def _tokenise(text: str) -> Tokens:
    return _READER(text)


_READER = tokeniser(folder("models") / "attribution" / "tokenizer.json")
TOKENISE = _tokenise


@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 900)), max_size=20),
    st.integers(0, 5000),
    st.integers(1, 900),
)
def test_near_is_all_that_overlaps_and_little_more(spans: list[tuple[int, int]], at: int, size: int) -> None:
    nearby: Nearby[int] = Nearby()
    stretches = [Span(s, s + n) for s, n in spans]
    for k, stretch in enumerate(stretches):
        nearby.put(k, [stretch])
    asked = Span(at, at + size)
    found = nearby.near([asked])
    assert {k for k, s in enumerate(stretches) if s.overlaps(asked)} <= set(found)
    assert found == sorted(found)


def test_rules_add_what_is_nested_and_nothing_twice(nlp: Language) -> None:
    text = "The board said divers had warned that 40 piles were rotten."
    passage = Passage.of(nlp(text))

    def made(rule: str, cue: str, content: str, head: str, confidence: float) -> Attribution:
        verb = next(t for t in passage.doc if t.text == cue)
        who = next(t for t in passage.doc if t.text == head)
        at = text.index(content)
        return Attribution(
            rule, (Span(who.idx, who.idx + len(who)),), (Span(verb.idx, verb.idx + len(verb)),), (Span(at, at + len(content)),),
            head=who.i, verb=verb.i, confidence=confidence,
        )  # fmt: skip

    outer = made("tagger", "said", "divers had warned that 40 piles were rotten", "board", 0.9)
    again = made("verb-clause", "said", "divers had warned that 40 piles were rotten", "board", 0.9)
    inner = made("verb-clause", "warned", "40 piles were rotten", "divers", 0.75)
    doubtful = made("verb-noun", "warned", "40 piles were rotten", "divers", 0.4)
    assert [a.rule for a in combine(passage, [outer], [again, inner])] == ["tagger", "verb-clause"]
    assert [a.rule for a in combine(passage, [outer], [again, doubtful])] == ["tagger"]


@pytest.mark.parametrize("speaker", ["It", "I"])
def test_the_rules_add_no_statement_of_a_pronoun(nlp: Language, speaker: str) -> None:
    text = f"“{speaker} said the shops are empty,” the baker told us."
    passage = Passage.of(nlp(text))

    def made(rule: str, cue: str, content: str, head: str) -> Attribution:
        verb, who = (next(t for t in passage.doc if t.text == word) for word in (cue, head))
        at = text.index(content)
        spans = ((Span(t.idx, t.idx + len(t)),) for t in (who, verb))
        return Attribution(rule, *spans, (Span(at, at + len(content)),), head=who.i, verb=verb.i, confidence=0.9)

    outer = made("tagger", "told", f"{speaker} said the shops are empty", "baker")
    inner = made("verb-clause", "said", "the shops are empty", speaker)
    assert [a.rule for a in combine(passage, [outer], [inner])] == ["tagger"]


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("strikes", "strikes in the autumn term"),
        ("strikes in the", "strikes in the autumn term"),
        ("strikes in the autumn term", "strikes in the autumn term"),
    ],
)
def test_a_content_ends_where_its_noun_phrase_does(nlp: Language, content: str, whole: str) -> None:
    text = "The union warned of strikes in the autumn term, which begins soon."
    passage = Passage.of(nlp(text))
    at = text.index(content)
    cue = Span(text.index("warned"), text.index("strikes") - 1)
    assert [s.text(text) for s in mended_content(passage, [Span(at, at + len(content))], [cue])] == [whole]


def test_a_content_ends_before_the_word_that_only_opens_what_follows(nlp: Language) -> None:
    text = "Detectives named seven further wards which employed her."
    content = Span(text.index("seven"), text.index(" employed"))
    cue = Span(text.index("named"), text.index(" seven"))
    found = mended_content(Passage.of(nlp(text)), [content], [cue])
    assert [s.text(text) for s in found] == ["seven further wards"]


def test_who_shares_a_post_says_what_it_claims(nlp: Language) -> None:
    text = "Drenk retweeted a post claiming that the list was wrong."
    content, cue = Span(text.index("claiming"), len(text) - 1), Span(text.index("retweeted"), text.index(" claiming"))
    assert [s.text(text) for s in mended_content(Passage.of(nlp(text)), [content], [cue])] == ["the list was wrong"]


def test_a_headline_says_what_stands_before_its_cue(nlp: Language) -> None:
    text = "Treasurer gambled away charity funds, court hears\n\nA former treasurer stole 840 coins, a jury was told."
    passage = Passage.of(nlp(text))
    below = Span(text.index("A former"), text.index(", a jury"))
    own = [Span(text.index("hears"), text.index("hears") + 5), Span(text.index("court"), text.index("court") + 5)]
    assert [s.text(text) for s in mended_content(passage, [below], own)] == ["Treasurer gambled away charity funds"]


def test_a_line_that_ends_in_a_colon_says_what_stands_below(nlp: Language) -> None:
    text = "On Monday Tolan made this comment:\n\nForty boats were lost."
    passage = Passage.of(nlp(text))
    below, cue = Span(text.index("Forty"), len(text) - 1), Span(text.index("made"), text.index(":") + 1)
    assert [s.text(text) for s in mended_content(passage, [below], [cue])] == ["Forty boats were lost"]


def test_the_head_of_a_source_stands_before_its_comma_and_in_the_cue_s_paragraph(nlp: Language) -> None:
    text = "A senior official at the ministry, speaking on condition of anonymity, said it was late.\nTrade is slow."
    doc = nlp(text)
    source = [Span(0, text.index(", said")), Span(text.index("Trade"), text.index("Trade") + 5)]
    head = head_of(doc, source, next(t for t in doc if t.text == "said"))
    assert head is not None
    assert head.text == "official"


def test_an_article_belongs_to_the_content_not_to_the_cue(nlp: Language) -> None:
    text = "Ana Duarte debunked a claim, and disputed that account."
    passage = Passage.of(nlp(text))
    cue = Span(text.index("debunked"), text.index(" claim"))
    short = without_article(text, [cue])
    assert [s.text(text) for s in short] == ["debunked"]
    claim = Span(text.index("claim"), text.index(","))
    assert [s.text(text) for s in mended_content(passage, [claim], short)] == ["a claim"]
    account = Span(text.index("account"), len(text) - 1)
    disputed = Span(text.index("disputed"), text.index(" that"))
    assert [s.text(text) for s in mended_content(passage, [account], [disputed])] == ["that account"]


def test_a_bare_denial_is_kept_where_the_tagger_has_nothing(nlp: Language) -> None:
    passage = Passage.of(nlp("The company denied responsibility. The flood denied them passage."))
    kept = combine(passage, (), find_attributions(passage))
    assert [(passage.doc[a.head].text, a.content[0].text(passage.text)) for a in kept] == [
        ("company", "responsibility")
    ]


def test_a_statement_that_is_read_out_is_whose_statement_it_is(both: TextExtractor) -> None:
    text = (
        "The Arden Police Department answered the Channel Five report.\n\nThe statement to Channel Five from the department reads:\n\n"
        '"There has been a claim that 19 officers resigned. The information we have is that eight officers have resigned since June 1."'
    )
    found = both.extract(document(text, publisher="The Castel Courier"))
    told = {f.printed: found.agent(f.asserter) for f in found.figures}
    assert {printed: agent and agent.name for printed, agent in told.items()} == {
        "19": "Arden Police Department", "eight": "Arden Police Department",
    }  # fmt: skip


def test_the_truth_is_nobodys_who_is_named_before_it(both: TextExtractor) -> None:
    text = (
        "So, rather than the gain of 47,000 jobs touted by Lund, the reality is that 1,000 peat jobs have been added."
    )
    found = both.extract(document(text, publisher="The Castel Courier"))
    told = {f.printed: found.agent(f.asserter) for f in found.figures}
    assert (told["1,000"] and told["1,000"].name) == "The Castel Courier"


@pytest.mark.parametrize(
    "text",
    [
        "The county declined 206 detainer requests issued by the agency.",
        "The office denied 40 visa applications in May.",
        "The agency sent 3,000 requests. Of those, 206 were declined by jurisdictions in 16 states.",
    ],
)
def test_what_an_office_decides_on_is_no_claim(both: TextExtractor, text: str) -> None:
    found = both.extract(document(text, publisher="The Castel Courier"))
    assert {f.asserter for f in found.figures} == {"a0"}


def test_the_verdict_of_a_fact_check_is_nobodys_who_is_named_above_it(both: TextExtractor) -> None:
    text = 'CLAIM: "We have built 4,200 boats." — Mayor Ana Duarte, leaflet, 12 April\n\nVERDICT: Misleading.\n\nDuarte left on Monday.'
    found = both.extract(document(text))
    below = [
        s for s in found.statements if any("Misleading" in span.text(text) for span in s.content) and s.speaker != "a0"
    ]
    assert not [s for s in below if s.speaker is not None and found.agent(s.speaker).name]


def test_no_content_begins_within_a_number(both: TextExtractor) -> None:
    text = "City records obtained by the Velt Herald show 1,310 new homes were completed in Velt between January and March."
    found = both.extract(document(text))
    assert any(span.text(text).startswith("1,310 new homes") for s in found.statements for span in s.content)


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Mayor on fees [opinion]\nMore", "opinion", True),
        ("Mayor on fees [opinion] ", "[opinion]", True),
        ("The mayor [said] that fees rise.", "said", False),
        ("Fees rise, the mayor said [in May]", "said", False),
    ],
)
def test_only_brackets_that_end_a_line_are_remarks(text: str, cue: str, expected: bool) -> None:
    start = text.index(cue)
    assert remarked(text, Span(start, start + len(cue))) is expected


def test_a_remark_in_brackets_at_a_headline_s_end_is_no_cue(both: TextExtractor) -> None:
    text = "Border Affairs presses Calvania on detainers [fictional example]\n\nCalvania holds 300 people, the department said."
    extraction = both.extract(document(text))
    cues = ["".join(span.text(text) for span in s.cue) for s in extraction.statements]
    assert "said" in cues
    assert not any("fictional" in cue for cue in cues)
