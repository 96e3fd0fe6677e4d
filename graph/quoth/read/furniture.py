"""Lines that belong to the page and tell nothing: advertisements, links, buttons, credits of pictures.

Source: layouts of newspapers, agencies and press offices as seen in many articles; every example is made up.
"""

from __future__ import annotations

from quoth.read.rules import LineRule, rule

NETS = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|threads|bluesky|truth social)"

FURNITURE: tuple[LineRule, ...] = (
    rule(
        "fictional", "Fictional example: all people are invented.", r"[\[(]?(?:a )?fictional (?:example|text)\b.{0,160}"
    ),
    rule(
        "advertisement",
        "Advertisement",
        r"(?:[-–—]+ ?)?(?:advertise?ment|sponsored(?: content)?|ad)(?: ?[-–—].{0,60})?",
    ),
    rule(
        "continues",
        "Article continues after advertisement",
        r"(?:story|article) continues (?:after|below|under).{0,40}",
    ),
    rule("click-here", "Click here to get the Harbor app.", r"(?:click|tap) (?:here|to)\b.{0,140}"),
    rule("read-more", "Read more: Permits in Harbor", r"[\[(]?(?:read|see|learn|find out|show|view) more\b.{0,140}"),
    rule("read-also", "Also read: Permits in Harbor", r"(?:also read|read also|read next|see also|read)\s*:.{0,140}"),
    rule("continue-reading", "Continue reading", r"(?:continue|keep) reading.{0,60}"),
    rule(
        "newsletter",
        "Sign up for our newsletter and never miss a permit",
        r"(?:sign up|subscribe|get (?:the|our) .{0,40}newsletter|register (?:now|here|today|for free))\b.{0,180}",
    ),
    rule("inbox", "Get the news of Harbor in your inbox", r".{0,120}\b(?:in|to) your inbox\b.{0,60}"),
    rule(
        "comment-policy",
        "Please see our comment policy first.",
        r"please (?:read|see|review|note) our .{0,40}polic(?:y|ies)\b.{0,60}",
    ),
    rule(
        "related",
        "Related: What a permit costs",
        r"(?:related|recommended|trending|most (?:read|popular|viewed)|more on this|don[’']t miss"
        r"|you may (?:also )?like)"
        r"(?: (?:stories|story|articles?|content|coverage|links|news|topics|videos?))?(?:\s*:.{0,140})?",
    ),
    rule("more-from", "More from The Harbor Gazette", r"more (?:from|in|on) [^.,;]{1,60}"),
    rule(
        "share",
        "Share this article on Facebook",
        r"(?:share|save|print|copy|email|tweet|gift)(?: (?:this|the|full))?(?: (?:story|article|page|post|link))?"
        rf"(?: (?:on|via|to) {NETS})?",
    ),
    rule("follow", "Follow us on X and Facebook", r"(?:follow|like|join) (?:us|me|our)\b.{0,100}"),
    rule("networks", "Facebook | X | Email", rf"{NETS}(?:[ ,|/·•]+(?:and )?(?:{NETS}|email|print|share))*"),
    rule("rights", "All rights reserved.", r".{0,100}\ball rights reserved\b.{0,160}"),
    rule(
        "reprint",
        "This story first appeared in The Harbor Gazette.",
        r"(?:this|the) (?:article|story|report|piece) (?:was |has been )?(?:originally|first) (?:appeared"
        r"|published|ran)\b"
        r".{0,120}|(?:re)?(?:published|printed) with permission.{0,80}",
    ),
    rule(
        "photo-credit",
        "Photo: Ada Quill/Harbor Pictures",
        r"\(?(?:file )?(?:photo|photograph|image|picture|illustration|graphic|video|credit)s?(?: credit"
        r"| courtesy of| by)?"
        r"\s*(?:[:/]\s*| by )[^.]{1,90}\.?\)?",
    ),
    rule(
        "picture-agency",
        "A permit being stamped in Harbor. Ada Quill/Getty Images",
        r".{0,110}(?:\bGetty Images\b|\bAP Photo\b|\bShutterstock\b|\biStock\b|\bAFP via\b|\bEPA-EFE\b).{0,30}",
    ),
    rule(
        "contact",
        "Contact: Ada Quill, 555-0100",
        r"(?:media |press )?(?:contacts?|inquiries|enquiries)\s*:.{0,200}",
    ),
    rule(
        "contact-line",
        "press@harbor.example",
        r"(?:e-?mail|phone|tel|fax)?[.:]?\s*(?:\S+@\S+\.\w+|[+(]?\d[\d ().-]{6,18}\d)",
    ),
    rule("end-mark", "###", r"#\s*#\s*#|[-–—]\s?30\s?[-–—]|\(?ends\)?|\(more\)|- ?more ?-", case=False),
    rule("rule-line", "-----", r"(?:[-*_=~•·] ?){3,}"),
    rule("picture-markup", "![Harbor](harbor.png)", r"!\[[^\]]{0,200}\]\([^)]{0,400}\)"),
    rule(
        "cookies",
        "We use cookies to improve this page.",
        r"(?:we|this (?:web)?site|this page|our (?:web)?site) uses? cookies\b.{0,200}|accept (?:all )?cookies",
    ),
    rule(
        "navigation",
        "Skip to main content",
        r"(?:skip|jump|back|return) to (?:main |the )?(?:content|navigation|top|menu|home)\b.{0,20}"
        r"|menu|search|home|log ?in|sign ?in|log ?out|close|next|previous",
    ),
    rule(
        "comments",
        "12 comments",
        r"(?:(?:leave|post|add|show|view|hide|read|join) (?:a |all |the )?(?:comments?|conversation)"
        r"|comments?|\d+ comments?)"
        r"(?: \(\d+\))?",
    ),
    rule(
        "support",
        "Support our journalism today",
        r"(?:support (?:our|independent|local|quality)|become a (?:member|subscriber)|donate (?:now|today"
        r"|here))\b.{0,120}",
    ),
    rule("reading-time", "4 min read", r"\d{1,3}[ -]min(?:ute)?s?(?: read| to read|\.? read(?:ing time)?)"),
    rule("listen", "Listen to this article", r"(?:listen to|watch) this (?:article|story|video|episode)?.{0,40}"),
    rule("watch", "WATCH: Permits explained", r"(?:watch|listen|video|play)(?: now| live)?\s*:.{0,120}"),
    rule("tags", "Tags: permits, harbor", r"(?:tags?|topics?|filed under|categories|category|keywords)\s*:.{0,200}"),
    rule("app", "Download our app", r"(?:download|get) (?:our|the) .{0,30}\bapp\b.{0,60}"),
    rule("tips", "Got a tip? Write to us.", r"(?:got|have) (?:a|any) (?:news )?(?:tips?|story|questions?)\b.{0,140}"),
)
"""Lines that tell nothing."""
