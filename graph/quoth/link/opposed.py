"""Two statements of two documents held against each other as claims: one denies, negates or says the opposite of the other, or the same.

"The roads agency said the bridge was inspected in the spring" and "the bridge was not inspected in the spring". Only the words of
the contents are read: most of what the terser one says has to stand in the other, and nothing may set place or time apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quoth.link import rules, values
from quoth.link.denial_words import DENY, NUMBER_NOUNS
from quoth.link.explain import LEFT_OUT, shorten, who_says
from quoth.link.fragments import fragment, gerund
from quoth.link.lazy import Lazy
from quoth.link.nearby import matter_of, names, same_root
from quoth.link.opposites import OPPOSITES
from quoth.link.readings import Reading
from quoth.link.settings_words import times
from quoth.link.thesaurus import SENSE
from quoth.link.words import STOP, fold, stem, tokens
from quoth.model import Comparability, Comparison, Quotation, Side, Span, Stance, Statement, Verdict

MOST, SOME = 0.7, 0.5
"""From these shares of common words on one statement takes up another; the lower one where it says that it denies it."""
LEAST = 0.4
"""This share of the longer content's words has to be taken up too."""
_LEAST_SAID = 3
MANY = 60
"""Of a document with more claims than this only those of the first are looked at: claims are told early."""
LONG_AFTER = 90
"""So many days after a claim at most its denial is printed."""
_NOT = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|any)\b|n't\b|\b(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)) to\b|"
    r"\black(?:s|ed)?\b"
)
# What begins another thought within a content. Source: our own list.
_PIECES = re.compile(
    r"[.;:?!][’'\"”)]*\s|,? and (?=[\"“]?(?:has|have|is|are|was|were|did|does|do|will|would|can|could)\b)|"
    r",? (?:but|while|although|though|whereas|yet) "
)
_NOTS = 2
"""With more negations than this nobody can tell what is negated: "not me, not Lund, nobody"."""
_MUCH, _NEARLY_ALL = 0.5, 0.8
"""This share of the longer of two opposed contents is told by the other, and the second where they are printed long apart."""
_UNSURE = re.compile(
    r"\b(?:may|might|could|would|should|will|must|plan(?:s|ned)? to|expect(?:s|ed)? to|about to|want(?:s|ed)? to)\b"
)
_DENYING = re.compile(
    rf"\b(?:{DENY}|"
    r"(?:call|brand|label)(?:s|ed|ing)? .{0,60}(?:false|untrue|a lie|lies|wrong|invented|baseless|nonsense|fabrication)|"
    r"(?:is|was) (?:false|untrue|a lie))\b"
)
# Who decries a call for a ban or denounces an attack says of nothing that it is untrue. Source: our own list.
_CONDEMNS = re.compile(r"\b(?:decr(?:y|ies|ied|ying)|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?)\b")
_A_CLAIM = re.compile(
    r"\b(?:claim|report|accusation|allegation|assertion|charge|story|stories|rumou?r|account|figure|number|suggestion)s?\b"
)
# "No fresh order was placed" leaves the last order alone. Source: our own reading.
_ANEW = re.compile(r"\b(?:fresh|further|another|additional|new|more|again|any longer|anew)\b")
_EXTRA = """open shut|run shut|run stop|work break|keep break|start stop|inspect neglect|cooperat refus|safe unsafe|
legal illegal|know unaware|true false|lift impose|admit deny|raise lower|rise fall|rise drop|
fall rise|warn silent|present absent|full empty|pass fail|pay withhold"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {k: set(v) for k, v in OPPOSITES.items()}
    for pair in _EXTRA.replace("\n", "").split("|"):
        one, two = (SENSE.get(stem(w), stem(w)) for w in pair.split())
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    return {k: frozenset(v) for k, v in found.items()}


_OPPOSED = _opposites()


@dataclass(frozen=True)
class Claim:
    """A statement with its folded content, the sentence it stands in, and whether it denies what it tells."""

    reading: Reading
    statement: Statement
    content: str
    sentence: str

    @Lazy
    def matter(self) -> frozenset[str]:
        """The senses of its telling words, those of negation left out."""
        return frozenset(
            m
            for m in matter_of(self.content)
            if not _NOT.fullmatch(m) and m not in ("claim", "report", "fail", "refus")
        )

    @Lazy
    def around(self) -> frozenset[str]:
        """The senses of its sentence."""
        return matter_of(self.sentence)

    @Lazy
    def denies(self) -> bool:
        """Whether its speaker denies it."""
        cue = fold(self.reading.words(self.statement.cue))
        if _CONDEMNS.search(cue) and not _A_CLAIM.search(self.content):
            return False
        return self.statement.stance is Stance.DENIES or bool(_DENYING.search(cue))

    @property
    def side(self) -> Side:
        """This claim as one side of a comparison."""
        return Side(self.reading.iri, self.statement.iri, False)


@lru_cache(1 << 6)
def claims(reading: Reading) -> Sequence[Claim]:
    """The claims of a document that put no number forward; worked out once for a document that is held against many."""
    found = []
    for statement in reading.extraction.statements:
        at = reading.at(statement)
        if at is None or not statement.content or statement.id in reading.rows or _puts_forward(reading, statement):
            continue
        start, end = (reading.layout.span(x, len(reading.text)) for x in (at.start, max(at.start, at.end - 1)))
        sentence = Span(start.start, end.end)
        content = fold(" ".join(reading.words(statement.content).split()))
        found.append(Claim(reading, statement, content, fold(" ".join(sentence.text(reading.text).split()))))
    return found[:MANY]


def _puts_forward(reading: Reading, statement: Statement) -> bool:
    """Whether a number that is more than a name ("unit 2") is told in a statement, be it by whom it passes on."""
    return any(
        any(c.figure.number in span for span in statement.content)
        for c in reading.counts
        if not values.common(c.figure) or c.figure.unit != "count"
    )


def opposed(one: Reading, two: Reading) -> Iterator[Comparison]:
    """The comparisons of the claims of two documents that put no number forward."""
    ours, theirs = claims(one), claims(two)
    by_word: dict[str, list[int]] = {}
    for number, claim in enumerate(theirs):
        for word in claim.matter | claim.around:
            by_word.setdefault(word, []).append(number)
    for first in ours:
        shared = Counter(n for word in first.matter for n in by_word.get(word, ()))
        for number in sorted(n for n, count in shared.items() if count >= 1):
            found = _hold(first, theirs[number])
            if found is not None:
                yield found


def _hold(one: Claim, two: Claim) -> Comparison | None:
    """The conclusion on two claims, the later or denying one as ``a``."""
    share = _share(one, two)
    if share is None or _other_numbers(one, two):
        return None
    if one.denies is not two.denies:
        a, b = (one, two) if one.denies else (two, one)
        if (
            share < SOME
            or fragment(b.content)
            or not (_names_who_claims(a, b) or _told_of_the_longer(one, two) >= SOME)
            or _only_names_told(one, two)
            or _same_speaker(a, b)
            or _denies_a_number(a, b)
            or _denies_numbers(a, b)
            or _not_yet_told(a, b)
            or (b.statement.stance in (Stance.PROMISES, Stance.PREDICTS) and not _UNSURE.search(a.content))
            or b.statement.stance is Stance.QUESTIONS  # who questions it is of one side with who denies it
        ):
            return None
        told = f"A claim of {_who(b)} is denied by {_who(a)}: “{_words(b)}”."
        return _conclude(a, b, Verdict.DENIES, rules.DENIAL_OF_ANOTHER_TEXT, 0.7, told)
    if one.denies or _apart(one, two) or not _firm(one, two):
        return None
    if (
        share >= MOST
        and _sayings(one, two)
        and _much_in_common(one, two)
        and _turned(one, two)
        and not (_same_speaker(one, two) or _one_sort_of_speaker(one, two))
    ):
        a, b = _in_order(one, two)
        told = f"“{_words(a)}” ({_who(a)}) and “{_words(b)}” ({_who(b)}) speak of one matter, and they can't both be right."
        return _conclude(a, b, Verdict.CONTRADICTS, rules.OPPOSED, 0.55, told)
    return None


def _much_in_common(one: Claim, two: Claim) -> bool:
    """Whether two whole clauses say nearly the same but for the negation: of whom much else is told nothing is opposed."""
    if any(fragment(c.content) or gerund(c.content) or len(_NOT.findall(c.content)) > _NOTS for c in (one, two)):
        return False
    share = _told_of_the_longer(one, two)
    days = [c.reading.extraction.document.published for c in (one, two)]
    apart = 0 if days[0] is None or days[1] is None else abs((days[0].first_day() - days[1].first_day()).days)
    return share >= _MUCH and apart <= (2 * LONG_AFTER if share >= _NEARLY_ALL else LONG_AFTER // 2)


def _told_of_the_longer(one: Claim, two: Claim) -> float:
    """Which share of the longer content's words the other one tells, or says the opposite of."""
    told = sum(any(_alike(w, o) or o in _OPPOSED.get(w, ()) for o in two.matter) for w in one.matter)
    return told / max(len(one.matter), len(two.matter))


