"""Lines that belong to the page and not to the article, and what some of them tell of the document.

Source: layouts of newspapers, agencies and press offices as seen in many articles; every example is made up. Rules that
stand earlier win where two tell the same thing. Groups are explained in ``rules.LineRule``.
"""

from __future__ import annotations

import re

from quoth.model import DocumentKind
from quoth.read.dates import DATE, MONTH
from quoth.read.rules import LineRule, Zone

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
_NETS = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|threads|bluesky|truth social)"


def _rule(
    id_: str,
    example: str,
    pattern: str,
    *,
    zone: Zone = Zone.ANY,
    kind: DocumentKind | None = None,
    prefix: bool = False,
    case: bool = False,
) -> LineRule:
    return LineRule(id_, example, re.compile(pattern, 0 if case else re.IGNORECASE), zone, kind, prefix)


HEADERS: tuple[LineRule, ...] = (
    _rule(
        "issuer",
        "Issuer: Harbor Permit Office",
        rf"(?:issuer|issued by|released by)\s*:\s*(?P<publisher>{_BODY})",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
    ),
    _rule(
        "publisher-field",
        "Publisher: The Harbor Gazette",
        rf"(?:publisher|publication|outlet|source)\s*:\s*(?P<publisher>{_BODY})(?<![.])",
        zone=Zone.HEAD,
    ),
    _rule("title-field", "Headline: Permits up", r"(?:title|headline)\s*:\s*(?P<title>\S.{1,200})", zone=Zone.HEAD),
    _rule("url-field", "URL: https://gazette.example/a1", r"(?:url|link)\s*:\s*(?P<url>https?://\S+)", zone=Zone.HEAD),
    _rule(
        "release",
        "FOR IMMEDIATE RELEASE: February 6, 2026",
        rf"(?:for (?:immediate|general) release|embargoed (?:until|for)\b|(?:press|news|media) release\b)"
        rf"(?:[^\w]{{0,6}}{_DATE}|[^\w]{{0,4}}(?:no\.? ?[\w-]{{1,12}})?)?{_CLOCK}",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
    ),
    _rule(
        "post-by",
        "Post on X by Ada Quill, February 6, 2026",
        rf"(?:a )?post(?:ed)? (?:on|to) (?i:{_NETS}) by (?P<author>[^,|•–—(]{{2,60}}?)(?:\s*\(@\w{{1,20}}\))?"
        rf"(?:\s*[,|•·–—-]\s*(?:on )?{_DATE}{_CLOCK})?[:.]?",
        zone=Zone.HEAD,
        kind=DocumentKind.POST,
    ),
    _rule(
        "post-handle",
        "Ada Quill (@adaquill) · Feb. 6, 2026",
        rf"(?P<author>{_NAME})\s+\(?@\w{{1,20}}\)?(?:\s*[,|•·–—-]\s*{_DATE}{_CLOCK})?",
        zone=Zone.HEAD,
        kind=DocumentKind.POST,
        case=True,
    ),
    _rule(
        "memo",
        "MEMORANDUM",
        r"(?:interoffice )?memorandum",
        zone=Zone.HEAD,
        kind=DocumentKind.MEMO,
    ),
    _rule(
        "salutation",
        "Dear Commissioner Quill:",
        r"dear .{2,80}[,:]",
        zone=Zone.HEAD,
        kind=DocumentKind.LETTER,
    ),
    _rule(
        "closing", "Sincerely,", r"(?:very |yours )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?,"
    ),
    _rule("closing-regards", "Kind regards,", r"(?:kind|best|warm|with kind)? ?regards,"),
    _rule(
        "publisher-date",
        "- The Harbor Gazette - Friday, February 6, 2026",
        rf"[-–—•]?\s*(?!(?i:by|published|posted|updated)\b)(?P<publisher>[A-Z0-9][^|•–—]{{1,60}}?)\s+[-–—|•·]\s+(?:(?i:published"
        rf"|updated)[: ]+)?{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        case=True,
    ),
    _rule(
        "paper-date-byline",
        "The Harbor Mirror | February 6, 2026 | By Ada Quill",
        rf"[*_]{{0,2}}(?P<publisher>{_PAPER})\s*[,|•·–—-]\s*{_DATE}{_CLOCK}"
        rf"(?:\s*[,|•·–—-]\s*(?i:by) (?P<author>{_NAMES}))?[*_]{{0,2}}",
        zone=Zone.HEAD,
        case=True,
    ),
    _rule(
        "release-of-body",
        "Harbor Transport, press release, February 6, 2026",
        rf"(?P<publisher>(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,8}})\s*[,|•·–—-]\s*(?i:(?:press|news|media) release)"
        rf"\s*[,|•·–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
        case=True,
    ),
    _rule(
        "body-date",
        "Harbor Permit Office, statistical bulletin, February 6, 2026",
        rf"(?P<publisher>(?=[^,|]*\b{_BODIES}\b)(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,8}})"
        rf"(?:\s*[,|•·–—-]\s*(?i:{_SORT}))?\s*[,|•·–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.HEAD,
        case=True,
    ),
    _rule(
        "published",
        "Published: 2026-02-06",
        rf"(?:first |date |originally )?(?:published|posted|publication date|date|dated|issued|released)(?: on"
        rf"| at)?\s*:?"
        rf"\s+{_DATE}{_CLOCK}(?:\s*[|•·–—-]\s*(?:updated|modified).{{0,60}})?",
        zone=Zone.HEAD,
    ),
    _rule(
        "byline",
        "By Ada Quill, Staff Writer",
        rf"(?:(?i:written )?[Bb]y|BY)\s*:? (?P<author>{_NAMES})"
        rf"(?:\s*(?:[,|•·–—]|-)\s*(?:(?P<publisher>{_PRESS})|[^\d]{{2,50}}?)?(?:\s*[|•·–—-]?\s*{_DATE}{_CLOCK})?)?",
        zone=Zone.HEAD,
        case=True,
    ),
    _rule(
        "paper",
        "The Harbor Tribune",
        rf"[*_]{{0,2}}(?P<publisher>{_PAPER_ALONE})[*_]{{0,2}}",
        zone=Zone.HEAD,
        case=True,
    ),
    _rule(
        "issuing-body",
        "Harbor Permit Office",
        rf"(?P<publisher>(?=.*\b{_ISSUERS}\b)(?:The )?{_PART}(?: (?:of|for|the|and|&|{_PART})){{1,7}})",
        zone=Zone.RELEASE,
        case=True,
    ),
    _rule(
        "author-field",
        "Author: Ada Quill",
        r"(?:authors?|byline|written by|from)\s*:\s*(?P<author>[^\d:]{2,80})",
        zone=Zone.HEAD,
    ),
    _rule("addressee", "To: Harbor Council", r"(?:to|cc|subject|re|via)\s*:\s*.{2,160}", zone=Zone.HEAD),
    _rule("bare-date", "Friday, February 6, 2026", rf"{_DATE}{_CLOCK}", zone=Zone.HEAD),
    _rule(
        "dateline-year",
        "HARBOR CITY, Feb. 6, 2026 (Example Wire) - The council met.",
        rf"{_CAPITALS}(?:,| ?[-–—]{{1,2}}| \() ?{_DATE}\)?\s*(?:\((?P<wire>{_WIRE})\)\s*)?[-–—]{{1,2}}\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    _rule(
        "dateline-release",
        "HARBOR CITY, Feb. 6, 2026 /Example Wire/ -- The council met.",
        rf"{_CAPITALS}, {_DATE}\s*/[A-Z][\w .-]{{1,30}}/\s*[-–—]{{1,2}}\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        kind=DocumentKind.PRESS_RELEASE,
        prefix=True,
        case=True,
    ),
    _rule(
        "dateline-agency",
        "Harbor City, Feb. 6, 2026 (Example Wire) The council met.",
        rf"{_TOWN}, {_DATE}\s*\((?P<wire>{_WIRE})\)\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    _rule(
        "dateline-dated",
        "Harbor City, Calif. – February 6, 2026 – The council met.",
        rf"{_TOWN}(?:,| ?[-–—]{{1,2}}| \() ?{_DATE}\)?\s*(?:[-–—]{{1,2}}|:)\s",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    _rule(
        "dateline",
        "HARBOR CITY, Feb. 6 (Example Wire) — The council met.",
        rf"{_CAPITALS}(?:(?:,| [-–—]{{1,2}}) {MONTH} \d{{1,2}})?\s*(?:\((?P<wire>{_WIRE})\)\s*)?"
        r"[-–—]{1,2}\s(?=[A-Z“\"‘'])",
        zone=Zone.HEAD,
        prefix=True,
        case=True,
    ),
    _rule(
        "reached-at",
        "• Ada Quill can be reached at aquill@gazette.example.",
        rf"[•*·-]?\s*(?P<author>{_NAMES}) can be (?:reached|contacted|emailed) (?:at|on|via) .{{3,100}}",
        case=True,
    ),
    _rule(
        "reporting-by",
        "Reporting by Ada Quill; editing by Ben Stone",
        rf"\(?Reporting by (?P<author>{_NAMES})(?: in [A-Z][\w ]+)?(?:[;,.].{{0,120}})?\)?",
        case=True,
    ),
    _rule(
        "contributed",
        "Ada Quill contributed reporting",
        rf"[•*·-]?\s*(?P<contributor>{_NAMES})(?: in [A-Z][\w ]+)? (?:also )?contributed (?:reporting"
        rf"|to this).{{0,60}}",
        zone=Zone.TAIL,
        case=True,
    ),
    _rule(
        "additional-reporting",
        "Additional reporting by Ada Quill",
        rf"(?i:additional reporting) by (?P<contributor>{_NAMES}).{{0,60}}",
        case=True,
    ),
    _rule(
        "updated", "Updated February 7, 2026", rf"(?:last )?(?:updated|modified|revised)(?: on)?\s*:?\s+{_DATE}{_CLOCK}"
    ),
    _rule(
        "ends-dated",
        "Ends/Friday, February 6, 2026",
        rf"(?:ends?|-ends-)\s*[/|:–—-]\s*{_DATE}{_CLOCK}",
        zone=Zone.TAIL,
    ),
    _rule(
        "copyright",
        "Copyright © 2026 The Harbor Gazette, LLC. Click here for reprints.",
        r"(?:copyright\s*(?:©|\(c\))?|©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s+(?:by\s+)?|(?<=©)\s*)"
        rf"(?:(?P<publisher>[^\W\d_][^.©|;]{{1,60}}?){_FIRM})?(?:(?:[.,|;]|\s[-–—]\s).{{0,200}}| all rights.{{0,80}})?",
    ),
)
"""Lines that tell of the document; earlier ones win."""

FURNITURE: tuple[LineRule, ...] = (
    _rule(
        "fictional", "Fictional example: all people are invented.", r"[\[(]?(?:a )?fictional (?:example|text)\b.{0,160}"
    ),
    _rule(
        "advertisement",
        "Advertisement",
        r"(?:[-–—]+ ?)?(?:advertise?ment|sponsored(?: content)?|ad)(?: ?[-–—].{0,60})?",
    ),
    _rule(
        "continues",
        "Article continues after advertisement",
        r"(?:story|article) continues (?:after|below|under).{0,40}",
    ),
    _rule("click-here", "Click here to get the Harbor app.", r"(?:click|tap) (?:here|to)\b.{0,140}"),
    _rule("read-more", "Read more: Permits in Harbor", r"[\[(]?(?:read|see|learn|find out|show|view) more\b.{0,140}"),
    _rule("read-also", "Also read: Permits in Harbor", r"(?:also read|read also|read next|see also|read)\s*:.{0,140}"),
    _rule("continue-reading", "Continue reading", r"(?:continue|keep) reading.{0,60}"),
    _rule(
        "newsletter",
        "Sign up for our newsletter and never miss a permit",
        r"(?:sign up|subscribe|get (?:the|our) .{0,40}newsletter|register (?:now|here|today|for free))\b.{0,180}",
    ),
    _rule("inbox", "Get the news of Harbor in your inbox", r".{0,120}\b(?:in|to) your inbox\b.{0,60}"),
    _rule(
        "comment-policy",
        "Please see our comment policy first.",
        r"please (?:read|see|review|note) our .{0,40}polic(?:y|ies)\b.{0,60}",
    ),
    _rule(
        "related",
        "Related: What a permit costs",
        r"(?:related|recommended|trending|most (?:read|popular|viewed)|more on this|don[’']t miss"
        r"|you may (?:also )?like)"
        r"(?: (?:stories|story|articles?|content|coverage|links|news|topics|videos?))?(?:\s*:.{0,140})?",
    ),
    _rule("more-from", "More from The Harbor Gazette", r"more (?:from|in|on) [^.,;]{1,60}"),
    _rule(
        "share",
        "Share this article on Facebook",
        r"(?:share|save|print|copy|email|tweet|gift)(?: (?:this|the|full))?(?: (?:story|article|page|post|link))?"
        rf"(?: (?:on|via|to) {_NETS})?",
    ),
    _rule("follow", "Follow us on X and Facebook", r"(?:follow|like|join) (?:us|me|our)\b.{0,100}"),
    _rule("networks", "Facebook | X | Email", rf"{_NETS}(?:[ ,|/·•]+(?:and )?(?:{_NETS}|email|print|share))*"),
    _rule("rights", "All rights reserved.", r".{0,100}\ball rights reserved\b.{0,160}"),
    _rule(
        "reprint",
        "This story first appeared in The Harbor Gazette.",
        r"(?:this|the) (?:article|story|report|piece) (?:was |has been )?(?:originally|first) (?:appeared"
        r"|published|ran)\b"
        r".{0,120}|(?:re)?(?:published|printed) with permission.{0,80}",
    ),
    _rule(
        "photo-credit",
        "Photo: Ada Quill/Harbor Pictures",
        r"\(?(?:file )?(?:photo|photograph|image|picture|illustration|graphic|video|credit)s?(?: credit"
        r"| courtesy of| by)?"
        r"\s*(?:[:/]\s*| by )[^.]{1,90}\.?\)?",
    ),
    _rule(
        "picture-agency",
        "A permit being stamped in Harbor. Ada Quill/Getty Images",
        r".{0,110}(?:\bGetty Images\b|\bAP Photo\b|\bShutterstock\b|\biStock\b|\bAFP via\b|\bEPA-EFE\b).{0,30}",
    ),
    _rule(
        "contact",
        "Media contact: Ada Quill, 555-0100",
        r"(?:media |press )?(?:contacts?|inquiries|enquiries)\s*:.{0,200}",
    ),
    _rule(
        "contact-line",
        "press@harbor.example",
        r"(?:e-?mail|phone|tel|fax)?[.:]?\s*(?:\S+@\S+\.\w+|[+(]?\d[\d ().-]{6,18}\d)",
    ),
    _rule("end-mark", "###", r"#\s*#\s*#|[-–—]\s?30\s?[-–—]|\(?ends\)?|\(more\)|- ?more ?-", case=False),
    _rule("rule-line", "-----", r"(?:[-*_=~•·] ?){3,}"),
    _rule("picture-markup", "![Harbor](harbor.png)", r"!\[[^\]]{0,200}\]\([^)]{0,400}\)"),
    _rule(
        "cookies",
        "We use cookies to improve this page.",
        r"(?:we|this (?:web)?site|this page|our (?:web)?site) uses? cookies\b.{0,200}|accept (?:all )?cookies",
    ),
    _rule(
        "navigation",
        "Skip to main content",
        r"(?:skip|jump|back|return) to (?:main |the )?(?:content|navigation|top|menu|home)\b.{0,20}"
        r"|menu|search|home|log ?in|sign ?in|log ?out|close|next|previous",
    ),
    _rule(
        "comments",
        "12 comments",
        r"(?:(?:leave|post|add|show|view|hide|read|join) (?:a |all |the )?(?:comments?|conversation)"
        r"|comments?|\d+ comments?)"
        r"(?: \(\d+\))?",
    ),
    _rule(
        "support",
        "Support our journalism today",
        r"(?:support (?:our|independent|local|quality)|become a (?:member|subscriber)|donate (?:now|today"
        r"|here))\b.{0,120}",
    ),
    _rule("reading-time", "4 min read", r"\d{1,3}[ -]min(?:ute)?s?(?: read| to read|\.? read(?:ing time)?)"),
    _rule("listen", "Listen to this article", r"(?:listen to|watch) this (?:article|story|video|episode)?.{0,40}"),
    _rule("watch", "WATCH: Permits explained", r"(?:watch|listen|video|play)(?: now| live)?\s*:.{0,120}"),
    _rule("tags", "Tags: permits, harbor", r"(?:tags?|topics?|filed under|categories|category|keywords)\s*:.{0,200}"),
    _rule("app", "Download our app", r"(?:download|get) (?:our|the) .{0,30}\bapp\b.{0,60}"),
    _rule("tips", "Got a tip? Write to us.", r"(?:got|have) (?:a|any) (?:news )?(?:tips?|story|questions?)\b.{0,140}"),
)
"""Lines that tell nothing."""

RULES = (*HEADERS, *FURNITURE)
"""All rules about lines."""
