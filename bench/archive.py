"""An invented archive of any size, for benchmarks: seeded, the same to the byte each time, and no text is read to make it.

    python bench/archive.py FOLDER [--documents 1700] [--seed 1]     # fills a store: 1,100 documents are about a million quads

Documents come in stories of ten: a press release, three sites that reprint it, a wire copy cut short, an article that leans
on it, a post that overstates it and leans on a letter that nobody holds, a denial with another figure, an update a year later
and a rival count. Inside a story all ten are linked as `quoth add` would link them; between stories nothing is compared,
since two stories share nothing but noise.

`document(n)` and `story(n)` give extractions, `fill` writes them with the encoders of the store.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox
from pages import DENIES, Number, Page, whole

from quoth.link import filing, link_one, link_pair
from quoth.model import AgentType, Comparator, DocumentKind, Extraction, Kind, Links, PartialDate, Period
from quoth.rdf import encode, encode_links, run_quads
from quoth.rdf.terms import run_graph
from quoth.store import open_store
from quoth.store.index import Index
from quoth.store.labels import best

STORY = 10
"""Documents a story."""
_SUBJECTS = (
    ("wells", "sealed", "Water Board"),
    ("pupils", "absent", "School Office"),
    ("berths", "closed", "Harbor Agency"),
    ("patients", "admitted", "Clinic Trust"),
    ("homes", "flooded", "River Service"),
    ("permits", "issued", "Forest Bureau"),
    ("ferries", "cancelled", "Transit Council"),
    ("cattle", "infected", "Farm Ministry"),
)
_HEADS = (
    "Alder Birch Cedar Dorn Elm Fenn Gorse Hazel Ivory Juniper Kelp Larch Maple Nettle Oster Pine Quill Rowan".split()
)
_TAILS = "bridge bury dale field ford gate ham haven mere minster mouth port shaw stead ton ville wick worth".split()
_FIRST = "Ada Bela Cora Dina Emil Fedor Gerd Hana Ivo Jana Karl Lena Milo Nora Otto Petra Rolf Sara".split()
_LAST = "Abbott Brandt Castell Dunmore Eklund Farrow Gantry Hollis Imber Jarrow Kestrel Lomond Marsh Norrby Orme Pell".split()
_PAPERS = "Courier Gazette Herald Ledger Observer Post Tribune Chronicle Examiner Dispatch".split()
_BESIDE = (
    "letters calls visits petitions tickets leaflets parcels bicycles tents lanterns benches ladders blankets barrels crates ropes "
    "pumps sandbags shovels masks kettles radios maps flags bells candles hammers kayaks mirrors needles orchards pillows"
).split()
_FIRST_DAY = dt.date(2020, 1, 1)


class Tale:
    """What the ten documents of one story have in common."""

    def __init__(self, number: int, seed: int) -> None:
        dice = random.Random(f"{seed}/{number}")
        self.number = number
        self.place = dice.choice(_HEADS) + dice.choice(_TAILS)
        self.counted, self.event, body = _SUBJECTS[number % len(_SUBJECTS)]
        self.agency = f"{self.place} {body}"
        self.official, self.senator, self.mayor = (f"{dice.choice(_FIRST)} {dice.choice(_LAST)}" for _ in range(3))
        self.total = dice.randrange(1_100, 90_000)
        self.yearly, self.rival = self.total // dice.randrange(4, 9), self.total - dice.randrange(300, 900)
        self.day = _FIRST_DAY + dt.timedelta(days=dice.randrange(2_000))
        self.papers = [f"{dice.choice(_HEADS)}{dice.choice(_TAILS)} {p}" for p in dice.sample(_PAPERS, 10)]

    def date(self, later: int) -> str:
        """The day of the story and ``later`` days."""
        return (self.day + dt.timedelta(days=later)).isoformat()

    def year(self, later: int = 0) -> str:
        """The last whole year before that day."""
        return str(int(self.date(later)[:4]) - 1)

    def period(self, later: int = 0) -> Period:
        """The same as the period of a figure."""
        year = PartialDate(self.year(later))
        return Period(year, year)

    def main(self, value: int, words: str = "", comparator: Comparator = Comparator.EQUAL, later: int = 0) -> Number:
        """The figure that the story is about."""
        return Number(
            whole(value), self.counted, f"{words} {whole(value)}".strip(), self.event, Kind.FLOW,
            comparator=comparator, place=(self.place,), period=self.period(later),
        )  # fmt: skip

    def other(self, value: int, event: str, kind: Kind = Kind.FLOW, part_of: str | None = None) -> Number:
        """A figure beside it."""
        return Number(whole(value), self.counted, "", event, kind, place=(self.place,), part_of=part_of)


Role = Callable[[Tale], Extraction]
"""Makes the document that plays one part in a story."""


def document(number: int, seed: int = 1) -> Extraction:
    """Document ``number`` of the archive."""
    tale = _tale(number // STORY, seed)
    return _ROLES[number % STORY](tale)


def story(number: int, seed: int = 1) -> list[Extraction]:
    """The ten documents of one story."""
    return [document(number * STORY + role, seed) for role in range(STORY)]


def links(documents: list[Extraction]) -> Links:
    """All that linking concludes from some documents, each held against each."""
    found = Links()
    for one in documents:
        found += link_one(one)
    for one, other in combinations(documents, 2):
        found += link_pair(one, other)
    return found


def quads(documents: int, seed: int = 1) -> Iterator[list[ox.Quad]]:
    """The quads of an archive, story by story; names of shared nodes may come more than once."""
    for number in range(documents // STORY):
        told = story(number, seed)
        own = [quad for one in told for quad in (*encode(one), *run_quads(one))]
        yield [*own, *encode_links(links(told))]


def fill(folder: str | Path, documents: int, seed: int = 1) -> int:
    """Makes a store of that many documents in a new folder, behind the store's back and in bulk; how many quads it holds."""
    with open_store(folder).write():
        pass  # lays the folder out
    labels: list[ox.Quad] = []
    engine = ox.Store(str(Path(folder) / "oxigraph"))
    for some in quads(documents, seed):
        named = [x for x in some if _is_label(x)]
        labels += named
        engine.bulk_extend(set(some) - set(named))
    engine.bulk_extend(best(labels))
    engine.flush()
    _file(folder, documents - documents % STORY, seed)
    return len(engine)


