"""Stretches of a text whose numbers are no figures: addresses, times, identifiers, ordinals, scores, list marks.

Each rule is a pattern with an id; the comments beside them say what they are for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LABELS = (  # "Section 230", "page 3": words that name by number
    r"[Ss]ections?|[Aa]rticles?|[Hh]ighway|[Rr]oute|[Ii]nterstate|[Rr]oom|[Pp]ages?|[Cc]hapter|[Pp]hase|[Ss]tep|[Gg]rade"
    r"|[Tt]ier|[Cc]ategory|[Tt]ype"
    r"|[Ll]ine|[Vv]ersion|[Ee]pisode|[Vv]olume|[Pp]recinct|[Ee]xit|[Pp]aragraph|No\.|no\.|pp?\.|Fig\.|Vol\.|Apt\.|Prop\.|§+"
    r"|Number|Part|Figure|[Tt]able|Apartment|Suite|Unit|Flight|District|Ward|Title|Proposition|Measure|Amendment|Resolution"
    r"|Bill|Act|Class|Level|Gate"
    r"|Platform|Channel|Season|Game|Round|Group|Week|Day|Case|Docket|Zone|Exhibit|Form|Rule|Regulation|Order|Psalm|Apollo"
    r"|Mark|Item|Area|Studio|Pier"
    r"|Building|Block|Lot|Catch|Model|H\.R\.|H\.?B\.|S\.?B\.|HR|SB|HB|AB"
    r"|[Bb]oeing|[Aa]irbus|Windows|iPhone|PlayStation|Xbox|Galaxy|Formula|Big|Pac|S&P|S ?& ?P|S P|[Ss][Pp]|s&p|FTSE|ftse|Fortune"
    r"|Nikkei|nikkei|Russell|CAC|DAX|Stoxx|STOXX|ASX|Super Bowl"
)
_NUMBERED = "[Rr]egion|[Zz]one|[Ww]ard|[Dd]istrict|[Rr]eactor|[Ss]ector|[Pp]recinct|[Ss]ection|[Aa]rticle|[Cc]hapter|[Pp]hase|[Gg]rade"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
RULES: tuple[tuple[str, str], ...] = (
    ("url", r"(?:https?://|www\.)\S+|\b[\w.-]+\.(?:com|org|net|gov|edu)\b(?:/\S*)?"),
    ("email", r"[\w.+-]+@[\w-]+\.\w[\w.-]*"),
    ("handle", r"[@#]\w*\d\w*"),
    (
        "phone",
        r"(?:\+\d{1,3}[ -])?(?:\(\d{2,4}\) ?|\b\d{3}[-.])\d{3}[-. ]\d{4}\b|\b1-8\d\d-[\w-]{7,}|(?<![\d-])\b\d{3}-\d{4}\b",
    ),
    (  # "01 555 0190", "0800 555 0100", "1800 555 010", "13 55 50", "+353 1 555 0190"
        "phone-abroad",
        r"(?<![\d.,-])(?<!\d )0\d{1,4} \d{3,4}(?: \d{3,4}){0,2}\b(?!,\d)|\b1[38]00[ -]\d{3}[ -]\d{3,4}\b"
        r"|(?<![\d.,] )(?<![\d.,-])\b13 \d\d \d\d\b(?! ?\d)"
        r"|\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,5}\b",
    ),
    (
        "called",
        r"\b(?i:call|telephone|tel|phone|hotline|fax|dial|whatsapp)s?\b(?:\s(?:on|at|us|us\son|number|no))?[.:]?"
        r"\s\+?\(?\d[\d() -]{4,}\d\b(?!,\d)",
    ),
    ("weeks", r"\b[Ww]eeks (?:from )?\d{1,2}(?: (?:to|and) |\s?[-–]\s?)\d{1,2}\b(?! \w+s\b)"),
    (
        "clock",
        r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.?|[ap]m\b|AM\b|PM\b|o[’']clock)|\b\d{1,2}:\d{2}(?::\d{2})?\b"
        r"|\b\d{1,2}: ?\d{2}\s?(?:[ap]\.m\.|[AP]M)",
    ),
    ("zone-time", r"\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|BST|CET|EST|EDT|IST|hrs)\b|\b0\d[0-5]\d hours\b"),
    ("clock-word", rf"\b(?i:{_HOURS}) (?:[ap]\.m\.|o[’']clock)"),
    (  # "gets up at three in the morning"; "killed three in the morning" counts
        "clock-of-day",
        r"\b(?i:at|by|until|till|since|from|before|after|about|around)"
        rf" (?:(?:half|quarter|ten|twenty) (?:past|to) )?(?:{_HOURS}|1[0-2]|[1-9])"
        r" (?:in the (?:(?:early|late) )?(?:morning|afternoon|evening)|at night)\b",
    ),
    ("dotted-date", r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d\b"),
    ("always", r"\b(?:24/7|9/11|50[-/]50|20/20)\b"),
    (
        "named-by-number",
        rf"(?<![\w.])(?:{_LABELS}) (?:No\. |[#№] ?)?\d+(?:[./-]\d+)*(?:\(\w\))*[a-z]?\b"
        r"(?!,\d|\.\d|%|\s(?:percent|per cent|[mb]illion|people))",
    ),
    (  # "regions 1, 8 and 9", "zones 3 to 5", "district 7"
        "numbered",
        rf"\b(?:{_NUMBERED})s \d{{1,3}}(?:(?:, and |, | and | or | to |[-–])\d{{1,3}})+\b(?!,\d|\.\d|%| ?per| [mb]illion)"
        rf"|\b(?:{_NUMBERED}) \d{{1,3}}\b(?!,\d|\.\d|%| ?per| [mb]illion| [a-z]+s\b)",
    ),
    (  # "the Tarn 4 rally", "Tarn 2.0", "Tarn 4 was a success": one of a row of its name
        "series",
        r"\b[A-Z][a-z]+ (?:\d{1,2}(?:\.0)?(?= (?:rally|march|protest|campaign|summit|conference|programme|program|project|mission|festival"
        r"|edition|series|movement)\b)|\d\.0\b(?! (?:percent|per cent|[mb]illion|points))"
        r"|(?:[2-9]|1\d)(?= (?:was|is|has) (?:an?|the|been)\b))",
    ),
    (
        "hyphen-name",
        r"\b(?!(?:Sub|Minus|To|Pre|Post|Mid)-)[A-Z][A-Za-z.]*(?:[-–‑]| -)\d+\w*\b(?!\.\d|%|,\d)",
    ),  # COVID-19, F-150
    (
        "postcode",
        r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b(?! (?:people|\w+s\b))|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}(?![A-Za-z])",
    ),
    (
        "letter-digit",
        r"(?<!\$)\b(?!(?:USD|GBP|EUR|CHF|RMB|AUD|CAD|RM|Rs)\d|PS\d+(?:[.,]\d|[mbk])"
        r"|[RN]\d[\d.,]*(?:[- ]?(?:thousand|million|billion|trillion)|[mb]n?)\b)[A-Za-z]+\d+[A-Za-z\d]*\b",
    ),  # G7, A2
    ("digit-letter", r"(?<![$£€.,\d])\b\d+(?:D|G|P|A|B|X|x)\b|\b(?:480|720|1080|1440|2160)[pi]\b"),  # 3D, 5G
    ("team", r"\b\d{2}ers\b"),  # 49ers
    ("plural-digits", r"\b\d{1,4}[’']?s\b|(?<=\s[’'‘])\d\d(?:[-–]\d\d)?(?!\d|[’'])"),  # 1990s, 40s, ’08
    ("ordinal", r"\b\d{1,3}(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)\b"),
    (  # "the 40 freeway was closed"; "the 40 motorway bridges" counts
        "road",
        r"\b[Tt]he \d{1,3} (?:freeway|motorway|expressway|bus|tram|ferry)\b(?! (?!was\b|is\b|has\b|does\b)[a-z]+s\b)",
    ),
    ("account", r"\b\d{3,}-\d{3,}(?:-\d+)+\b|\b\d+[A-Za-z]+\d{2,}\b(?<!\d[xX]\d\d)"),  # 1204-5511-09, 417KM22
    (
        "street",
        r"\b\d{1,5} (?:[NSEW]\.? )?(?:(?:[A-Z][a-z]+|\d{1,3}(?:st|nd|rd|th)) ){1,2}"
        r"(?:Street|St\b|Avenue|Ave\b|Road|Rd\.|Boulevard|Blvd\.|Lane|Drive|Court|Way|Place)",
    ),
    (
        "vote",
        r"\b(?:vot(?:e|ed|es|ing)|pass(?:ed|es)?|approved|rejected|rul(?:e|ed|ing)|decision|majority|split|w[io]n|wins|los[te]"
        r"|loses|beat|beats|beating"
        r"|defeat|defeated|victory|drew|draw|led|lead|trailed|scored?|game|down|up|at)(?: (?:by|the|of|was|were|is"
        r"|[A-Z]\w+)){0,3} \d{1,3}\s?[-–]\s?\d{1,3}\b"
        r"(?!\s?%|[.,]\d|\s(?:per|points|people|years|days))",
    ),
    (
        "vote-noun",
        r"\b\d{1,3}\s?[-–]\s?\d{1,3} (?:vote|ruling|decision|majority|win|victory|loss|defeat|lead|draw|tie|record|down|up|run|score)\b",
    ),
    (  # "3. The", "3.2 The recorder"; "1.2 million citizens" opens a text with a number
        "list-mark",
        r"(?:(?:^|(?<=\n))[ \t]*\(?\d{1,2}(?:[.)](?=[ \t])|\.\d{1,2}(?:\.(?=[ \t])|(?=[ \t]+[^a-z\s]))))",
    ),
    (
        "list-mark-within",
        r"(?<=[:;.,] )\d{1,2}\)(?= [A-Z])|(?<=[;,] and )\d{1,2}\)(?= [A-Z])",
    ),  # "for two reasons: 1) She …, and 2) He …"
    ("flight", r"\b[Ff]light [A-Z]{1,3} ?\d{1,4}\b"),
    ("case-number", r"\b\d{1,4}-[a-z]{1,4}-\d+\b"),
    ("bracketed", r"\[\d{1,3}\]"),
    ("top-of", r"\b(?:last|top|round of)[- ]\d{1,3}\b(?= (?:appearance|tie|match|game|clash|finish|team|side))"),
    ("odds", r"\b\d+(?:\.\d+)?:\d+\b"),
    ("one-instance", r"\b[Ii]n one (?:case|instance|incident|way|sense|respect)\b(?! (?:in|of|out))"),
    (
        "one-idiom",
        r"\b(?i:one (?:day|another|thing|way|by one|more|too)|(?:at|on) one (?:point|hand|side|time)|(?:square|day) one"
        r"|(?:all|you|we|they|these|those|us|the|any|some|every|each|which|this|that|another|other|first|last|next|big|no)[- ]one"
        r"(?! (?:hundred|thousand|million|billion|trillion)\b)"
        r"(?! of (?:the|its|their|his|her|our|these|those) )"
        r"(?!(?: [a-z]+)? (?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty))"
        r"|one \w+ or another|one-(?:time|off|way|sided|stop|size)|one[- ](?:on|to)[- ]one|zero[- ](?:tolerance|sum|in))\b",
    ),
    (
        "part-idiom",
        r"\b(?i:half[- ](?:brother|sister|hour|time|mast|way|century|term|year)s?|(?:first|second|last|this|next|other|better"
        r"|latter|former|final)[- ]half"
        r"|one[- ]third[- ]party)\b",
    ),
)
_ALL = re.compile("|".join(f"(?:{p})" for _, p in RULES))
# Only around these can a rule hold: looking nowhere else halves the cost.
_SPOTS = re.compile(
    r"\d[\d.,:/-]*|\b(?:[Oo]ne|ONE|[Zz]ero|[Hh]alf|HALF|[Tt]hird)\b|[’']clock|\b(?:morning|afternoon|evening|at night)\b"
)
_REACH = 64


def masks(text: str, extra: Iterable[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Sorted, disjoint stretches without figures: the rules' and ``extra`` ones (dates)."""
    hits = (hit.span() for start, end in _windows(text) for hit in _ALL.finditer(text, start, end))
    return _merged([*hits, *extra])


def _windows(text: str) -> tuple[tuple[int, int], ...]:
    around = [(max(0, hit.start() - _REACH), min(len(text), hit.end() + _REACH)) for hit in _SPOTS.finditer(text)]
    return _merged(around)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
