"""Words that headings and labels of tables are made of.

Source: the headings of census tables, of health, school, crime and election statistics, and of open-data portals.
"""

from __future__ import annotations

import re


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})", re.IGNORECASE)


# What a column of labels says of itself.
PLACE_HEADS = {  # from small to large: a smaller place comes before a larger one
    1: "centre|center|reservoir|dam"
    "|lake|mine|library|museum|depot|court|university|college|mill|power station|refinery|theatre|store|facility"
    "|prison|jail|hospital|school|clinic|shelter|station|site|stadium|street|route|line|plant|port|airport|venue|campus",
    2: "neighbou?rhood|precinct|ward|village|suburb|borough|quarter|beat|polling place",
    3: "city|town|municipality|place|community|location|locality|area|parish|commune|settlement|township",
    4: "county|district|council|department|prefecture|local authority|metro(?: area)?|division|zone|police force area",
    5: "state|province|region|territory|oblast|canton|island|land|constituency|jurisdiction",
    6: "country|nation|country or territory|economy|continent",
}
OFFICE_HEAD = _whole(r"department|division|council|zone|centre|center|office|service")
KIND_HEAD = re.compile(
    r"(?:types?|kinds?|categor(?:y|ies)|class(?:es)?|forms?|levels?|sizes?|status|ownership|sectors?) of\b"
    r"|.*\s(?:type|category|kind|class|size|status)$",
    re.IGNORECASE,
)
PLACE_NAME = re.compile(
    r"(?:\s(?:name|of (?:registration|residence|asylum|destination|occurrence|refuge|work)))?s?$", re.IGNORECASE
)
PERIOD_HEAD = _whole(
    r"(?:(?:calendar|fiscal|financial|school|academic|reporting|survey|report)\s)?(?:year|month|date|day"
    r"|week|quarter|period|season|time)"
    r"s?(?:\s(?:ending|ended|beginning|starting|of report))?|fy|as of|school year|week of|reporting period"
)
POPULATION_HEAD = _whole(
    r"(?:country|place|region) of (?:origin|birth|citizenship|nationality)"
    r"|sex|gender|age|ages|age[ _-]?(?:group|band|range|class)s?|race|ethnicity|race/ethnicity"
    r"|race and ethnicity|ethnic group|nationality"
    r"|citizenship|religion|education|educational attainment|income(?: group| band| level)?"
    r"|marital status|group|subgroup|demographic"
    r"|population group|household type|tenure|grade|cohort"
)
POPULATION_VALUE = _whole(
    r"(?:fe)?males?|(?:wo)?men|boys|girls|adults|children|infants|teenagers|seniors|minors|youth|pensioners"
    r"|(?:aged? |ages )?\d{1,3}(?:\s?(?:[-–]|to)\s?\d{1,3}|\s?\+|\s(?:and|or|years and) (?:over|older"
    r"|above|under|younger|up))?(?: years(?: old)?)?"
    r"|(?:under|over|below|above)(?: age)? \d{1,3}s?(?: years)?"
    r"|(?:non-hispanic )?(?:white|black|asian|hispanic|latino|native american|indigenous)"
)
UNIT_HEAD = _whole(r"units?(?: of measure(?:ment)?)?|measured in|scale")
IDENTIFIER = _whole(
    r"(?:.*\s)?(?:ids?|codes?|uid|guid|uuid|#|rank|ranking|pos\.?|zip|zipcode|postcode|fips|geoid|phone"
    r"|telephone|fax|tel|lat|latitude|lon|long"
    r"|longitude|lng|isbn|isin|ref\.?|reference|objectid|version|url|link|ein|npi|ccn|naics|sic|easting|northing)"
    r"|no\.?|nr\.?|№|s/n|index|serial|(?:.*\s)?(?:phone|telephone|case|account|licen[cs]e|permit|file"
    r"|serial|order|docket|row|route|unit|house|bill|flight|id"
    r"|item|provider|ward|district|registration|invoice|line)\s(?:number|no\.?|nr\.?)|(?:founded"
    r"|established|opened|year built|built|born)"
)
NO_IDENTIFIER = re.compile(r"\b(?:no\.?|number|#)\s?of\b", re.IGNORECASE)

# Labels that sum up.
TOTAL_ROW = re.compile(
    r"(?:grand |sub-?|over-?all )?totals?\b|all\b(?!\s(?:others?|remaining|else)\b)|sum\b|combined\b"
    r"|overall(?=$|\s(?:population|average))|both sexes\b|(?:state|nation"
    r"|county|city|country|network|system|world|"
    r"province|district|region|company|league|industry|sector)-?wide\b|whole (?:network|country|state"
    r"|county|city|province|region|system|year)\b|country$|[A-Z][\w '’&-]{0,40},?\s(?:sub-?)?total$",
    re.IGNORECASE,
)
TOTAL_COLUMN = re.compile(
    r"(?:grand |sub-?|over-?all )?totals?|all|sum|overall|combined|both sexes|all ages|all (?:persons"
    r"|people|groups)|statewide|nationwide|(?:row )?total",
    re.IGNORECASE,
)
ALL_OF = re.compile(
    r"all [a-z]{3,}(?: [a-z]{3,})?", re.IGNORECASE
)  # "All schools", of amounts; "All voters (%)" are no sum
TOTAL_OF = re.compile(r"(?:grand )?total\s(?=[a-z]{3,})", re.IGNORECASE)
TOTAL_WORDS = re.compile(
    r"^(?:(?:grand |sub-?|overall )?totals?\b(?: of| for)?|all\b(?!\s(?:others?|remaining|else)\b)"
    r"|sum\b(?: of)?|overall\b|combined\b)\s*",
    re.IGNORECASE,
)
WHOLE = _whole(
    r"(?:the )?(?:whole |entire )?(?:network|system|group|company|nation|country|state|county|city|region|province"
    r"|district|industry|sector|market"
    r"|fleet|league|area|world|sample|sum|general|grand total|national|aggregate|mainland|basin|portfolio|fund|programme|sample)"
)
AVERAGE_ROW = re.compile(r"(?:average|mean|median)\b", re.IGNORECASE)

