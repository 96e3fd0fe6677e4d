"""Who issues a press release that names its issuer nowhere: the title and the first sentence begin with one name."""

from __future__ import annotations

import re

from quoth.read.head.pieces import Is, what_is
from quoth.read.head.words import BODY_WORDS, FIRM_WORDS

_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*|(?:of|for|and|&|the)(?= )")
_FIRM = re.compile(r",? (?:Inc|Ltd|Limited|plc|PLC|Corp|Corporation|LLC|Co|AG|SA|N\.?V|GmbH)\b")
_ARTICLE = re.compile(r"[Tt]he ")


def self_told(title: str, sentence: str) -> str | None:
    """The body that a press release is about and from: "Orrin County Health District confirms 12 cases" over "The Orrin County
    Health District on Thursday confirmed"; "Voltara Motors Reports Results" over "Voltara Motors Inc. today reported".
    """
    named, told = _ARTICLE.sub("", title, count=1), _ARTICLE.sub("", sentence, count=1)
    common: list[str] = []
    for a, b in zip(named.split(), told.split(), strict=False):
        if a.strip(",") != b.strip(",") or not _WORD.match(a + " "):
            break
        common.append(a.strip(","))
    name = " ".join(common)
    if len(common) < 2:
        return None
    firm = _FIRM.match(told[len(name) :]) is not None
    body = common[-1].lower() in BODY_WORDS | FIRM_WORDS or what_is(name) is Is.BODY
    return name if firm or body else None
