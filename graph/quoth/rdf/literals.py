"""Values as literals and back: decimals, partial dates, texts."""

from __future__ import annotations

import re
from decimal import Decimal

from pyoxigraph import Literal

from quoth.model import PartialDate
from quoth.rdf import terms as q

_SURROGATE = re.compile("[\ud800-\udfff]")
_DATE_TYPES = {4: q.YEAR, 7: q.YEAR_MONTH, 10: q.DATE}


def text(value: str) -> Literal:
    """A plain string. RDF has no lone surrogates: each becomes U+FFFD, so that offsets keep their meaning."""
    try:
        return Literal(value)
    except ValueError:
        return Literal(_SURROGATE.sub("\ufffd", value))


def decimal(value: Decimal) -> Literal:
    """An xsd:decimal in the form that stores make canonical: no exponent, no trailing zeros.

    Raises:
        ValueError: for infinities and for what is not a number.
    """
    if not value.is_finite():
        raise ValueError(f"not a number that RDF can hold as a decimal: {value}")
    plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return Literal("0" if plain == "-0" else plain, datatype=q.DECIMAL)


def share(value: float) -> Literal:
    """A confidence, as an xsd:decimal."""
    return decimal(Decimal(repr(value)))


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=q.BOOLEAN)


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=q.INTEGER)


def date(value: PartialDate) -> Literal:
    """An xsd:date, gYearMonth or gYear: as exact as the text and no more."""
    return Literal(value.text, datatype=_DATE_TYPES[len(value.text)])


def surrogates(value: str) -> str | None:
    """Where the lone surrogates of a text stand, ``12:d800 40:dfff``; ``None`` where there are none."""
    return " ".join(f"{m.start()}:{ord(m[0]):x}" for m in _SURROGATE.finditer(value)) or None


def with_surrogates(value: str, places: str) -> str:
    """The text with its lone surrogates put back."""
    letters = list(value)
    for place in places.split():
        at, _, code = place.partition(":")
        letters[int(at)] = chr(int(code, 16))
    return "".join(letters)
