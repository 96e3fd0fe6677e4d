"""Words of whose number it is.

Source: put together by hand from the ways in which news of crowds, disasters, strikes and wars set the numbers of several sides beside
each other; agency style guides ask for exactly that ("police estimate", "organisers said").
"""

from __future__ import annotations

SIDES = frozenset(
    "police organisers organizers union unions employers management ministry ministries government opposition rebels army military "
    "militants officials authorities company council councillors campaigners activists critics observers monitors prosecutors "
    "doctors medics residents witnesses scientists researchers experts analysts economists protesters strikers teachers farmers "
    "fishermen guild association federation trust charity charities agency department board commission committee bureau office "
    "university institute hospital hospitals regulator watchdog auditor auditors operator owner owners airline insurer insurers "
    "developer developers contractor contractors manufacturer supplier retailers shopkeepers landlords tenants hunters "
    "conservationists environmentalists ecologists growers coastguard firefighters brigade rescuers club league party treasury "
    "parliament senate court prison governor mayor minister spokesman spokeswoman spokesperson valuer surveyor surveyors engineers "
    "consultants pollsters forecasters committee inspectors inspectorate defence defense prosecution state army navy groups group "
    "media television broadcaster newspaper secretariat coalition alliance landlord insurer body bodies reporters journalists"
    " correspondents paper bank museum club station utility tenant farmer owner brokers traders".split()
)
"""Common nouns for a side that puts a number forward."""

NO_SIDES = frozenset(
    "people others some many most several members families city state county country nation reports".split()
)
"""Nouns of people and places that say nothing of who counted."""

ALONE = frozenset(
    "police organisers organizers union unions employers management ministry government opposition rebels army officials authorities "
    "company council campaigners activists observers monitors prosecutors operator agency department hospital hospitals media".split()
)
"""Sides that are named alone in brackets or in front of a colon; "30 staff (doctors)" says of which sort, not who counted."""

NUMBER_NOUNS = frozenset(
    "figure figures estimate estimates count counts tally tallies toll headcount reckoning calculation calculations projection "
    "projections forecast forecasts claim claims valuation guess".split()
)
"""Nouns for a number of somebody's: "the police figure of 55,000"; no "total", which anybody has."""

SURVEYS = frozenset("survey surveys poll polls study census audit audits list lists".split())
"""What a number may stand "in": "24 percent in the broadcaster's own survey"."""

RECKONINGS = NUMBER_NOUNS | frozenset("data statistics numbers account accounts".split())
"""What a number may be told by: "by police estimates", "on the ministry's figures"."""

GIVING = frozenset(
    "claim report announce cite quote estimate put reckon project forecast state declare suggest count record promise "
    "fear predict forecast calculate allege".split()
)
"""Verbs for giving a number: "the 1,200 claimed by aid groups"; "given" only with "the" or "as", for money is given too."""

SAYING = frozenset(
    "say claim estimate count put report give reckon insist announce speak state suggest maintain record tell talk boast find admit "
    "acknowledge concede confirm believe".split()
)
"""Verbs behind which a side's number may stand bare: "while organisers claimed 120,000", "the rebels spoke of 510"."""

EXPECTING = frozenset("expect forecast predict project foresee fear".split())
"""Verbs for what is to come, said once for two sides: "Insurers expect £210m, brokers £340m"."""


REVISED = frozenset(
    "toll tally count estimate estimates forecast forecasts projection projections figure figures".split()
)
"""What is revised so; a raised "total" or "price" is no word of anybody's."""

BETWEEN = frozenset(
    "at as of about around roughly nearly almost over only just more less fewer than under up to some approximately least most "
    "no closer estimated an a the it them that this turnout crowd number toll figure total".split()
)
"""What may stand between such a verb, or the name of a side alone, and its number."""

CONTRAST = frozenset("while whereas but yet though although and or against versus ; , —".split())
"""What sets a second side beside the first."""

NOT_BUT = (("not",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"), ("nor",))
"""What rejects the number that follows: "16,753, not 20,000 as Mr Lund claims"."""

LARGE = frozenset("hundred thousand million billion trillion dozen bn m k".split())
"""Words that belong to the number before them."""
