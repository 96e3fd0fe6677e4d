"""Four invented stories on four subjects, two documents each, read by hand."""

from __future__ import annotations

from helpers_link import (
    AT_MOST,
    CUMULATIVE,
    DENIES,
    DIRECT,
    FLOW,
    MORE,
    NARRATION,
    PERSON,
    QUESTIONS,
    STOCK,
    Draft,
)
from quoth.model import DocumentKind, Extraction, Kind


def wells_courier() -> Extraction:
    """A ministry accuses a province over poisoned wells; the governor's office answers with a count of its own."""
    text = (
        "The province’s refusal to seal poisoned wells has left 2,318 farms without clean water, the Ministry of Water said.\n"
        "The ministry said Calder province keeps open more than 14,000 wells that were marked for sealing.\n"
        "The ministry said the 14,000 wells in Calder farms and schools hold 45 litres each.\n"
        "Ms. Ferro’s press office shot back that Calder has sealed 6,402 poisoned wells since 2021.\n"
        "“Nobody in this province drinks from a marked well, and nobody ever will again,” the office said.\n"
    )
    draft = Draft(text, "The Courier", "2031-03-02").agent("m", "Ministry of Water", aliases=("the ministry",))
    draft.agent("p", "Ada Ferro", PERSON, role="governor of Calder").agent(
        "o", "Ms. Ferro’s press office", acts_for="p"
    )
    draft.says(
        "s1", "m", "The province’s refusal to seal poisoned wells has left 2,318 farms without clean water", cue="said"
    )
    draft.says("s2", "m", "Calder province keeps open more than 14,000 wells that were marked for sealing")
    draft.says("s3", "m", "the 14,000 wells in Calder farms and schools hold 45 litres each")
    draft.says("s4", "o", "Calder has sealed 6,402 poisoned wells since 2021", cue="shot back")
    words = "Nobody in this province drinks from a marked well, and nobody ever will again"
    draft.says("s5", "o", words, quotation=DIRECT)
    draft.counts("f1", "2,318 farms", 2318, "farms", "s1", event="left")
    draft.counts(
        "f2",
        "more than 14,000 wells",
        14000,
        "wells",
        "s2",
        comparator=MORE,
        event="keeps",
        kind=STOCK,
        place=("Calder",),
    )
    draft.counts("f3", "the 14,000 wells", 14000, "wells", "s3", kind=STOCK, place=("Calder", "farms and schools"))
    return draft.counts("f4", "6,402 poisoned wells", 6402, "poisoned wells", "s4", event="sealed", since="2021").done()


