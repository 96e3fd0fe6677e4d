"""Words that tell what sort of speaker a phrase names.

Source: put together by hand from the vocabulary of news and official writing; honorifics after common style guides.
"""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev hon gov sen rep gen col lt sgt capt maj cmdr adm judge justice "
    "governor senator representative congressman congresswoman president minister mayor sheriff chief secretary director "
    "commissioner chairman chairwoman chair chancellor king queen prince princess pope bishop attorney general treasurer "
    "XX superintendent ambassador spokesman spokeswoman spokesperson premier councillor councilman councilwoman officer detective "
    "prof insp inspector supt det const constable cllr coun fr brig cpl".split()
)
"""Titles that may stand before a name."""

SHORT_TITLES = frozenset("mr mrs ms dr prof insp supt det sgt const cllr councillor coun".split())
"""Titles that stand before people's names alone, never in a body's."""

COURTESY = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr)"
"""Titles before people's names, as a pattern."""

RANKS = frozenset("acting former deputy interim senior assistant vice then associate co chief".split())
"""Words that rank an office."""

FEMALE_TITLES = frozenset(
    "mrs ms miss dame lady chairwoman spokeswoman congresswoman councilwoman queen princess".split()
)
MALE_TITLES = frozenset("mr sir lord chairman spokesman congressman councilman king prince".split())

WOMEN = frozenset(
    "woman girl mother mum daughter sister wife widow aunt grandmother schoolgirl businesswoman actress "
    "chairwoman spokeswoman congresswoman councilwoman queen stewardess waitress headmistress midwife nun duchess countess princess "
    "hostess heiress policewoman saleswoman servicewoman camerawoman forewoman ombudswoman assemblywoman alderwoman".split()
)
"""Nouns for one woman."""
MEN = frozenset(
    "man boy father dad son brother husband widower uncle grandfather schoolboy businessman actor chairman spokesman "
    "congressman councilman king steward waiter headmaster monk duke prince policeman salesman serviceman cameraman foreman "
    "assemblyman alderman fireman fisherman postman".split()
)
"""Nouns for one man."""

OFFICE_NOUNS = frozenset("office campaign team staff administration".split())
"""Bodies that act for the person named before them: "the governor's office"."""

SPOKES_NOUNS = frozenset("spokesman spokeswoman spokesperson representative lawyer attorney aide".split())
"""People who speak for somebody else."""

BODY_NOUNS = frozenset(
    "department agency ministry office bureau commission committee council board company corporation firm bank university college "
    "institute hospital clinic union association federation foundation organization organisation group party court police force "
    "government administration service authority network newspaper paper magazine station campaign team house senate congress "
    "parliament church school club league league charity lab laboratory center centre society fund utility airline city state county "
    "country nation district system division unit army navy trust watchdog regulator inquiry panel tribunal cabinet opposition alliance "
    "coalition tank consultancy insurer retailer operator developer manufacturer supplier hospice jury lender guild cooperative "
    "partnership secretariat directorate inspectorate registry observatory museum embassy guard academy nonprofit coastguard broadcaster "
    "startup publisher weekly tabloid website outlet chain carrier producer railway brewer "
    "collective confederation consortium chamber initiative caucus prefecture municipality commissariat delegation chancellery "
    "constabulary gendarmerie consulate brigade treasury parish diocese mission taskforce archive".split()
)
"""Nouns for bodies, so that "the agency" can be looked up."""

_PUBLIC = frozenset(
    "agency department bureau office ministry service administration authority commission institute center centre board unit "
    "division".split()
)
_PRIVATE = frozenset("company corporation firm group airline bank network station utility".split())
_CIVIL = frozenset(
    "group organization organisation association foundation society league fund charity federation club".split()
)
PRESS_NOUNS = frozenset(
    "magazine newspaper paper network station broadcaster daily weekly tabloid channel website".split()
)
"""Bodies that print or send, behind whose name the noun may stand: "the Velt Herald paper"."""
_PRESS = PRESS_NOUNS | {"publisher"}
PRESS_ENDS = frozenset(
    "tribune herald times courier gazette chronicle telegraph journal dispatch sentinel examiner inquirer argus ledger bulletin news "
    "wire press".split()
)
"""What the names of papers and agencies end in: "the company" is none of them where a report names one. Source: names of papers."""
_LEARNED = frozenset("institute center centre".split())
CALLED: dict[str, frozenset[str]] = {
    **dict.fromkeys("agency service".split(), _PUBLIC),
    **dict.fromkeys("department bureau office".split(), _PUBLIC - _LEARNED),
    "ministry": frozenset("ministry department".split()),
    "watchdog": frozenset("office authority commission inspectorate agency court service".split()),
    **dict.fromkeys("company firm corporation".split(), _PRIVATE),
    **dict.fromkeys("group organization organisation charity association".split(), _CIVIL),
    **dict.fromkeys("magazine newspaper broadcaster paper daily weekly tabloid".split(), _PRESS),
}
"""What a body may be called that does not have the word in its name: the kinds of body that fit."""
KINDS = frozenset(
    "group charity union company firm operator watchdog retailer insurer airline utility chain broadcaster newspaper startup consultancy "
    "brewer carrier developer manufacturer platform pollster app website daily weekly tabloid lender".split()
)
"""Nouns for bodies that stand right before a name: "grid operator Redor"."""
BODY_ENDS = frozenset(
    "abroad action aid alliance direct global initiative international now relief watch worldwide "
    "mining motors airways airlines steel foods energy oil rail railways media holdings industries systems logistics shipping "
    "pharmaceuticals chemicals telecom partners shipyards breweries refineries utilities insurance electric hydro petroleum minerals "
    "aviation technologies enterprises seafood seafoods fisheries farms dairies motors hotels".split()
)
"""What the names of bodies end in and nobody's. Source: names of aid groups and of firms."""
OF_STATE = frozenset("bureau department ministry office watchdog".split())
"""Of these only bodies that have a word for a body in their names."""
FIRM_ENDS = frozenset(
    "mining motors airways airlines steel foods energy oil rail railways holdings industries systems logistics shipping "
    "pharmaceuticals chemicals telecom partners shipyards breweries refineries insurance electric hydro petroleum minerals "
    "aviation technologies enterprises seafood seafoods fisheries farms dairies hotels".split()
)
"""What the names of firms end in, of ``BODY_ENDS``: Vorda Chemicals is no agency."""
PUBLIC_NOUNS = frozenset("agency service".split()) | OF_STATE
"""Nouns for bodies of a state, as a text calls them without their names."""

