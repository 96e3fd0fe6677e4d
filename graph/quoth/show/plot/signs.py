"""The marks of a plot: a colour and a shape for each series, so that neither carries the meaning alone."""

from __future__ import annotations

from math import cos, pi, sin

COLOURS = ("#d55e00", "#0072b2", "#00805c", "#a3497f", "#7a5c00", "#2b7fb0", "#4b4b4b", "#777777")
"""After Okabe and Ito, darkened until each stands out from white at 3 to 1."""

_R = 6.5


def sign(series: int, x: float, y: float) -> str:
    """The path of the mark of one series around a spot: disc, square, diamond, triangles, cross, star, bar."""
    shapes = (_disc, _square, _diamond, _up, _down, _cross, _star, _bar)
    return shapes[series % len(shapes)](x, y)


def _path(corners: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


def _disc(x: float, y: float) -> str:
    return f"M{x - _R:.1f} {y:.1f}a{_R} {_R} 0 1 0 {2 * _R} 0a{_R} {_R} 0 1 0 {-2 * _R} 0Z"


def _square(x: float, y: float) -> str:
    r = _R * 0.9
    return _path([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)])


def _diamond(x: float, y: float) -> str:
    r = _R * 1.25
    return _path([(x - r, y), (x, y - r), (x + r, y), (x, y + r)])


def _up(x: float, y: float) -> str:
    r = _R * 1.2
    return _path([(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)])


def _down(x: float, y: float) -> str:
    r = _R * 1.2
    return _path([(x, y + r), (x + r, y - r * 0.8), (x - r, y - r * 0.8)])


def _cross(x: float, y: float) -> str:
    a, b = _R * 1.1, _R * 0.4
    return _path(
        [(x - b, y - a), (x + b, y - a), (x + b, y - b), (x + a, y - b), (x + a, y + b), (x + b, y + b),
         (x + b, y + a), (x - b, y + a), (x - b, y + b), (x - a, y + b), (x - a, y - b), (x - b, y - b)]
    )  # fmt: skip


def _star(x: float, y: float) -> str:
    radii = [_R * 1.35 if n % 2 == 0 else _R * 0.6 for n in range(10)]
    return _path([(x + r * sin(n * pi / 5), y - r * cos(n * pi / 5)) for n, r in enumerate(radii)])


def _bar(x: float, y: float) -> str:
    return _path([(x - _R * 1.3, y - _R * 0.45), (x + _R * 1.3, y - _R * 0.45), (x + _R * 1.3, y + _R * 0.45),
                  (x - _R * 1.3, y + _R * 0.45)])  # fmt: skip
