"""What a web page says of itself: JSON-LD, OpenGraph and other meta elements, the canonical link, the title."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.model import DocumentKind, PartialDate
from quoth.read.dates import date_in
from quoth.read.found import Found
from quoth.read.names import names_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Types of schema.org that are the page's text, and what kind of document they are.
_TYPES = {
    "NewsArticle": DocumentKind.ARTICLE,
    "ReportageNewsArticle": DocumentKind.ARTICLE,
    "AnalysisNewsArticle": DocumentKind.ARTICLE,
    "OpinionNewsArticle": DocumentKind.ARTICLE,
    "Article": DocumentKind.ARTICLE,
    "BlogPosting": DocumentKind.ARTICLE,
    "LiveBlogPosting": DocumentKind.ARTICLE,
    "SocialMediaPosting": DocumentKind.POST,
    "DiscussionForumPosting": DocumentKind.POST,
    "Report": DocumentKind.REPORT,
    "ScholarlyArticle": DocumentKind.STUDY,
    "SpecialAnnouncement": DocumentKind.PRESS_RELEASE,
    "Dataset": DocumentKind.DATA,
}
# Names of meta elements (their name, property or itemprop), better ones first. Sources: the OpenGraph protocol, Dublin
# Core, and what Parse.ly, Sailthru and Swiftype ask publishers for.
_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
_PUBLISHER = ("og:site_name", "dc.publisher", "publisher", "application-name", "copyright-holder")
_AUTHOR = ("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_DATE = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dc.date", "dcterms.date", "pubdate", "publishdate", "publication_date", "date",
)  # fmt: skip
_URL = ("og:url", "twitter:url", "parsely-link")
_DEEP = 12  # how deep JSON-LD is looked through


def metadata_of(tree: HtmlElement) -> Found:
    """What the page's head and JSON-LD say, the more exact source first."""
    return _json_ld(tree).over(_meta(tree)).over(_elements(tree))


def _json_ld(tree: HtmlElement) -> Found:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        for node in _nodes(_loaded(script.text or ""), _DEEP):
            kind = next((_TYPES[t] for t in _listed(node.get("@type")) if t in _TYPES), None)
            if kind:
                return Found(
                    title=_words(node.get("headline")) or _words(node.get("name")),
                    publisher=next(iter(_names(node.get("publisher"))), None),
                    authors=tuple(dict.fromkeys(_names(node.get("author")))),
                    published=_date(_words(node.get("datePublished"))),
                    kind=kind,
                    url=_url(_words(node.get("url")) or _identified(node.get("mainEntityOfPage"))),
                )
    return Found()


def _loaded(text: str) -> object:
    """JSON as it stands in pages, which may hold line breaks in strings."""
    try:
        value: object = json.loads(text.strip(), strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _nodes(value: object, deep: int) -> Iterator[dict[str, object]]:
    """All objects in a JSON value, outer ones first."""
    if deep == 0:
        return
    if isinstance(value, dict):
        yield value
        inner = [v for k, v in value.items() if k in {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}]
    else:
        inner = value if isinstance(value, list) else []
    for part in inner:
        yield from _nodes(part, deep - 1)


def _listed(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _names(value: object) -> list[str]:
    """Names of a person, a body or a list of them, in any of the ways pages write them."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        name = _words(one.get("name") if isinstance(one, dict) else one)
        if name and "://" not in name:
            found.append(name)
    return found


def _identified(value: object) -> str | None:
    return _words(value.get("@id") if isinstance(value, dict) else value)


def _meta(tree: HtmlElement) -> Found:
    told: dict[str, list[str]] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        words = _words(element.get("content"))
        if name and words:
            told.setdefault(name.lower(), []).append(words)
    authors = next(([a for v in told[n] for a in _person(v)] for n in _AUTHOR if n in told), [])
    return Found(
        title=_first(told, _TITLE),
        publisher=_first(told, _PUBLISHER),
        authors=tuple(dict.fromkeys(authors)),
        published=next((d for n in _DATE for v in told.get(n, []) if (d := _date(v))), None),
        url=_url(_first(told, _URL)),
    )


def _first(told: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((told[n][0] for n in names if n in told), None)


def _person(words: str) -> list[str]:
    if "://" in words or words.startswith("@"):
        return []
    return names_in(words.removeprefix("By ").removeprefix("by "))


def heading_of(tree: HtmlElement) -> str | None:
    """The page's main heading, where it has just one."""
    headings = tree.findall(".//h1")
    return _words(headings[0].text_content()) if len(headings) == 1 else None


def _elements(tree: HtmlElement) -> Found:
    """The canonical link, the heading or title element and the first time element of an article."""
    link = tree.find('.//link[@rel="canonical"]')
    title = tree.find(".//title")
    time = tree.find(".//article//time[@datetime]")
    return Found(
        title=heading_of(tree) or (_words(title.text_content()) if title is not None else None),
        published=_date(time.get("datetime")) if time is not None else None,
        url=_url(link.get("href")) if link is not None else None,
    )


def _url(words: str | None) -> str | None:
    return words if words and words.startswith(("https://", "http://")) and " " not in words else None


def _date(words: str | None) -> PartialDate | None:
    return date_in(words) if words else None
