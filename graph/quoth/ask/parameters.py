"""A parameter's value, from what a person or a program gives to a SPARQL term.

No query text is ever put together from what a user wrote: a value becomes a pyoxigraph term, and the term writes itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from pyoxigraph import Literal, NamedNode

from quoth.errors import WrongCall
from quoth.model import Dimension, PartialDate, Stance, Verdict
from quoth.rdf import terms
from quoth.rdf.concepts import CONCEPTS

_DIGITS = 40
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_DATE_TYPES = {4: terms.YEAR, 7: terms.YEAR_MONTH, 10: terms.DATE}

Value = str | int | Decimal | PartialDate


class ParameterType(StrEnum):
    """What a query's header may declare."""

    DECIMAL = "decimal"
    INTEGER = "integer"
    STRING = "string"
    IRI = "iri"
    DATE = "date"
    VERDICT = "verdict"
    STANCE = "stance"
    DIMENSION = "dimension"


def term(kind: ParameterType, value: object) -> Literal | NamedNode:
    """``value`` as a term of the declared type; text is read as the command line gives it.

    Raises:
        ValueError: with a reason a person understands, when the value is none of that type.
    """
    return _MAKERS[kind](value)


def term_for(query: str, name: str, kind: ParameterType, value: object) -> Literal | NamedNode:
    """The same, with an error that names the query and the parameter.

    Raises:
        WrongCall: when the value is none of that type.
    """
    try:
        return term(kind, value)
    except ValueError as error:
        message = f"query {query}: parameter {name!r} takes {_A[kind]}, not {str(value)[:60]!r}"
        raise WrongCall(message, hint=str(error)) from error


def _decimal(value: object) -> Literal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, str)):
        raise ValueError("give a number, a Decimal or text")
    text = str(value).strip() if not isinstance(value, int) else str(value)
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    return Literal(_canonical(_number(text)), datatype=terms.DECIMAL)


def _integer(value: object) -> Literal:
    number = Decimal(_decimal(value).value)
    if number != number.to_integral_value():
        raise ValueError("a whole number, such as 12")
    return Literal(_canonical(number), datatype=terms.INTEGER)


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError("digits, such as 33000 or 12.5") from None
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS or len(number.as_tuple().digits) > _DIGITS:
        raise ValueError(f"a number of at most {_DIGITS} digits")
    return number


def _canonical(number: Decimal) -> str:
    """Without exponent and trailing zeros, as the store keeps it."""
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _string(value: object) -> Literal:
    if not isinstance(value, str):
        raise ValueError("give text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError("text with half a surrogate pair is no Unicode text") from None
    return Literal(value)


def _iri(value: object) -> NamedNode:
    if not isinstance(value, str):
        raise ValueError("give an IRI as text")
    text = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    _string(text)
    try:
        return NamedNode(text)
    except ValueError:
        raise ValueError("quoth trace WHAT --json and figures/find-by-value print those of figures") from None


def _date(value: object) -> Literal:
    date = value if isinstance(value, PartialDate) else PartialDate(str(value).strip())
    return Literal(date.text, datatype=_DATE_TYPES[len(date.text)])


def _concept(enum: type[StrEnum]) -> Callable[[object], NamedNode]:
    """A word of a closed vocabulary, as JSON has it ("same-quote") or as its IRI ends ("sameQuote")."""
    words = CONCEPTS[enum]
    ends = {node.value.removeprefix(terms.NS): node for node in words.values()}

    def made(value: object) -> NamedNode:
        found = words.get(str(value)) or ends.get(str(value).removeprefix(terms.NS).removeprefix("q:"))
        if found is None:
            raise ValueError(f"one of: {', '.join(words)}")
        return found

    return made


_MAKERS: Mapping[ParameterType, Callable[[object], Literal | NamedNode]] = {
    ParameterType.DECIMAL: _decimal,
    ParameterType.INTEGER: _integer,
    ParameterType.STRING: _string,
    ParameterType.IRI: _iri,
    ParameterType.DATE: _date,
    ParameterType.VERDICT: _concept(Verdict),
    ParameterType.STANCE: _concept(Stance),
    ParameterType.DIMENSION: _concept(Dimension),
}

_A: Mapping[ParameterType, str] = {
    ParameterType.DECIMAL: "a number",
    ParameterType.INTEGER: "a whole number",
    ParameterType.STRING: "text",
    ParameterType.IRI: "an IRI",
    ParameterType.DATE: "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
    ParameterType.VERDICT: "a verdict",
    ParameterType.STANCE: "a stance",
    ParameterType.DIMENSION: "a dimension",
}
