"""Lines that belong to the page and not to the article, and what some of them tell of the document.

Source: layouts of newspapers, agencies and press offices as seen in many articles; every example is made up. Rules that
stand earlier win where two tell the same thing. Groups are explained in ``rules.LineRule``.
"""

from __future__ import annotations

from quoth.model import DocumentKind
from quoth.read.dates import DATE, MONTH
from quoth.read.furniture import FURNITURE, NETS
from quoth.read.rules import LineRule, Zone, rule

_DATE = rf"(?P<date>(?i:{DATE}))"
_CLOCK = r"(?:[,;]?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20}|T\d\d:\d\d\S{0,16})?"
_PART = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_NAME = rf"{_PART}(?: (?:d[aeiu]|del|van|von|der|den|la|le|al|bin|{_PART})){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:, {_NAME}){{0,4}},? (?:and|&) {_NAME})?"
_BODY = r"[^\W\d_][^|•–—\n]{1,78}?"
_PRESS = (
    r"(?:The )?(?:[A-Z][\w.'’&-]* ){0,4}(?:Times|Post|Gazette|News|Press|Herald|Journal|Tribune|Wire|Courier|Chronicle"
    r"|Observer|Guardian|Mail|Star|Sun|Record|Dispatch|Register|Bulletin|Monitor|Telegraph|Review)"
)
_TITLE_WORDS = (
    r"(?:Times|Post|Gazette|News|Herald|Journal|Tribune|Wire|Courier|Chronicle|Observer|Guardian|Mail|Star|Sun|Record|Dispatch"
    r"|Register|Bulletin|Monitor|Telegraph|Review|Mirror|Independent|Examiner|Standard|Sentinel|Daily|Ledger"
    r"|Lantern|Beacon|Echo|Advocate|Argus|Inquirer|Enquirer|Messenger|Advertiser|Citizen)"
)
_PAPER = rf"(?:(?:The )?(?:{_PART} ){{1,4}}{_TITLE_WORDS}|The (?:{_PART} ){{0,2}}{_TITLE_WORDS}(?: {_PART}){{1,3}})"
"""A newspaper's name: what it is called after, and a word that newspapers are called; "The Daily Harbor" only with its article."""
_PAPER_ALONE = (
    rf"(?:The (?:{_PART} ){{0,3}}{_TITLE_WORDS}|(?:{_PART} ){{1,2}}"
    r"(?:Tribune|Gazette|Herald|Courier|Chronicle|Dispatch|Telegraph|Examiner|Sentinel|Ledger|Times|Journal|Observer|Post))"
)
"""The same where nothing else is on the line; "Council Backs Movie Star" is a headline."""
_ISSUERS = (
    r"(?:Agency|Office|Department|Ministry|Authority|Commission|Council|Bureau|Service|Institute|University|Board|Union|Police"
    r"|Administration|Association|Foundation|Committee|Corporation|Company|Society|Federation|Center|Centre)"
)
_BODIES = rf"(?:{_ISSUERS}|Courts?|Panel|Tribunal|Inquiry|Auditors?|Directorate|Secretariat|Prefecture|Registry|Chamber|Hospital)"
_SORT = (
    r"(?:(?:press|news|media|statistical|annual|quarterly|monthly|weekly|special|interim|final) )?"
    r"(?:release|statement|bulletin|report|notice|note|announcement|item|circular|yearbook)"
)
"""What a body calls what it prints, between its name and the date."""
_FIRM = r"(?:,? (?:LLC|L\.L\.C\.|Inc|Incorporated|Ltd|Limited|Corp|Co|plc|GmbH|AG)\.?)?"
_TOWN = r"[A-Z][\w./'’ ]{2,40}(?:, [A-Z][\w.]{1,14})?"
_CAPITALS = r"[A-Z][A-Z ./'’-]{2,40}(?:, [A-Z][\w.]{1,14}(?: [A-Z][\w.]+)?)?"
_WIRE = r"[A-Z][\w.& ’'-]{1,40}"


