"""What plain text and Markdown tell of their publisher, authors, date, title and kind; and what the user says wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers_read import ARTICLE, PARAGRAPHS, SENTENCE, SHARED
from quoth.model import DocumentKind, PartialDate
from quoth.model.identity import document_iri
from quoth.read import read_bytes, read_file, read_stream, read_text

BODY = "\n\n".join(PARAGRAPHS)


def read(text: str, name: str = "a.txt", **given: str):
    return read_text(text, name, **given)


def test_a_newspaper_article() -> None:
    document = read(ARTICLE)
    assert document.publisher == "The Harbor Gazette"
    assert document.published == PartialDate("2026-02-06")
    assert document.authors == ("Ben Stone",)
    assert document.title is None
    assert document.kind is DocumentKind.ARTICLE
    assert document.language == "en"


def test_what_the_user_gives_wins() -> None:
    document = read(ARTICLE, published="2026-02", publisher="Harbor Net", url="https://net.example/1")
    assert (document.publisher, str(document.published), document.url) == (
        "Harbor Net",
        "2026-02",
        "https://net.example/1",
    )


def test_identity_is_the_source_and_the_text() -> None:
    plain, dated = read(BODY, "folder/a.txt"), read(ARTICLE)
    assert plain.iri == document_iri("a.txt", plain.sha256)
    assert dated.iri == document_iri("The Harbor Gazette/2026-02-06", dated.sha256)
    assert read(BODY, url="https://a.example/1").iri == document_iri("https://a.example/1", plain.sha256)
    assert read(BODY, base="https://b.example/").iri.startswith("https://b.example/d/")
    assert read(BODY, "-").iri == document_iri("-", plain.sha256)


def test_the_path_is_as_given_and_none_without_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.encode())
    assert read_file(path).path == str(path)
    assert read(ARTICLE).path is None
    assert read_bytes(ARTICLE.encode(), "-").path is None
    with path.open("rb") as stream:
        assert read_stream(stream).text == ARTICLE


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ada Quill", ("Ada Quill",)),
        ("By Ada Quill, Staff Writer", ("Ada Quill",)),
        ("BY ADA QUILL AND BEN STONE", ("Ada Quill", "Ben Stone")),
        ("By Ada Quill and Ben van der Stone | Harbor", ("Ada Quill", "Ben van der Stone")),
        ("By Ada Quill, Ben Stone and Cleo Marsh", ("Ada Quill", "Ben Stone", "Cleo Marsh")),
        ("Author: Ada Quill", ("Ada Quill",)),
        ("By the end of 2024 all was done", ()),
    ],
)
def test_authors_in_a_byline(line: str, authors: tuple[str, ...]) -> None:
    assert read(f"Permits up\n{line}\n\n{BODY}").authors == authors


def test_a_contributor_is_an_author_only_where_there_is_no_other() -> None:
    tail = "\n\nCleo Marsh contributed reporting"
    assert read(BODY + tail).authors == ("Cleo Marsh",)
    assert read(f"By Ada Quill\n\n{BODY}{tail}").authors == ("Ada Quill",)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 2026-02-06", "2026-02-06"),
        ("Published February 6, 2026 at 10:00 a.m.", "2026-02-06"),
        ("Date: 6 February 2026", "2026-02-06"),
        ("Fri, Feb. 6th, 2026", "2026-02-06"),
        ("February 6, 2026", "2026-02-06"),
        ("FOR IMMEDIATE RELEASE – February 6, 2026", "2026-02-06"),
        ("Updated February 7, 2026", "2026-02-07"),
        ("Published: 2026-02-06 | Updated 2026-02-08", "2026-02-06"),
        ("Harbor City, Calif. – February 6, 2026 – The council met.", "2026-02-06"),
        ("Published: 02/06/2026", None),
        ("February 30, 2026", None),
        ("The council met on February 6, 2026.", None),
    ],
)
def test_dates_near_the_top(line: str, date: str | None) -> None:
    found = read(f"Permits up\n\n{line}\n\n{BODY}").published
    assert (found and str(found)) == date


def test_a_date_of_publication_wins_over_that_of_an_update() -> None:
    document = read(f"Updated February 7, 2026\nPublished February 6, 2026\n\n{BODY}")
    assert document.published == PartialDate("2026-02-06")


def test_a_copyright_line_names_the_publisher_where_nothing_else_does() -> None:
    assert (
        read(f"{BODY}\n\nCopyright © 2026 The Harbor Gazette, LLC. All rights reserved.").publisher
        == "The Harbor Gazette"
    )
    assert read(f"{BODY}\n\n© 2026 Harbor News Inc.").publisher == "Harbor News"
    assert read(f"Issuer: Permit Office\n\n{BODY}\n\n© 2026 Harbor Net").publisher == "Permit Office"


def test_a_press_release() -> None:
    document = read(
        f"FOR IMMEDIATE RELEASE\nIssuer: Permit Office\nContact: Ada Quill\nDate: February 6, 2026\n\n{BODY}\n\n###"
    )
    assert document.kind is DocumentKind.PRESS_RELEASE
    assert (document.publisher, str(document.published)) == ("Permit Office", "2026-02-06")
    assert len(document.boilerplate) == 5


@pytest.mark.parametrize(("line", "publisher", "date", "kind"), [
    ("Health Workers of Lorrane, press release, 14 May 2031", "Health Workers of Lorrane", "2031-05-14", DocumentKind.PRESS_RELEASE),
    ("Lorrane Ministry of Health, 15 May 2031", "Lorrane Ministry of Health", "2031-05-15", DocumentKind.ARTICLE),
    ("Public Health Institute, statistical bulletin, 3 March 2036", "Public Health Institute", "2036-03-03", DocumentKind.ARTICLE),
    ("Court of Auditors of Hallmar, 18 November 2032", "Court of Auditors of Hallmar", "2032-11-18", DocumentKind.ARTICLE),
    ("Port Amrit, 16 May 2031", None, "2031-05-16", DocumentKind.ARTICLE),
])  # fmt: skip
def test_a_line_of_a_body_and_a_date_tells_who_printed_it_and_when(line, publisher, date, kind) -> None:
    document = read(f"# Permits are up\n\n{line}\n\n{BODY}")
    assert (document.publisher, document.published and str(document.published)) == (publisher, date)
    assert document.kind is kind


def test_a_letter_is_told_by_who_signed_it() -> None:
    document = read(f"February 4, 2026\n\nDear Commissioner Stone:\n\n{BODY}\n\nSincerely,\n\nAda Quill\nDirector")
    assert document.kind is DocumentKind.LETTER
    assert document.authors == ("Ada Quill",)
    assert document.publisher == "Ada Quill"
    assert str(document.published) == "2026-02-04"


def test_a_post() -> None:
    document = read(f"Post on X by Ada Quill, February 6, 2026\n\n{SENTENCE}")
    assert document.kind is DocumentKind.POST
    assert (document.authors, document.publisher) == (("Ada Quill",), "Ada Quill")
    assert str(document.published) == "2026-02-06"


def test_front_matter() -> None:
    block = (
        "---\ntitle: 'Permits: up'\ndate: 2026-02-06\npublisher: The Harbor Gazette\n"
        "author:\n  - Ada Quill\n  - Ben Stone\nkind: press release\nurl: https://gazette.example/1\n---\n"
    )
    document = read(f"{block}\n{BODY}", "a.md")
    assert document.title == "Permits: up"
    assert document.authors == ("Ada Quill", "Ben Stone")
    assert (document.publisher, str(document.published)) == ("The Harbor Gazette", "2026-02-06")
    assert (document.kind, document.url) == (DocumentKind.PRESS_RELEASE, "https://gazette.example/1")
    assert document.boilerplate[0].text(document.text) == block


def test_a_rule_of_hyphens_is_no_front_matter() -> None:
    text = f"---\n{SENTENCE}\n---\n{BODY}"
    assert SENTENCE not in "".join(span.text(text) for span in read(text).boilerplate)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# Permits up #\n\n{BODY}", "Permits up"),
        (f"Permits up in Harbor\n\n{BODY}", "Permits up in Harbor"),
        (f"Are permits up?\r\n\r\n{BODY}", "Are permits up?"),
        (f"Permits up\nBy Ada Quill\n\n{BODY}", "Permits up"),
        (f"- The Harbor Gazette - February 6, 2026\n\nPermits up\n\n{BODY}", "Permits up"),
        (f"Title: Permits up\n\n{BODY}", "Permits up"),
        (f"Permits up\n{BODY}", None),
        (BODY, None),
        ("Permits up", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert read(text).title == title


def test_the_two_real_articles() -> None:
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed articles are not beside the checkout")
    found = {path.name[:3]: read_file(path) for path in sorted(folder.glob("*.txt"))}
    assert len(found) == 2
    first, second = found["000"], found["004"]
    assert (first.publisher, str(first.published)) == ("The Washington Times", "2026-02-06")
    assert first.authors == ("Stephen Dinan",)
    assert len(first.boilerplate) == 10
    assert (second.publisher, second.published, second.title) == (None, None, None)
    assert second.authors == ("Shrai Popat",)
    assert len(second.boilerplate) == 1


@pytest.mark.parametrize(
    ("head", "publisher", "published", "authors"),
    [
        (
            "By Ada Quill\nThe Harbor Tribune\nTuesday, March 4, 2025",
            "The Harbor Tribune",
            "2025-03-04",
            ("Ada Quill",),
        ),
        ("The Quillé Star\nMay 2, 2025", "The Quillé Star", "2025-05-02", ()),
        ("The Harbor Mirror | August 15, 2025 | By Ada Quill", "The Harbor Mirror", "2025-08-15", ("Ada Quill",)),
        ("*The Harbor Herald, 20 June 2025, by Ada Quill*", "The Harbor Herald", "2025-06-20", ("Ada Quill",)),
        ("Quill Chronicle, September 12, 2025\nBy Ada Quill", "Quill Chronicle", "2025-09-12", ("Ada Quill",)),
    ],
)
def test_a_newspaper_names_itself_at_the_head(
    head: str, publisher: str, published: str, authors: tuple[str, ...]
) -> None:
    document = read(f"Permits up in Harbor\n{head}\n\n{BODY}")
    assert (document.publisher, str(document.published), document.authors) == (publisher, published, authors)
    assert document.title == "Permits up in Harbor"
    covered = {span.text(document.text) for span in document.boilerplate}
    assert set(head.split("\n")) <= covered


def test_a_dateline_with_its_year_dates_a_text_and_its_wire_publishes_what_nobody_else_does() -> None:
    dateline = f"HARBOR, Sept. 9, 2025 (Quill Wire) - {SENTENCE}"
    document = read(f"Permits up\n{dateline}\n\n{BODY}")
    assert (document.publisher, str(document.published)) == ("Quill Wire", "2025-09-09")
    assert read(f"Permits up\nThe Harbor Tribune\n\n{dateline}\n\n{BODY}").publisher == "The Harbor Tribune"
    tail = "\n\n© 2025 The Harbor Gazette"
    assert read(f"Permits up\n\n{dateline}\n\n{BODY}{tail}").publisher == "The Harbor Gazette"


def test_a_press_release_is_told_by_its_issuer_and_titled_by_its_headline() -> None:
    head = "FOR IMMEDIATE RELEASE\nHarbor Permit Office\nPress Release\n18 June 2025\n\n"
    document = read(f"{head}Harbor Permit Office sets limit at 40 permits\n\n{BODY}")
    assert (document.publisher, document.title) == (
        "Harbor Permit Office",
        "Harbor Permit Office sets limit at 40 permits",
    )
    assert (document.kind, str(document.published)) == (DocumentKind.PRESS_RELEASE, "2025-06-18")


@pytest.mark.parametrize("name", ["The Port Lantern", "The Velt Advocate", "The Oster Inquirer"])
def test_a_newspaper_alone_on_its_line_under_the_byline_is_the_publisher(name):
    document = read_text(
        f"Boats lost\n\nBy Ada Quill\n{name}\nMarch 20, 2031\n\nThe mayor said that 40 boats were lost.", "a.txt"
    )
    assert document.publisher == name
    assert document.authors == ("Ada Quill",)
