"""Cue words: which words report, what they take, and which stance they show.

Source: classes after Levin (1993), verbs of communication (37.1-37.9), judgement (33) and desire (32), reduced to what stands
in news; put together and weighted by hand, checked against attributions in political news.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from quoth.model import Stance
from quoth.model.untruth import LIES, UNTRUE


class Frame(Flag):
    """What a cue takes as its content."""

    CLAUSE = auto()  # said that …
    QUOTE = auto()  # said: “…”
    TO = auto()  # urged them to …
    NOUN = auto()  # criticised the plan
    ING = auto()  # accused them of taking …


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb by its lemma: its frames, stance, and how sure a match is."""

    lemma: str
    frames: Frame
    stance: Stance = Stance.ASSERTS
    confidence: float = 0.7


_SAY = Frame.CLAUSE | Frame.QUOTE
_ROWS: tuple[tuple[str, Frame, Stance, float], ...] = (
    ("say write add note state announce declare", _SAY, Stance.ASSERTS, 0.9),
    ("tell", _SAY | Frame.TO, Stance.ASSERTS, 0.9),
    ("argue explain insist report reply respond continue", _SAY, Stance.ASSERTS, 0.85),
    ("claim profess", _SAY | Frame.TO, Stance.ASSERTS, 0.85),
    (
        "tweet post contend maintain assert acknowledge confirm concede admit allege",
        _SAY | Frame.NOUN,
        Stance.ASSERTS,
        0.8,
    ),
    (
        "recall remark observe conclude testify caution complain reiterate stress emphasize",
        _SAY,
        Stance.ASSERTS,
        0.8,
    ),
    (
        "emphasise boast quip joke lament muse recount repeat echo counter retort reveal disclose",
        _SAY,
        Stance.ASSERTS,
        0.75,
    ),
    ("suggest indicate imply show demonstrate find estimate calculate hint signal", _SAY, Stance.ASSERTS, 0.75),
    (
        "brag grumble whisper shout yell text email radio phone attest affirm reaffirm proclaim stipulate",
        _SAY,
        Stance.ASSERTS,
        0.75,
    ),
    (
        "specify rule determine verify clarify relay intimate speculate opine reckon surmise certify",
        _SAY,
        Stance.ASSERTS,
        0.75,
    ),
    ("mention point assure inform notify brief", _SAY, Stance.ASSERTS, 0.7),
    ("advise remind", _SAY | Frame.TO, Stance.ASKS, 0.7),
    ("describe call characterize characterise label brand", _SAY | Frame.NOUN, Stance.ASSERTS, 0.65),
    ("quote", Frame.NOUN, Stance.ASSERTS, 0.6),
    ("warn", _SAY | Frame.TO, Stance.PREDICTS, 0.75),
    ("fear worry", _SAY, Stance.PREDICTS, 0.75),
    ("predict forecast project expect anticipate", _SAY | Frame.TO | Frame.NOUN, Stance.PREDICTS, 0.65),
    ("think believe feel know hope suspect guess realize assume", Frame.CLAUSE, Stance.ASSERTS, 0.6),
    ("agree disagree", _SAY | Frame.TO, Stance.ASSERTS, 0.65),
    ("deny dispute contest debunk rebut refute contradict", _SAY | Frame.NOUN | Frame.ING, Stance.DENIES, 0.75),
    ("reject dismiss decry denounce discredit", Frame.NOUN | Frame.QUOTE, Stance.DENIES, 0.65),
    ("question doubt", Frame.NOUN | Frame.CLAUSE, Stance.QUESTIONS, 0.65),
    ("wonder", _SAY, Stance.QUESTIONS, 0.7),
    ("ask", _SAY | Frame.TO, Stance.ASKS, 0.7),
    (
        "urge demand request beg plead implore petition order direct instruct recommend",
        _SAY | Frame.TO | Frame.NOUN,
        Stance.ASKS,
        0.7,
    ),
    ("encourage press", Frame.TO, Stance.ASKS, 0.55),
    ("promise vow pledge swear", _SAY | Frame.TO | Frame.NOUN, Stance.PROMISES, 0.75),
    ("undertake", Frame.TO, Stance.PROMISES, 0.7),
    ("plan intend threaten offer decide propose", Frame.TO | Frame.CLAUSE, Stance.PROMISES, 0.55),
    ("want seek", Frame.TO | Frame.NOUN, Stance.ASKS, 0.5),
    ("refuse decline", Frame.TO, Stance.ASSERTS, 0.55),
    ("accuse blame", Frame.ING, Stance.ASSERTS, 0.65),
    (
        "praise criticize criticise condemn blast slam attack mock defend tout",
        Frame.NOUN | Frame.QUOTE,
        Stance.ASSERTS,
        0.6,
    ),
    ("endorse support oppose back favor favour prefer", Frame.NOUN, Stance.ASSERTS, 0.5),
    ("cite reference highlight discuss outline detail", Frame.NOUN, Stance.ASSERTS, 0.5),
    ("publish release", Frame.QUOTE, Stance.ASSERTS, 0.5),
    ("read", Frame.QUOTE, Stance.ASSERTS, 0.75),
    ("share", Frame.CLAUSE, Stance.ASSERTS, 0.7),
    ("learn", Frame.CLAUSE, Stance.ASSERTS, 0.5),
    ("seem appear", Frame.CLAUSE, Stance.ASSERTS, 0.45),
)

