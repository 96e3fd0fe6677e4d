"""What a bare number counts where the noun stands in front: "Of the bridges, 212 were old", "Houses destroyed: 12", "1,900 of them"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from quoth.extract.agents.lexicon import GROUP_NOUNS, PERSON_NOUNS
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.phrases import NUMBERS, Counted, phrase
from quoth.extract.figures.reading import NOUNS, SUBJECTS, Reading
from quoth.extract.figures.tallies import said_of, tells
from quoth.extract.figures.verbs import REPORTING
from quoth.model import Figure

_PLURAL = ("NNS", "NNPS")
_NAMES = frozenset(("PERSON", "GPE", "LOC", "ORG", "FAC", "NORP", "DATE"))
# "Houses destroyed: ", "; second doses given: ", "Leaving certificates awarded in 2032: "
_LABEL = re.compile(r"(?:^|[.;:!?]\s|\n\s*|[“\"])(?P<label>[^.;:!?\n“”\"]{3,110}):\s$")
_REACH = 120  # characters: the longest label and its end
_CLAUSES = frozenset(("is", "are", "was", "were", "has", "have", "had", "not", "and", "or", "but"))
_ASKING = ("WDT", "WP", "WRB", "PRP", "MD", "UH")
# "Of them", "of these": the noun was named before.
_OF_THEM = re.compile(r"\s(?:of|out of)\s(?:them|these|those)\b(?!\s[a-z]+s\b)")
_OF_THESE = re.compile(
    r"\b(?:[Oo]f|[Aa]mong)\s(?:them|these|those),\s(?:about |some |nearly |only |just |more than )?$"
)
# "Another 60 were hurt", "A further 22 were picked up"
_MORE = re.compile(r"\b(?:another|a further|an additional)\s(?:about |some |nearly |just )?$", re.IGNORECASE)
_BARE_VERB = re.compile(r"\s(?:or so\s)?(?:was|were|had|has|have|are|will|remain|remained|died|joined|came|left)\b")
_JOINED = re.compile(r"(?:,|;|\band|\bwhile|\bbut)\s(?:about |some |nearly |only |just )?$")
_BEFELL = re.compile(
    r"\s(?:(?:was|were|had|has|have|are|been|be|is|remain(?:ed)?|still|left)\s)*"
    r"(?:killed|injured|hurt|wounded|died|dead|missing|arrested|rescued|detained|displaced|drowned|hospitali[sz]ed|saved|evacuated"
    r"|pulled|treated|unaccounted|trapped|released|jailed|charged|infected)\b"
)
PEOPLE = frozenset(
    "passengers people civilians soldiers men women children rebels militants troops sailors miners migrants refugees pupils patients"
    " survivors crew victims villagers insurgents fighters policemen prisoners inmates students".split()
)
"""Nouns for people that reports count. Source: our own list."""
_PARTS_OF_CLAUSE = ("nsubj", "nsubjpass", "dobj", "attr")


def labelled_noun(r: Reading, m: Mention) -> Counted | None:
    """The noun of the label right before the colon: "Ballots cast: 5,477,020" counts ballots; a clause ("she said:") is no label."""
    hit = _LABEL.search(r.text, max(0, m.start - _REACH), m.start)
    label = r.tokens(hit.start("label"), hit.end("label")) if hit else ()
    if not label or any(t.tag_ in _ASKING or t.lower_ in _CLAUSES for t in label) or _speaks(label):
        return None
    head = next((h for h in _heads(label) if h.pos_ == "NOUN" or not h.ent_type_), None)
    return said_of(r, head) if head is not None and not tells(r, m, head) else None


def _speaks(label: tuple[Token, ...]) -> bool:
    """ "The minister reported:", "Officials said:"; "Deaths reported:" is a label."""
    spoken = [t.lemma_.lower() for t in label if t.pos_ == "VERB"]
    somebody = label[0].pos_ in ("DET", "PROPN")
    return bool({"say", "tell", "write", "add"} & set(spoken)) or (somebody and bool(REPORTING & set(spoken)))


def _heads(label: tuple[Token, ...]) -> Iterator[Token]:
    """The last noun of the phrase that opens each part of a label (its parts stand between commas), dates and numbers left out."""
    opening = True
    for n, token in enumerate(label):
        if token.text == ",":
            opening = True
        elif opening and token.pos_ in NOUNS and token.ent_type_ not in NUMBERS:
            if n + 1 == len(label) or label[n + 1].pos_ not in NOUNS:
                opening = False
                yield token
        elif token.pos_ not in ("ADJ", "DET") and token.tag_ not in ("VBN", "VBG", "HYPH"):
            opening = False


def of_the_whole(r: Reading, m: Mention) -> Counted | None:
    """ "Of the votes cast, 91% were in favour", "Among children of five, 81% had both": the noun that the clause opens with."""
    sent = r.sentence(r.top(m))
    for token in r.doc[sent.start : r.top(m).i]:
        if token.lower_ in ("of", "among") and token.dep_ == "prep" and _opens(token, sent.start):
            noun = next((c for c in token.children if c.dep_ == "pobj" and c.pos_ in NOUNS), None)
            if noun is not None and noun.ent_type_ not in NUMBERS and noun.right_edge.i < r.top(m).i:
                return phrase(r, noun, None, False) if _comma_behind(r, noun, m) else None
    return None


def _opens(token: Token, first: int) -> bool:
    return token.i == first or token.nbor(-1).text in (";", ":", "“", '"', "—", "–") or token.nbor(-1).lower_ == "that"


def _comma_behind(r: Reading, noun: Token, m: Mention) -> bool:
    """Whether the phrase is closed by a comma and nothing but a subject and a verb stands between it and the number."""
    gap = r.text[noun.idx : m.start]
    return "," in gap and not any(c in gap for c in ";:")


def of_them(r: Reading, m: Mention) -> Counted | None:
    """ "Pigs escaped. Wardens caught 40 of them.": the plural subject, else the object, of the sentence before."""
    back = bool(_OF_THESE.search(r.text, max(0, m.start - 40), m.start))
    if not (back or _OF_THEM.match(r.text, m.core_end)):
        return None
    at = r.sentence_index(r.top(m))
    if any(t.pos_ == "NUM" for t in r.doc[r.sentences[at].start : r.at(m.start).i]):
        return None  # "62 percent of the fires were laid, a third of them on purpose": they were named in the sentence itself
    root = r.sentences[at - 1].root if at else None
    named = [t for t in root.children if t.dep_ in _PARTS_OF_CLAUSE] if root is not None else []
    plural = [t for t in named if t.tag_ in _PLURAL and t.ent_type_ not in NUMBERS | _NAMES]
    return phrase(r, plural[0], None, False) if plural else None


def of_whom(r: Reading, m: Mention) -> Token | None:
    """Rule ``of-whom``: "the guards, of whom 70 were hurt": the number is of those before the comma."""
    number = r.at(m.number.start)
    verb = number.head
    if not m.counts or number.dep_ not in SUBJECTS or verb.dep_ != "relcl":
        return None
    of = next(
        (c for c in verb.lefts if c.lower_ == "of" and any(t.lower_ in ("whom", "which") for t in c.children)), None
    )
    return verb.head if of is not None and verb.head.tag_ == "NNS" else None


_COMPARED = re.compile(
    r"\bcompar(?:ed|ing)\s(?:to|with)\s(?:the\s|about\s|around\s|some\s|just\s|only\s|nearly\s|more than\s)*$"
)
_OR = re.compile(r"(?:\w|\)),?\sor\s(?:about\s|some\s)?$")


def compared(r: Reading, found: Sequence[Mention], figures: Sequence[Figure], n: int) -> Figure:
    """Rule ``compared-with``: a number without a noun that another is compared with counts what that one does.

    Example: "The count gave Tolan 13 million votes, compared to 5 million for Lund." -> votes; "…, or 78 cents per share" too
    """
    figure, m = figures[n], found[n]
    own = figure.counted is not None and r.text.startswith(f" {figure.counted}", m.core_end)
    with_ = _COMPARED.search(r.text, max(0, m.start - 40), m.start)
    first = n > 0 and _OR.search(r.text, max(0, m.start - 20), m.start) and _stands_compared(r, found[n - 1])
    if figure.direction is not None or own or not (with_ or first) or r.text.startswith((" of ", " in "), m.core_end):
        return figure
    here = r.sentence_index(r.at(m.start))
    for k in range(n - 1, max(-1, n - 6), -1):
        if r.sentence_index(r.at(found[k].start)) != here:
            return figure
        told = figures[k]
        if told.unit == figure.unit and told.counted is not None and not _stands_compared(r, found[k]):
            return replace(figure, counted=told.counted, event=told.event)
    return figure


def _stands_compared(r: Reading, m: Mention) -> bool:
    return _COMPARED.search(r.text, max(0, m.start - 40), m.start) is not None


def once_more(r: Reading, m: Mention, before: Figure, figure: Figure) -> Figure:
    """ "14 people died and another 60 were hurt": more of what the figure before counts, in its sentence or in the next."""
    near = r.sentence_index(r.at(m.start)) - r.sentence_index(r.at(before.span.start)) <= 1
    more = _MORE.search(r.text, max(0, m.start - 30), m.start) or _MORE.match(r.text, m.start)
    if figure.counted is not None or figure.unit != "count" or before.unit != "count" or not near:
        return figure
    on = more or _goes_on(r, m, before)
    return replace(figure, counted=before.counted) if on and _BARE_VERB.match(r.text, m.core_end) else figure


def _goes_on(r: Reading, m: Mention, before: Figure) -> bool:
    """ "Two of the crew drowned, 61 were rescued and seven were still missing", "…. Eight were pulled out": of what was counted.

    What befalls people befalls no things: "40 homes were burnt and 12 were killed" counts no homes.
    """
    opens = r.at(m.start).i == r.sentence(r.at(m.start)).start or _JOINED.search(r.text, max(0, m.start - 14), m.start)
    behind = r.text[m.core_end : m.core_end + 40]
    if not opens or before.counted is None:
        return False
    noun = before.counted.split(" of ")[0].split(" by ")[0].rpartition(" ")[2].lower()
    return noun.endswith(("s", "people", "men", "women", "children", "crew")) and may_befall(noun, behind)


def may_befall(noun: str, behind: str) -> bool:
    """Whether what is told behind a number can be so of such things: what befalls people befalls no homes."""
    people = noun in PEOPLE or noun in GROUP_NOUNS or noun.removesuffix("s") in PERSON_NOUNS
    return people or not _BEFELL.match(behind)