def wells_ledger() -> Extraction:
    """Another paper: a denial, a post that leans on the ministry's release, a doubt with a count right behind it."""
    text = (
        "Governor Ada Ferro rubbished a claim by ministry officials that her province will poison more than 14,000 wells.\n"
        "Ivo Lind posted that “Calder is about to poison up to 14,000 bore holes.”\n"
        "His post pointed to a press release from the Ministry of Water which announced that its director begged Calder to seal "
        "14,000 wells there.\n"
        "“Nobody in this province drinks from a marked well - and nobody ever will again!” the governor’s office wrote.\n"
        "Registry data shows that 91% of marked wells were sealed before the summer of poison.\n"
        "Nobody can say where the officials have their 14,000 poisoned wells from. Last year the registry logged only 733 marked "
        "wells.\n"
    )
    draft = (
        Draft(text, "The Ledger")
        .agent("p", "Governor Ada Ferro", PERSON, role="governor")
        .agent("g", "ministry officials")
    )
    draft.agent("l", "Ivo Lind", PERSON).agent("m", "Ministry of Water").agent(
        "o", "the governor’s office", acts_for="p"
    )
    draft.agent("r", "Registry of Wells")
    draft.cite("d1", DocumentKind.PRESS_RELEASE, "m").cite("d2", DocumentKind.POST, "l").cite(
        "d3", DocumentKind.DATA, "r"
    )
    draft.says("s1", "g", "her province will poison more than 14,000 wells", cue="claim")
    draft.says("x1", "p", None, cue="rubbished", stance=DENIES, disputes=("s1",))
    said = "Calder is about to poison up to 14,000 bore holes."
    draft.says("s2", "l", said, cue="posted", quotation=DIRECT, venue="d2", cites=("d1",))
    draft.says("s3", "m", "its director begged Calder to seal 14,000 wells there", cue="announced", venue="d1")
    words = "Nobody in this province drinks from a marked well - and nobody ever will again!"
    draft.says("s4", "o", words, quotation=DIRECT)
    draft.says("s5", "r", "91% of marked wells were sealed before the summer of poison", cue="shows", cites=("d3",))
    draft.says("s6", "g", "their 14,000 poisoned wells")
    draft.says("x2", "a0", None, cue="Nobody can say where", stance=QUESTIONS, disputes=("s6",))
    draft.says("s7", "r", "only 733 marked wells", cue="logged")
    draft.counts(
        "f1", "more than 14,000 wells", 14000, "wells", "s1", comparator=MORE, event="poison", place=("Calder",)
    )
    draft.counts(
        "f2",
        "up to 14,000 bore holes",
        14000,
        "bore holes",
        "s2",
        comparator=AT_MOST,
        event="poison",
        place=("Calder",),
    )
    draft.counts("f3", "14,000 wells there", 14000, "wells", "s3", event="seal", place=("Calder",))
    draft.counts("f5", "91%", 91, "marked wells", "s5", unit="percent", kind=Kind.SHARE)
    draft.counts("f6", "14,000 poisoned wells", 14000, "poisoned wells", "s6")
    return draft.counts(
        "f7", "733 marked wells", 733, "marked wells", "s7", event="logged", kind=FLOW, during="2030"
    ).done()


def storm_first() -> Extraction:
    """The first day of a storm."""
    text = (
        "The storm killed 31 people in Harrow County, the coroner said. The coroner said 12 children were among the 31 dead and "
        "19 adults. Relief teams said about 5,200 homes lost power in Harrow County."
    )
    draft = Draft(text, "The Courier", "2031-09-01").agent("c", "Harrow County Coroner").agent("t", "Relief Teams")
    draft.says("s1", "c", "The storm killed 31 people in Harrow County")
    draft.says("s2", "c", "12 children were among the 31 dead and 19 adults")
    draft.says("s3", "t", "about 5,200 homes lost power in Harrow County")
    harrow = {"place": ("Harrow County",)}
    died = {"event": "killed", "kind": CUMULATIVE, "since": "2031-08-31"} | harrow
    draft.counts("f1", "31 people", 31, "people", "s1", **died)
    draft.counts("f2", "12 children", 12, "children", "s2", part_of="f4", **died)
    draft.counts("f3", "19 adults", 19, "people", "s2", part_of="f4", **died)
    draft.counts("f4", "the 31 dead", 31, "dead", "s2", **died)
    return draft.counts("f5", "about 5,200 homes", 5200, "homes", "s3", event="lost power", **harrow).done()


def storm_second(killed: int = 44, day: str = "2031-08-31", place: str = "Harrow County") -> Extraction:
    """The same storm told by somebody else."""
    text = f"The storm killed {killed} people in {place}, the Oldport Observatory said."
    draft = Draft(text, "The Ledger", "2031-09-01").agent("x", "Oldport Observatory")
    draft.says("s1", "x", f"The storm killed {killed} people in {place}")
    died = {"event": "killed", "kind": CUMULATIVE, "since": day, "place": (place,)}
    return draft.counts("f1", f"{killed} people", killed, "people", "s1", **died).done()


