"""The outlines of nodes as SVG paths: the shapes that vis-network draws, by their names."""

from __future__ import annotations

from quoth.show.picture.looks import Look


def outline(found: Look, x: float, y: float, wide: float, tall: float) -> str:
    """The path of a node with its middle at ``x``, ``y``, so wide and so tall, in pixels."""
    left, right, top, bottom = x - wide / 2, x + wide / 2, y - tall / 2, y + tall / 2
    if found.shape == "hexagon":
        slant = min(17.0, wide / 4)
        corners = ((left, y), (left + slant, top), (right - slant, top), (right, y),
                   (right - slant, bottom), (left + slant, bottom))  # fmt: skip
        return _polygon(corners)
    if found.shape == "diamond":
        return _polygon(((left, y), (x, top), (right, y), (x, bottom)))
    if found.shape == "triangle":
        return _polygon(((x, top), (right, bottom), (left, bottom)))
    if found.shape == "ellipse":
        half = f"{wide / 2:.1f} {tall / 2:.1f}"
        return f"M{left:.1f} {y:.1f}A{half} 0 0 1 {right:.1f} {y:.1f}A{half} 0 0 1 {left:.1f} {y:.1f}Z"
    if found.shape == "database":
        return _drum(left, right, top, bottom)
    return _rounded(left, right, top, bottom, min(float(found.radius) or 3.0, tall / 2))


def _polygon(corners: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


def _rounded(left: float, right: float, top: float, bottom: float, radius: float) -> str:
    turn = f"a{radius:.1f} {radius:.1f} 0 0 1"
    r = f"{radius:.1f}"
    return (
        f"M{left + radius:.1f} {top:.1f}H{right - radius:.1f}{turn} {r} {r}V{bottom - radius:.1f}{turn} -{r} {r}"
        f"H{left + radius:.1f}{turn} -{r} -{r}V{top + radius:.1f}{turn} {r} -{r}Z"
    )


def _drum(left: float, right: float, top: float, bottom: float) -> str:
    """A cylinder: a lid, the sides and the bottom."""
    lid = f"{(right - left) / 2:.1f} 6.0"
    return (
        f"M{left:.1f} {top + 6:.1f}A{lid} 0 0 1 {right:.1f} {top + 6:.1f}V{bottom - 6:.1f}A{lid} 0 0 1 {left:.1f} {bottom - 6:.1f}Z"
        f"M{left:.1f} {top + 6:.1f}A{lid} 0 0 0 {right:.1f} {top + 6:.1f}"
    )