GROUP_NOUNS = frozenset(
    "officials critics supporters democrats republicans lawmakers residents experts scientists researchers analysts economists doctors "
    "authorities prosecutors investigators police witnesses activists advocates leaders members voters workers employees families "
    "people senators representatives sources aides lawyers attorneys judges courts teachers students farmers protesters parents opponents "
    "historians observers agents officers firefighters allies staffers campaigners organizers organisers engineers crews others some many "
    "several most reports".split()
)
"""Plural nouns for groups that speak."""

PERSON_NOUNS = frozenset(
    "man woman boy girl person resident official officer spokesman spokeswoman spokesperson director secretary minister president "
    "governor mayor senator sheriff chief chairman chairwoman chair commissioner professor doctor analyst economist scientist researcher "
    "expert lawyer attorney judge prosecutor author witness neighbor neighbour father mother son daughter brother sister wife husband "
    "critic candidate nominee leader lawmaker congressman congresswoman representative teacher farmer worker nurse physician aide source "
    "adviser advisor strategist ambassador general inspector superintendent auditor treasurer premier chancellor king queen pope bishop "
    "pastor coach manager executive founder owner editor reporter columnist historian epidemiologist engineer mayor councillor star "
    "constable marshal nurse agent auditor warden principal headteacher captain trainer inspector tenant landlord neighbor "
    "head headmaster "
    "pupil student member chairperson vet scientist baker actor singer businessman billionaire writer journalist host anchor "
    "assistant defendant suspect survivor driver pilot fisherman shopkeeper carpenter campaigner activist teenager pensioner volunteer "
    "surgeon paramedic firefighter soldier sailor commander colonel lieutenant sergeant deputy whistleblower investigator academic "
    "criminologist lecturer psychologist pharmacist envoy diplomat clerk client customer commuter passenger trader banker accountant "
    "solicitor barrister magistrate coroner priest vicar imam rabbi chef plumber electrician mechanic builder architect whip "
    "backbencher rapporteur midwife forecaster meteorologist rescuer boss "
    "administrator comptroller controller commandant registrar undersecretary rector ombudsman ombudswoman delegate trustee alderman "
    "assemblyman assemblywoman councilman councilwoman statistician demographer geologist biologist ecologist conservationist "
    "climatologist seismologist virologist physicist chemist psychiatrist sociologist consultant contractor supervisor lobbyist "
    "organiser organizer planner surveyor negotiator mediator "
    "diver villager miner farmhand ranger relative parent medic guard skipper prisoner inmate shopper grower herder hunter forester trader "
    "vendor refugee migrant mourner pilgrim monk nun zoologist hydrologist archaeologist oceanographer astronomer botanist geographer "
    "toxicologist pathologist cardiologist oncologist linguist philosopher curator librarian gardener postman courier trucker cyclist "
    "motorist pedestrian climber swimmer caretaker carer janitor cleaner waiter barista hairdresser butcher brewer "
    "winemaker beekeeper".split()
)
"""Nouns for one person, by office or trade."""

DOCUMENT_NOUNS: dict[str, str] = {
    **dict.fromkeys(("release",), "press-release"),
    **dict.fromkeys("post tweet thread".split(), "post"),
    **dict.fromkeys("letter".split(), "letter"),
    **dict.fromkeys(
        "data statistics figures records numbers dataset database dashboard register registry tracker tally count calculations "
        "manifest manifests logbook census accounts spreadsheet index results".split(),
        "data",
    ),
    **dict.fromkeys(
        "report review audit analysis assessment evaluation findings document documents paper bulletin".split(),
        "report",
    ),
    **dict.fromkeys("study research".split(), "study"),
    **dict.fromkeys("poll survey".split(), "poll"),
    **dict.fromkeys("memo memorandum".split(), "memo"),
    **dict.fromkeys("email e-mail emails".split(), "email"),
    **dict.fromkeys("filing lawsuit complaint indictment affidavit motion ruling".split(), "filing"),
    **dict.fromkeys("speech address testimony remarks".split(), "speech"),
    **dict.fromkeys("interview".split(), "interview"),
    **dict.fromkeys("briefing conference".split(), "briefing"),
    **dict.fromkeys("book memoir".split(), "book"),
    **dict.fromkeys("article op-ed editorial".split(), "article"),
    **dict.fromkeys("broadcast podcast ad advert advertisement commercial".split(), "broadcast"),
    **dict.fromkeys(
        "note notice leaflet flyer newsletter minutes brochure circular pamphlet factsheet transcript diary diaries".split(),
        "document",
    ),
}
"""Nouns for documents and data, with the kind of document."""

VENUE_PLATFORMS: dict[str, str] = dict.fromkeys(
    "x twitter facebook instagram bluesky mastodon threads telegram tiktok youtube linkedin truth".split(), "post"
)
"""Platforms behind "on": what is said there is a post."""

POSTING = frozenset("post tweet retweet".split())
"""Cues that make a post."""
