"""Which of the formats on offer a client likes best."""

from __future__ import annotations

from collections.abc import Mapping


def best(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """What the header ``Accept`` makes of ``offers``: media types, each with the one that answers it, the first the default.

    None where it accepts none of them. Of equals the first offered wins, and a type named wins over ``*/*``.
    """
    if not accept or not accept.strip():
        return next(iter(offers.values()))
    wishes = [_wish(part) for part in accept.split(",") if part.strip()]
    scored = [(_liking(media, wishes), answer) for media, answer in offers.items()]
    liked = max(scored, key=lambda pair: pair[0])
    return liked[1] if liked[0] > 0 else None


def _wish(part: str) -> tuple[str, float]:
    """One range with its weight; a weight that is none counts as 0."""
    media, *parameters = [p.strip().lower() for p in part.split(";")]
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return media, min(max(float(value), 0.0), 1.0)
            except ValueError:
                return media, 0.0
    return media, 1.0


def _liking(media: str, wishes: list[tuple[str, float]]) -> float:
    """The weight of the range that fits a type most closely."""
    for fitting in (media, f"{media.partition('/')[0]}/*", "*/*"):
        found = [weight for wish, weight in wishes if wish == fitting]
        if found:
            return max(found)
    return 0.0
