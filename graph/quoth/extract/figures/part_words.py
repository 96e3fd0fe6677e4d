"""Words by which a text lists the parts of a number. Source: our own list, from audits, bulletins and reports of accounts."""

from __future__ import annotations

NEARLY = r"(?:(?:about|around|some|nearly|almost|roughly|only|just|more than|at least|over|fewer than|the remaining|the other)\s)*"
"""What may stand right before a number."""

ALL_SORTS = frozenset("case instance incident one occasion person people example item".split())
"""Nouns that stand for whatever was counted: "in 40 of those cases"."""
SUM_NOUNS = frozenset("total figure number tally toll sum count amount".split())
"""Nouns that stand for the number itself: "the total includes"."""
OTHERS = frozenset("other others remaining rest same previous earlier former new additional further".split())
"""Words that name things beside those that were counted."""

DEEDS: dict[str, tuple[str, ...]] = {
    "death": ("died", "killed", "drowned", "drown", "die"),
    "dead": ("died", "killed", "drowned"),
    "fatality": ("died", "killed"),
    "victim": ("died", "killed", "drowned", "injured", "hurt", "wounded"),
    "drowning": ("drowned",),
    "killing": ("killed",),
    "injury": ("injured", "hurt", "wounded"),
    "injured": ("injured", "hurt"),
    "wounded": ("wounded",),
    "arrest": ("arrested", "detained"),
    "detainee": ("detained", "arrested"),
    "infection": ("infected",),
    "closure": ("closed", "shut"),
    "cancellation": ("cancelled", "canceled"),
    "dismissal": ("dismissed",),
    "resignation": ("resigned",),
    "eviction": ("evicted",),
    "theft": ("stolen",),
    "recall": ("recalled",),
    "sale": ("sold",),
}
"""What a noun counts where the sentence before told it by a verb: "53 people died. 17 of the deaths …"."""

OFFENCES = frozenset(
    "count charge offence offense crime theft burglary robbery assault murder homicide rape fraud forgery conviction violation felony"
    " misdemeanor misdemeanour arson kidnapping smuggling larceny".split()
)
"""Deeds of which one person may have done several: under a number of people they are no parts of it."""

STUDIES = frozenset(
    "inspection survey review audit study check examination analysis sample test inquiry investigation assessment poll census".split()
)
"""Looks at so many things."""
LOOKING = frozenset(
    "inspect survey review audit study check examine analyse analyze sample test investigate assess visit interview ask poll cover"
    " follow screen look track observe".split()
)
"""Verbs of such a look: "examined 143 deaths"."""
TELLING = frozenset(
    "find show reveal establish conclude note report discover determine indicate suggest say state".split()
)
"""Verbs by which its finding is told."""