def budget_release() -> Extraction:
    """A treasury's own release, held as a document."""
    text = (
        "The Treasury of Norland spent 412 million crowns on ferries in 2030. It spent 3.1 billion crowns since 2025."
    )
    draft = Draft(text, "Treasury of Norland", "2031-01-10", DocumentKind.PRESS_RELEASE)
    draft.says("s1", "a0", "The Treasury of Norland spent 412 million crowns on ferries in 2030", quotation=NARRATION)
    draft.says("s2", "a0", "It spent 3.1 billion crowns since 2025", quotation=NARRATION)
    money = {"unit": "NOK", "event": "spent", "place": ("Norland",)}
    draft.counts("f1", "412 million", 412_000_000, "crowns", "s1", kind=FLOW, during="2030", **money)
    return draft.counts(
        "f2", "3.1 billion", 3_100_000_000, "crowns", "s2", kind=CUMULATIVE, since="2025", **money
    ).done()


def budget_report(day: str | None = "2031-01-12") -> Extraction:
    """A paper that reports on the release."""
    text = (
        "Norland wasted up to 412 million crowns on ferries, according to a press release of the Treasury of Norland."
    )
    draft = Draft(text, "The Ledger", day).agent("t", "Treasury of Norland").cite("d1", DocumentKind.PRESS_RELEASE, "t")
    draft.says("s1", "t", "Norland wasted up to 412 million crowns on ferries", venue="d1")
    more = {"unit": "NOK", "event": "wasted", "place": ("Norland",), "comparator": AT_MOST}
    return draft.counts("f1", "up to 412 million crowns", 412_000_000, "crowns", "s1", **more).done()


def fever_first() -> Extraction:
    """An epidemic, counted by a health service."""
    text = (
        "The Lakeland Health Service recorded 7,214 fever patients in 2030. It said hospitals were treating 318 patients on "
        "Monday. More than 60% of the patients were children."
    )
    draft = Draft(text, "The Courier", "2031-02-01").agent("h", "Lakeland Health Service", aliases=("LHS",))
    draft.says("s1", "h", "7,214 fever patients in 2030")
    draft.says("s2", "h", "hospitals were treating 318 patients on Monday")
    draft.says("s3", "h", "More than 60% of the patients were children")
    land = ("Lakeland",)
    draft.counts(
        "f1",
        "7,214 fever patients",
        7214,
        "fever patients",
        "s1",
        event="recorded",
        kind=FLOW,
        during="2030",
        place=land,
    )
    draft.counts("f2", "318 patients", 318, "patients", "s2", event="treating", kind=STOCK, place=(*land, "hospitals"))
    return draft.counts(
        "f3", "More than 60%", 60, "patients", "s3", unit="percent", kind=Kind.SHARE, comparator=MORE
    ).done()


def fever_second() -> Extraction:
    """The same epidemic: another count of the same thing, a part of it, and the old number taken up."""
    text = (
        "Doctors for Lakeland said 9,870 fever patients were recorded in 2030. In the first half alone it was 3,900 fever "
        "patients. The service speaks of 7,214 patients."
    )
    draft = Draft(text, "The Ledger", "2031-02-03").agent("d", "Doctors for Lakeland").agent("h", "LHS")
    draft.says("s1", "d", "9,870 fever patients were recorded in 2030")
    draft.says("s2", "d", "In the first half alone it was 3,900 fever patients")
    draft.says("s3", "h", "7,214 patients")
    base = {"event": "recorded", "kind": FLOW, "place": ("Lakeland",)}
    draft.counts("f1", "9,870 fever patients", 9870, "fever patients", "s1", during="2030", **base)
    draft.counts("f2", "3,900 fever\x20patients", 3900, "fever patients", "s2", during="2030-03", **base)
    return draft.counts("f3", "7,214 patients", 7214, "patients", "s3", place=("Lakeland",)).done()


def everything() -> list[Extraction]:
    """All documents of the four stories."""
    return [
        wells_courier(),
        wells_ledger(),
        storm_first(),
        storm_second(),
        budget_release(),
        budget_report(),
        fever_first(),
        fever_second(),
    ]
