"""Nouns that say where: in names ("Tarn Valley", "Ferry Prison") and alone ("the village", "the quarry").

Source: the classes of gazetteers (administrative areas, landforms, buildings and sites), without words that are as often a body that acts.
"""

from __future__ import annotations

# The last word of a name that is a place wherever it stands.
LAND_NAMES = frozenset(
    "County Valley Hills Hill Bay Island Islands Isle Isles River Lake Lakes Beach Coast Peninsula Mountain Mountains Desert Forest"
    " Heights Springs Falls Harbour Harbor Junction Province Territory Basin Delta Strait Straits Gulf Creek Canyon Ridge Plains Moor"
    " Marsh Glen Fjord Archipelago Highlands Lowlands Borough Parish Village City Township Reef Sound Fen Fens Dale Dales Downs"
    " Street Road Avenue Square Boulevard Lane Quay Pier Bridge Dam Reservoir Airport Station Stadium Arena Prison Jail Penitentiary"
    " Racecourse Cemetery Crossing Point Head Cape Wharf Marina Estate Gardens Terrace Crescent".split()
)
STREETS = frozenset(
    "Street Road Avenue Square Boulevard Lane Quay Pier Bridge Station Stadium Arena Prison Jail Court Hall Park Hospital School Terrace"
    " Market Crescent Gardens Airport Exchange".split()
)
# The last word of a name that is a site behind "at", "in" or "near"; elsewhere it may be a body that speaks.
SITE_NAMES = frozenset(
    "Court Exchange Market Hall Park Hospital Infirmary Clinic School Academy College University Camp Centre Center Mall Tower Towers"
    " House Castle Cathedral Church Museum Library Theatre Theater Mine Mill Works Plant Port Terminal Shelter Lodge Place Field Fields"
    " Green Gate Yard Barracks Base Depot Zoo Farm Refinery Facility Complex Lock District Ward Zone Room Block".split()
)
# A single name that ends so is a land or a town, unless it is a person's.
NAME_ENDING = r"[A-Z][a-z]{2,}(?:shire|stan|ville|burg|burgh|borough|grad|heim|dorf|polis|onia|avia|mouth|chester)"
# Alone, with an article or a possessive, they say where.
AREAS = frozenset(
    "city town village county district state province region country nation capital island borough territory municipality parish"
    " neighbourhood neighborhood suburb area zone valley coast peninsula metropolis township hamlet settlement archipelago"
    " constituency precinct catchment basin delta slum favela hinterland highlands lowlands mainland".split()
)
# These say where in the plural too: "on the islands".
AREAS_IN_PLURAL = frozenset("islands suburbs outskirts highlands lowlands provinces hills mountains".split())
SITES = frozenset(
    "prison jail hospital school stadium arena port harbour harbor airport station plant factory mine quarry farm camp shelter clinic"
    " campus park lake river reservoir dam bridge street market mall museum theatre theater warehouse refinery depot yard estate"
    " ward building tower venue ground racecourse zoo hostel hotel church mosque temple cathedral forest marina pier terminal"
    " site stadium pitch crossing checkpoint junction roundabout motorway highway"
    " beach square centre center facility complex laboratory barracks monastery orchard vineyard shipyard mill"
    " brewery smelter landfill crematorium morgue court hall border strait bay gulf".split()
)
# Verbs whose subject is the site where something is: "the arena takes 9,000".
HOLDING = frozenset(
    "have hold house build design equip take seat contain accommodate employ treat serve admit record see handle produce lose grow".split()
)
# Verbs of size whose subject is an area: "the capital region grew by 18,200".
SWELLING = frozenset("grow shrink gain lose expand".split())
# Verbs whose object is where it happened: "60 officers searched the quarry", "the storm struck Perry Junction".
REACHING = frozenset(
    "search hit strike enter raid flood reach leave storm evacuate occupy visit flee surround batter devastate rock invade besiege".split()
)
# Capitalised words behind "in" that are no places.
NO_PLACES = frozenset(
    "Congress Parliament Senate House Commons Lords Cabinet Christ God English Spanish French German Arabic Latin Chinese Russian"
    " Liga Serie Eredivisie"
    " Christmas Easter Ramadan Lent Bitcoin Covid COVID Reuters Medicaid Medicare Treasury Treasuries Facebook Google Twitter Instagram"
    " WhatsApp Python Java Act Party League Cup Championship Championships Olympics Bundesliga Premiership January February March April"
    " May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
# "Tarvale's harbour": what a town or a country has and nobody else.
OWNED = frozenset(
    "airport harbour harbor port hospital hospitals population coast coastline suburbs outskirts streets schools capital economy border"
    " borders waters roads inhabitants electorate prisons stadium seafront waterfront mayor".split()
)
# "confidence in Mara Voss": a person.
TRUSTING = frozenset(
    "confidence trust interest faith belief believe invest stake share majority involve engage interested".split()
)
# What comes from somewhere: "deportations from Ostermark".
COMING = frozenset(
    "deportation export import arrival flight migrant refugee removal shipment departure emigration expulsion evacuation".split()
)
