"""Words by which the lines around a table and the title of its page say where, when and in which unit.

Source: the mastheads, titles and remarks of releases of statistics offices, ministries, regulators, councils and companies.
"""

from __future__ import annotations

import re

BODY = (
    "Ministry|Department|Authority|Agency|Commission|Institute|Directorate|Office|Bank|Bureau|Council|Service|Board"
    "|Registry|Inspectorate|Chamber|Court|Association|Federation|Tramways|Railways|Airports|Ports|Government"
    "|Parliament|Secretariat|Administration|Police|Ombudsman|Exchange"
)
KIND_OF = (
    "City|Town|Municipality|Province|County|Republic|Kingdom|State|Island|Islands|Region"
    "|Canton|District|Government|Borough|Commune|Principality|Port|Ports"
)
NO_NAME = frozenset(
    "health education justice finance finances labour labor employment statistics agriculture transport"
    " transportation trade commerce industry energy environment housing interior home foreign culture sport sports"
    " defence defense fisheries water social economy economic public science tourism women veterans revenue customs"
    " immigration migration corrections prisons police insurance pensions census national human family youth"
    " children directors trustees governors auditors elections standards communications telecommunications"
    " competition accounts management work planning members parliament congress commons lords state federal general"
    " central local internal international data information research covid ebola zika lassa marburg measles euro"
    " euros may march".split()
)
"""First words of what stands behind "of" and is no place: what a body is for, whom it has, what people fall ill with."""

PUBLISHED = re.compile(
    r"\b(?:published|released|release date|updated|issued|modified|extracted|downloaded"
    r"|generated|printed|prepared|adopted|approved|next|contact"
    r"|copyright"
    r"|sources?|revision|revised|retrieved|accessed|compiled|e-?mail|tel|©)\b|©|\bv\d",
    re.IGNORECASE,
)
"""A line that tells of the paper, not of what is counted."""

PAPER = re.compile(
    r"\b(?:reports?|bulletins?|yearbooks?|reviews?|editions?|newsletters?|releases?|factsheets?"
    r"|no\.?|issues?|volume|vol\.?|gazette|abstract)[\s,:–-]*$",
    re.IGNORECASE,
)
"""What a year names right behind it: "Annual report 2031" may tell of the year before."""

REGULAR = re.compile(r"\b(?:monthly|quarterly|half-yearly|half-year|interim)\b", re.IGNORECASE)
"""A paper that comes for each stretch of time, so that the month behind it is what it tells of."""

QUARTER = re.compile(r"[QH][1-4]\b|quarter|half", re.IGNORECASE)
NO_NOUN = re.compile(
    r"\b(?:plc|ltd|inc|corp|ag|sa|group|holdings|council|authority|ministry|agency|commission|institute|department"
    r"|office|bank|service)(?:$|\s(?:of|for)\b)|"
    r"\b(?:reports?|bulletins?|statistics|surveys?|figures|releases?|overview|accounts|brief|results|data|updates?|review|key|facts|tables?|summary"
    r"|information|publications?|monitor|outlook|news|page|annex|statement|indicators?|profile|dashboard|trends?|home|budget)\b|[?!]|^\W*$",
    re.IGNORECASE,
)
"""The title of a paper, which counts nothing."""

NEWS = re.compile(
    r"\b(?:press|news|newsletters?|bulletins?|minutes|statements?|releases?|meetings?"
    r"|agenda|notice|blog)\b",
    re.IGNORECASE,
)
"""A title with a day that may be the one of the paper."""

STAND = re.compile(r"\b(?:as (?:of|at)|position|situation|status|at|on|reference|period|date)\b", re.IGNORECASE)
SHOWS = re.compile(r"\b(?:tables?|figures|numbers|list|below|following|shows?|breakdown)\b", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:asked|interviewed|surveyed|polled|questioned|fieldwork|"
    r"(?:were|was|samples?|measurements?|readings) (?:taken|collected|measured|conducted|carried out)|carried out|conducted)\b",
    re.IGNORECASE,
)
AMOUNTS_IN = re.compile(
    r"\b(?:amounts?|figures|values?|sums|data|numbers|prices|quantities|money)\b"
    r"(?:\s(?:shown|given|below|here|in this table|in the table))*"
    r"(?:\s(?:are|is))?(?:\s(?:all|expressed|stated|given|shown|presented|reported|printed))*\s?:?\sin\s(?:the\s)?([^.;,()]{2,40})",
    re.IGNORECASE,
)
UNLESS = re.compile(r"\s(?:unless|except|and\s|at\s|where\s).*$", re.IGNORECASE)
