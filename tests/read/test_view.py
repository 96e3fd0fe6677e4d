"""The view repairs what leads a parser astray, and every offset of it leads back to the kept text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_read import ARTICLE
from quoth.model import Span
from quoth.read import View

PIECES = st.sampled_from(
    [
        *(
            "a",
            "the ",
            "4,500",
            "\u00a0",
            "\u200b",
            "\u00ad",
            "\r\n",
            "\n",
            "\n\n",
            "  ",
            "â€™",
            "Ã©",
            "ﬁ",
            "&amp;",
            "**",
        ),
        *("&#8217;", "—", "''", "``", "\u2011", "\ufeff", "]", "[x](https://a.example)"),
        "Harbor said on Friday that it had issued many permits since the\n",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)


def seen(text: str) -> str:
    return View.of(text).text


@pytest.mark.parametrize(
    ("kept", "view"),
    [
        ("the mayorâ€™s office", "the mayor’s office"),
        ("a cafÃ© in Harbor", "a café in Harbor"),
        ("CAFÉ» said", "CAFÉ» said"),
        ("4\u00a0500 permits", "4 500 permits"),
        ("per\u00admit", "permit"),
        ("a\u200bb\ufeff", "ab"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("five  \t spaces", "five spaces"),
        ("non\u2011profit, \u22123 degrees", "non-profit, -3 degrees"),
        ("the of\ufb01ce", "the office"),
        ("Quill &amp; Stone &#8217; &#13; &bogus; AT&T;", "Quill & Stone ’   &bogus; AT&T;"),
        ("# Permits **up** and 2**10\n> told", "Permits up and 2**10\ntold"),
        ("''We count 40,'' he said (''all'')", "“We count 40,” he said (“all”)"),
        ("``No,'' he said. ''She wrote, 'Never.' ''", "“No,” he said. “She wrote, 'Never.' ”"),
        ("a 3'' pipe, x = '' and '''bold'''", "a 3'' pipe, x = '' and '''bold'''"),
        ("see [the list](https://a.example/33000) of it", "see the list of it"),
    ],
)
def test_it_repairs(kept: str, view: str) -> None:
    assert seen(kept) == view


def test_nothing_to_repair_is_the_same_text_and_a_plain_mapping() -> None:
    view = View.of(ARTICLE)
    assert view.text == ARTICLE
    assert view.mappings == ()
    assert view.original(Span(3, 9)) == Span(3, 9)


def test_lines_wrapped_by_width_are_joined_and_paragraphs_stay() -> None:
    kept = (
        "The permit office of Harbor said on Friday that it had issued\n"
        "4,500 permits since the spring, more than in any spring before,\n"
        "and that 300 wait.\n\n"
        "A second paragraph.\n"
    )
    view = View.of(kept)
    assert view.text.split("\n\n")[0].count("\n") == 0
    assert len(view.text) == len(kept)
    assert view.text.endswith("wait.\n\nA second paragraph.\n")


def test_lines_that_end_anywhere_in_a_sentence_are_joined() -> None:
    kept = (
        "The permit office in the port of Harbor disputed counts\nof permits on Friday, as drivers of the aid group Harbor\n"
        "Relief said that 4,500 of them are waiting for one.\nThe office will publish its own number of them\nin the spring.\n"
    )
    first, second, rest = View.of(kept).text.split("\n")
    assert (first[:8], first[-12:]) == ("The perm", "ing for one.")
    assert "Harbor Relief said" in first
    assert (second, rest) == ("The office will publish its own number of them in the spring.", "")


@pytest.mark.parametrize(
    "kept",
    [
        "Permits issued in Harbor by the permit office:\n- docks: 1,200\n- hill: 3,300\n",
        "Permit office of Harbor shuts on Friday; 17 of them gone\nHarbor Herald, 8 August 2031\n\nThe office shut.\n",
        "12 Dock Street\nHarbor\nA 4500\n",
        "A sentence about the permits of Harbor stands here on its own.\nAnother sentence about them stands on a line too.\n",
    ],
)
def test_lines_that_stand_for_themselves_stay(kept: str) -> None:
    assert seen(kept) == kept


def test_a_word_broken_at_the_margin_is_one_word_in_the_view() -> None:
    kept = "The office said that the town and its neighbours have agreed on co-\noperation in the matter of permits."
    view = View.of(kept)
    start = view.text.index("co-operation")
    assert view.original(Span(start, start + 12)).text(kept) == "co-\noperation"


def test_the_words_of_a_link_lead_back_to_themselves() -> None:
    kept = "see [the long list](https://a.example/33000) of it"
    view = View.of(kept)
    start = view.text.index("long list")
    assert view.original(Span(start, start + 9)).text(kept) == "long list"


def test_a_span_of_the_kept_text_is_found_in_the_view() -> None:
    kept = "the mayorâ€™s office\r\nAdvertisement\r\nend"
    view = View.of(kept)
    start = kept.index("Advertisement")
    assert view.seen(Span(start, start + 13)).text(view.text) == "Advertisement"


@settings(deadline=None)
@given(TEXTS, st.data())
def test_the_way_back_is_in_range_and_keeps_order(kept: str, data: st.DataObject) -> None:
    view = View.of(kept)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(view.text)), min_size=4, max_size=4)))
    first, second = view.original(Span(*cuts[:2])), view.original(Span(*cuts[2:]))
    assert 0 <= first.start <= first.end <= len(kept)
    assert first.start <= second.start
    assert second.end <= len(kept)
    if cuts[1] > cuts[0] and cuts[3] > cuts[2]:
        assert first.end <= second.end


@settings(deadline=None)
@given(TEXTS)
def test_every_character_leads_back_to_itself_or_to_a_repair(kept: str) -> None:
    view = View.of(kept)
    starts = [view.original(Span(i, i + 1)) for i in range(len(view.text))]
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(starts))
    plain = [(view.text[i], s.text(kept)) for i, s in enumerate(starts)]
    assert all(new == old for new, old in plain if new.isalnum() and old.isascii() and len(old) == 1)


@settings(deadline=None)
@given(
    st.text(
        alphabet=st.characters(codec="ascii", categories=["Lu", "Ll", "Nd"]) | st.sampled_from(" .,\n"), max_size=200
    )
)
def test_plain_words_are_never_changed(kept: str) -> None:
    squeezed = " ".join(kept.split())
    assert " ".join(seen(kept).split()) == squeezed
