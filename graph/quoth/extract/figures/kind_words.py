"""Nouns and verbs that tell stocks from flows.

Source: the difference of stock and flow variables in primers of statistics and national accounts, with the nouns that news counts.
"""

from __future__ import annotations

# What comes in, goes out or happens: counted over a stretch of time.
FLOW_NOUNS = frozenset(
    "death birth arrest case admission visit arrival departure deportation removal expulsion eviction crossing landing application claim"
    " complaint request referral vote ballot sale order shipment export import delivery start completion closure accident crash collision"
    " fire attack murder homicide killing shooting burglary robbery theft crime offence offense assault stabbing incident seizure raid"
    " revenue income profit loss earnings turnover spending expenditure proceeds donation contribution fine grant subsidy investment"
    " harvest crop yield output production emission rainfall rain snow snowfall precipitation attendance trip journey flight passage"
    ""
    " entry permit licence license decision borrowing lending intake enquiry inquiry withdrawal refund cancellation rescue repair"
    " injury infection hospitalization hospitalisation transplant operation surgery marriage wedding divorce suicide abortion fatality"
    " casualty absence resignation layoff redundancy dismissal hire graduate conviction acquittal sentence charge prosecution"
    " cut lawsuit foreclosure bankruptcy insolvency deficit surplus damage remittance payment payout consumption demand usage"
    " immigration emigration migration detection test inspection download transaction goal strike call tremor quake earthquake"
    " dividend royalty visitor spectator tourist attendee levy tax takings receipts loan mortgage cost"
    " saving expense support aid funding bill".split()
)
# Endings of nouns of action in the plural; what ends so and is no action is listed in NO_ACTIONS.
ACTION_ENDINGS = ("tions", "sions", "ments", "ings", "ances")
NO_ACTIONS = frozenset(
    "nation station population institution organization organisation corporation location position installation foundation section"
    " apartment department government document settlement building dwelling wing element instrument monument segment holding"
    " earring evening morning sibling reservation ambulance appliance environment establishment regiment generation"
    " concession mansion pension profession dimension commission subdivision division plantation".split()
)
# What stands at a moment.
STOCK_NOUNS = frozenset(
    "inmate prisoner detainee resident inhabitant population tenant household home house flat apartment dwelling vacancy backlog"
    " reserve debt stock inventory holding capacity asset deposit balance stake staff employee workforce worker headcount seat bed desk"
    " enrollment enrolment membership member subscriber fleet herd flock voter electorate branch outlet"
    " arrear liability fund savings circulation caseload occupancy crew teacher pupil payroll valuation population area"
    " acreage account waitlist list queue garrison troop unemployment".split()
)
# What the text itself calls a rate.
RATE_NOUNS = frozenset("rate ratio pace average speed".split())
# Shares by their sign that statistics call rates. Source: the headline indicators of statistical offices and central banks.
RATES_IN_PERCENT = frozenset("rate inflation unemployment joblessness interest yield".split())
# What stands at a moment because it is not settled, whatever the noun: "outstanding complaints", "pending cases".
UNSETTLED = frozenset(
    "outstanding unpaid pending unresolved open active unsold uncollected overdue vacant empty".split()
)
# Behind its noun, that it stands so still: "cases pending".
LASTING = frozenset("pending remaining outstanding awaiting unresolved unfilled unpaid vacant".split())
# A running total by its name.
TOTAL_NOUNS = frozenset("toll total tally".split())
# Of how many somebody asked: the size of a sample is neither.
SAMPLES = frozenset("survey poll study sample questionnaire interview trial review analysis census".split())
# What counts over a stretch of time, and the verbs that say over which one. Source: our own list.
RECORDS = SAMPLES | frozenset(
    "count tally register log audit database dataset dashboard ledger file record list figure datum data".split()
)
COVERING = frozenset("run cover span".split())
REACHED = frozenset("rise climb reach hit pass jump increase top grow".split())
# Verbs of a state: what they govern stands at a moment.
STATES = frozenset(
    "hold have employ own house contain stand remain live reside operate serve keep occupy possess sit lie wait await need lack"
    " belong exist cover span accommodate seat work stock lodge shelter inhabit rent register enroll enrol depend rely hang boast"
    " feature owe care manage run".split()
)
KEEPING = frozenset(("detain", "jail", "imprison", "incarcerate", "keep"))
# What they tell of is only found there, when or how it came about is not said.
FINDING = frozenset("find identify discover list describe know name note detect think believe".split())
TELLING = frozenset(
    "say tell show suggest indicate warn argue insist mean ask reveal testify speak talk claim mention quote".split()
)
PLANNING = frozenset("expect forecast project predict plan anticipate hope intend promise".split())
# What is made, used or moved in a stretch of time: with these a measure of stuff is a flow.
PRODUCING = frozenset(
    "produce use burn spill release emit consume import export harvest catch seize dump collect recycle ship sell buy"
    " deliver pump discharge scorch char blacken ravage raze"
    " generate mine extract process receive fall drop supply draw throw waste cut plant sow clear burn lose destroy flood".split()
)
# Over or under somebody else's number: a margin.
MARGINS = frozenset("lead win lose beat trail miss defeat edge outnumber differ".split())