def _names_who_claims(a: Claim, b: Claim) -> bool:
    """Whether the sentence of a denial names who made the claim: "rejected the union's statement that …"."""
    name = {t for t in tokens(b.reading.name(b.statement.speaker)) if t not in STOP}
    return bool(name) and not name.isdisjoint(tokens(a.sentence))


def _sayings(one: Claim, two: Claim) -> bool:
    """Whether both claims say something: "crude theft" alone, that output is blamed on, is opposed by nothing."""
    return min(len(one.matter), len(two.matter)) >= _LEAST_SAID


def _other_numbers(one: Claim, two: Claim) -> bool:
    """Whether both claims hold numbers and have none in common: "denied that four children died" denies no "two children died"."""
    ours, theirs = _numbers(one), _numbers(two)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _denies_a_number(a: Claim, b: Claim) -> bool:
    """Whether what is denied holds numbers of which the claim gives none: "denied that 90 died" denies no "the toll is high"."""
    ours, theirs = (frozenset(re.findall(r"\d[\d,.]*\d|\d", c.content)) for c in (a, b))
    return bool(ours) and ours.isdisjoint(theirs)


def _denies_numbers(a: Claim, b: Claim) -> bool:
    """Whether numbers are denied as such and the claim tells of none: "dispute the register's numbers" denies no "it will be reviewed"."""
    nouns = [stem(t) for t in tokens(a.content)]
    told = any(stem(t) in NUMBER_NOUNS for t in tokens(b.content)) or re.search(r"\d", b.content) is not None
    return not NUMBER_NOUNS.isdisjoint(nouns) and not told and not _numbers(b)