def _file(folder: str | Path, documents: int, seed: int) -> None:
    """Fills the index beside the engine, as `quoth add` would: who is filed where, and what was read."""
    told = [document(number, seed) for number in range(documents)]
    index = Index(str(Path(folder) / "index.sqlite"))
    index.keep_at_hand((run_graph(one).value, one) for one in told)
    index.refill(filing(one) for one in told)
    index.close()


def _is_label(quad: ox.Quad) -> bool:
    derived = str(quad.graph_name).endswith("graph/derived>")
    return derived and quad.predicate.value.endswith("prefLabel")


@lru_cache(maxsize=8)
def _tale(number: int, seed: int) -> Tale:
    return Tale(number, seed)


def _page(tale: Tale, role: int, title: str, later: int, kind: DocumentKind = DocumentKind.ARTICLE) -> Page:
    return Page(tale.papers[role], title, tale.date(later), kind)


def _told(page: Page, tale: Tale, *, short: bool = False) -> Extraction:
    """The words of the release, whole or cut short as a wire copy is."""
    agency = page.agent(tale.agency)
    official = page.agent(tale.official, AgentType.PERSON, "director", agency)
    total = f"more than {whole(tale.total)} {tale.counted} were {tale.event} in {tale.place} in {tale.year()}"
    page.say(agency, "announced that", total, tale.main(tale.total, "more than", Comparator.MORE))
    parts = (tale.total // 3, tale.total - tale.total // 3)
    listed = f"these include {whole(parts[0])} in the north and {whole(parts[1])} in the south"
    page.say(agency, "added that", listed, *(tale.other(p, tale.event, Kind.FLOW, "f1") for p in parts))
    if not short:
        checked = f"{whole(tale.yearly)} {tale.counted} were checked in one year"
        page.say(official, "said", checked, tale.other(tale.yearly, "checked"))
        page.say(
            official, "warned that", f"nobody in {tale.place} had seen so many {tale.counted} {tale.event} at a time"
        )
        _padding(page, tale, -1, 4)
    return page.done()


def _padding(page: Page, tale: Tale, role: int, sentences: int) -> None:
    """Further sentences with a figure each, as articles have them; the same ones for each copy of the release."""
    dice = random.Random(f"{tale.number}/{role}")
    for week, noun in enumerate(dice.sample(_BESIDE, sentences), 1):
        value = whole(dice.randrange(100, 2_000))
        said = f"{value} {noun} from {tale.place} were counted in week {week}"
        page.tell(said, Number(value, noun, "", "counted", Kind.FLOW, place=(tale.place,)))


def _release(tale: Tale) -> Extraction:
    title = f"{tale.agency} on {tale.counted}"
    return _told(Page(tale.agency, title, tale.date(0), DocumentKind.PRESS_RELEASE), tale)


def _reprint(role: int) -> Role:
    return lambda tale: _told(_page(tale, role, f"{tale.place}: {tale.counted}, part {role}", 1), tale)


def _wire(tale: Tale) -> Extraction:
    return _told(_page(tale, 4, f"{tale.counted} in {tale.place} (wire)", 1), tale, short=True)


def _article(tale: Tale) -> Extraction:
    page = _page(tale, 5, f"What the {tale.agency} counts", 2)
    agency = page.agent(tale.agency)
    release = page.cite(DocumentKind.PRESS_RELEASE, agency, "press release")
    said = f"{whole(tale.total)} {tale.counted} were {tale.event} in {tale.place} in {tale.year()}, according to a press release"
    page.say(agency, "said", said, tale.main(tale.total), venue=release)
    _padding(page, tale, 5, 6)
    return page.done()


def _post(tale: Tale) -> Extraction:
    page = _page(tale, 6, f"{tale.senator} posts", 3, DocumentKind.POST)
    senator = page.agent(tale.senator, AgentType.PERSON, "senator")
    letter = page.cite(DocumentKind.LETTER, page.agent(tale.agency), "letter")
    said = f"up to {whole(tale.total)} {tale.counted} are about to be {tale.event} in {tale.place}"
    page.say(senator, "wrote that", said, tale.main(tale.total, "up to", Comparator.AT_MOST), cites=(letter,))
    _padding(page, tale, 6, 2)
    return page.done()


def _denial(tale: Tale) -> Extraction:
    page = _page(tale, 7, f"{tale.mayor} answers", 4)
    senator = page.agent(tale.senator, AgentType.PERSON, "senator")
    mayor = page.agent(tale.mayor, AgentType.PERSON, "mayor")
    said = f"up to {whole(tale.total)} {tale.counted} are about to be {tale.event} in {tale.place}"
    claim = page.say(senator, "wrote that", said, tale.main(tale.total, "up to", Comparator.AT_MOST))
    page.say(mayor, "denied that", said.replace(whole(tale.total), "so many"), disputes=(claim,), stance=DENIES)
    answer = f"only {whole(tale.yearly)} {tale.counted} were {tale.event} in {tale.place} in {tale.year()}"
    page.say(mayor, "pointed out that", answer, tale.main(tale.yearly, "only"))
    _padding(page, tale, 7, 5)
    return page.done()


def _update(tale: Tale) -> Extraction:
    page = _page(tale, 8, f"{tale.counted} in {tale.place}: a year later", 366)
    said = f"{whole(tale.total + 411)} {tale.counted} were {tale.event} in {tale.place} in {tale.year(366)}"
    page.say(page.agent(tale.agency), "said", said, tale.main(tale.total + 411, later=366))
    _padding(page, tale, 8, 7)
    return page.done()


def _rival(tale: Tale) -> Extraction:
    page = _page(tale, 9, f"Another count of {tale.counted}", 5)
    union = page.agent(f"{tale.place} Residents Union")
    said = f"{whole(tale.rival)} {tale.counted} were {tale.event} in {tale.place} in {tale.year()}"
    page.say(union, "found that", said, tale.main(tale.rival))
    _padding(page, tale, 9, 6)
    return page.done()


_ROLES: tuple[Role, ...] = (
    _release, _reprint(1), _reprint(2), _reprint(3), _wire, _article, _post, _denial, _update, _rival,
)  # fmt: skip


def asked(does: str | None, size: str, default: int) -> argparse.Namespace | None:
    """What the command line gives of a script that fills a folder: ``folder``, ``seed`` and a ``size``; None without a folder."""
    parser = argparse.ArgumentParser(description=(does or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument(f"--{size}", type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.folder is None:
        print("give a folder to fill; without one there is nothing to measure here")
        return None
    return given


def main() -> None:
    """Fills a folder."""
    given = asked(__doc__, "documents", 1_100)
    if given is None:
        return
    start = time.process_time()
    held = fill(given.folder, given.documents, given.seed)
    print(f"{given.documents:,} documents, {held:,} quads, {time.process_time() - start:.0f} s of CPU")


if __name__ == "__main__":
    main()
