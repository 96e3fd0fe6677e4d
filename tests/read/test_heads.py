"""Heads of articles and releases: what says who wrote, who printed and when, and what only looks so."""

from __future__ import annotations

import pytest

from helpers_read import PARAGRAPHS, web_page
from quoth.model import DocumentKind
from quoth.read import read_bytes, read_text

BODY = "\n\n".join(PARAGRAPHS)
TITLE = "Permits up by a fifth in 12 towns"


def head(lines: str, title: str = TITLE):
    document = read_text(f"{title}\n\n{lines}\n\n{BODY}", "a.txt")
    assert document.title == title
    return document


def day(document) -> str | None:
    return str(document.published) if document.published else None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("NAMBALA, Ostrea, 12 April 2024", "2024-04-12"),
        ("KORDABAD, January 9, 2025", "2025-01-09"),
        ("Rasapur, Aug 6, 2025", "2025-08-06"),
        ("Torrin, 3rd of March 2031", "2031-03-03"),
        ("September 3, 2024 — 5.00am", "2024-09-03"),
        ("Tue 4 Mar 2025 06.00 GMT", "2025-03-04"),
        ("Friday, 27 December 2024 - 11:42 am", "2024-12-27"),
        ("Embargoed until 00:01, Friday 24 May 2024", "2024-05-24"),
        ("STRICTLY EMBARGOED UNTIL 00.01 HOURS ON THURSDAY 24 AUGUST 2023", "2023-08-24"),
        ("Posted On: 10 MAY 2024 1:08PM by PIO Torrin", "2024-05-10"),
        ("Published 5:03 a.m. ET April 12, 2023", "2023-04-12"),
        ("Updated 9 October 2024 — 11.20am, first published 8 October 2024 — 4.12pm", "2024-10-08"),
        ("Last modified on Mon 3 Feb 2025 18.10 GMT", "2025-02-03"),
        ("30 June 2024 | 18:04\nUpdated: 1 July 2024 | 07:15", "2024-06-30"),
        ("Release date: 18 February 2025\nNext release: 18 March 2025", "2025-02-18"),
        ("4-Mar-2025 | 3 min read", "2025-03-04"),
        ("2025-09-01T10:00:00Z", "2025-09-01"),
        ("**Date:** 4 March 2025", "2025-03-04"),
        ("Rasapur | Updated: March 4, 2025 05:42 IST", "2025-03-04"),
        ("Dossa, Burana – 4 March 2025", "2025-03-04"),
        ("HARLOW, PA., FEB. 10, 2025", "2025-02-10"),
        ("Harlow (HW) - Feb 10, 2025", "2025-02-10"),
        ("Embargo: 4 March 2025, 16:00 London time", "2025-03-04"),
        ("Posted 5:00 PM, Mar 04, 2025 and last updated 6:00 PM, Mar 05, 2025", "2025-03-04"),
        ("Published: 23/04/2025", "2025-04-23"),
        ("04/23/2025", "2025-04-23"),
        ("Published: 03/04/2025", None),
        ("03.04.2025", None),
    ],
)
def test_a_day_alone_on_its_line_or_behind_its_place_is_the_day_of_publication(line, date):
    document = head(line)
    assert day(document) == date
    assert document.text.index(line.split("\n", maxsplit=1)[0]) in {span.start for span in document.boilerplate}


@pytest.mark.parametrize(
    "line",
    [
        "Data to 31 March 2024",
        "As at 31 December 2024",
        "Deadline for submissions: 28 February 2025",
        "Hearing date: 12 June 2024",
        "Heard: 6 May 2024",
        "Next release: 18 March 2025",
        "Date: Tuesday, 10 February 2026\nTime: 6 pm\nVenue: Harbor Town Hall",
        "Asked on 10 February 2025",
        "Torrin: 10 February 2025",
        "Reporting period: 1 July 2024 to 31 May 2025",
        "Annual dinner, Harbour Hall, 12 September 2024",
        "Year Ended December 31, 2024",
        "Annual Report — Year Ended December 31, 2024",
        "Minutes of the meeting of 4 May 2025",
        "Effective from 1 July 2025",
        "2 June 2019: Velt opens its plant",
        "3 hours ago",
    ],
)
def test_a_day_of_the_story_is_not_the_day_of_publication(line):
    document = head(line)
    assert (document.published, document.publisher, document.authors) == (None, None, ())


