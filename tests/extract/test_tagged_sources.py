"""What the parse mends of a tagged source: pieces that only stand by, a subject that was left out, and speakers who are nobody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from quoth.extract.attribution import Attribution, Passage, find_attributions
from quoth.extract.combining import combine
from quoth.extract.helping import helped
from quoth.extract.tagger.sources import head_of, one_piece, without_clause
from quoth.extract.tagger.targets import no_speaker
from quoth.model import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _tagged(passage: Passage, cue: str, content: str) -> Attribution:
    verb = next(t for t in passage.doc if t.text == cue)
    return Attribution(
        "tagger",
        (),
        (_span(passage.text, cue),),
        (_span(passage.text, content),),
        verb=verb.i,
        lemma=verb.lemma_,
        confidence=0.7,
    )


@pytest.mark.parametrize(
    ("text", "cue", "pieces", "kept"),
    [
        (
            "The trust waited while a warden of Sollum Park told Velt Radio that it was late.",
            "told",
            ("The trust", "warden"),
            ["warden"],
        ),
        (
            "One of them, Dorset Lane, said in May that it was late.",
            "said",
            ("One of", "Dorset Lane"),
            ["One of", "Dorset Lane"],
        ),
        ("His aides and two surveys agree that it was late.", "agree", ("His", "two surveys"), ["two surveys"]),
    ],
)
def test_of_a_source_in_pieces_those_are_kept_that_say_who_speaks(
    nlp: Language, text: str, cue: str, pieces: tuple[str, ...], kept: list[str]
) -> None:
    doc = nlp(text)
    said = next(t for t in doc if t.text == cue)
    source = [_span(text, piece) for piece in pieces]
    assert [s.text(text) for s in one_piece(source, head_of(doc, source, said), said)] == kept


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        (
            "They asked the Velt Tram Board, which reported “40 late trams” in May.",
            "reported",
            "40 late trams",
            "which",
        ),
        ("Ana Duarte could be heard shouting that the gate was shut.", "shouting", "the gate was shut", "Ana Duarte"),
        ("Asked about the gate, Ana Duarte left.", "Asked", "the gate", None),
        ("The gate was reported shut.", "reported", "The gate", None),
    ],
)
def test_a_source_that_the_tagger_left_out_is_the_subject_of_a_verb_of_telling(
    nlp: Language, text: str, cue: str, content: str, source: str | None
) -> None:
    passage = Passage.of(nlp(text))
    found = helped(passage, _tagged(passage, cue, content), None)
    assert [s.text(text) for s in found.source] == ([source] if source else [])
    assert (found.head >= 0) is (source is not None)


@pytest.mark.parametrize(
    ("told", "inner"),
    [
        ("no one could state that the dam had failed", False),
        ("you might ask why the dam had failed", False),
        ("the warden had warned that the dam would fail", True),
    ],
)
def test_what_somebody_might_only_say_is_no_statement_within_another(nlp: Language, told: str, inner: bool) -> None:
    passage = Passage.of(nlp(f"Ana Duarte said {told}."))
    outer = _tagged(passage, "said", told)
    found = combine(passage, (outer,), find_attributions(passage))
    assert any(o.verb not in (-1, outer.verb) for o in found) is inner


@pytest.mark.parametrize(
    ("text", "cue", "head", "nobody"),
    [
        ("The mayor took heat for closing the bridge.", "took", "mayor", True),
        ("The mayor took a plane to Sollum.", "took", "mayor", False),
        ("Lund has come under fire for closing the bridge.", "come", "Lund", True),
        ("Lund has come to Sollum.", "come", "Lund", False),
        ("The firm faced questions about its boats.", "faced", "firm", True),
        ("The plan is considered a threat to the lake.", "considered", "plan", True),
        ("The plan was considered by the board.", "considered", "plan", False),
        ("It appeared that the dam held.", "appeared", "It", True),
        ("The villagers seem sure that the dam held.", "seem", "villagers", True),
        ("There has been much speculation that the dam failed.", "speculation", "There", True),
        ("The villagers said that the dam held.", "said", "villagers", False),
    ],
)
def test_who_is_judged_or_under_fire_and_what_only_seems_so_speaks_not(
    nlp: Language, text: str, cue: str, head: str, nobody: bool
) -> None:
    doc = nlp(text)
    verb, who = (next(t for t in doc if t.text == word) for word in (cue, head))
    assert no_speaker(verb, who) is nobody


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        (
            "Ana Duarte, who as a captain had seen two wars, said it was late.",
            "Ana Duarte, who as a captain had seen two wars",
            "Ana Duarte",
        ),
        ("Those who saw it said it was late.", "Those who saw it", "Those who saw it"),
    ],
)
def test_what_is_told_of_a_speaker_by_the_way_is_no_part_of_the_source(
    nlp: Language, text: str, source: str, kept: str
) -> None:
    doc = nlp(text)
    spans = [_span(text, source)]
    said = next(t for t in doc if t.text == "said")
    assert [s.text(text) for s in without_clause(doc, spans, head_of(doc, spans, said))] == [kept]


def test_who_stands_behind_by_is_the_head_and_not_the_cues_subject(nlp: Language) -> None:
    text = "The count contradicts claims by the union's boss, Mick Lund, that the stands were full."
    doc = nlp(text)
    head = head_of(doc, [_span(text, "by the union's boss, Mick Lund,")], None)
    assert head is not None
    assert head.text == "boss"