def _numbers(claim: Claim) -> frozenset[Decimal | None]:
    counts = claim.reading.figures_of.get(claim.statement.id, ())
    return frozenset(c.figure.value for c in counts)


def _not_yet_told(a: Claim, b: Claim) -> bool:
    """Whether the denial was printed before the claim, or long after it."""
    days = [c.reading.extraction.document.published for c in (a, b)]
    if days[0] is None or days[1] is None:
        return False
    later = (days[0].last_day() - days[1].first_day()).days
    return later < 0 or later > LONG_AFTER


def _share(one: Claim, two: Claim) -> float | None:
    """Which share of the terser content the other one or its sentence tells; ``None`` where they have too little in common."""
    if not one.matter or not two.matter:
        return None
    told = [w for w in one.matter if any(_alike(w, o) for o in two.matter)]
    around = [w for w in one.around if any(_alike(w, o) for o in two.around)]
    pairs = [w for w in one.matter if any(o in _OPPOSED.get(w, ()) for o in two.matter)]
    if not told or len(around) < 2 or len(told) + len(pairs) < 2:
        return None
    if len(told) + len(pairs) < LEAST * max(len(one.matter), len(two.matter)):
        return None
    return (len(told) + len(pairs)) / min(len(one.matter), len(two.matter))


def _only_names_told(one: Claim, two: Claim) -> bool:
    """Whether the two share too little but names: that somebody in Sollum denied something denies nothing else that is told of Sollum."""
    left, right = (c.matter - _named_in(c) for c in (one, two))
    told = [w for w in left if any(_alike(w, o) for o in right)]
    return len(told) <= SOME * min(len(left), len(right))