@pytest.mark.parametrize(
    "title", ["Torrin, 26 April 1986", "The storm of 14 February 2024: what went wrong", "Born 4 July 1931"]
)
def test_a_title_is_no_dateline(title):
    document = read_text(f"{title}\n\n{BODY}", "a.txt")
    assert (document.title, document.published) == (title, None)


def test_days_that_head_the_entries_of_a_chronicle_are_none_of_publication():
    document = read_text(
        f"The siege of Kessel\n\n3 March 1992\n\n{PARAGRAPHS[0]}\n\n9 May 1992\n\n{PARAGRAPHS[1]}", "a.txt"
    )
    assert document.published is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Anjali Desmond, Health correspondent", ("Anjali Desmond",)),
        ("Piers Holloway Health correspondent", ("Piers Holloway",)),
        ("Jess Wakeham and AAP", ("Jess Wakeham",)),
        ("By Lise Ormond, 4 March 2025", ("Lise Ormond",)),
        ("By Farida Maalouf in Tyrin and Jon Brekke in Kessel", ("Farida Maalouf", "Jon Brekke")),
        ("By JO CASTELLAN and RUTH DENNY Harbor Wire", ("Jo Castellan", "Ruth Denny")),
        ("Posted on 3 May 2022 by Hanne Vik | 14 comments", ("Hanne Vik",)),
        ("**By Ilse Brandt** · 14 February 2025", ("Ilse Brandt",)),
        ("Beatriz Coutinho\nAugust 9, 2024", ("Beatriz Coutinho",)),
        ("Carl Unger\nStaff Writer\n\nPublished April 12, 2023", ("Carl Unger",)),
        ("Khalid Anwar Published March 4, 2025 Updated March 5, 2025 09:12am", ("Khalid Anwar",)),
        ("4th March 2025 By Emeka Obi", ("Emeka Obi",)),
        ("Sheila Amadi and Tom Reyes\nSeptember 17, 2024", ("Sheila Amadi", "Tom Reyes")),
        ("Special Correspondent\nThe Harbor Herald", ()),
        ("From Our Own Correspondent\n4 March 2025", ()),
    ],
)
def test_who_wrote_it(line, authors):
    assert head(line).authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "New Delhi\nMay 3, 2025",  # a town
        "Northern Rail\nMay 3, 2025",  # a firm
        "Harbour Hall\nMay 3, 2025",  # a building
        "World News\nMay 3, 2025",  # a part of the paper
        "Ada Quill\nMay 3, 2025",  # of whom the text speaks
        "Ostrava Blaine",  # beside nothing
        "By Friday, 12 March 2021, the town had buried 40.",
        "Brisk Ostrava reports from the border",
    ],
)
def test_what_is_no_byline(line):
    document = read_text(f"{TITLE}\n\n{line}\n\n{BODY.replace('Ada Quill', 'Quill Moss')}", "a.txt")
    mentioned = read_text(f"{TITLE}\n\n{line}\n\n{BODY}", "a.txt")
    assert mentioned.authors == () or line.startswith("Ada")
    assert document.authors == (("Ada Quill",) if line.startswith("Ada") else ())


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ("By RENATA OSGOOD\nTollman Star-Advertiser\nJan 22, 2024", "Tollman Star-Advertiser"),
        ("By Aminata Koroma\nSahel Relief Wire\nDOSSO, Burana, 27 March 2024", "Sahel Relief Wire"),
        ("Press Bureau of Ostrea\nRasapur, Aug 6, 2025", "Press Bureau of Ostrea"),
        ("Kim Lacroix · Prairie Broadcasting · Posted: Jan 17, 2025 4:00 AM EST", "Prairie Broadcasting"),
        ("*Pim Verhoef — The Lowland Courier — 29 May 2024*", "The Lowland Courier"),
        ("Dominic Farr\nKestrel News, Torrin\n5 November 2025", "Kestrel News"),
        ("Published by Lorne Water, 9 April 2025", "Lorne Water"),
        ("Doctors for Refuge | Statement | 20 October 2023", "Doctors for Refuge"),
        ("Rural Development Forum · 19 June 2025", "Rural Development Forum"),
        ("Wirra Police media release\nFriday, 27 December 2024", "Wirra Police"),
        ("Published by Anjali Desmond, 9 April 2025", None),
        ("From: Department for Inland Transport\nPublished 4 March 2025", "Department for Inland Transport"),
        ("**Source:** The Kessel Observer", "The Kessel Observer"),
        ("New Delhi | March 4, 2025", None),
        ("Anjali Desmond - March 4, 2025", None),
        ("Health\n9 April 2025", None),
        ("Harbor Coast Guard", None),
        ("The High Court", None),
    ],
)
def test_who_printed_it(lines, publisher):
    assert head(lines).publisher == publisher


