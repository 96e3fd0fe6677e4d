"""Agents across documents: names, titles, acronyms, offices."""

from __future__ import annotations

from itertools import permutations

import pytest

from helpers_link import GROUP, ORGANIZATION, PERSON, Draft
from helpers_link_stories import everything
from quoth.link import filing, link_one, link_pair
from quoth.link.acquaintance import explained
from quoth.link.names import is_acronym, organization, person, stands_for
from quoth.link.readings import Reading


def identity(draft: Draft, id: str) -> str | None:
    extraction = draft.done()
    agent = extraction.agent(id)
    return next((i.identity for i in link_one(extraction).identifications if i.agent == agent.iri), None)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Gov. Mara Ellison", "mara ellison"),
        ("Mrs. Mara J. Ellison", "mara ellison"),
        ("acting Water Board Director Tomas Vell", "tomas vell"),
        ("Westmark governor Mara Ellison’s", "mara ellison"),
        ("Dr. Ines Obuya Jr.", "ines obuya"),
        ("President Quill", "quill"),
    ],
)
def test_titles_are_no_part_of_a_name(written, plain):
    assert person(written) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S. Harbor and Coast Service", "US Harbor and Coast Service"),
        ("the Water Department", "Department of Water"),
        ("The Westmark Courier", "Westmark Courier"),
        ("Ministry of Public Works", "Public Works Ministry"),
    ],
)
def test_variants_of_an_organisation_fold_to_one(one, other):
    assert organization(one) == organization(other)


def test_acronyms_are_known_by_their_letters():
    assert is_acronym("DWH")
    assert is_acronym("U.S.")
    assert not is_acronym("Harrow")
    assert stands_for("DWH", "Department of Wells and Harbors")
    assert not stands_for("DWH", "Department of Roads")


def test_an_acronym_defined_in_the_document_takes_the_identity_of_its_long_form():
    one = Draft("x", "The Courier").agent("a1", "Department of Wells and Harbors", aliases=("DWH",))
    two = Draft("y", "The Ledger").agent("a7", "DWH", aliases=("Department of Wells and Harbors",))
    assert (
        identity(one, "a1") == identity(two, "a7") == "https://w3id.org/quoth/id/agent/department-of-wells-and-harbors"
    )


def test_an_acronym_that_only_the_other_document_defines_is_explained_by_the_pair():
    one = Draft("x", "The Courier").agent("a1", "Department of Wells and Harbors", aliases=("DWH",)).done()
    two = Draft("y", "The Ledger").agent("a7", "DWH").done()
    found = link_pair(one, two).identifications
    assert [(i.agent, i.rule) for i in found] == [(two.agent("a7").iri, "agent-acronym-elsewhere")]
    assert found[0].identity.endswith("/agent/department-of-wells-and-harbors")


def test_an_acronym_with_two_meanings_is_not_explained():
    both = (
        Draft("x", "The Courier")
        .agent("a1", "Board of Wells", aliases=("BW",))
        .agent("a2", "Bank of Westmark", aliases=("BW",))
    )
    assert not link_pair(both.done(), Draft("y", "The Ledger").agent("a7", "BW").done()).identifications


def test_the_office_of_somebody_is_somebody_else():
    one = Draft("x", "The Courier").agent("p", "Gov. Mara Ellison", PERSON, role="Governor of Westmark")
    one.agent("o", "Ellison’s press office", acts_for="p")
    two = Draft("y", "The Ledger").agent("p", "Mara Ellison", PERSON, role="governor")
    two.agent("o", "the governor’s office")
    assert identity(one, "o") == identity(two, "o") == "https://w3id.org/quoth/id/agent/mara-ellison/office"
    assert identity(one, "p") == identity(two, "p") != identity(one, "o")


def test_an_office_that_signs_with_its_title_is_the_same_office():
    signed = Draft("x", "Office of Governor Mara Ellison")
    assert identity(signed, "a0") == "https://w3id.org/quoth/id/agent/mara-ellison/office"
    assert identity(Draft("x", "Office of Weights and Measures"), "a0").endswith("/office-of-weights-and-measures")
    assert identity(Draft("x", "The Courier").agent("o", "Your office"), "o") is None


def test_a_surname_alone_tells_nobody():
    assert identity(Draft("x", "The Courier").agent("a", "Ellison", PERSON), "a") is None


def test_a_surname_with_the_same_role_is_explained_by_the_pair():
    one = Draft("x", "The Courier").agent("a", "Mayor Quill", PERSON).done()
    two = Draft("y", "The Ledger").agent("a", "Iris Quill", PERSON, role="mayor of Oldport").done()
    other = Draft("z", "The Post").agent("a", "Iris Quill", PERSON, role="dentist").done()
    assert [i.identity.rpartition("/")[2] for i in link_pair(one, two).identifications] == ["iris-quill"]
    assert not link_pair(one, other).identifications


def test_unnamed_groups_are_nobody_across_documents():
    assert identity(Draft("x", "The Courier").agent("g", "senior county officials", GROUP), "g") is None
    assert identity(Draft("x", "The Courier").agent("g", "Conservators", GROUP), "g") is not None


def test_an_office_that_acts_for_itself_does_not_go_round_in_circles():
    draft = (
        Draft("x", "The Courier")
        .agent("o", "Harbor Office", ORGANIZATION, acts_for="p")
        .agent("p", "Port", acts_for="o")
    )
    assert identity(draft, "o")


def test_who_is_explained_by_another_document_is_filed_as_explicable():
    stories = [Reading(e) for e in everything()]
    explained_somewhere = {one.iri for one, two in permutations(stories, 2) if explained(one, two)}
    explicable = {reading.iri for reading in stories if filing(reading.extraction).explicable}
    assert explained_somewhere
    assert explained_somewhere <= explicable < {reading.iri for reading in stories}