# Headings that name no thing of their own.
GENERIC = _whole(
    r"(?:number|no\.?|n|#|count|counts|value|values|figure|figures|amount|total|totals|sum|average|avg\.?"
    r"|mean|median|rate|rates|share|shares|percentage"
    r"|percent|per cent|%|change|difference|growth|increase|decrease|level|quantity|result|results"
    r"|estimate|data|reported|obs value|measure|all|actuals?|outturn|planned|plan)"
    r"(?:\s(?:number|count|value|from|on|over|since|vs\.?|versus|of|previous|prior|last|year|month"
    r"|quarter|year-on-year|yoy|%))*"
)
PACE = _whole(
    r"(?:(?:daily|weekly|monthly|annual|quarterly)\s)?(?:average|mean|median)"
    r"(?:\s(?:per\s)?(?:week|work(?:ing)?\s)?(?:day|week|weekday|working day|month|year|hour|quarter))?"
    r"|per (?:day|week|month|year|hour)|(?:daily|weekly|monthly|annual)"
)
YEAR_BEFORE = re.compile(
    r"\b(?:same|last|previous|prior) (?:day|month|quarter|period|time|date)?\s?(?:of )?(?:the )?(?:last|previous|prior) year\b"
    r"|\b(?:last|previous|prior) year\b"
    r"|\ba year (?:ago|earlier|before)\b|\byear[- ]earlier\b",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"(?:all |the )?(?:[a-z-]+ )*(?:passengers|respondents|pupils|students|households|patients"
    r"|women|men|adults|residents|inhabitants|people|persons"
    r"|employees"
    r"|workers|staff|voters|votes|children|population"
    r"|customers|users|members|farms|homes|dwellings|businesses|firms|companies|schools)"
    r"(?: surveyed| asked| aged .*)?",
    re.IGNORECASE,
)
"""Whom a per cent can be of, so that they are what is counted; "% of GDP" is not told of GDP."""
OF_WHICH = r"(?:(?:of|among) (?:which|whom|these|them)|thereof)\b"
"""What a heading of a part begins with."""
TO_DATE = re.compile(
    r"\b(?:(?:calendar |financial )?year[ -]to[ -]date|ytd|since (?:the )?(?:start|beginning) of (?:the )?year)\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"(?:vs\.?|versus|compared (?:with|to)|against|relative to|y/y|y-o-y|m/m|q/q)(?=\W|$)", re.IGNORECASE
)
"""A heading that says what a change is compared with."""
BEFALLEN = _whole(
    r"killed|injured|wounded|arrested|detained|displaced|evacuated|rescued|affected|infected|hospitali[sz]ed|recovered|vaccinated|tested|employed"
    r"|unemployed|self-employed|married|divorced|widowed|retired|convicted|sentenced|deceased|imported|exported|men|women|children|open|garden|then|often"
)
"""What befalls people, whom the column before need not count: "Accidents", "Killed"."""
CATEGORY_HEAD = _whole(
    r".*\b(?:indicator|measure|category|type|kind|item|offen[cs]e|crime|crop|cause|product|commodity"
    r"|programme|program|candidate|party|company|club|team"
    r"|variable|series|metric|class|sector|industry|disease|species|source|method|reason|fund|service"
    r"|subject|outcome|status|mode|vehicle|fuel|name)\b.*"
)
CHANGE = re.compile(
    r"\b(?:change|growth|increase|decrease|difference|gain|loss vs|yoy|year-on-year|up/down)\b|[±+/−-]{2,3}|^\+/?[-−]$|^±",
    re.IGNORECASE,
)
CHANGE_ALONE = _whole(
    r"(?:annual|yearly|monthly|quarterly|net|year-on-year)?\s*(?:change|growth|increase|decrease|difference)\b(?!\s(?:in|of)\b).*"
)
FALLS = re.compile(r"\b(?:decrease|decline|drop|fall|reduction)\b", re.IGNORECASE)
EMPTY_NOUN = _whole(
    r"(?:key |main |selected |summary |annual |monthly |latest |financial )*(?:results|figures|data"
    r"|statistics|indicators|summary|overview|table|numbers)"
    r"|(?:consolidated )?statements? of .*"
    r"|(?:consolidated |group |summary )*(?:balance sheet|income statement|cash flow statement)(?: for| at| of)?"
    r"|(?:election )?results (?:of|by|for) .*"
)
CONDITION = re.compile(
    r"[A-Za-z-]+(?:ed|en)|(?:on|in|under|not|at|off|by|without|with|out)\s[\w\s-]+|pending|late|open|closed",
    re.IGNORECASE,
)
COUNTS_PEOPLE = re.compile(
    r"\b(?:employees|staff|people|persons|workers|number of|volume|transactions|headcount|members|customers|stores|homes"
    r"|cases|patients|pupils|students)\b",
    re.IGNORECASE,
)