def _named_in(claim: Claim) -> frozenset[str]:
    return matter_of(" ".join(names(claim.reading.words(claim.statement.content))))


def _alike(one: str, two: str) -> bool:
    return one == two or same_root(one, two)


def _turned(one: Claim, two: Claim) -> bool:
    """Whether the one negates what the other says, or says it by an antonym, not both."""
    antonym = any(
        w not in two.matter and any(o in two.matter and o not in one.matter for o in _OPPOSED.get(w, ()))
        for w in one.matter
    )
    return (_negated(one, two) is not _negated(two, one)) is not antonym


def _negated(one: Claim, two: Claim) -> bool:
    """Whether what a claim has in common with another one is negated; "but the minister is not concerned" negates nothing before it."""
    pieces = _PIECES.split(one.content)
    shared = max(pieces, key=lambda p: len(matter_of(p) & two.matter))
    return len(_NOT.findall(shared)) % 2 == 1


def _apart(one: Claim, two: Claim) -> bool:
    """Whether place or time set the two apart: another year, "this time", a name that only one of them gives."""
    if bool(_ANEW.search(one.content)) is not bool(_ANEW.search(two.content)):
        return True
    years = [frozenset(re.findall(r"\b(?:19|20)\d\d\b", c.sentence)) for c in (one, two)]
    if (years[0] and years[1] and years[0] != years[1]) or times(one.sentence) != times(two.sentence):
        return True
    named = [names(c.reading.words(c.statement.content)) for c in (one, two)]
    return bool(named[0] - _tokens(two)) and bool(named[1] - _tokens(one))


def _tokens(claim: Claim) -> frozenset[str]:
    return frozenset(tokens(claim.reading.text))


def _firm(one: Claim, two: Claim) -> bool:
    asserted = all(c.statement.stance in (Stance.ASSERTS, Stance.PROMISES) for c in (one, two))
    return asserted and bool(_UNSURE.search(one.content)) is bool(_UNSURE.search(two.content))


def _same_speaker(one: Claim, two: Claim) -> bool:
    speakers = [c.reading.who(c.statement.speaker) for c in (one, two)]
    return speakers[0] is not None and speakers[0] == speakers[1]


def _one_sort_of_speaker(one: Claim, two: Claim) -> bool:
    """Whether both are only called by one common noun, so that they may be one: "the report", "some news reports"."""
    names = [tokens(c.reading.name(c.statement.speaker)) for c in (one, two)]
    return all(names) and stem(names[0][-1]) == stem(names[1][-1]) and all(n == fold(n) for n in _last_words(one, two))


def _last_words(one: Claim, two: Claim) -> Iterator[str]:
    return (c.reading.name(c.statement.speaker).split()[-1] for c in (one, two))


def _in_order(one: Claim, two: Claim) -> tuple[Claim, Claim]:
    days = [c.reading.extraction.document.published for c in (one, two)]
    if days[0] and days[1] and days[0].first_day() != days[1].first_day():
        return (one, two) if days[0].first_day() > days[1].first_day() else (two, one)
    return (one, two) if one.reading.iri > two.reading.iri else (two, one)


def _who(claim: Claim) -> str:
    return who_says(claim.reading, claim.statement)


def _words(claim: Claim) -> str:
    return shorten(claim.reading.words(claim.statement.content, LEFT_OUT))


def _conclude(a: Claim, b: Claim, verdict: Verdict, rule: str, confidence: float, told: str) -> Comparison:
    narrated = sum(c.statement.quotation is Quotation.NARRATION for c in (a, b))
    return Comparison(a.side, b.side, Comparability.SAME, verdict, told, rule, round(confidence - 0.05 * narrated, 3))
