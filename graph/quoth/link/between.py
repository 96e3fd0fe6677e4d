"""The comparisons between two documents: quotations they share, then figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from quoth.link import candidates, quotes, reprints, rules
from quoth.link.candidates import Pair
from quoth.link.counts import Count
from quoth.link.explain import shorten, who_says
from quoth.link.facing import comes_after, leads_to, meeting_between
from quoth.link.gainsaid_elsewhere import gainsaid_elsewhere
from quoth.link.instead import instead
from quoth.link.meetings import Meeting, once
from quoth.link.opposed import opposed
from quoth.link.quotes import Quoted
from quoth.link.readings import Reading
from quoth.link.reprints import Copies
from quoth.link.set_against import set_against
from quoth.link.thresholds import claimed
from quoth.link.verdicts import judge, nothing_to_say
from quoth.link.weighing.opinion import opinion
from quoth.link.weighing.second import second_opinion
from quoth.model import Comparability, Comparison, Joining, Side, Verdict

_DAYS = 14
_STOPS = ".,"


def between(one: Reading, two: Reading, joined: tuple[Joining, ...], copies: Copies) -> tuple[Comparison, ...]:
    """The comparisons of two documents, one a pair; ``copies`` says how far the one prints the other."""
    return once(_between(one, two, joined, copies))


def _between(one: Reading, two: Reading, joined: tuple[Joining, ...], copies: Copies) -> Iterator[Comparison]:
    quoted = tuple(_same_words(one, two, joined))
    yield from quoted
    yield from opposed(one, two)
    yield from instead(one, two)
    yield from instead(two, one)
    yield from gainsaid_elsewhere(one, two)
    yield from gainsaid_elsewhere(two, one)
    story = bool(quoted or joined) or _one_story(one, two)
    pairs = tuple(candidates.across(claimed(one), claimed(two)))
    printed_twice = tuple(_printed_twice(one, two, pairs, copies))
    yield from printed_twice
    twins = {side.thing for c in printed_twice for side in (c.a, c.b)}
    meet = partial(_meet, one, two, joined, story)
    judged = tuple(_judged(one, two, pairs, twins, meet))
    carried = set_against(judged, lambda of, a, b: meet(a, b) if of is one else meet(b, a))
    yield from _borne_out(carried)
    yield from (comparison for _, comparison in judged)


def _borne_out(carried: Iterable[tuple[Meeting, Comparison]]) -> Iterator[Comparison]:
    """What two texts set against each other, where signs and words bear it out as well."""
    for meeting, comparison in carried:
        found = second_opinion(meeting, comparison, cache(partial(opinion, meeting)))
        if found is not None:
            yield found


def _meet(one: Reading, two: Reading, joined: tuple[Joining, ...], story: bool, first: Count, second: Count) -> Meeting:
    """The meeting of a figure of either document."""
    ours = [j for j in joined if leads_to(j, first, second) or leads_to(j, second, first)]
    return meeting_between(one, two, first, second, ours, story)


def _judged(
    one: Reading, two: Reading, pairs: Iterable[Pair], twins: set[str], meet: Callable[[Count, Count], Meeting]
) -> Iterator[tuple[Meeting, Comparison]]:
    """The pairs of figures of which something is concluded, ``twins`` against each other left out."""
    for first, second in pairs:
        if first.figure.iri in twins and second.figure.iri in twins:
            continue  # what one text says of two of its figures is said once, within that text
        if nothing_to_say(one, first, two, second):
            continue
        meeting = meet(first, second)
        seen = cache(partial(opinion, meeting))
        found = second_opinion(meeting, judge(meeting, seen), seen)
        if found is not None:
            yield meeting, found


def _printed_twice(one: Reading, two: Reading, pairs: Iterable[Pair], copies: Copies) -> Iterator[Comparison]:
    """The figures of sentences that both documents print, the copy as ``a``."""
    turned = reprints.rank(one) < reprints.rank(two)
    for first, second in pairs:
        if not reprints.one_number(first, second):
            continue
        meeting = Meeting(second, first, two, one) if turned else Meeting(first, second, one, two)
        found = reprints.reprinted(meeting, copies)
        if found is not None:
            yield found


def _one_story(one: Reading, two: Reading) -> bool:
    """Whether two documents of the same fortnight give one unround number of the same sort of thing."""
    days = [r.extraction.document.published for r in (one, two)]
    if days[0] is None or days[1] is None or abs((days[0].first_day() - days[1].first_day()).days) > _DAYS:
        return False
    return not one.striking.isdisjoint(two.striking)


def _same_words(one: Reading, two: Reading, joined: tuple[Joining, ...]) -> Iterator[Comparison]:
    """Quotations of the two documents that share their words, each with the one it is most like."""
    citing = joined[0].citing if joined else None
    theirs = (*two.quotations, *two.own_words)
    shared = quotes.Grams.of(q.words for q in theirs)
    for first in (*one.quotations, *one.own_words):
        for second in (theirs[i] for i in shared.sharing(first.words)):
            like = quotes.likeness(first.words, second.words)
            speakers = one.who(first.statement.speaker), two.who(second.statement.speaker)
            if like is None or (speakers[0] != speakers[1] and quotes.formulaic(like)):
                continue
            hops = int(second.own) - int(first.own)
            sides = ((one, first), (two, second))
            later, earlier = sides if comes_after(one, two, citing, hops) else sides[::-1]
            yield _quoted(later, earlier, like, speakers[0] == speakers[1])


def _quoted(
    later: tuple[Reading, Quoted], earlier: tuple[Reading, Quoted], like: quotes.Likeness, one_speaker: bool
) -> Comparison:
    here, there = later[1].statement, earlier[1].statement
    words = later[0].words(here.content)
    if not like.whole:
        words = quotes.first_shared(later[0].words(here.content, "\n"), earlier[1].words)
    what = "the same words" if like.whole else "a sentence"
    told = f"Both documents give {what} of {who_says(earlier[0], there)}: “{shorten(words).rstrip(_STOPS)}”."
    return Comparison(
        Side(later[0].iri, here.iri, False),
        Side(earlier[0].iri, there.iri, False),
        Comparability.SAME if like.whole else Comparability.OVERLAP,
        Verdict.SAME_QUOTE,
        told,
        rules.SAME_QUOTE if like.whole else rules.SHARED_SENTENCE,
        round(like.share * (0.95 if one_speaker else 0.7), 3),
    )