HEADERS: tuple[LineRule, ...] = (
    rule(
        "issuer",
        "Issuer: Harbor Permit Office",
        rf"(?:issuer|issued by|released by)\s*:\s*(?P<publisher>{_BODY})",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
    ),
    rule(
        "publisher-field",
        "Publisher: The Harbor Gazette",
        rf"(?:publisher|publication|outlet|source)\s*:\s*(?P<publisher>{_BODY})(?<![.])",
        zone=Zone.HEAD,
    ),
    rule("title-field", "Headline: Permits up", r"(?:title|headline)\s*:\s*(?P<title>\S.{1,200})", zone=Zone.HEAD),
    rule("url-field", "URL: https://gazette.example/a1", r"(?:url|link)\s*:\s*(?P<url>https?://\S+)", zone=Zone.HEAD),
    rule(
        "release",
        "FOR IMMEDIATE RELEASE: February 6, 2026",
        rf"(?:for (?:immediate|general) release|embargoed (?:until|for)\b|(?:press|news|media) release\b)"
        rf"(?:[^\w]{{0,6}}{_DATE}|[^\w]{{0,4}}(?:no\.? ?[\w-]{{1,12}})?)?{_CLOCK}",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
    ),
    rule(
        "media-contact",
        "Media contact: Ada Quill, 555-0100",
        r"(?:media|press) (?:contacts?|inquiries|enquiries)\s*:.{0,200}",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
    ),
    rule(
        "post-by",
        "Post on X by Ada Quill, February 6, 2026",
        rf"(?:a )?post(?:ed)? (?:on|to) (?i:{NETS}) by (?P<author>[^,|•–—(]{{2,60}}?)(?:\s*\(@\w{{1,20}}\))?"
        rf"(?:\s*[,|•·–—-]\s*(?:on )?{_DATE}{_CLOCK})?[:.]?",
        zone=Zone.HEAD,
        kind=DocumentKind.POST,
    ),
    rule(
        "post-handle",
        "Ada Quill (@adaquill) · Feb. 6, 2026",
        rf"(?P<author>{_NAME})\s+\(?@\w{{1,20}}\)?(?:\s*[,|•·–—-]\s*{_DATE}{_CLOCK})?",
        zone=Zone.HEAD,
        kind=DocumentKind.POST,
        case=True,
    ),
    rule(
        "memo",
        "MEMORANDUM",
        r"(?:interoffice )?memorandum",
        zone=Zone.HEAD,
        kind=DocumentKind.MEMO,
    ),
    rule(
        "salutation",
        "Dear Commissioner Quill:",
        r"dear .{2,80}[,:]",
        zone=Zone.HEAD,
        kind=DocumentKind.LETTER,
    ),
    rule(
        "closing", "Sincerely,", r"(?:very |yours )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?,"
    ),
    rule("closing-regards", "Kind regards,", r"(?:kind|best|warm|with kind)? ?regards,"),
    rule(
        "publisher-date",
        "- The Harbor Gazette - Friday, February 6, 2026",
        rf"[-–—•]?\s*(?!(?i:by|published|posted|updated)\b)(?P<publisher>[A-Z0-9][^|•–—]{{1,60}}?)\s+[-–—|•·]\s+(?:(?i:published"
        rf"|updated)[: ]+)?{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        case=True,
    ),
    rule(
        "paper-date-byline",
        "The Harbor Mirror | February 6, 2026 | By Ada Quill",
        rf"[*_]{{0,2}}(?P<publisher>{_PAPER})\s*[,|•·–—-]\s*{_DATE}{_CLOCK}"
        rf"(?:\s*[,|•·–—-]\s*(?i:by) (?P<author>{_NAMES}))?[*_]{{0,2}}",
        zone=Zone.HEAD,
        case=True,
    ),
    rule(
        "release-of-body",
        "Harbor Transport, press release, February 6, 2026",
        rf"(?P<publisher>(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,8}})\s*[,|•·–—-]\s*(?i:(?:press|news|media) release)"
        rf"\s*[,|•·–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
        case=True,
    ),
    rule(
        "body-date",
        "Harbor Permit Office, statistical bulletin, February 6, 2026",
        rf"(?P<publisher>(?=[^,|]*\b{_BODIES}\b)(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,8}})"
        rf"(?:\s*[,|•·–—-]\s*(?i:{_SORT}))?\s*[,|•·–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        case=True,
    ),
    rule(
        "published",
        "Published: 2026-02-06",
        rf"(?:first |date |originally )?(?:published|posted|publication date|date|dated|issued|released)(?: on"
        rf"| at)?\s*:?"
        rf"\s+{_DATE}{_CLOCK}(?:\s*[|•·–—-]\s*(?:updated|modified).{{0,60}})?",
        zone=Zone.HEAD,
    ),
    rule(
        "byline",
        "By Ada Quill, Staff Writer",
        rf"(?:(?i:written )?[Bb]y|BY)\s*:? (?P<author>{_NAMES})"
        rf"(?:\s*(?:[,|•·–—]|-)\s*(?:(?P<publisher>{_PRESS})|[^\d]{{2,50}}?)?(?:\s*[|•·–—-]?\s*{_DATE}{_CLOCK})?)?",
        zone=Zone.HEAD,
        case=True,
    ),
    rule(
        "paper",
        "The Harbor Tribune",
        rf"[*_]{{0,2}}(?P<publisher>{_PAPER_ALONE})[*_]{{0,2}}",
        zone=Zone.HEAD,
        case=True,
    ),
    rule(
        "issuing-body",
        "Harbor Permit Office",
        rf"(?P<publisher>(?=.*\b{_ISSUERS}\b)(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,7}})",
        zone=Zone.RELEASE,
        case=True,
    ),
    rule(
        "author-field",
        "Author: Ada Quill",
        r"(?:authors?|byline|written by|from)\s*:\s*(?P<author>[^\d:]{2,80})",
        zone=Zone.HEAD,
    ),
    rule("addressee", "To: Harbor Council", r"(?:to|cc|subject|re|via)\s*:\s*.{2,160}", zone=Zone.HEAD),
    rule("bare-date", "Friday, February 6, 2026", rf"{_DATE}{_CLOCK}", zone=Zone.HEAD),
    rule(
        "dateline-year",
        "HARBOR CITY, Feb. 6, 2026 (Example Wire) - The council met.",
        rf"{_CAPITALS}(?:,| ?[-–—]{{1,2}}| \() ?{_DATE}\)?\s*(?:\((?P<wire>{_WIRE})\)\s*)?[-–—]{{1,2}}\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    rule(
        "dateline-release",
        "HARBOR CITY, Feb. 6, 2026 /Example Wire/ -- The council met.",
        rf"{_CAPITALS}, {_DATE}\s*/[A-Z][\w .-]{{1,30}}/\s*[-–—]{{1,2}}\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
        prefix=True,
        case=True,
    ),
    rule(
        "dateline-agency",
        "Harbor City, Feb. 6, 2026 (Example Wire) The council met.",
        rf"{_TOWN}, {_DATE}\s*\((?P<wire>{_WIRE})\)\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    rule(
        "dateline-dated",
        "Harbor City, Calif. – February 6, 2026 – The council met.",
        rf"\(?{_TOWN}(?:,| ?[-–—]{{1,2}}| \() ?{_DATE}\)?\s*(?:[-–—]{{1,2}}|:)\s",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    rule(
        "dateline",
        "HARBOR CITY, Feb. 6 (Example Wire) — The council met.",
        rf"{_CAPITALS}(?:(?:,| [-–—]{{1,2}}) {MONTH} \d{{1,2}})?\s*(?:\((?P<wire>{_WIRE})\)\s*)?"
        r"[-–—]{1,2}\s(?!(?:Draft )?(?:Minutes|Press|Media|News|Report|Statement|Notice|Reply)\b)(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    rule(
        "reached-at",
        "• Ada Quill can be reached at aquill@gazette.example.",
        rf"[•*·-]?\s*(?P<author>{_NAMES}) can be (?:reached|contacted|emailed) (?:at|on|via) .{{3,100}}",
        case=True,
    ),
    rule(
        "reporting-by",
        "Reporting by Ada Quill; editing by Ben Stone",
        rf"\(?Reporting by (?P<author>{_NAMES})(?: in [A-Z][\w ]+)?(?:[;,.].{{0,120}})?\)?",
        case=True,
    ),
    rule(
        "contributed",
        "Ada Quill contributed reporting",
        rf"[•*·-]?\s*(?P<contributor>{_NAMES})(?: in [A-Z][\w ]+)? (?:also )?contributed (?:reporting"
        rf"|to this).{{0,60}}",
        zone=Zone.TAIL,
        case=True,
    ),
    rule(
        "additional-reporting",
        "Additional reporting by Ada Quill",
        rf"(?i:additional reporting) by (?P<contributor>{_NAMES}).{{0,60}}",
        case=True,
    ),
    rule(
        "updated", "Updated February 7, 2026", rf"(?:last )?(?:updated|modified|revised)(?: on)?\s*:?\s+{_DATE}{_CLOCK}"
    ),
    rule(
        "ends-dated",
        "Ends/Friday, February 6, 2026",
        rf"(?:ends?|-ends-)\s*[/|:–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.TAIL,
    ),
    rule(
        "copyright",
        "Copyright © 2026 The Harbor Gazette, LLC. Click here for reprints.",
        r"(?:copyright\s*(?:©|\(c\))?|©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s+(?:by\s+)?|(?<=©)\s*)"
        rf"(?:(?P<publisher>[^\W\d_][^.©|;]{{1,60}}?){_FIRM})?(?:(?:[.,|;]|\s[-–—]\s).{{0,200}}| all rights.{{0,80}})?",
    ),
)
"""Lines that tell of the document; earlier ones win."""

RULES = (*HEADERS, *FURNITURE)
"""All rules about lines."""