@pytest.mark.parametrize(
    ("above", "publisher"),
    [
        (
            "Central Statistics Office\nStatistical bulletin\nRelease date: 18 February 2025",
            "Central Statistics Office",
        ),
        ("TREASURY OF NORLAND\nFiscal Monitor\nReleased 15 July 2025", "Treasury of Norland"),
        (
            "Ministry of Labour and Social Affairs\nPress release No. 123/2025\nBerlin, 6 May 2025",
            "Ministry of Labour and Social Affairs",
        ),
        ("PRESS RELEASE\n\nNational Audit Chamber", "National Audit Chamber"),
        ("The Straits Lantern\n\nFrom Our Own Correspondent", "The Straits Lantern"),
        (
            "News release from United Dockers' Union\nFor immediate use: Wednesday 31 January 2024",
            "United Dockers' Union",
        ),
        ("Halvorsen Foods plc\n4 March 2025", "Halvorsen Foods plc"),
        ("Kestrel Capital\nResearch note, 10 February 2025", "Kestrel Capital"),
        ("HARLOW FREE PRESS\nVol. 12, No. 4 | Monday, February 10, 2025", "Harlow Free Press"),
        ("Opinion", None),
        ("PRESS RELEASE\n\nNew Delhi", None),
    ],
)
def test_who_printed_it_above_the_title(above, publisher):
    document = read_text(f"{above}\n\n{TITLE}\n\n{BODY}", "a.txt")
    assert document.publisher == publisher


@pytest.mark.parametrize(
    "title", ["Fire Service Union Rejects Pay Offer", "Stone Bridge Savings Bank", "Harbor Permit Office"]
)
def test_a_title_is_no_publisher(title):
    document = read_text(f"{title}\n\nBy Ada Moss\nMarch 3, 2025\n\n{BODY}", "a.txt")
    assert (document.title, document.publisher, document.authors) == (title, None, ("Ada Moss",))


def test_a_day_and_a_writer_below_a_standfirst_are_of_the_head():
    credits_ = "Jane Ostrova\nThe Kessel Observer\n4 March 2025"
    document = head(f"Twelve people were hurt on Tuesday when a signal failed, the railway said.\n\n{credits_}")
    assert (document.publisher, document.authors, day(document)) == (
        "The Kessel Observer",
        ("Jane Ostrova",),
        "2025-03-04",
    )
    covered = {span.text(document.text) for span in document.boilerplate}
    assert covered == set(credits_.split("\n"))


def test_the_name_of_a_section_above_the_title_is_neither_title_nor_publisher():
    document = read_text(f"Health\n\n{TITLE}\n\nAda Moss\n3 March 2025\n\n{BODY}", "a.txt")
    assert (document.title, document.publisher, day(document)) == (TITLE, None, "2025-03-03")


@pytest.mark.parametrize(
    ("title", "sentence", "publisher"),
    [
        ("Orrin Health District confirms 12 cases", "ORRIN, Wash. — The Orrin Health District on Thursday confirmed 12 cases.",
         "Orrin Health District"),
        ("Voltara Reports Results", "Voltara Inc. today reported net income of $12 million.", None),
        ("Brennick Steel Reports Results", "Brennick Steel plc today reported net income of $12 million.", "Brennick Steel"),
        ("Governor Reed signs order", "Governor Reed today signed an order that closes 14 dams.", None),
        ("Orrin Health District confirms 12 cases", "The state on Thursday confirmed 12 cases.", None),
    ],
)  # fmt: skip
def test_a_release_is_from_whom_title_and_first_sentence_begin_with(title, sentence, publisher):
    document = read_text(f"FOR IMMEDIATE RELEASE\nAugust 21, 2025\n\n{title}\n\n{sentence}\n\n{BODY}", "a.txt")
    assert (document.kind, document.publisher) == (DocumentKind.PRESS_RELEASE, publisher)
    article = read_text(f"{title}\n\nAugust 21, 2025\n\n{sentence}\n\n{BODY}", "a.txt")
    assert article.publisher is None