CUES: dict[str, Cue] = {
    lemma: Cue(lemma, frames, stance, confidence) for row, frames, stance, confidence in _ROWS for lemma in row.split()
}
"""Cue verbs by lemma."""

SHOWING = frozenset("show identify find put list give reveal indicate suggest quote cite name set contain".split())
"""Verbs by which a document puts forward a count: "a survey that found 40 empty houses"."""

COUNTING = frozenset(
    "record identify report count register tally log document estimate calculate compute list measure".split()
)
"""Verbs by which a body puts forward a count of its own: "the clinic recorded 40 cases"."""

PLACING = frozenset("put peg have estimate reckon place value assess".split())
"""Verbs by which somebody puts something at a number: "organisers had it at 40,000"."""

KEEPING = frozenset("restrict limit confine pin".split())
"""Verbs by which somebody keeps a number at or to something: "officials restrict the figure to 671"."""

QUOTING = frozenset("have give quote cite offer publish release issue mention use".split())
"""Verbs with a noun for a number as their object: "gave a figure of 8,000"."""


NUMBERS = frozenset("figure number total estimate toll tally count headcount".split())
"""Nouns for a number that somebody puts forward."""


CARRIERS = frozenset(
    "fact news idea evidence sign proof concern hope possibility risk danger point notion theory impression condition ground "
    "grounds way extent case chance likelihood doubt suspicion conviction knowledge principle reason message word story truth".split()
)
"""Nouns that take a clause behind "that", which no cue before them has."""

CONTINUING = frozenset(
    "add claim insist stress warn argue maintain deny predict suggest vow promise accuse contend".split()
)
"""Cues by which somebody goes on who has just said something."""

TURNING_TO = frozenset("write apologise apologize phone call email ring go continue".split())
"""Verbs by which somebody turns to another to say something: "wrote to say that …", "apologised for saying that …"."""

SENDING = frozenset("send write email text issue address forward fax post submit".split())
"""What somebody does with a letter."""

HEARINGS = frozenset("court inquest jury jurors tribunal inquiry hearing coroner judge magistrate magistrates".split())
"""Bodies, and who sits in them, that hear what others say before them."""

ATTITUDES = frozenset(
    "plan intend threaten offer decide propose want seek prefer hope fear think believe feel know expect anticipate refuse "
    "decline support oppose back favor favour endorse learn see seem appear assume suspect".split()
)
"""Cues of will and mind: who has them need not have spoken, so a figure inside belongs to whoever tells of it."""

