"""The words that call a claim untrue, once for what reads a text and for what holds two texts against each other: data, not rules."""

from __future__ import annotations

UNTRUE = frozenset(
    "false wrong untrue incorrect inaccurate erroneous mistaken misleading baseless unfounded groundless absurd "
    "nonsense nonsensical bogus fabricated fabrication fiction fictitious fantasy invented invention rubbish "
    "propaganda inflated exaggerated exaggeration overstated overblown overstatement ludicrous "
    "ridiculous preposterous laughable fanciful garbage "
    "deception disinformation misinformation bunk tosh hogwash baloney poppycock falsehood hoax".split()
)
"""What a claim or its number is called. Source: our own reading of denials, corrections and fact checks on many subjects."""
LIES = frozenset(("lie", "lies"))
"""The same, of words that are verbs as well. Source: as above."""
