"""Which kind of statistic a cell is, by the words of its headings; unknown where they don't tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoth.extract.tables.label_words import CHANGE, CONDITION
from quoth.model import Kind

_RATE = re.compile(
    r"\brates?\b|\baverage\b|\bavg\b|\bmean\b|\bmedian\b|\bratio\b|\b(?-i:per)\b(?!\s?cent)|\bprices?\b(?! ind)|\binflation\b",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(r"\bcumulative\b|\bto date\b|\bso far\b|\brunning total\b|\bsince\b", re.IGNORECASE)
# What stands at a moment, what happens in a stretch of time, and participles of what happened.
# Source: the glossaries of labour, health, trade and justice statistics, which tell stocks from flows.
_DONE = re.compile(
    r"\b(?:lodged|recorded|issued|reported|run|cancelled|canceled|cast|sold|built|completed|released|admitted|filed|opened|granted|refused|produced"
    r"|treated|landed|shipped|delivered|collected|spent|awarded|arrested|discharged|transferred|approved|denied|received|served|removed|deported"
    r"|carried|passed|killed|injured|born|died|sentenced|convicted|planted|harvested|generated|enrolled|graduated|performed|counted|given|started|signed|paid|raised|imported|exported|caught|vaccinated|rescued)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:nurses|doctors|physicians|dentists|midwives|headcount|livestock|cattle|sheep|subscribers|policyholders|vacancies|voters|fte"
    r"|number of (?:customers|clients|users|accounts)"
    r"|population|inmates|prisoners|detainees|beds|staff|employment|unemployed|employed|employees|workforce|members|membership|enrol?lment|pupils|students|residents|inhabitants"
    r"|homes|dwellings|stocks?|reserves|debt|assets|holdings|capacity|households|teachers|officers|seats|(?<!trade )balance"
    r"|liabilities|provisions|receivables|payables|equity|inventory|open|active|pending"
    r"|outstanding|waiting(?!\s(?:times?|periods?)\b)|backlogs?"
    r"|refugees|asylum seekers|displaced|stored"
    r"|current|remaining|in custody|on hand|held|hosted|housed|libraries|schools|hospitals)\b",
    re.IGNORECASE,
)
_AWAITING = re.compile(
    r"\b(?:awaiting|on remand|hospitali[sz]ed|in (?:hospitals?|intensive care|prison|custody|force|use|stock|care|treatment))\b",
    re.IGNORECASE,
)
_ENROLLED = re.compile(
    r"\b(?:pupils|students|children|apprentices|members|voters|patients|vehicles)\s(?:enrolled|registered)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\b(?:costs?|expenses|expenditures?|spending|salaries|wages)$", re.IGNORECASE
)  # "Staff costs" are no staff
_EVERY = re.compile(r"\ball\s[a-z]+\b", re.IGNORECASE)
_HAPPENS = re.compile(
    r"\b(?:inflows?|outflows?|order intake|samples|trade balance|decisions"
    r"|claims|applications|arrests|arrivals|departures|deaths|births|cases|admissions|visits|visitors|offen[cs]es|crimes?|burglar(?:y|ies)|thefts?"
    r"|robber(?:y|ies)|assaults?|homicides|murders|incidents|accidents|crashes|collisions|injuries|fatalities|casualties|expenses|sales|revenues?|profits?|turnover"
    r"|spending|expenditures?|receipts|exports|imports|production|output|harvest|shipments|deliveries|trips|passengers|attendance|games|votes|permits"
    r"|completions|starts|registrations|graduates|evictions|complaints|inspections|citations|donations|emissions|rainfall|releases|removals"
    r"|deportations|encounters|infections|vaccinations|doses|calls|orders|fires|journeys|boardings|discharges|payments|income|grants|tax(?:es)?|duties|subsidies|levies|fees|contributions|transfers|remittances|losses|earnings|landings|generation|consumption)\b",
    re.IGNORECASE,
)


def kind_of_cell(
    heads: Iterable[str], labels: Iterable[str], noun: str, unit: str, *, rate: bool, signed: bool, same: bool = True
) -> Kind:
    """The kind that headings, row labels, caption and unit of a cell make it, the nearer words first.

    ``same`` says that the column counts what the caption does, so that an average there is one here.
    """
    labels = tuple(labels)
    head, label = " | ".join(heads).replace("_", " "), " | ".join(labels)
    head = _EVERY.sub("", head)  # "All schools", of meals served
    if signed or CHANGE.search(head):
        return Kind.CHANGE
    if rate or _RATE.search(head) or (unit != "count" and _RATE.search(label)) or (same and _RATE.search(noun)):
        return Kind.RATE
    if unit == "percent":
        return Kind.RATE if _RATE.search(f"{label} | {noun}") else Kind.SHARE
    if _CUMULATIVE.search(f"{head} | {label} | {noun}"):
        return Kind.CUMULATIVE
    if any(CONDITION.fullmatch(text) for text in labels) and _of(noun) is Kind.STOCK and _of(head) is Kind.UNKNOWN:
        return Kind.STOCK  # "Sentenced" in a table of the prison population
    return next((kind for words in (head, label, noun) if (kind := _of(words)) is not Kind.UNKNOWN), Kind.UNKNOWN)


def _of(words: str) -> Kind:
    if _ENROLLED.search(words) or _AWAITING.search(words):
        return Kind.STOCK
    if _DONE.search(words) or _COSTS.search(words):
        return Kind.FLOW
    if _STANDS.search(words):
        return Kind.STOCK
    return Kind.FLOW if _HAPPENS.search(words) else Kind.UNKNOWN
