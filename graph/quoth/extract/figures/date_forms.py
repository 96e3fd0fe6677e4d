"""The printed forms of dates, one pattern a form. A form's name is the id of the rule in ``date_values`` that reads it."""

from __future__ import annotations

import re

from quoth.extract.figures.calendar_words import DAY, ERAS, LONG_MONTH, MONTH, WEEKDAY, YEAR

_LENGTH = r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|quarters?|seasons?)"
_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety|few|several|couple\sof)"
)
_POINT = (
    rf"(?:{MONTH}\s{DAY}\b(?!,\d|\.\d|:\d)(?:,?\s{YEAR}\b)?|{DAY}\s{MONTH}(?:,?\s{YEAR}\b)?|{MONTH},?\s{YEAR}\b"
    rf"|{LONG_MONTH}\b(?!\s\d\d?(?![,.\d]\d|\d))|{YEAR}\b)"
)
_DAY = rf"(?:{MONTH}\s{DAY}\b(?!,\d|\.\d|:\d)(?:,?\s{YEAR}\b)?|{DAY}\s{MONTH}(?:,?\s{YEAR}\b)?)"
# What may stand behind "the year" that is another year than the one named before, or none: "the year to June", "the year group".
_NOT_THE = r"(?!\s(?:[A-Z]|to\b|end|that\b|of\b|before\b|earlier\b|from\b|since\b|through\b|when\b|in\b|\d|[a-z]+\s(?:of|for)\b)|-|[’'])"
FORMS = {
    # "the year to June 2024", "the six months ending 30 June", "the week to 11 August", "the quarter that ended in September"
    "span_to": rf"FYE\s{MONTH}\s{YEAR}\b|(?:the\s)?(?:(?:last|past)\s)?(?:{_COUNT}\s)?"
    r"(?:half-years?|years?|quarters?|months?|fortnight|weeks?|days)\s"
    r"(?:(?:up\s)?to|(?:(?:that|which)\s)?(?:ending|ended)|through)\s"
    rf"(?:(?:in|on)\s)?(?:the\s(?:end|last\sday)\sof\s)?(?:{_POINT}|(?:the\s)?(?:first|second|third|fourth)\squarter(?:\sof\s{YEAR})?)",
    # "the week beginning 5 May", "the week of January 28 to February 3"
    "week_of": rf"(?:[Tt]he\s)?week\s(?:that\s)?(?:of|(?:beginning|starting|commencing|began|started)(?:\son)?)\s(?:{WEEKDAY},?\s)?{_DAY}"
    rf"(?:\s?(?:to|through|[–—-])\s?(?:{_DAY}|{DAY}\b(?:,?\s{YEAR}\b)?))?",
    # "the last night of May", "the first day of 2031"
    "edge": rf"the\s(?:first|last)\s(?:day|night|evening|morning)\sof\s(?:{MONTH},?\s{YEAR}|{LONG_MONTH}|{YEAR})\b",
    # "the first quarter of fiscal year 2017", "the first half of the 2030 financial year": the text does not say which months
    "fiscal": rf"(?:the\s)?(?:first|second|third|fourth|last)[ -](?:{_COUNT}\s)?(?:quarter|half|months)\sof\s(?:the\s)?"
    rf"(?:(?:fiscal|financial)(?:\syear)?\s{YEAR}(?:[-–/]\d\d)?|(?:{YEAR}(?:[-–/]\d\d)?\s)?(?:fiscal|financial)\syear)\b",
    # "in the last financial year": which months those are, the country says
    "fiscal_near": r"(?i:(?:the\s)?(?:last|previous|past|this|current|next|coming)\s(?:fiscal|financial|budget|tax)\syear\b)",
    # "before the pandemic", "during the war": no date follows from it
    "era": rf"(?i:(?:before|during)\sthe\s(?:[a-z]+\s)?(?:{ERAS})\b(?![’'-]|\s[a-z]+s\b))",
    # "the first week of March", "the last week of January 2030"
    "week_in": rf"the\s(?:first|second|third|last|final)\sweek\sof\s(?:{MONTH},?\s{YEAR}|{LONG_MONTH})\b",
    # "at the turn of the year", "since the New Year", "on New Year's Eve"
    "turn": r"(?:the\s)?(?:(?i:turn\sof\sthe\s(?:year|month))|New\sYear(?:[’']s(?:\s(?:Day|Eve))?)?)\b(?!\s[A-Z])",
    # "in week 6", as statistics of health and labour print it; which days those are, the text does not say
    "week_no": rf"[Ww]eek\s\d{{1,2}}\b(?!\s[a-z]+s\b|%|[,.]\d)(?:,?\s(?:of\s)?{YEAR})?",
    # "in that year", "over the same period": the year or stretch that was named before
    "that": rf"(?:(?<=\bduring\s)|(?<=\bDuring\s)|(?<=\b[Oo]ver\s))the\syear\b{_NOT_THE}|"
    r"(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bduring\s))the\s(?:quarter|week|period)\b"
    r"(?!\s[A-Z]|\s(?:to|ended|ending|that|of|before|earlier|from"
    r"|since|through|when|\d)\b|-|[’'])|(?:[Tt]hat|[Tt]he\ssame)\s(?:year|period|quarter|month)\b(?!\s(?:(?:of|in)\s)?(?:last|a|the|[12]\d\d\d)\b|[’'])",
    # "by the end of the month", "at year-end"
    "closing": r"(?i:year[’']s\send\b|"
    r"the\s(?:end|close)\sof\s(?:the|this)\s(?:year|month)|(?:year|month)-end)\b(?!\s(?!that\b|when\b)[a-z]+s\b)",
    # "the first seven months of 2023"
    "first_months": rf"(?:the\s)?first\s{_COUNT}\smonths\sof\s(?:{YEAR}|this\syear|last\syear|the\syear)\b",
    # "the January-June period", "January-to-June 2017", "the July–September quarter of 2031"
    "months": rf"(?:the\s)?{LONG_MONTH}\s?[-–](?:to-)?\s?{LONG_MONTH}\b(?:\s(?:period|quarter)\b(?:\sof\s{YEAR}\b)?|,?\s{YEAR}\b)?",
    # "the June quarter", as Australia, New Zealand and India call the three months that end in June
    "quarter_to": rf"(?:the\s)?(?:March|June|September|December)\s(?:{YEAR}\s)?quarter\b(?:\s(?:of\s)?{YEAR}\b)?",
    # "between April 10 and 24": two days of one month
    "day": rf"(?:(?<=\b[Bb]etween\s){MONTH}\s{DAY}\sand|(?<=\b[Ff]rom\s){MONTH}\s{DAY}\s(?:to|through))\s{DAY}\b"
    rf"(?![,.:]\d|\s(?:[a-z]+s|people|men|women|{MONTH})\b)(?:,?\s{YEAR}\b)?|(?:{WEEKDAY},?\s)?(?:{MONTH}\s{DAY}\b(?!,\d|\.\d|:\d)(?:\s?[-–]\s?{DAY}\b)?(?:,?\s{YEAR}\b)?"
    rf"|(?:{DAY}\s?(?:[-–]|and|to)\s?)?{DAY}\s(?:of\s)?{MONTH}(?:,?\s{YEAR}\b)?)",
    "month_year": rf"{MONTH},?(?:\sof)?\s{YEAR}\b",
    "iso": r"\d{4}-\d{2}-\d{2}\b|(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b(?!-)",
    "slashed": r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b",
    "years": rf"{YEAR}\s?[–—/-]\s?(?:{YEAR}|\d\d)\b(?![\d-])|{YEAR}/\d\b(?![\d/-])",
    "quarter": rf"(?:the\s)?(?:first|second|third|fourth)[ -](?:quarter|half)(?:\sof\s(?:{YEAR}|this\syear|last\syear)|,?\s{YEAR})\b"
    rf"|Q[1-4](?:\sof)?\s{YEAR}\b|H[12](?:\sof)?\s{YEAR}\b",
    # "in the third quarter" of a text from October is that year's
    "bare_quarter": r"(?:the\s)?(?:first|second|third|fourth)[ -]quarter\b(?!\s?-?final|\sof\b)"
    r"|(?:the\s)?(?:first|second)\shalf\sof\sthe\syear\b",
    # of a year, of a company's year, or of a match: the phrase alone doesn't tell
    "bare_half": r"(?:the\s)?(?:first|second)\shalf\b(?!\s(?:of|a|an|as)\b|-)",
    "decade": r"(?:the\s)?(?:(?:early|mid|late)[ -])?(?:1[5-9]|20)\d0s\b",
    # "a year earlier": as long before the date that the figure is compared with; "a year ago" stays a phrase
    "ago": rf"(?i:{_COUNT}\s(?:more\s)?{_LENGTH}\s(?:ago|earlier|before|previously)\b(?!\s(?:tax|deductions|the\s(?:{ERAS}))\b)"
    r"|the\s(?:year|month|week|quarter|day)\s(?:before|earlier)\b(?=[.,;)]|\s(?:and|but|to)\b|$))",
    "same_then": r"(?i:this\s(?:point|time|stage)\s(?:(?:of|in)\s)?"
    rf"(?:{YEAR}|last\syear|the\sprevious\syear|the\syear\sbefore|a\syear\s(?:earlier|before|ago))\b"
    r"|the\s(?:same|corresponding|comparable|equivalent)\s"
    rf"(?:period|months?|quarter|half|week|time|day|date|point|stage)s?\s(?:(?:of|in|for)\s)?"
    rf"(?:{YEAR}|last\syear|the\sprevious\syear|the\syear\sbefore|a\syear\s(?:earlier|before|ago))\b)",
    "own_first": r"(?i:(?:its|their|his|her)\s(?:first|last)\s(?:\w+\s)?(?:years?|months?|weeks?|days?|season)\b)",
    "length": rf"(?i:(?!in\san?\s(?:day|hour|minute)\b)(?:in|within|over)\s{_COUNT}\s(?:single\s)?{_LENGTH}\b"
    r"(?!\s(?:ago|earlier|jail|prison|custody|time|old|of\sage)|[’']))",
    "vague": r"(?i:so\sfar|to\sdate|overnight|the\sweekend)\b|now\b",
    # "over the past two years", "during the five years"
    "rolling": rf"(?:(?<=\bduring\s)|(?<=\bover\s))the\s{_COUNT}\s(?:years|months|weeks|quarters)\b"
    r"(?!\s(?:to|from|ending|ended|through|between|before)\b)"
    rf"|(?i:(?!the\sfirst\s(?:hour|minute)\b)(?:the|these)"
    rf"\s(?:past|last|previous|preceding|prior|first|next|coming)\s(?:{_COUNT}\s)?{_LENGTH}\b"
    rf"(?!\sof\s(?-i:{LONG_MONTH}|{YEAR})\b)|recent\s(?:years"
    r"|decades|months|weeks|days)\b)",
    "relative": r"(?i:(?:this|last|next)\s(?:year|month|week|weekend|spring|summer|autumn|fall|winter|quarter|decade|season|term)\b)"
    r"|(?i:yesterday|today|tonight|tomorrow)\b",
    "so_far": r"(?i:the\s(?:start|beginning)\sof\s(?:the|this)\s(?:year|month)\b)",
    # "since last August": the last one that was over
    "near_month": rf"(?:last|this|next|Last|This|Next)\s{LONG_MONTH}\b(?!\s\d)",
    "near_day": rf"(?:last|this|next|Last|This|Next)\s{WEEKDAY}\b",
    "weekday": rf"{WEEKDAY}\b(?:\s(?:morning|afternoon|evening|night)\b)?",
    "month": rf"{LONG_MONTH}\b(?!\s[A-Z][a-z])",
    "year": rf"(?:(?<![\w.,$£€/-])|(?<=[Mm]id-))(?:{YEAR}|21\d\d)(?![\w%]|[.,]\d|-\w|/\d)",
}
# Forms whose numbers are never figures; a rolling length ("the past two years") is one.
MASKING = frozenset(FORMS) - {"rolling", "length", "vague", "that", "era"}
# They say no date: kept for the scope of figures, not told as dates of the text.
PHRASES = frozenset(("length", "vague", "own_first", "bare_half", "week_no", "era"))
# What a form may begin with: asked first, since most words begin none, and each form would be tried at every one of them.
_OPENS = (
    r"\d|[JFMASONDTWF](?=[a-z])|FYE|Q\d|H\d|(?i:(?:the|these|that|its|their|his|her|in|within|over|before|during|an?|few|several|couple|recent|this|last|next"
    r"|past|yesterday|today|tonight|tomorrow|so|to|overnight|now|weeks?|years?|months?|quarters?|half|fortnight|days|first|second|third|fourth"
    rf"|early|mid|late|turn|new)\b)|(?i:{_COUNT}\b)"
)
ANY = re.compile(rf"\b(?={_OPENS})(?:" + "|".join(f"(?P<{name}>{form})" for name, form in FORMS.items()) + ")")
_EDGE = r"(?:start|beginning|end|close|first\sday|last\sday)\sof\s"
LINK = {
    "range": re.compile(
        r"\b(?:(?:(?:in|over|during|for)\s)?(?:the\s(?:years|period|months)\s)(?:from|between)|from|between|the\syears)\s"
        r"(?:the\s)?(?:early |late |mid-)?$",
        re.IGNORECASE,
    ),
    "since": re.compile(
        r"\b(?:since|starting\s(?:in|on)|beginning\s(?:in|on))\s(?:the\s(?:start|beginning|end)\sof\s)?(?:the\s)?(?:early |late |mid-)?$",
        re.IGNORECASE,
    ),
    "as_of": re.compile(rf"\b(?:as\sof|as\sat)\s(?:the\s{_EDGE})?$", re.IGNORECASE),
    "until": re.compile(
        r"\b(?:by|until)\sthe\s(?:end|close)\sof\s(?:the|its|his|her|their)\s[a-z]+(?:\s[a-z]+)?\sin\s$|"
        rf"\b(?:by|until|till|up\sto|up\suntil|through|to)\s(?:the\s(?:middle\sof\s|{_EDGE}))?(?:the\s)?(?:early |late |mid-)?$",
        re.IGNORECASE,
    ),
    "loose": re.compile(r"\b(?:before|after|prior\sto|following|around|about|circa)\s(?:the\s)?$", re.IGNORECASE),
    "within": re.compile(
        r"\b(?:in|on|during|over|for|throughout|within|at|of)\s"
        rf"(?:all\sof\s|the\s(?:whole\s(?:of\s)?|entirety\sof\s|course\sof\s|month\sof\s|{_EDGE})?)?(?:early |late |mid-)?"
        r"(?:fiscal\s(?:year\s)?|calendar\s(?:year\s)?|the\s(?:year|period|months|quarter)\s)?$",
        re.IGNORECASE,
    ),
}
BRIDGE = re.compile(
    rf",?\s?(?:to|and|through|until|till|[–—-])\s(?:the\s(?:{_EDGE})?)?(?:early |late |mid-)?|\s?[–—-]\s?"
)
