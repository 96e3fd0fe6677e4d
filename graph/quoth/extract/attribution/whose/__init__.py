"""Whose number it is, where no clause says it: brackets, labels, "by police estimates", "claimed by", a verb said once.

The rules read words, not the parse, which has no form for what is left out. What they find stands against what the tagger and the
other rules take for one statement: each number goes to its own side.
"""

from quoth.extract.attribution.whose.settle import settled

__all__ = ["settled"]
