"""What every store does, whatever keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from helpers_store import by_another_run, derived, dump, everything, link_and_put, release, report, rival, tombstone
from quoth.errors import NotFound, StoreError, StoreInUse, WrongCall
from quoth.link import filing
from quoth.model import Act, Judgement, Links, Status, Verdict
from quoth.model.identity import BASE
from quoth.rdf import comparison_iri
from quoth.store import Outcome, Store, open_store
from strategies import extractions, runs


@pytest.fixture(params=["memory", "disk"])
def store(request, tmp_path) -> Store:
    return open_store("memory:" if request.param == "memory" else tmp_path / "store")


@pytest.fixture
def filled(store) -> Store:
    with store.write() as writer:
        for extraction in everything():
            assert link_and_put(writer, extraction) is Outcome.ADDED
    return store


def test_gives_back_what_was_put(filled):
    with filled.view() as view:
        for extraction in everything():
            assert view.extraction(extraction.document.iri) == extraction


def test_lists_documents_by_date(filled):
    with filled.view() as view:
        held = view.documents()
    assert [h.publisher for h in held][:2] == ["Orrin Valley Rescue Agency", "The Lower Ferry Post"]
    first = release()
    assert (held[0].iri, held[0].sha256) == (first.document.iri, first.document.sha256)
    assert (held[0].statements, held[0].figures, held[0].kind) == (3, 1, first.document.kind)


def test_the_same_again_changes_nothing(filled):
    with filled.write() as writer:
        before = dump(writer)
        assert link_and_put(writer, report()) is Outcome.UNCHANGED
        assert dump(writer) == before
        assert writer.history(report().document.iri) == ()


def test_a_newer_run_takes_the_place_of_the_older_which_stays_in_the_history(filled):
    newer = by_another_run(report())
    with filled.write() as writer:
        before = derived(writer)
        assert link_and_put(writer, newer) is Outcome.REPLACED
        assert derived(writer) == before
    with filled.view() as view:
        assert view.extraction(newer.document.iri) == newer
        assert view.history(newer.document.iri) == (report(),)
        assert len(view.documents()) == 5


def test_two_readings_by_one_run_are_told_apart(filled):
    poorer = replace(report(), figures=())
    with filled.write() as writer:
        assert link_and_put(writer, poorer) is Outcome.REPLACED
        assert link_and_put(writer, report()) is Outcome.REPLACED
        assert writer.extraction(poorer.document.iri) == report()
        assert writer.history(poorer.document.iri) == (poorer,)


def test_a_document_is_found_by_the_keys_of_its_things(filled):
    filed = filing(release())
    with filled.write() as writer:
        assert writer.filing(release().document.iri) == filed
        assert writer.filing("urn:nothing") is None
        near = writer.near(filed, 8)
        around = {writer.filed_at(n.position) for each in near for side in each for n in side}
    assert len(near) == len(filed.columns)
    assert report().document.iri in around
    assert release().document.iri not in around


def test_comparisons_are_found_by_side_document_and_verdict(filled):
    figure, document = rival().figures[0].iri, rival().document.iri
    with filled.view() as view:
        every = view.comparisons()
        of_figure = view.comparisons(of=figure)
        of_document = view.comparisons(of=document)
        quotes = view.comparisons(verdicts=[Verdict.SAME_QUOTE])
    assert of_figure
    assert set(of_figure) == {c for c in every if figure in (c.a.thing, c.b.thing)}
    assert set(of_document) == {c for c in every if document in c.documents}
    assert [c.verdict for c in quotes] == [Verdict.SAME_QUOTE]


def test_agents_are_found_by_name_and_identity(filled):
    agent = report().agents[1].iri
    with filled.view() as view:
        assert agent in view.named("OVRA")
        identities = {i.identity for i in view.identities(agent)}
        shared = [i for i in identities if len(view.identified(i)) > 1]
    assert shared


def test_judgements_are_never_dropped(filled):
    figure = rival().figures[0].iri
    first = Judgement(f"{BASE}judgement/1", figure, Act.CORRECT, "Ada", "misread", "counted", "people", "families")
    second = replace(first, iri=f"{BASE}judgement/2", act=Act.REJECT, replaces=first.iri)
    with filled.write() as writer:
        writer.judge(first)
        writer.judge(second)
        writer.replace_derived(Links())
        writer.remove(rival().document.iri, tombstone(rival().document.iri))
        assert set(writer.judgements(figure)) == {first, second}
        assert len(writer.judgements()) == 3
        assert derived(writer) == ""


def test_the_last_judgement_tells_the_status_and_changes_nothing_else_of_a_conclusion(filled):
    with filled.write() as writer:
        before = derived(writer)
        found = writer.comparisons(verdicts=[Verdict.INCOMPARABLE, Verdict.CONTRADICTS, Verdict.AGREES])[0]
        name = comparison_iri(found, BASE)
        assert found.status is Status.OPEN
        writer.judge(
            Judgement(f"{BASE}judgement/1", name, Act.CONFIRM, "Ada", "checked", at="2026-02-06T10:00:00+00:00")
        )
        writer.judge(Judgement(f"{BASE}judgement/2", name, Act.REJECT, "Bo", "misread", at="2026-02-07T10:00:00+00:00"))
        assert next(c for c in writer.comparisons() if c.a == found.a and c.b == found.b).status is Status.REJECTED
        changed = set(before.splitlines()) ^ set(derived(writer).splitlines())
        assert {line.split()[0] for line in changed if "#status>" in line} == {f"<{name}>"}
        assert all("#status>" in line or "#disputedBy>" in line for line in changed)


def test_a_judgement_on_no_iri_is_a_wrong_call(filled):
    with filled.write() as writer, pytest.raises(WrongCall):
        writer.judge(Judgement("no iri", "none", Act.CONFIRM, "Ada", "why not"))


def test_removing_leaves_a_tombstone_and_no_word_of_the_text(filled):
    gone = rival().document.iri
    with filled.write() as writer:
        link_and_put(writer, by_another_run(rival()))
        writer.remove(gone, tombstone(gone))
    with filled.view() as view:
        assert view.judgements(gone) == (tombstone(gone),)
        assert view.history(gone) == ()
        assert view.comparisons(of=gone) == ()
        left = [line for line in dump(view).splitlines() if gone in line]
        assert left
        assert all("graph/judgements" in line for line in left)
        with pytest.raises(NotFound):
            view.extraction(gone)


def test_removing_what_is_not_held_is_an_error_and_changes_nothing(filled):
    with filled.write() as writer:
        before = dump(writer)
        for iri in (f"{BASE}d/0000000000000000", "not an iri"):
            with pytest.raises(NotFound):
                writer.remove(iri, tombstone(iri))
        assert dump(writer) == before


def test_queries_see_the_union_of_all_graphs(filled):
    with filled.view() as view:
        rows = view.query("SELECT ?f { ?f a q:Figure ; q:counts ?m }")
        yes = view.query("ASK { ?s q:key ?k . GRAPH <https://w3id.org/quoth/id/graph/derived> { ?s q:key ?k } }")
        triples = view.query("CONSTRUCT { ?f a q:Figure } WHERE { ?f a q:Figure }")
    assert isinstance(rows, QuerySolutions)
    assert len(list(rows)) == 5
    assert isinstance(yes, QueryBoolean)
    assert yes
    assert isinstance(triples, QueryTriples)
    assert len(list(triples)) == 5


def test_clock_times_are_in_no_view(filled):
    with filled.view() as view:
        assert "ledger" not in dump(view)
        assert "endedAtTime" not in dump(view)


def test_counts(filled):
    with filled.view() as view:
        stats, quads = view.stats(), list(view.quads())
    assert (stats.documents, stats.figures, stats.judgements, stats.quads) == (5, 5, 0, len(quads))
    assert stats.statements > 5
    assert stats.comparisons > 2


def test_one_writer_at_a_time(filled):
    with filled.write(), pytest.raises(StoreInUse, match=r"in use by process \d+, this one"), filled.write():
        pass
    with filled.write() as writer:  # free again
        assert writer.documents()


def test_a_view_beside_a_writer_and_a_closed_view(filled):
    with filled.write() as writer, filled.view() as view:
        writer.remove(rival().document.iri, tombstone(rival().document.iri))
        assert view.documents()
    with pytest.raises(StoreError, match="closed"):
        view.documents()


@settings(max_examples=20, deadline=None)
@given(extractions(), runs())
def test_any_extraction_comes_back_also_in_the_place_of_another(extraction, run):
    newer = replace(extraction, run=run)
    with open_store("memory:").write() as writer:
        for one in (extraction, newer):
            writer.put(one, Links())
            assert writer.extraction(one.document.iri) == one
        writer.remove(newer.document.iri, tombstone(newer.document.iri))
        assert writer.stats().quads == sum(1 for _ in writer.quads(f"{BASE}graph/judgements"))


def test_texts_that_look_like_sparql_do_no_harm(store):
    evil = 'said: \\u0022 } } ; DROP ALL ; # " \'\'\' """ \\ \n INSERT DATA { <x:x> <x:x> <x:x> }'
    one = release()
    naughty = replace(one, document=replace(one.document, title=evil, text=one.document.text + evil))
    with store.write() as writer:
        writer.put(naughty, Links())
        newer = by_another_run(naughty)
        assert writer.put(newer, Links()) is Outcome.REPLACED  # by way of an update
        assert writer.extraction(newer.document.iri) == newer
        writer.remove(newer.document.iri, tombstone(newer.document.iri))
        assert writer.stats().documents == 0
