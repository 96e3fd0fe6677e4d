"""Every figure of a parsed text."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from quoth.extract.figures.back_to import pointing_back
from quoth.extract.figures.bare_on import bare_on, share_on
from quoth.extract.figures.compared_times import changed_over, in_another_group
from quoth.extract.figures.confidence import confidence_of
from quoth.extract.figures.counted import Counted, counted_of
from quoth.extract.figures.events import event_of, event_verb
from quoth.extract.figures.gapped import gone_on
from quoth.extract.figures.kinds import kind_of
from quoth.extract.figures.lent_times import based, ranged
from quoth.extract.figures.measures import paced, paced_by
from quoth.extract.figures.mention import Mention
from quoth.extract.figures.mentions import mentions
from quoth.extract.figures.or_share import or_share
from quoth.extract.figures.part_slots import placed, with_purpose
from quoth.extract.figures.partitive import compared, once_more
from quoth.extract.figures.parts import parts
from quoth.extract.figures.reading import Reading
from quoth.extract.figures.recalled import of_the_same_time, recalled
from quoth.extract.figures.respective import respectively
from quoth.extract.figures.rivals import bare_rival
from quoth.extract.figures.scopes import Surroundings, held_of, inherited, scope_of
from quoth.extract.figures.shares_on import going_on
from quoth.extract.figures.sorts import of_another_sort
from quoth.extract.figures.spans_back import spanned
from quoth.extract.figures.timed import Neighbours
from quoth.extract.figures.together import lent
from quoth.extract.figures.told_that_year import told_that_year
from quoth.extract.figures.units import LENGTHS
from quoth.model import Figure, Kind, PartialDate, Period, Span

# What a part of a total is too, when nothing else is said.
_PLAIN = (Kind.UNKNOWN, Kind.STOCK, Kind.FLOW)
_LASTING = (Kind.STOCK, Kind.FLOW, Kind.CUMULATIVE)


def find_figures(doc: Doc, published: PartialDate | None) -> tuple[Figure, ...]:
    """All figures of an English text parsed with spaCy's full pipeline, in text order.

    Offsets are characters of ``doc.text``; ids are ``f0``, ``f1``…; ``iri``, ``statement``, ``asserter`` and ``chain`` are left for
    the assembler. Relative dates are resolved against ``published``.
    """
    r = Reading.of(doc, published)
    found = mentions(r)
    surroundings = Surroundings.of(r, found) if found else None
    if surroundings is None:
        return ()
    figures = [_figure(r, surroundings, found, n) for n in range(len(found))]
    figures[0] = bare_rival(r, found, figures, 0)
    for n in range(1, len(figures)):
        k = _lender(r, found, n)
        figures[n] = lent(r, found[k], found[n], figures[k], figures[n])
        figures[n] = recalled(r, found, figures, n)
        figures[n] = of_the_same_time(r, found, figures, n)
        figures[n] = spanned(r, found, figures, n)
        figures[n] = pointing_back(r, found, figures, n)
        figures[n] = bare_rival(r, found, figures, n)
        figures[n] = once_more(r, found[n], figures[n - 1], figures[n])
        figures[n] = compared(r, found, figures, n)
        figures[n] = bare_on(r, found, figures, n)
        figures[n] = of_another_sort(r.text, found[n], figures[k], figures[n])
        figures[n] = in_another_group(r, found, figures, n)
        figures[n - 1 : n + 1] = ranged(r.text, found[n - 1], found[n], figures[n - 1], figures[n])
    respectively(r, surroundings.gazette, found, figures)
    gone_on(r.text, surroundings.gazette, found, figures)
    figures = [told_that_year(r, m, f) for m, f in zip(found, figures, strict=True)]
    listed = parts(r, found, figures)
    totals = listed.totals
    for part, total in sorted(totals.items()):
        afar = r.sentence_index(r.at(found[total].start)) < r.sentence_index(r.at(found[part].start)) - 1
        figures[part] = _as_part(figures[part], figures[total], renamed=part in listed.renamed, afar=afar)
        figures[part] = with_purpose(r, found[part], figures[part])
    for one in listed.ascribed:
        placed(r, surroundings.gazette, found, figures, one)
    for part, total in going_on(r, found, figures, totals).items():
        shared = replace(figures[part], counted=figures[part - 1].counted or figures[total].counted)
        figures[part] = _as_part(shared, figures[total])
    for n in range(1, len(figures)):
        figures[n] = share_on(r, found, figures, n)
        figures[n] = or_share(r, found, figures, n)
    for n in range(len(figures)):
        figures[n] = changed_over(r, found, figures, n)
    return tuple(figures)


def _figure(r: Reading, s: Surroundings, found: tuple[Mention, ...], n: int) -> Figure:
    m = found[n]
    counted = counted_of(r, m)
    m = paced(r.text, m, counted.span.end if counted and counted.beside else m.core_end)
    verb = event_verb(r, m, counted)
    if verb is not None and len(verb.text) == 1:  # a unit that was taken for a verb: "2m high and 5m across"
        verb = None
    m = paced_by(m, verb)
    before = found[n - 1].end if n else 0
    after = _next_start(r, found, n)
    stop = min(r.at(after).i if n + 1 < len(found) else len(r.doc), r.sentence(r.at(m.number.start)).end)
    rival = n + 1 < len(found) and based(r.text, found[n + 1])
    bases = tuple(x.end for x in found[n + 1 : n + 4] if based(r.text, x))
    base = based(r.text, m) and not _alone_against(r, found, n)
    neighbours = Neighbours(before, m.start, m.end, after, base, rival, bases, n > 0 and based(r.text, found[n - 1]))
    held = held_of(r, s, m, counted, verb, neighbours)
    kind = kind_of(r, m, counted, held, verb)
    if held is not None and kind is Kind.CUMULATIVE:
        held = held.closing()
    span = Span(m.start, m.end)
    return Figure(
        id=f"f{n}",
        iri="",
        span=span,
        number=m.number,
        printed=span.text(r.text),
        value=m.value,
        bounds=m.bounds,
        comparator=m.comparator,
        direction=m.direction,
        unit=m.unit,
        unit_text=_unit_text(m, counted),
        of=m.of,
        counted=counted.text if counted else None,
        event=event_of(verb),
        kind=kind,
        scope=scope_of(r, s, m, counted, held, stop, n),
        confidence=confidence_of(r, found, n, counted),
    )


def _lender(r: Reading, found: tuple[Mention, ...], n: int) -> int:
    """The figure that lends its slots: the one before, or for "up from 7,289" the count before a length of time."""
    k = n - 1
    while k and found[n].counts and found[k].unit in LENGTHS and based(r.text, found[n]):
        k -= 1
    same = r.sentence_index(r.at(found[k].start)) == r.sentence_index(r.at(found[n].start))
    return k if same else n - 1


def _next_start(r: Reading, found: tuple[Mention, ...], n: int) -> int:
    """Where the next figure begins; a length of time that only says who is counted ("waited longer than 12 hours") is passed over."""
    k = n + 1
    while k < len(found) and found[n].counts and found[k].unit in LENGTHS and k - n < 3:
        if "," in r.text[found[k - 1].end : found[k].start]:
            break
        k += 1
    return found[k].start if k < len(found) else len(r.text)


def _alone_against(r: Reading, found: tuple[Mention, ...], n: int) -> bool:
    """ "brought cases against 40 firms": compared with nothing, where no figure stands before it in the sentence."""
    first = n == 0 or r.sentence_index(r.at(found[n - 1].start)) != r.sentence_index(r.at(found[n].start))
    return first and r.text[: found[n].start].rstrip().lower().endswith("against")


def _as_part(part: Figure, total: Figure, *, renamed: bool = False, afar: bool = False) -> Figure:
    """A part with the scope of its total, and with what that counts where the part names nothing ("210 were dismissed")."""
    source = total.scope
    if part.unit == "percent" and total.kind is Kind.CUMULATIVE:  # "have joined since May, and 70% of them pay nothing"
        source = replace(source, period=Period())
    scope = inherited(part.scope, source)
    if part.unit == "count" and (part.unit_text is None or renamed):
        part = replace(part, counted=total.counted)
    own = (
        afar and part.kind is Kind.FLOW
    )  # what the sentence itself tells happened, whatever its total was sentences before
    kind = (
        total.kind
        if part.kind in _PLAIN and total.kind in _LASTING and part.unit == total.unit and not own
        else part.kind
    )
    return replace(part, part_of=total.id, scope=scope, kind=kind)


def _unit_text(m: Mention, counted: Counted | None) -> str | None:
    """The unit as printed; for a count the head noun of what is counted."""
    if m.unit_text or not m.counts:
        return m.unit_text
    if counted is None or not counted.beside:
        return counted.pieces if counted is not None else None
    return counted.head.text if counted.head.is_alpha else counted.text  # "Model 3s" is one name
