"""Nouns that a year in front of them dates. Source: our own list."""

from __future__ import annotations

# "a 2022 recall of 830,000 units": a deed of that year, and the number behind "of" is its.
DEEDS = frozenset(
    "recall fine penalty settlement purchase sale loss profit payment payout grant order layoff cut loan bailout takeover acquisition"
    " delivery shipment seizure award donation pledge contract raise rise increase theft haul auction rebate refund subsidy"
    " investment issue redemption buyback dividend bonus deficit surplus".split()
)