ADDRESSED = frozenset("tell assure inform remind advise notify brief warn ask urge promise show teach".split())
"""Cues whose object is who is spoken to; the object of another cue with a clause belongs to that clause."""

PREPOSITIONAL: dict[tuple[str, str], Stance] = {
    ("point", "to"): Stance.ASSERTS,
    ("refer", "to"): Stance.ASSERTS,
    ("quote", "from"): Stance.ASSERTS,
    ("read", "from"): Stance.ASSERTS,
    ("ask", "for"): Stance.ASKS,
    ("call", "for"): Stance.ASKS,
    ("call", "on"): Stance.ASKS,
    ("push", "for"): Stance.ASKS,
    ("appeal", "for"): Stance.ASKS,
    ("argue", "for"): Stance.ASSERTS,
    ("argue", "against"): Stance.ASSERTS,
    ("talk", "about"): Stance.ASSERTS,
    ("speak", "about"): Stance.ASSERTS,
    ("complain", "about"): Stance.ASSERTS,
    ("complain", "of"): Stance.ASSERTS,
    ("warn", "of"): Stance.PREDICTS,
    ("warn", "about"): Stance.PREDICTS,
    ("warn", "against"): Stance.ASKS,
    ("object", "to"): Stance.DENIES,
    ("respond", "to"): Stance.ASSERTS,
}
"""Cue verbs with a preposition whose object is the content."""

NOUNS: dict[str, Stance] = {
    **dict.fromkeys(
        "claim allegation statement assertion suggestion argument belief accusation view announcement estimate assurance insistence "
        "contention admission conclusion finding complaint boast rumour rumor confession disclosure revelation "
        "testimony reminder report insinuation acknowledgement acknowledgment".split(),
        Stance.ASSERTS,
    ),
    **dict.fromkeys("warning prediction forecast fear expectation".split(), Stance.PREDICTS),
    **dict.fromkeys("promise pledge vow plan".split(), Stance.PROMISES),
    **dict.fromkeys("demand request call".split(), Stance.ASKS),
    **dict.fromkeys("denial".split(), Stance.DENIES),
}
"""Cue nouns: "a claim by the union that …", "the mayor's pledge to …"."""

DENIALS = frozenset("debunk deny dispute contest refute rebut reject dismiss contradict discredit".split())
"""Cues whose noun object names the statement that they turn against."""
DOUBTING = frozenset("question doubt challenge".split())
"""The same of those that only doubt it: "questioned the agency's claim that …"."""

FALSE = UNTRUE | LIES
"""What a denial calls a claim: "called the number fantasy"."""

DOUBTS = (
    "not clear",
    "unclear",
    "no evidence",
    "not known",
    "unknown what",
    "did not say where",
    "without evidence",
    "no basis",
)
"""How a publisher doubts a statement in its own voice."""

HEDGES = frozenset(
    "may might could possibly perhaps reportedly allegedly apparently likely probably believed thought estimated suspected "
    "appear appears appeared seem seems seemed supposedly presumably purportedly potentially maybe rumoured rumored".split()
)
"""Single words that keep a content from being flat."""

NEGATIONS = frozenset("not n't n’t never no nobody none neither nor cannot".split())
"""Words that turn a clause round."""


def is_headline_verb(word: str) -> bool:
    """Whether a word is a verb of reporting as headlines print it, and no noun: "Rejects", "Questions"; not "Claims"."""
    low = word.lower()
    lemma = low[:-1] if low[:-1] in CUES else (f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("es"))
    return word.istitle() and low.endswith("s") and lemma in CUES and lemma not in NOUNS


FIELDS = frozenset(
    "note source contact date time subject title topic photo picture table figure page url tel phone email fax address reference ref "
    "published updated correction clarification summary abstract keywords background question answer transcript interview live video audio "
    "podcast exclusive opinion analysis editorial breaking update check claim verdict rating result results conclusion total clerk "
    "minute-taker".split()
)
"""What a sheet, a form or a paper prints before a colon, and nobody is called. Source: our own list."""
