"""Verbs that stand for one event: data, not rules.

Source: our own lists, drawn up from the wording of press releases, agency statistics and news on many subjects. A verb that
is in no class stands for itself.
"""

from __future__ import annotations

import re

from quoth.link.words import STOP, stem, tokens

EVENTS_WORDED = {
    "hold": "hold detain jail imprison incarcerate custody",
    "release": "release free discharge",
    "die": "die kill perish slain death fatality execute slaughter murder assassinate lynch behead drown starve succumb",
    "injure": "injure hurt wound maim",
    "arrest": "arrest apprehend",
    "evacuate": "evacuate flee displace uproot",
    "hospitalise": "hospitalize hospitalise admit",
    "deport": "deport expel remove",
    "honor": "honor honour comply fulfil fulfill",
    "record": "record log register tally",
    "infect": "infect sicken catch contract",
    "destroy": "destroy flatten demolish ruin burn raze level devastate scorch char ravage gut engulf",
    "damage": "damage",
    "spend": "spend pay disburse",
    "cost": "cost",
    "hire": "hire recruit employ",
    "dismiss": "fire dismiss sack cut shed axe slash",
    "transfer": "transfer pick hand",
    "vaccinate": "vaccinate immunize immunise inoculate",
    "attend": "attend march demonstrate demonstration protest rally gather participate join assemble congregate draw attract",
    "cast": "cast",
    "vote": "vote",
    "cross": "cross enter",
    "arrive": "arrive disembark land",
    "encounter": "encounter intercept",
    "create": "create add generate",
    "close": "close shut shutter",
    "open": "open inaugurate",
    "build": "build construct erect complete",
    "test": "test screen",
    "strike": "strike walkout",
    "miss": "miss unaccounted",
    "rescue": "rescue save",
    "trap": "trap strand stick stuck maroon",
    "steal": "steal rob",
    "seize": "seize confiscate impound",
    "emit": "emit",
    "spill": "spill spilt leak",
    "plant": "plant",
    "reject": "reject refuse",
    "approve": "approve grant authorise authorize",
    "apply": "apply applied applies seek",
    "issue": "issue",
    "receive": "receive",
    "sell": "sell",
    "buy": "buy purchase",
    "visit": "visit welcome",
    "collect": "collect raise",
    "launch": "launch",
    "shoot": "shoot",
    "return": "return",
    "graduate": "graduate",
    "carry": "carry carried",
    "inspect": "inspect examine",
    "abduct": "abduct kidnap",
    "acquit": "acquit exonerate",
    "allocate": "allocate earmark",
    "assault": "assault beat",
    "cancel": "cancel scrap",
    "charge": "charge indict",
    "cull": "cull euthanise euthanize",
    "donate": "donate contribute",
    "enrol": "enrol enroll enrollment enrolment",
    "escape": "escape abscond",
    "evict": "evict",
    "fine": "fine penalise penalize",
    "flood": "flood inundate submerge",
    "harvest": "harvest reap",
    "install": "install fit",
    "manufacture": "manufacture produce",
    "marry": "marry wed",
    "pollute": "pollute contaminate",
    "postpone": "postpone defer",
    "repair": "repair fix mend",
    "resettle": "resettle relocate",
    "resign": "resign quit",
    "sign": "sign",
    "sink": "sink capsize founder",
    "surrender": "surrender",
    "wait": "wait await queue",
    "shelter": "shelter",
}

