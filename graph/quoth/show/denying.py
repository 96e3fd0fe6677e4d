"""Who denies, where the side of a comparison that denies is itself the claim that somebody denies there.

A newspaper tells "the league rejected the housing board's claim that 14,200 were evicted". Against the same number elsewhere
that figure stands as a denial, but its speaker is the board: who denies is the league.
"""

from __future__ import annotations

from quoth.model import Agent, Comparison, Extraction, Figure, Stance, Verdict

_BY_RULE = "explicit-denial"
"""The rule (`quoth.link.rules.DENIAL`; that room is not imported to show a store) that holds a denied number against another."""


def denier(comparison: Comparison, extraction: Extraction) -> Agent | None:
    """Who denies the claim that side ``a`` is; ``None`` where ``a`` is no claim of somebody else's, or nobody is known to deny it.

    Args:
        comparison: any.
        extraction: what is read in the document of side ``a``.
    """
    denies = comparison.verdict is Verdict.DENIES and comparison.rule == _BY_RULE
    if not denies or not comparison.a.is_figure or not comparison.b.is_figure:
        return None
    figure = next((f for f in extraction.figures if f.iri == comparison.a.thing), None)
    return denied_by(figure, extraction) if figure is not None else None


def denied_by(figure: Figure, extraction: Extraction) -> Agent | None:
    """Who denies, in so many words, the statement by which somebody else puts a figure forward."""
    told = extraction.statement(figure.statement)
    claims = {told.id, told.inside} - {None, extraction.statements[0].id} if told is not None else set()
    for statement in extraction.statements:
        others = statement.speaker not in (None, figure.asserter) and statement.stance is not Stance.QUESTIONS
        if others and claims & {*statement.disputes}:
            return extraction.agent(statement.speaker)
    return None
