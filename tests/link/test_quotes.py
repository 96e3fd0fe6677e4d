"""The same words in two documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpers_link import DIRECT, PERSON, Draft, between, met
from quoth.link import link_pair
from quoth.link.quotes import Likeness, Words, shingles
from quoth.link.quotes import likeness as likeness_of


def likeness(a: str, b: str) -> Likeness | None:
    return likeness_of(Words.of(a), Words.of(b))


PIPES = "We will not drink what the county would not wash its trucks in — not this year, not next year"
LONGER = f"I have said it before. {PIPES}. The board knows where the 40 wells are."


def test_case_and_punctuation_make_no_difference():
    found = likeness(
        PIPES, "“We will NOT drink what the county would not wash its trucks in - not this year, not next year,”"
    )
    assert found is not None
    assert found.whole
    assert found.share == 1


def test_a_sentence_shared_by_two_longer_quotations_is_seen():
    other = f"{PIPES}. Everybody else may move to Milton if they want to, and good luck."
    found = likeness(LONGER, other)
    assert found is not None
    assert not found.whole
    assert set(shingles(Words.of(LONGER))) & set(shingles(Words.of(other)))


def test_short_and_unlike_quotations_are_not_one():
    assert likeness("It is a disaster", "It is a disaster") is None
    assert likeness(PIPES, "We will drink to the county and all who wash their trucks in its clean rivers") is None


words = st.lists(
    st.sampled_from("well board water county truck clean not the year of and will".split()), max_size=25
).map(" ".join)


@given(words, words)
def test_likeness_is_symmetric(a, b):
    assert likeness(a, b) == likeness(b, a)


@given(words)
def test_a_long_quotation_is_like_itself(text):
    assert (likeness(text, text) is not None) is (len(text.split()) >= 6)


def quoting(publisher: str, words: str, speaker: str, day: str | None) -> Draft:
    draft = Draft(f"“{words},” said {speaker}.", publisher, day).agent("a1", speaker, PERSON)
    return draft.says("s1", "a1", words, cue="said", quotation=DIRECT)


def test_two_papers_quoting_one_speaker_meet_through_a_key_and_the_later_is_the_first_side():
    one = quoting("The Courier", PIPES, "Iris Quill", "2031-03-02").done()
    two = quoting("The Ledger", LONGER, "Mayor Iris Quill", "2031-03-04").done()
    assert met([one, two])
    found = between(link_pair(one, two), one, "s1", two, "s1")
    assert found is not None
    assert found.verdict == "same-quote"
    assert found.a.document == two.document.iri


def test_a_set_phrase_of_two_speakers_is_not_one_quotation():
    phrase = "our hearts are with the families"
    one = quoting("The Courier", phrase, "Iris Quill", None).done()
    two = quoting("The Ledger", phrase, "Ben Osei", None).done()
    assert not link_pair(one, two).comparisons
