"""What a user means, and the figures that fit."""

import pytest

from helpers_ask import RELEASE_IRI, case, courier, post, release
from quoth.ask.find import find, understand
from quoth.ask.reader import Reader
from quoth.errors import WrongCall


def printed(what: str, **more) -> list[str]:
    return [f.figure.printed for f in find(Reader(case()), what, **more).figures]


@pytest.mark.parametrize(
    "what", ["4,200", "4200", "4.2 thousand", "4.2k", "more than 4,200", "four thousand two hundred"]
)
def test_a_number_finds_all_figures_of_the_value_by_date_and_place(what):
    assert printed(what) == [
        "More than 4,200", "up to 4,200", "more than 4,200", "4,200", "Up to 4,200", "4,200 containers",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("4,200 boxes", ["up to 4,200", "4,200", "Up to 4,200"]),
        ("4,200 box dumped", ["up to 4,200", "4,200", "Up to 4,200"]),
        ("4200 CONTAINER in Oster", ["More than 4,200"]),
        ("4,200 elephants", []),
        ("12%", ["about 12%"]),
        ("12 per cent", ["about 12%"]),
        ("12", ["about 12%"]),
        ("$12", []),
        ("40-60", ["between 40 and 60"]),
        ("between 40 and 60 ships", ["between 40 and 60"]),
        ("seven of the ten", ["7 of the 10"]),
        ("7 of 11", []),
        ("7", ["7 of the 10"]),
        ("fleets", ["between 40 and 60", "about 12%", "7 of the 10"]),
        ("the director’s letter", ["2,900"]),
        ("99", []),
    ],
)
def test_numbers_units_and_words(what, expected):
    assert printed(what) == expected


def test_a_bound_is_found_after_exact_values():
    found = find(Reader(case()), "60")
    assert [f.figure.printed for f in found.figures] == ["between 40 and 60"]
    assert not found.exact


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (courier().figures[0].iri, ["up to 4,200"]),
        (f"<{courier().figures[0].iri}>", ["up to 4,200"]),
        ("d/00000000000000b2/f36-41", ["up to 4,200"]),
        (courier().statements[2].iri, ["more than 4,200"]),
        (release().document.iri, ["More than 4,200", "2,900", "1,300"]),
        (release().agents[1].iri, ["2,900", "1,300"]),
        ("https://w3id.org/quoth/id/agent/ada-brook", ["up to 4,200", "4,200", "Up to 4,200"]),
        (RELEASE_IRI, ["up to 4,200", "more than 4,200", "4,200 containers"]),
        ("https://w3id.org/quoth/id/nothing", []),
    ],
)
def test_an_iri_of_any_sort(iri, expected):
    assert printed(iri) == expected


def test_the_limit_says_that_there_is_more():
    found = find(Reader(case()), "4,200", 2)
    assert (len(found.figures), found.more) == (2, True)
    assert not find(Reader(case()), "4,200", 6).more


@pytest.mark.parametrize("what", ["", "  ", "the", "…"])
def test_nothing_asked_for(what):
    with pytest.raises(WrongCall, match="nothing to look for"):
        find(Reader(case()), what)


def test_words_of_comparison_are_no_words_to_look_for():
    request = understand("more than 33,000 detainers")
    assert (request.number.value, request.words) == (33000, ("detainer",))


def test_a_document_of_the_case_stands_in_the_view():
    assert case().extraction(post().document.iri) == post()
