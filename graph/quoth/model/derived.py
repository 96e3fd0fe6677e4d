"""What linking concludes about one document, and what people decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum

from quoth.model.comparison import Comparison
from quoth.model.derivation import Derivation
from quoth.model.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Identification:
    """An agent of a document (``agent``, IRI) taken for somebody known across documents (``identity``, IRI)."""

    agent: str
    identity: str
    name: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Counting:
    """A figure (IRI) and the measure (IRI) it counts, with the measure's plain name."""

    figure: str
    measure: str
    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """A coarse blocking key of a thing (figure, statement, agent or document IRI): things that share one may meet."""

    thing: str
    key: str


@dataclass(frozen=True, slots=True)
class Filing:
    """How a document (IRI) is filed for linking: under each blocking key (hashed) the packed columns of what has the key.

    ``position`` puts all documents in one order, that of their dates, whatever order they came in. ``explicable`` says that it names
    somebody whom another document may explain: by an acronym, or by a surname.
    """

    document: str
    position: int
    columns: tuple[tuple[int, bytes], ...]
    explicable: bool = False


@dataclass(frozen=True, slots=True)
class Root:
    """Where a figure (IRI) can be followed to within its document: a cited document, a statement's speaker or the publisher."""

    figure: str
    root: str


@dataclass(frozen=True, slots=True)
class Joining:
    """A cited document (``cited``, IRI) that is taken to be a held one (``held``, IRI)."""

    cited: str
    held: str
    citing: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reprint:
    """A document (``copy``, IRI) that prints the text of an earlier one (``original``, IRI); ``share`` of the shorter text, 0 to 1."""

    copy: str
    original: str
    share: float
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Links:
    """Conclusions; the derived graph is the union of those of each document and of each pair that meets.

    ``filings`` tell which documents meet. ``parting`` are pairs of documents (IRIs) that may meet no longer, since another one
    has come between them.
    """

    identifications: tuple[Identification, ...] = ()
    countings: tuple[Counting, ...] = ()
    roots: tuple[Root, ...] = ()
    keys: tuple[Key, ...] = ()
    joinings: tuple[Joining, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    filings: tuple[Filing, ...] = ()
    parting: tuple[tuple[str, str], ...] = ()
    derivations: tuple[Derivation, ...] = ()

    def __add__(self, other: Links) -> Links:
        """Both taken together."""
        return Links.union((self, other))

    @classmethod
    def union(cls, several: Iterable[Links]) -> Links:
        """All of them taken together, in time that grows with what they hold."""
        every = tuple(several)
        return cls(*(tuple(x for one in every for x in getattr(one, f.name)) for f in fields(cls)))


class Act(StrEnum):
    """What a person may decide: of a conclusion, a slot, a document, of whether two agents are one, or of a judgement."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    REMOVE = "remove"
    SAME = "same"
    NOT_SAME = "not-same"
    UNSURE = "unsure"
    WITHDRAW = "withdraw"

    @property
    def status(self) -> Status | None:
        """What a conclusion that is judged so counts as from then on; ``None`` where it stays as it was."""
        return {Act.CONFIRM: Status.CONFIRMED, Act.REJECT: Status.REJECTED}.get(self)

    @property
    def of_two(self) -> bool:
        """Whether it says how two agents stand to each other."""
        return self in (Act.SAME, Act.NOT_SAME, Act.UNSURE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody decided about a thing: never rebuilt, never overwritten, only answered by a later one.

    ``on`` is the IRI judged; a correction names the ``slot`` with ``before`` and ``after`` as text. ``at`` is ISO 8601.
    Whether two agents are one is judged of ``on`` and ``other``; what is withdrawn (a judgement) is ``on`` as well.
    """

    iri: str
    on: str
    act: Act
    by: str
    reason: str
    slot: str | None = None
    before: str | None = None
    after: str | None = None
    at: str | None = None
    replaces: str | None = None
    extra: tuple[tuple[str, str], ...] = field(default=())
    other: str | None = None
