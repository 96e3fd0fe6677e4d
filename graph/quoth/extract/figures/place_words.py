"""Names and nouns of places. Source: the U.S. states and the member states of the United Nations, as news calls them."""

from __future__ import annotations

from quoth.extract.figures.provinces import PROVINCES
from quoth.model.nations import COUNTRIES

STATES = frozenset(
    (
        "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas"
        "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire"
        "|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina"
        "|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Puerto Rico"
    ).split("|")
)
KNOWN = STATES | COUNTRIES | PROVINCES
ACRONYMS = frozenset(
    ("U.S.", "US", "U.S", "USA", "UK", "U.K.", "U.K", "UAE", "EU", "D.C.", "DC", "NYC", "N.Y.", "L.A.", "U.S.A.")
)
# A definite noun that points back to a place named before: "the state", "his city", "the country's".
POINTING = frozenset(
    "state city county country nation province region town village district island territory borough municipality".split()
)
POINTERS = frozenset(("the", "this", "that", "his", "her", "their", "its", "our", "my"))
# Areas that something may be spread over. Source: the divisions of land that news of disasters and elections counts.
AREA_PLURALS = frozenset(
    "districts states provinces counties countries regions cities towns villages municipalities boroughs prefectures islands blocks"
    " departments wards parishes communes cantons governorates constituencies locations sites places areas nations territories".split()
)
# A place before one of these says whose official or body it is, not where something is counted.
OFFICES = frozenset(
    "governor attorney general mayor senator president minister chancellor official officials secretary lawmaker lawmakers"
    " spokesman spokeswoman"
    " spokesperson director chief sheriff commissioner judge police republican republicans democrat democrats department agency ministry"
    " congressman congresswoman representative rep sen gov delegate ambassador premier treasurer comptroller".split()
)
# What a person or a body has, not a place: "Dorn's group". Source: the words news uses for those who act for somebody.
BODIES = frozenset(
    "group committee office team party company firm union club campaign family spokesman spokeswoman spokesperson lawyer lawyers attorney"
    " staff government administration foundation board council panel commission plan bill report estimate figure claim number numbers"
    " count statement organization organisation association movement supporters critics allies wife husband son daughter".split()
)
# Where people and things are kept, taught or treated: who is meant by "in …", rather than where on the map.
INSTITUTIONS = frozenset(
    "prison jail hospital school shelter camp university college court courthouse custody detention facility home clinic classroom barrack"
    " ward care workforce military army navy household orphanage asylum penitentiary center centre dormitory"
    " lockup motel hostel encampment".split()
)
PLACE_PREPOSITIONS = frozenset(
    "in at across throughout within near outside from around inside into of over along off on through".split()
)
# The last word of a body's name. Source: the forms of parties, unions and authorities.
BODY_NAMES = frozenset(
    "Union Party League Movement Alliance Coalition Guild Front Ministry Agency Authority Commission Association Federation Foundation"
    " Institute Committee Council".split()
)
# What stands behind a firm's name. Source: the legal forms of firms, and the trades that news names firms by.
FIRM_NAMES = frozenset(
    "Motors Foods Group Bank Energy Holdings Airlines Airways Industries Systems Steel Oil Gas Pharma Media Telecom Technologies"
    " Partners Capital Insurance Inc Corp Ltd plc AG SE Agri Chemicals Electric Electronics Logistics Mining Brewery Breweries".split()
)
# Words of which the names of leagues and cups are made. Source: the football leagues of Europe and the Americas.
LEAGUES = frozenset("Liga Serie Ligue Bundesliga League Eredivisie Premiership Championship Cup Division".split())
# Alone and with a capital they name a body, an office or a part of a document by what it is, and no place. Source: our own list.
BARE_BODIES = frozenset(
    "Ministry Board Supervisor Cllr Table Agency Office Council Commission Company Union Department Directorate Court Bank Fund Party"
    " Federation Institute Service Committee Authority Association Chamber Bureau Group Trust Regulator Inspectorate Registry"
    " Secretariat Minister Mayor Director Chart Figure Annex Note Section Government Treasury Corporation Society"
    " Metro Tube Subway Underground Metrorail Tram Railways Rail Transit Customs Post Centre".split()
)

SENT_OUT = frozenset(
    "soldier troop trooper marine sailor airman militiaman mercenary fighter peacekeeper conscript tourist pilgrim expatriate".split()
)
"""People who are hardly where they come from when they are counted. Source: our own list."""
# Before a place's name: a carrier, a station, a paper. Source: the forms of their names.
CARRIERS = frozenset(("Air", "Radio", "Télévision", "Bank", "TV", "Channel", "BBC"))
# The last word of a club's name that is no word for a place. Source: the leagues of England and Scotland.
CLUB_NAMES = frozenset("United Rovers Wanderers Athletic Hotspur Albion Wednesday FC Thistle Argyle".split())
# Sicknesses that bear a name like a place's and that the recogniser takes for one. Source: the outbreaks that agencies report on.
SICKNESSES = frozenset(
    "Ebola Zika Covid Covid-19 COVID-19 Mpox Chikungunya Dengue Nipah Lassa Cholera Polio Measles Malaria".split()
)
# A country before one of these says whose it is, and nowhere. Source: the reports of wars.
FORCES = frozenset(
    "military army navy forces airstrike airstrikes strike strikes raid raids helicopter helicopters drone drones"
    " warplanes jets bombing radio television".split()
)
# Who owns, leads or supplies a site acts for it, and is not there: "the plant's owner". Source: our own list.
KEEPERS = frozenset(
    "owner operator parent maker founder landlord supplier builder chairman chairwoman chair chief head boss director manager president"
    " spokesman spokeswoman spokesperson lawyer lawyers attorney governor principal headteacher insurer lender backer shareholder".split()
)
# Where somebody has his seat, or something is filed, says not where what they do is done: "based in Dayton". Source: our own list.
SEATED = frozenset("base headquarter file lodge register incorporate list".split())
COURTS = frozenset("judge court tribunal jury magistrate panel".split())
RULING = frozenset("order rule hear tell say find approve block reject allow dismiss declare decide uphold".split())
FILED = frozenset("complaint lawsuit suit filing petition indictment".split())
# What acts all over a state or a country, wherever a report of it was written. Source: our own list.
WIDE_BODIES = frozenset(
    "company companies firm firms carmaker automaker manufacturer maker retailer airline supplier chain bank lender insurer operator"
    " regulator regulators agency agencies ministry department government administration authorities lawmakers legislature congress"
    " inspectors auditors states union unions charity watchdog commission".split()
)