_PHRASED = {
    "attend": "take part|took part|taken part|taking part|turn out|turned out|show up|showed up|took to the streets|taken to the streets|"
    "take to the streets|taking to the streets|poured into the streets|poured onto the streets",
    "abduct": "taken hostage|took hostage",
    "absent": "stayed away|stay away|stayed at home|missed school|missed classes|skipped school|skipped classes",
    "allocate": "set aside",
    "arrest": "rounded up|taken into custody|took into custody",
    "arrive": "came ashore|come ashore|reached the shore|reached land",
    "cancel": "called off|call off",
    "cull": "put down|put to sleep",
    "die": "crushed to death|burned to death|burnt to death|beaten to death|stabbed to death|trampled to death|froze to death|"
    "frozen to death|bled to death|hacked to death|shot dead|lost their lives|lost his life|lost her life|"
    "lose their lives|passed away|found dead",
    "escape": "broke out|broken out|break out",
    "leave-school": "dropped out|drop out|left school",
    "lose-power": "lost power|lost electricity|without power|without electricity|left in the dark|had no power|had no electricity",
    "cut-off": "cut off|cuts off|cutting off",
    "lose-home": "made homeless|left homeless|lost their houses",
    "postpone": "put off|pushed back",
    "resign": "stepped down|step down|stood down|handed in their notice",
    "shelter": "taken shelter|took shelter|take shelter|taken refuge|took refuge|take refuge",
    "surrender": "laid down their arms|gave themselves up",
    "wait": "waiting list|waiting lists",
    "dismiss": "laid off|lay off|let go|people go|workers go|staff go|employees go|lost their jobs|lost his job|"
    "lost her job|made redundant|given notice|given their notice",
    "strike": "walked out|walk out|went on strike|gone on strike|on strike|joined the strike|join the strike|joined the walkout|"
    "stopped work|stop work|downed tools|stayed off work",
    "infect": "taken ill|fell ill|fell sick|tested positive|test positive|testing positive",
    "close": "shut down|closed down",
    "open": "set up",
    "build": "put up",
    "steal": "carried off",
    "destroy": "swept away|washed away|brought down|blown down|tore down|torn down",
    "hire": "took on|taken on|takes on",
    "receive": "took in|taken in|takes in",
}
PHRASES = {phrase: name for name, phrases in _PHRASED.items() for phrase in phrases.split("|")}
"""Verbs of several words, as printed -> event class."""

PARTICIPLE = {
    form: participle
    for participle, forms in {
        "taken": "take takes took taking",
        "turned": "turn turns turning",
        "fallen": "fall fell",
        "gone": "go goes went going",
        "lost": "lose loses losing",
        "laid": "lay lays laying",
        "blown": "blew blow",
        "torn": "tore tear",
        "brought": "bring brings",
    }.items()
    for form in forms.split()
}
"""The first word of a verb of several words -> its participle, by which a figure may give the verb: "taken" for "took to the streets"."""

TOOK_PART = re.compile(
    r"\b(?:t(?:ake|akes|ook|aken|aking) part in|join(?:s|ed|ing)?|participat(?:e|es|ed|ing) in) "
    r"(?:[\w'’-]+ ){0,4}?(?:strikes?|walkout|stoppage)\b"
)
"""Who takes part in a strike strikes: "12,870 employees took part in Tuesday's strike", in a folded sentence."""

DOERS = {
    "strike": frozenset(("person", "worker")),
    "vote": frozenset(("person", "voter")),
    "cast": frozenset(("person", "voter")),
    "hold": frozenset(("person", "inmate")),
    "hospitalise": frozenset(("person", "patient")),
    "enrol": frozenset(("person", "student")),
}
"""Event class -> the classes of nouns that all mean whoever does it: "21,400 people walked out", "12,870 employees walked out"."""

LOST = {"soldier": "die", "fighter": "die", "civilian": "die", "job": "dismiss"}
"""What "lost" means of them: "the army lost 400 soldiers", "400 jobs were lost"."""

LIGHT = """record report count confirm register log tally document have be see total number reach stand put estimate list note show give
hit top exceed rise climb fall grow increase drop decline happen occur take suffer come amount find say announce claim state
face experience remain measure do get keep bring let leave go end stay run meet live reside dwell sit""".split()
"""Verbs that only bring in a count: beside a noun that names the event ("recorded 40 deaths") the noun says what happened."""

STATES = frozenset(
    "hold hospitalise hire miss strike evacuate attend unemployed wait lose-power absent shelter".split()
)
"""Events that last: how many are held on a day and how many were held in a year are two things."""

