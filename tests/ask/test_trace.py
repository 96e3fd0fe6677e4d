"""Traces over the invented case."""

from dataclasses import replace
from decimal import Decimal

from helpers_ask import MemoryView, case, compare, courier, extractions, gazette, links, post, release, side
from quoth.ask import note, trace
from quoth.ask.parts import Trace
from quoth.model import Comparability, Extraction, Joining, Links, PartialDate, Status, Verdict


def only(what: str) -> Trace:
    (found,) = trace(case(), what)
    return found


def mouths(found: Trace) -> list[tuple[str | None, str, bool]]:
    return [(hop.agent.name if hop.agent else None, hop.link.value, hop.held) for hop in found.chain]


def test_a_chain_goes_from_the_publisher_to_the_held_release():
    found = only(courier().figures[0].iri)
    assert mouths(found) == [
        ("Harbour Courier", "reports", True),
        ("Ada Brook", "reports", False),
        ("Freight Board", "cites", True),
    ]
    assert [hop.cue for hop in found.chain] == ["", "posted", ""]
    assert [hop.document for hop in found.chain] == [
        courier().document.iri, courier().cited[0].iri, release().document.iri,
    ]  # fmt: skip
    assert [hop.depth for hop in found.chain] == [0, 1, 2]


def test_the_root_is_the_held_release_for_all_who_lean_on_it():
    for iri in (courier().figures[0].iri, courier().figures[1].iri, post().figures[1].iri, release().figures[0].iri):
        found = only(iri)
        assert [(r.kind, r.name, r.held) for r in found.roots] == [("press-release", "Containers held", True)]
        assert found.documents == 3


def test_drift_stands_on_the_hop_where_it_came_in():
    hops = only(courier().figures[0].iri).chain
    assert [[d.dimension.value for d in hop.drift] for hop in hops] == [[], ["event", "comparator"], []]


def test_an_inner_speaker_without_a_document_is_the_root_of_what_nobody_holds():
    found = only(gazette().figures[0].iri)
    assert mouths(found) == [("Inland Gazette", "reports", True), ("Lena Marsh", "reports", False)]
    assert [(r.kind, r.name, r.held) for r in found.roots] == [("person", "Lena Marsh", False)]
    assert found.documents == 1


def test_a_letter_that_nobody_holds_is_a_root_and_a_question():
    found = only(release().figures[1].iri)
    assert [(r.kind, r.name, r.held) for r in found.roots] == [("letter", "a letter", False)]
    assert any("what does the letter itself say?" in q for q in found.questions)


def test_a_publishers_own_telling_is_one_hop():
    found = only(post().figures[4].iri)
    assert mouths(found) == [("Oster Post", "reports", True)]
    assert [r.iri for r in found.roots] == [post().document.iri]


def test_who_says_otherwise():
    found = only(courier().figures[0].iri)
    assert [c.comparison.verdict for c in found.contradicted_by] == [Verdict.REBUTS, Verdict.DENIES]
    assert {c.a.document.publisher for c in found.contradicted_by} == {"Inland Gazette"}


def test_disputed_in_so_many_words():
    found = only(gazette().figures[1].iri)
    assert [s.speaker.name for s in found.disputed_by] == ["Governor Reyes’ office"]


def test_the_same_count_elsewhere():
    found = only(release().figures[0].iri)
    assert [f.iri for f in found.same_as] == [courier().figures[1].iri, post().figures[1].iri]


def test_rejected_comparisons_say_nothing():
    rejected = tuple(replace(c, status=Status.REJECTED) for c in links().comparisons)
    view = MemoryView(extractions(), replace(links(), comparisons=rejected))
    (found,) = trace(view, courier().figures[0].iri)
    assert (found.contradicted_by, found.same_as) == ((), ())


def test_questions_name_the_figure():
    (when,) = (q for q in only(courier().figures[0].iri).questions if "as of when?" in q)
    assert when == "up to 4,200 boxes: as of when? “Only 1,310 containers” (Lena Marsh) is about 2030"
    assert "more than 4,200 containers: where?" in only(courier().figures[1].iri).questions
    assert not any("when" in q or "where" in q for q in only(gazette().figures[0].iri).questions)


