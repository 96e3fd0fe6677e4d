"""Saved pages: the article without the page around it, and what the page says of itself."""

from __future__ import annotations

import json
import time

import pytest

from helpers_read import PARAGRAPHS, web_page
from quoth.errors import InputRefused
from quoth.model import DocumentKind, PartialDate
from quoth.read import read_bytes


def read(page: str, name: str = "page.html"):
    return read_bytes(page.encode(), name)


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_paragraphs_stand_apart_and_the_page_is_left_out() -> None:
    document = read(web_page(body="<h1>Permits up</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)))
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert document.title == "Permits up"
    assert document.kind is DocumentKind.ARTICLE


def test_json_ld_wins_over_open_graph_and_the_title() -> None:
    head = json_ld(
        {
            "@graph": [
                {"@type": "WebSite", "name": "Harbor Net"},
                {
                    "@type": ["NewsArticle"],
                    "headline": "Permits up",
                    "author": [{"@type": "Person", "name": "Ada Quill"}, "Ben Stone", {"name": "https://a.example/x"}],
                    "publisher": {"name": "The Harbor Gazette"},
                    "datePublished": "2026-02-06T10:00:00+01:00",
                    "mainEntityOfPage": {"@id": "https://gazette.example/permits"},
                },
            ]
        }
    )
    head += (
        "<meta property='og:title' content='Other'><meta property='og:site_name' content='Other'><title>Other</title>"
    )
    document = read(web_page(head=head))
    assert document.title == "Permits up"
    assert document.authors == ("Ada Quill", "Ben Stone")
    assert document.publisher == "The Harbor Gazette"
    assert document.published == PartialDate("2026-02-06")
    assert document.url == "https://gazette.example/permits"


def test_meta_elements_and_the_canonical_link() -> None:
    head = (
        "<meta property='og:site_name' content='The Harbor Gazette'><meta name='author' content='By Ada Quill and Ben Stone'>"
        "<meta property='article:published_time' content='2026-02-06T10:00:00Z'><title>Permits up</title>"
        "<link rel='canonical' href='https://gazette.example/permits'>"
    )
    document = read(web_page(head=head))
    assert (document.title, document.publisher) == ("Permits up", "The Harbor Gazette")
    assert document.authors == ("Ada Quill", "Ben Stone")
    assert str(document.published) == "2026-02-06"
    assert document.url == "https://gazette.example/permits"


def test_a_date_that_can_mean_two_days_is_not_taken() -> None:
    assert read(web_page(head="<meta name='date' content='02/06/2026'>")).published is None


@pytest.mark.parametrize(
    "broken", ["{", "[1, 2", '{"@type": "NewsArticle", "author": 7, "publisher": [], "url": {}}', "[" * 5000]
)
def test_broken_json_ld_does_no_harm(broken: str) -> None:
    page = web_page(head=f'<script type="application/ld+json">{broken}</script><title>Permits up</title>')
    assert read(page).title == "Permits up"


def test_script_in_a_title_is_kept_as_plain_text() -> None:
    head = "<meta property='og:title' content='Permits &lt;script&gt;alert(1)&lt;/script&gt;'>"
    assert read(web_page(head=head)).title == "Permits <script>alert(1)</script>"


def test_rows_of_a_table_and_items_of_a_list_stay_together() -> None:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    body += "<table><tr><th>Quarter</th><th>Permits</th></tr><tr><td>Docks</td><td>1,200</td></tr></table>"
    text = read(web_page(body=body)).text
    assert "| Quarter | Permits |\n| Docks | 1,200 |" in text


@pytest.mark.parametrize(
    "page",
    [
        web_page()[: len(web_page()) - 60],
        "<p>" + "</div></p><p>".join(PARAGRAPHS),
        "<html><body><b><i>" + "<p>".join(PARAGRAPHS) + "</b>",
        web_page().replace("</p>", ""),
    ],
)
def test_broken_html_is_read_where_text_can_be_got(page: str) -> None:
    assert PARAGRAPHS[1] in read(page).text


def test_a_page_in_another_encoding() -> None:
    page = web_page().replace("utf-8", "iso-8859-1").replace("Ada Quill", "Adé Quill")
    assert "Adé Quill" in read_bytes(page.encode("latin-1"), "page.html").text


def test_a_page_on_standard_input_is_known_by_its_start() -> None:
    assert read(web_page(), "-").text == "\n\n".join(PARAGRAPHS)


def test_a_large_page_is_read_by_a_worker() -> None:
    page = web_page(head="<style>" + "p {color: red}\n" * 25_000 + "</style><title>Permits up</title>")
    document = read(page)
    assert document.text == "\n\n".join(PARAGRAPHS)
    assert document.title == "Permits up"


def test_deep_nesting_neither_hangs_nor_breaks() -> None:
    start = time.monotonic()
    with pytest.raises(InputRefused):
        read("<html><body>" + "<div>" * 50_000 + "permits")
    assert time.monotonic() - start < 20
