"""What a score is worth: the share of attributions with such a score that were right in full on the dev set."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Worth:
    """Rising points (score, share right); between two points the line, outside the nearest point. Without points: the score."""

    points: tuple[tuple[float, float], ...]

    @classmethod
    def read(cls, path: Path) -> Worth:
        """The points in a JSON file of pairs."""
        return cls(tuple((float(a), float(b)) for a, b in json.loads(path.read_text(encoding="utf-8"))))

    def of(self, score: float) -> float:
        """The confidence for a score, 0 to 1."""
        if not self.points:
            return score
        at = bisect_right([a for a, _ in self.points], score)
        if at in (0, len(self.points)):
            return round(self.points[min(at, len(self.points) - 1)][1], 3)
        (a, left), (b, right) = self.points[at - 1], self.points[at]
        return round(left + (right - left) * (score - a) / (b - a), 3)
