"""Statements in statements, documents that lean on documents, and the chain that a figure came by."""

from __future__ import annotations

from helpers_extract import document, one, told
from quoth.extract.extractor import TextExtractor
from quoth.model import DocumentKind, Extraction, Quotation, Stance


def names(extraction: Extraction, chain: tuple[str, ...]) -> list[str | None]:
    found = [extraction.agent(a) for a in chain]
    return [a.name if a else None for a in found]


def test_chain_starts_with_the_publisher_and_ends_with_the_asserter(extractor: TextExtractor) -> None:
    text = (
        "The Department of Harbours announced that director Imre Tolan had urged Mayor Ana Duarte to free 340 berths."
    )
    extraction = extractor.extract(document(text, publisher="The Velt Gazette"))
    figure = extraction.figures[0]
    assert names(extraction, figure.chain) == ["The Velt Gazette", "Department of Harbours", "Imre Tolan"]
    assert figure.asserter == figure.chain[-1]


def test_statement_in_a_statement_names_its_reporter(extractor: TextExtractor) -> None:
    extraction = extractor.extract(document("Ana Duarte said engineers had warned that the dam would break."))
    inner = one(extraction, "the dam would break")
    outer = extraction.statement(inner.statement.inside)
    assert outer is not None
    speaker = extraction.agent(outer.speaker)
    assert speaker is not None
    assert speaker.name == "Ana Duarte"


def test_what_nobody_else_says_the_publisher_tells(extractor: TextExtractor) -> None:
    extraction = extractor.extract(document("The storm broke 40 boats.", publisher="The Velt Gazette"))
    figure = extraction.figures[0]
    statement = extraction.statement(figure.statement)
    assert statement is not None
    assert statement.quotation is Quotation.NARRATION
    assert statement.inside == "s0"
    assert names(extraction, figure.chain) == ["The Velt Gazette"]


def test_a_post_is_a_venue_and_leans_on_what_it_refers_to(extractor: TextExtractor) -> None:
    text = (
        "Imre Tolan posted on X that “Velt is about to lose up to 40 boats.” "
        "Tolan’s post referred to a press release from the Department of Harbours which announced that 38 boats were damaged."
    )
    extraction = extractor.extract(document(text))
    posted = one(extraction, "up to 40 boats").statement
    venue = extraction.source(posted.venue)
    assert venue is not None
    assert venue.kind is DocumentKind.POST
    cited = [extraction.source(c) for c in posted.cites]
    assert [c.kind for c in cited if c] == [DocumentKind.PRESS_RELEASE]
    announced = one(extraction, "38 boats were damaged")
    assert announced.speaker == "Department of Harbours"
    assert announced.statement.inside == "s0"


def test_what_nameless_data_show_is_said_by_whoever_points_to_them(extractor: TextExtractor) -> None:
    text = "Governor Ana Duarte was away. Duarte’s office pointed to data that showed Velt has repaired 512 boats since 2019."
    extraction = extractor.extract(document(text))
    statement = one(extraction, "512 boats").statement
    speaker = extraction.agent(statement.speaker)
    assert speaker is not None
    assert speaker.name == "Duarte’s office"
    assert [c.kind for c in extraction.cited if c.id in statement.cites] == [DocumentKind.DATA]


def test_a_denied_claim_is_disputed_and_stays_its_speakers(extractor: TextExtractor) -> None:
    text = "Mayor Ana Duarte rejected a claim by senior harbour officials that her town plans to sink 40 boats."
    extraction = extractor.extract(document(text))
    denial = next(t for t in told(extraction) if t.cue == "rejected")
    claim = one(extraction, "plans to sink 40 boats")
    assert denial.statement.stance is Stance.DENIES
    assert denial.statement.disputes == (claim.statement.id,)
    assert denial.content.startswith("a claim by senior harbour officials")
    assert claim.statement.inside == denial.statement.inside
    figure = extraction.figures[0]
    asserter = extraction.agent(figure.asserter)
    assert asserter is not None
    assert asserter.name == "senior harbour officials"


def test_a_doubt_in_the_publishers_own_voice_disputes(extractor: TextExtractor) -> None:
    text = "It is not clear what source the union is using to claim there are more than 40 boats in the old harbour."
    extraction = extractor.extract(document(text, publisher="The Velt Gazette"))
    doubt = next(s for s in extraction.statements if s.stance is Stance.QUESTIONS)
    claim = one(extraction, "more than 40 boats").statement
    assert doubt.disputes == (claim.id,)
    assert doubt.speaker == "a0"


def test_boilerplate_holds_no_statement(extractor: TextExtractor) -> None:
    from dataclasses import replace

    from quoth.model import Span

    text = "The storm broke 40 boats.\n\nAna Duarte said readers can save 20% today."
    whole = document(text)
    extraction = extractor.extract(replace(whole, boilerplate=(Span(27, len(text)),)))
    assert [f.printed for f in extraction.figures] == ["40"]
    assert [t.cue for t in told(extraction)] == [""]


def test_offsets_are_those_of_the_kept_text(extractor: TextExtractor) -> None:
    text = "The\u00a0Harbour\u00a0Board said “we lost 40\u00a0boats in the storm of the year.”\r\n"
    extraction = extractor.extract(document(text))
    figure = extraction.figures[0]
    assert figure.number.text(text) == "40"
    assert one(extraction, "boats").content == "we lost 40\u00a0boats in the storm of the year"


def test_every_iri_is_unique_and_every_reference_resolves(extractor: TextExtractor) -> None:
    text = "Ana Duarte said Imre Tolan had said 40 boats were lost. Tolan said 38. “It was 39,” said Ana Duarte, who said so twice."
    extraction = extractor.extract(document(text))
    things = [*extraction.agents, *extraction.cited, *extraction.statements, *extraction.figures]
    assert len({t.iri for t in things}) == len(things)
    ids = {t.id for t in things}
    for statement in extraction.statements:
        refers = {statement.speaker, statement.inside, statement.venue, *statement.cites, *statement.disputes} - {None}
        assert refers <= ids
    for figure in extraction.figures:
        assert {figure.statement, figure.asserter, *figure.chain} - {None} <= ids


def test_what_is_said_leans_on_what_is_cited_by_the_way(extractor: TextExtractor) -> None:
    for text in (
        "“Twelve wells are dry,” the mayor told reporters, citing a press release from the Water District.",
        "Citing a press release from the Water District, Dana Rell said that twelve wells are dry.",
    ):
        extraction = extractor.extract(document(text))
        release = next(c for c in extraction.cited if c.kind is DocumentKind.PRESS_RELEASE)
        issuer = extraction.agent(release.issuer)
        assert issuer is not None
        assert issuer.name == "Water District"
        assert release.id in one(extraction, "wells are dry").statement.cites


def test_another_collection_of_data_is_not_the_one_before(extractor: TextExtractor) -> None:
    text = (
        "Government statistics put the number of empty houses in Arden at 267. The HOPE database, which is compiled by charities, "
        "calculates 1,497. The register lists 900 empty houses."
    )
    extraction = extractor.extract(document(text))
    asserters = [extraction.agent(f.asserter or "") for f in extraction.figures]
    assert len(asserters) == 3
    assert [a.name for a in asserters if a and a.name == "Government"] == ["Government"]
    assert len({a.id for a in asserters if a}) == 3
