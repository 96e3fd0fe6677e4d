"""The words by which a text sets one number off against another: data, not rules."""

from __future__ import annotations

import re

# Source: our own reading of news reports on disputed numbers.
CONTRAST = re.compile(
    r"\b(?:but|however|while|whereas|although|though|instead|by contrast|in contrast|on the other hand|yet|"
    r"contradict\w*|disput\w*|reject\w*|dismiss\w*|contest\w*|counter(?:ed|s)|insist\w*|"
    r"(?:much|far) (?:lower|higher|smaller|larger|greater)|lower (?:figure|number|toll|estimate)|higher (?:figure|number|toll|estimate))\b"
)
"""Words of contrast, in a folded text."""