@pytest.mark.parametrize(
    ("under", "publisher", "authors", "date"),
    [
        ("<div class='byline'>By <a href='/a'>Lena Kovac</a></div><span>4 March 2025</span>", None, ("Lena Kovac",), "2025-03-04"),
        ("<div><p>Published <time datetime='2025-03-04T06:00'>Tuesday</time></p></div>", None, (), "2025-03-04"),
        ("<p>Lena Kovac, Health correspondent</p><p>The Northern Gazette</p><p>9 October 2024 06.01</p>", "The Northern Gazette",
         ("Lena Kovac",), "2024-10-09"),
        ("<p>Published by Lorne Water, 3 March 2025</p>", "Lorne Water", (), "2025-03-03"),
        ("<aside>3 May 2020</aside><ul><li>Harbor Day, 3 May 2020: what to see</li></ul>", None, (), None),
        ("<p>Hearing date: 3 May 2020</p>", None, (), None),
    ],
)  # fmt: skip
def test_a_page_without_metadata_is_told_by_the_lines_under_its_heading(under, publisher, authors, date):
    body = f"<h1>{TITLE}</h1>{under}" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    document = read_bytes(web_page(body=body).encode(), "page.html")
    assert (document.publisher, document.authors, day(document)) == (publisher, authors, date)


def test_metadata_of_a_page_wins_over_the_lines_under_its_heading():
    body = f"<h1>{TITLE}</h1><p>By Lena Kovac</p><p>4 March 2025</p>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    page = web_page(head="<meta property='article:published_time' content='2025-03-02'>", body=body)
    assert day(read_bytes(page.encode(), "page.html")) == "2025-03-02"


@pytest.mark.parametrize(
    ("lines", "date", "publisher"),
    [
        ("Velt Herald, Tuesday 26 March 2034, page 14", "2034-03-26", "Velt Herald"),
        (
            "Channel Six Online\nThursday 7 March 2034, last updated 21:05. Newest entries first",
            "2034-03-07",
            "Channel Six Online",
        ),
        ("Parliament of Norland – Written Answers. Answered on 19 March 2034", "2034-03-19", "Parliament of Norland"),
        (
            "VELT HYDRO – PRESS INFORMATION\nTembury, 23 October 2033 – for immediate release",
            "2033-10-23",
            "Velt Hydro",
        ),
        ("Press release | Hollin, Norland, 21 November 2034", "2034-11-21", None),
        (
            "Audit Office of the City of Velt – Report 3/2035, laid before the council on 6 March 2035",
            "2035-03-06",
            "Audit Office of the City of Velt",
        ),
        ("Checked by Ada Quill | Published 14 November 2033, corrected 15 November", "2033-11-14", None),
        # no day of the text
        ("Annual dinner of the Velt Guild, 12 September 2034, doors open at six", None, None),
        ("What the guild wants before 3 May 2034, and why", None, None),
    ],
)
def test_what_a_line_tells_of_which_not_all_is_known(lines, date, publisher):
    document = head(lines)
    assert (day(document), document.publisher) == (date, publisher)


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Velt County Council: minutes of the Land Committee (extract)", "Velt County Council"),
        ("Did 31,000 people hold hands around Lake Sillen in September?", None),
    ],
)
def test_the_day_below_a_title_that_says_what_it_is(title, publisher):
    document = head(
        "Held in the Old Hall on Tuesday 18 March 2035" if publisher else "Velt, 18 March 2035, by Ada Quill", title
    )
    assert (day(document), document.publisher) == ("2035-03-18", publisher)


@pytest.mark.parametrize(
    ("title", "below"),
    [
        (
            "The night shift at Hollin weir",
            "They come with buckets and count what comes out.\nBy Ada Quill | Velt Gazette | 30 November 2034",
        ),
        (
            "VELT TOWN COUNCIL – Minutes of the ordinary meeting",
            "Held in the Old Hall on Thursday 2 November 2034 at 7 p.m.",
        ),
        (
            "Did a turbine kill 1,500 eels in one night? Not on the evidence",
            "THE PLUMB LINE – fact checks\nPublished 14 November 2034, by Ada Quill",
        ),
    ],
)
def test_a_title_stands_over_what_the_head_tells(title, below):
    document = read_text(f"{title}\n{below}\n\n{BODY}", "a.txt")
    assert document.title == title
    assert day(document) in ("2034-11-30", "2034-11-02", "2034-11-14")
