"""An invented archive as uneven as the news: a few stories that hundreds tell, many that one tells; a few things and places everywhere.

    python bench/crowd.py FOLDER [--figures 550000] [--seed 1]     # fills a store, in bulk

Eight figures a document. Stories have as many documents as a Pareto law gives (half have one or two, some have three hundred). What
is counted, and where, is drawn by Zipf's law from 24 things and some 350 places, US states among them, so that "people killed
in Texas" is a key that thousands share. Half of a document's figures are its story's, at times rounded or changed; the other half is
its own. Speakers, papers and towns are invented, and nobody is quoted.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Iterator
from itertools import chain, count, islice
from pathlib import Path

import pyoxigraph as ox
from archive import asked
from pages import Number, Page, whole

from quoth.link import link_one
from quoth.link.places import STATES
from quoth.model import AgentType, Extraction, Filing, Kind, PartialDate, Period
from quoth.rdf import encode, encode_links, run_quads
from quoth.rdf import terms as q
from quoth.store import open_store
from quoth.store.index import Index
from quoth.store.labels import best

FIGURES = 8
"""Figures a document."""
_THINGS = (
    ("people", "killed"), ("people", "injured"), ("homes", "destroyed"), ("patients", "admitted"), ("migrants", "detained"),
    ("people", "displaced"), ("workers", "fired"), ("inmates", "released"), ("students", "absent"), ("wells", "sealed"),
    ("permits", "issued"), ("cases", "reported"), ("flights", "cancelled"), ("officers", "hired"), ("children", "vaccinated"),
    ("votes", "cast"), ("acres", "burned"), ("customers", "cut off"), ("cattle", "infected"), ("bridges", "closed"),
    ("arrests", "made"), ("jobs", "lost"), ("vessels", "seized"), ("schools", "closed"),
)  # fmt: skip
_HEADS = (
    "Alder Birch Cedar Dorn Elm Fenn Gorse Hazel Ivory Juniper Kelp Larch Maple Nettle Oster Pine Quill Rowan".split()
)
_TAILS = "bridge bury dale field ford gate ham haven mere minster mouth port shaw stead ton ville wick worth".split()
_TOWNS = tuple(head + tail for tail in _TAILS for head in _HEADS)
_STATES = tuple(name.title() for name in sorted(STATES))
_PLACES = ("U.S.", *(p for pair in zip(_STATES, _TOWNS, strict=False) for p in pair), *_TOWNS[len(_STATES) :])
_SYLLABLES = "bar cor dal el fen gal hol is jor kel lan mor nor os pel ran sol tar ul ver wen yor zan ash".split()
_PAPERS = "Courier Gazette Herald Ledger Observer Post Tribune Chronicle Examiner Dispatch".split()
_BODIES = "Board Office Agency Trust Service Bureau Council Union".split()
_FIRST_DAY = dt.date(2016, 1, 1)
_DAYS, _LARGEST = 3_600, 300


class Dice(random.Random):
    """Draws as the news does."""

    def zipf(self, many: int) -> int:
        """A number below ``many``, in which 1 comes half as often as 0, 2 a third as often, and so on."""
        return min(many - 1, int((many + 1) ** self.random()) - 1)

    def count(self) -> int:
        """From ten to a million, each size as likely; two in five are round."""
        value = int(10 ** self.uniform(1, 6))
        return (
            int(f"{value:.1e}".split("e")[0].replace(".", "")) * 10 ** max(0, len(str(value)) - 2)
            if self.random() < 0.4
            else value
        )

    def number(self, place: str, told: dt.date) -> Number:
        """A figure of something somewhere, of a year, of a day, or of no time that is said."""
        counted, event = _THINGS[self.zipf(len(_THINGS))]
        year, day = PartialDate(str(told.year - 1)), PartialDate.of_day(told)
        period = self.choice((Period(year, year), Period(year, year), Period(day, day), Period(), Period()))
        kind = self.choice((Kind.FLOW, Kind.FLOW, Kind.CUMULATIVE, Kind.STOCK, Kind.UNKNOWN))
        return Number(whole(self.count()), counted, "", event, kind, place=(place,), period=period)

    def surname(self) -> str:
        """One of some 15,000: few stories share one."""
        return "".join(self.choice(_SYLLABLES) for _ in range(3)).title()

    def place(self) -> str:
        """A place."""
        return _PLACES[self.zipf(len(_PLACES))]


def story(number: int, seed: int = 1) -> list[Extraction]:
    """The documents of one story."""
    dice = Dice(f"{seed}/{number}")
    size = min(_LARGEST, int(dice.paretovariate(1.1)))
    day, place = _FIRST_DAY + dt.timedelta(days=dice.randrange(_DAYS)), dice.place()
    shared = [dice.number(place, day) for _ in range(6)]
    speaker = f"{dice.choice(_HEADS)} {dice.surname()}"
    days = [day + dt.timedelta(days=dice.randrange(15)) for _ in range(size)]
    return [_document(dice, f"{number}/{n}", place, told, shared, speaker) for n, told in enumerate(days)]


def documents(seed: int = 1) -> Iterator[Extraction]:
    """Document after document, without end."""
    return chain.from_iterable(story(number, seed) for number in count())


def _document(dice: Dice, name: str, place: str, day: dt.date, shared: list[Number], speaker: str) -> Extraction:
    paper = f"{dice.choice(_TOWNS)} {dice.choice(_PAPERS)}"
    page = Page(paper, f"Report {name}", day.isoformat())
    body = page.agent(f"{place} {dice.choice(_BODIES)}")
    person = page.agent(speaker, AgentType.PERSON, "director", body)
    told = [_changed(dice, n) for n in dice.sample(shared, FIGURES // 2)]
    own = [dice.number(dice.place(), day) for _ in range(FIGURES - len(told))]
    for who, number in zip((body, person, body, person, "", "", body, ""), (*told, *own), strict=True):
        where = f"in {number.place[0]}" + (f" in {number.period.start}" if number.period.start else "")
        said = f"{number.digits} {number.counted} were {number.event} {where}"
        page.say(who, "said that", said, number) if who else page.tell(said, number)
    return page.done()


def _changed(dice: Dice, number: Number) -> Number:
    """The same figure as another paper has it: as it was, rounded, or another one."""
    value, way = int(number.digits.replace(",", "")), dice.random()
    if way < 0.7 or value < 100:
        return number
    digits = len(str(value)) - 2
    other = round(value, -digits) if way < 0.85 else int(value * dice.uniform(0.7, 1.4))
    return Number(whole(other), number.counted, "", number.event, number.kind, place=number.place, period=number.period)


def fill(folder: str | Path, figures: int, seed: int = 1) -> None:
    """Makes a store of so many figures in a new folder, behind the store's back and in bulk.

    Comparisons between documents are left out: they cost an hour and nothing that adding looks at.
    """
    with open_store(folder).write():
        pass  # lays the folder out
    labels: set[ox.Quad] = set()
    filings: list[Filing] = []
    engine = ox.Store(str(Path(folder) / "oxigraph"))
    index = Index(str(Path(folder) / "index.sqlite"))
    held = islice(documents(seed), figures // FIGURES)
    while some := list(islice(held, 1_000)):
        quads: set[ox.Quad] = set()
        index.keep_at_hand((q.run_graph(extraction).value, extraction) for extraction in some)
        for extraction in some:
            links = link_one(extraction)
            filings += links.filings
            quads.update(encode(extraction), run_quads(extraction), encode_links(links))
        named = {x for x in quads if x.predicate == q.PREF_LABEL and x.graph_name == q.derived()}
        labels = best(labels | named)
        engine.bulk_extend(quads - named)
    engine.bulk_extend(labels)
    engine.flush()
    del engine
    index.refill(filings)
    index.close()


def main() -> None:
    """Fills a folder."""
    given = asked(__doc__, "figures", 550_000)
    if given is None:
        return
    start = time.process_time()
    fill(given.folder, given.figures, given.seed)
    size = sum(f.stat().st_size for f in given.folder.rglob("*") if f.is_file())
    print(f"{given.figures:,} figures, {size / 1e9:.1f} GB, {time.process_time() - start:.0f} s of CPU")


if __name__ == "__main__":
    main()
