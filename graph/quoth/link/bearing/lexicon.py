"""Words that a short passage turns on. Source: our own lists of common English words; nationalities as in any gazetteer."""

from __future__ import annotations

from types import MappingProxyType

from quoth.link.words import stem

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS = MappingProxyType(
    {name: i for i, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: i for i, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
ORDINALS = MappingProxyType(
    {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
)
# A length in the smallest of kindred units, so that five decades are fifty years.
LENGTHS = MappingProxyType(
    {
        "decade": (10, "year"), "decades": (10, "year"), "century": (100, "year"), "centuries": (100, "year"),
        "years": (1, "year"), "year": (1, "year"), "week": (7, "day"), "weeks": (7, "day"), "days": (1, "day"),
    }
)  # fmt: skip
BOUNDS = MappingProxyType(
    {
        "more than": ">", "greater than": ">", "higher than": ">", "over": ">", "above": ">", "exceeding": ">",
        "at least": ">=", "minimum of": ">=",
        "no fewer than": ">=", "no less than": ">=", "no more than": "<=", "not more than": "<=",
        "less than": "<", "fewer than": "<", "lower than": "<", "under": "<", "below": "<", "up to": "<=", "at most": "<=",
        "maximum of": "<=", "nearly": "~", "almost": "~", "about": "~", "around": "~", "roughly": "~", "some": "~",
        "approximately": "~",
    }
)  # fmt: skip
EACH = frozenset("each every per apiece equally".split())
"""With these a passage's numbers may be multiplied, or one shared out over the other."""
TIMES = MappingProxyType({"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "twice": 2.0, "double": 2.0, "triple": 3.0})
AGES = frozenset("age aged old years year later earlier after before".split())
"""With these a year and a count give another year."""
NEGATIONS = frozenset(
    "not never no none neither nor cannot without denied denies deny failed fails nobody nothing".split()
)
NATIONS = frozenset(
    """american british english french german italian spanish canadian australian chinese japanese russian indian irish scottish
    welsh mexican brazilian dutch swedish danish norwegian finnish polish greek turkish israeli iranian iraqi egyptian korean
    vietnamese african european asian portuguese belgian austrian swiss czech hungarian romanian ukrainian pakistani indonesian
    filipino thai cuban argentine chilean colombian peruvian nigerian kenyan ethiopian moroccan saudi syrian lebanese afghan""".split()
)

_ALIKE = """die kill murder|film shoot movie|begin start launch|finish end conclude air|found establish create set|buy acquire purchase|
win gain|hurt injure wound|show say announce report state|child kid boy girl|man male|woman female|job post work|company firm|
big large huge|near close|car vehicle|doctor physician|illness disease|sign agree|marry wed|author write|direct director|
explosion blast|attack strike|leave depart|hold keep|increase rise grow|fall drop decline|home house|people person"""


def _alike() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _ALIKE.replace("\n", "").split("|"):
        stems = {stem(w) for w in group.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems)
    return {w: frozenset(others) for w, others in found.items()}


ALIKE = MappingProxyType(_alike())
"""For the stem of a word those that often stand for it."""
