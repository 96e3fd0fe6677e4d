"""Verbs whose object is the subject's own: what it has, gets, makes or does.

Source: the verbs of possession, achievement and production in English valency dictionaries. Verbs that only befall their object ("release",
"close", "seize") are left out: there the event says what happened.
"""

from __future__ import annotations

# "Tarn Motors has 13,000 workers": workers of Tarn Motors.
HAVING = frozenset("have own employ possess boast contain lack retain maintain field command hire recruit lay".split())
# "Quist scored 22 goals", "the clinic performed 700 transplants": goals and transplants by them.
DOING = frozenset(
    "score net win concede bag notch average tally earn amass surrender give perform conduct undertake produce manufacture make assemble"
    " deliver ship market publish launch operate run fly log commit create generate ground shed recall develop design invent author compose"
    " play".split()
)
# With a particle they mean something else, or only with it.
PARTICLES = {"give": ("up",), "lay": ("off",), "make": (None, "up"), "run": (None, "up")}
# Their object is not the subject's own: "took part", "made calls to", "has until".
NO_OWN = frozenset("part place time way chance reason doubt step look turn".split())
# A body in general, of which a number is told as its size: "the crew is 40 people", "a gross is 144 units".
HEADS = frozenset("people person unit item piece man woman soul individual member".split())
# What things are gathered in: "a survey of seven countries" counts countries in it.
GROUPS = frozenset(
    "survey poll study sample panel group run series string set list squad fleet team collection batch row sequence chain network league"
    " coalition alliance consortium".split()
)
