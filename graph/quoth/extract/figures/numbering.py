"""The verb "number": "The dead of that night number 83", which the parser hardly ever takes for one."""

from __future__ import annotations

from spacy.tokens import Token

from quoth.extract.figures.mention import Mention
from quoth.extract.figures.reading import NOUNS, Reading

# What bears a number on it: "card number 97" says which one. Source: our own list.
_BEARS_A_NUMBER = frozenset(
    """account bed berth block boat book box building bus cabin car card case cell chapter court desk door engine exhibit field
    file flat floor form gate ground group house invoice item job lane licence license line locker lot machine mine model page part
    phase phone plate platform plot position post pump rank reactor reference registration room route seat serial shaft shirt station
    street suspect table telephone ticket tower track train tram truck unit van victim voucher wagon ward well witness""".split()
)
_MANY = frozenset(("dead", "injured", "wounded", "missing", "people"))


def who_number(r: Reading, m: Mention) -> Token | None:
    """Rule ``they-number``: the several things that "number" so many; ``None`` where it is the noun ("platform number 4").

    Example: "The tusks entered in evidence number 612." -> tusks
    """
    number = r.at(m.start)
    if number.i == 0 or number.nbor(-1).text != "number" or number.nbor(-1).i == number.sent.start:
        return None
    before = number.nbor(-2)
    if before.lower_ in _BEARS_A_NUMBER or before.pos_ not in (*NOUNS, "PRON", "ADV", "NUM"):
        return None
    front = r.doc[number.sent.start : number.i - 1]
    return next((t for t in front if t.tag_ in ("NNS", "NNPS") or t.lower_ in _MANY), None)
