"""Whose dollar a bare "$" is, where the document itself settles it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quoth.extract.figures.mention import Mention


@dataclass(frozen=True, slots=True)
class _Land:
    """A country with a dollar of its own: how texts name it, its money and what only its own papers and firms print."""

    code: str
    named: re.Pattern[str]
    signed: re.Pattern[str]
    marks: re.Pattern[str]


def _land(code: str, named: str, signed: str, marks: str) -> _Land:
    return _Land(code, re.compile(rf"\b(?:{named})\b"), re.compile(signed), re.compile(marks))


# Source: the dollars of ISO 4217, the stock exchanges, domains and free telephone numbers of their countries.
_LANDS = (
    _land(
        "AUD",
        r"Australia(?:ns?|[’']s)?",
        r"(?<!\w)AU?\$|\$A\b|\bAUD\b",
        r"\bASX\b|\.(?:com|gov|org|net|edu)\.au\b|\b1[38]00 \d{3} \d{3}\b|\b13 \d\d \d\d\b",
    ),
    _land(
        "CAD",
        r"Canada(?:[’']s)?|Canadians?",
        r"(?<!\w)CA?\$|\bCAD\b|\bCdn\$",
        r"\bTSX\b|\b(?:gc|on|bc|qc|ab)\.ca\b|@[\w.-]+\.ca\b",
    ),
    _land("NZD", r"New Zealand(?:ers?)?", r"(?<!\w)NZD?\$|\bNZD\b", r"\bNZX\b|\.(?:co|govt|org|ac)\.nz\b"),
    _land("SGD", r"Singapore(?:ans?)?", r"(?<!\w)S\$|\bSGD\b", r"\bSGX\b|\.(?:com|gov|edu)\.sg\b"),
    _land("HKD", r"Hong Kong(?:ers?)?", r"(?<!\w)HK ?\$|\bHKD\b", r"\bHKEX\b|\.(?:com|gov|org)\.hk\b"),
)
_AMERICAN = re.compile(r"(?<!\w)US ?\$|\$US\b|\bUSD\b|\b(?:US|U\.S\.|American) dollars?\b")
_AMERICA = re.compile(r"\bU\.S\.|\bUnited States\b|\bAmericans?\b")
_OTHERS = re.compile(r"[£€₹¥]|\bRs\.?\s?\d|\b(?:rupees|euros|pounds sterling|rand|pesos)\b")
_SAID = re.compile(r"\b(?:US|U\.S|AUD|CAD)\b")
_ENOUGH = 2


def dollar_of(text: str) -> str | None:
    """Rule ``whose-dollar``: the code of the dollar that a bare "$" is in a text, if that is not the American one.

    So where only one other country with a dollar is named and never gets its own sign, and the text prints what only that country's
    papers do, or writes the American dollar apart ("US$9 million") and tells of that country more than once. Example: "The lender
    (ASX: TRN) lost $40 million, Australian regulators said." -> AUD
    """
    if "$" not in text or _OTHERS.search(text):
        return None
    named = [land for land in _LANDS if land.named.search(text) or land.marks.search(text)]
    if len(named) != 1 or named[0].signed.search(text):
        return None
    land = named[0]
    apart = _AMERICAN.search(text) is not None
    mentions = len(land.named.findall(text))
    marked = land.marks.search(text) is not None
    if apart:
        return land.code if marked or mentions >= _ENOUGH else None
    return land.code if marked and not _AMERICA.search(text) else None


def in_its_dollars(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions with the text's own dollar for a bare sign."""
    if not any(_bare(text, m) for m in found):
        return found
    code = dollar_of(text)
    if code is None:
        return found
    return [replace(m, unit=m.unit.replace("USD", code, 1)) if _bare(text, m) else m for m in found]


def _bare(text: str, m: Mention) -> bool:
    """ "$40", "$40 a day"; "$40 US" says whose it is."""
    return (
        m.unit.startswith("USD")
        and (m.unit_text or "").split(" ", 1)[0] == "$"
        and not _SAID.search(text, m.core_start, m.core_end)
    )