DONE = frozenset("die arrest dismiss rescue deport destroy steal seize sell reject injure".split())
"""Events that are over when they are counted: "the number of dismissed workers" is how many were dismissed."""

TOLLS = frozenset("die injure miss infect destroy damage evacuate hospitalise lose-power flood".split())
"""What befalls more and more while a disaster or an outbreak lasts: a count of it that is told later may be a later state."""

FATES = frozenset("die injure miss rescue carry".split())
"""What becomes of those in a disaster, of which one is no other: so many on board are not so many missing."""

COMING = frozenset("create hire dismiss build open close strike".split())
"""Events by which things come to be or cease, or of some of those there: how many did so is no count of how many there are."""

CAME = re.compile(
    r"\b(?:creat(?:ed|ing)|add(?:ed|ing)|gain(?:ed|ing)|shed(?:ding)?|los(?:t|ing)|net (?:gain|loss)|new|additional|extra)\b"
)
"""Words that say how many came or went, in a folded clause."""

MORE = re.compile(r"(?:more|fewer|extra|additional|further|another|new)\b", re.IGNORECASE)
"""A noun that begins so says how many came or went: "there are 20,000 more police officers"."""

BEING = re.compile(
    r"\bthere (?:is|are|was|were|have been|had been|'re|’re)\b"
    r"|\b(?:employ(?:s|ed)?|counts?|in (?:total|all|existence)|total(?:s|led|ing)?)\b"
)
"""Words that say how many there are, in a folded clause: "there are only 50,000 jobs in coal"."""

CHANGING = frozenset(stem(w) for w in "miss trap shelter hospitalise evacuate queue wait".split())
"""What holds of more or of fewer from one day to the next."""

OUTCOMES = frozenset(
    """approve arrest close collect deport dismiss hire honor hospitalise inspect issue reject release rescue return seize
    test transfer vaccinate lose-power absent unemployed resign sign abduct trap wait escape evict fine charge cancel postpone
    repair enrol donate resettle leave-school""".split()
)
"""Events that befall some of those that are there: of "3,400 claims" in all, "2,100 claims were approved"."""

DEED = {
    stem(noun): event
    for event, nouns in {
        "sell": "sale",
        "buy": "purchase buyer",
        "apply": "application applicant",
        "visit": "visit visitor",
        "steal": "theft thief thieve",
        "launch": "launch",
        "emit": "emission",
        "rescue": "rescue",
        "inspect": "inspection",
        "test": "test",
        "vaccinate": "jab",
        "cross": "crossing",
        "seize": "seizure",
        "import": "import",
        "export": "export",
        "spend": "payment payout expenditure",
        "cancel": "cancellation",
        "deport": "deportation",
        "dismiss": "dismissal layoff redundancy",
        "infect": "infection",
    }.items()
    for noun in nouns.split()
}
"""Stem of a noun that names a deed or who does it -> event class: "ticket sales" and "sold tickets"."""

COUNTING = frozenset(
    stem(w)
    for w in (
        "count measure record report register number total reach stand be have see show list note put estimate find calculate log tally "
        "read forecast predict project reckon suggest speak cite calculate compute"
    ).split()
)
"""Stems of verbs that tell of counting alone; "gave" and "took" leave more unsaid."""


SURE_OF = frozenset(stem(w) for w in "confirm verify document acknowledge identify trace".split())
"""Verbs of those who tell what they are sure of: that may be fewer than there are. Source: our own list."""


GONE = frozenset(("steal", "escape", "abduct", *(stem(w) for w in "lose miss flee disappear vanish hide".split())))
"""What befell things that somebody may find again: how many were found is no second count of how many are gone. Source: our own list."""


def only_counts(verb: str | None) -> bool:
    """Whether a verb tells of counting alone, or there is none: "records show 40", "the union calculates 40"."""
    return all(stem(t) in COUNTING or t in STOP for t in tokens(verb or ""))
