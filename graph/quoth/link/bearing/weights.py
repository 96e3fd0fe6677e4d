"""How much each sign counts towards the first passage bearing out the second.

Source: a logistic regression with one weight a sign, fitted by ``python -m training.bearing GOLD`` on 524 pairs of passages
with numbers; each weight is rounded to a tenth. The figures there and in docs/link-scores.md are of folds that were not fitted on.
"""

from __future__ import annotations

from types import MappingProxyType

BIAS = -0.4
WEIGHTS = MappingProxyType(
    {
        "shared_common": 0.3,
        "in_order": 0.2,
        "missing": -0.4,
        "borne_out": 0.8,
        "in_place": 0.4,
        "ruled_out": -1.8,
        "open_number": -0.6,
        "opposed": -1.4,
        "other_nation": -1.4,
        "other_name": -0.5,
    }
)