def saying_only(extraction: Extraction, statement: str) -> Extraction:
    """The extraction with nothing cited in one statement."""
    bare = tuple(replace(s, cites=()) if s.id == statement else s for s in extraction.statements)
    return replace(extraction, statements=bare)


def test_a_speakers_own_document_is_the_root_where_linking_found_the_same_count_there():
    view = MemoryView((release(), saying_only(post(), "s2")), links())
    (found,) = trace(view, post().figures[1].iri)
    assert mouths(found)[-2:] == [("Freight Board", "reports", False), ("Freight Board", "cites", True)]
    assert [hop.inferred for hop in found.chain] == [False, False, True]
    assert [r.iri for r in found.roots] == [release().document.iri]


def test_a_release_that_nobody_holds_and_its_issuers_words_are_one_source():
    joined = replace(links(), joinings=(), comparisons=(*links().comparisons, agreement()))
    view = MemoryView((courier(), saying_only(post(), "s2")), joined)
    found = trace(view, courier().figures[0].iri)[0], trace(view, post().figures[1].iri)[0]
    assert [[(r.kind, r.held) for r in t.roots] for t in found] == [
        [("press-release", False)],
        [("organization", False)],
    ]
    assert [t.documents for t in found] == [2, 2]


def agreement():
    return compare(
        side(post(), "f1"), side(courier(), "f0"), Verdict.DRIFTS, Comparability.DIFFERENT, "Boxes were containers."
    )


def test_a_later_document_is_no_root_of_an_earlier_one():
    late = replace(release(), document=replace(release().document, published=PartialDate("2031-04")))
    view = MemoryView((late, saying_only(post(), "s2")), links())
    (found,) = trace(view, post().figures[1].iri)
    assert [(r.kind, r.name) for r in found.roots] == [("organization", "Freight Board")]


def test_a_held_document_is_entered_at_the_same_speakers_figure():
    finch = courier().agents[-1]
    named = replace(courier(), agents=(*courier().agents[:-1], replace(finch, name="Odo Finch")))
    put = replace(release().figures[1], value=Decimal(4200), printed="4,200")
    told = replace(release(), figures=(release().figures[0], put))
    (found,) = trace(MemoryView((named, told), links()), courier().figures[1].iri)
    assert [m[0] for m in mouths(found)] == ["Harbour Courier", "Freight Board", "Odo Finch", "Odo Finch"]
    assert [r.kind for r in found.roots] == ["letter"]


def test_without_links_the_cited_document_is_the_root():
    (found,) = trace(MemoryView((courier(),)), courier().figures[0].iri)
    assert mouths(found)[-1] == ("Freight Board", "cites", False)
    assert [(r.kind, r.held) for r in found.roots] == [("press-release", False)]
    assert found.documents == 1


def test_a_circle_of_citations_ends():
    one, other = courier(), post()
    joined = tuple(
        Joining(c.iri, held.document.iri, citing.document.iri, "test", 0.5)
        for citing, held in ((one, other), (other, one))
        for c in citing.cited
    )
    view = MemoryView((one, other), Links(joinings=joined))
    for found in trace(view, "4,200"):
        assert 1 <= len(found.chain) <= 8
        assert found.roots


def test_a_document_that_cites_itself_ends():
    joined = tuple(Joining(c.iri, courier().document.iri, courier().document.iri, "t", 0.5) for c in courier().cited)
    for found in trace(MemoryView((courier(),), Links(joinings=joined)), "4,200"):
        assert len(found.chain) <= 4
        assert found.roots


def test_order_limit_and_note():
    found = trace(case(), "4,200", limit=2)
    assert [t.figure.extraction.document.publisher for t in found] == ["Freight Board", "Harbour Courier"]
    assert note(found) == "only the first 2 figures are shown; add words to narrow it down"
    assert note(trace(case(), "4,200")) is None
    assert trace(case(), "99") == ()


def test_a_bound_is_no_exact_match():
    (found,) = trace(case(), "60")
    assert not found.exact
