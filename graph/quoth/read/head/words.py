"""Words by which the pieces of a head are known.

Source: our own list, from how papers, agencies, broadcasters, ministries, courts, statistics offices, aid bodies and firms in the
United States, the United Kingdom, India, Australia and Africa head what they print.
"""

from __future__ import annotations

SECTIONS = frozenset(
    "health|opinion|business|politics|world|news|sport|sports|education|environment|science|technology|tech|money|markets|economy"
    "|culture|lifestyle|travel|letters|editorial|analysis|comment|commentary|features|feature|investigations|investigation|national"
    "|international|local|region|regional|home|uk|us|u.s.|africa|asia|europe|middle east|americas|india|australia|cities|city|courts"
    "|crime|climate|energy|law|legal|media|obituaries|explainer|exclusive|breaking|breaking news|latest|latest news|top stories|headlines"
    "|world news|uk news|us news|local news|national news|business news|city news|state news|defence|defense|finance|banking|housing"
    "|transport|agriculture|farming|society|industry|companies|company news|video|podcast|newsroom|news & media|media centre"
    "|media center|press room|publications|blog|insights|research|resources|events|general|front page|main news|metro|nation|states"
    "|people|style|arts|books|food|weather|immigration|elections|parliament|congress|data|statistics|in depth|perspective|perspectives"
    "|op-ed|guest column|column|columnists|viewpoint|interview|q&a|fact check|live|updates|archive|regions|development".split(
        "|"
    )
)
"""Names of the parts of a paper or of a site, which are neither titles nor publishers."""

OUTLET_ENDS = frozenset(
    "times post gazette news newspaper herald journal tribune wire newswire courier chronicle observer guardian mail dispatch register"
    " bulletin monitor telegraph examiner sentinel ledger lantern beacon echo advocate argus inquirer enquirer messenger advertiser"
    " leader statesman mercury banner picayune democrat republican broadcasting broadcaster radio television tv express standard"
    " independent record review mirror star citizen daily weekly magazine pioneer reporter spectator reader".split()
)
"""What papers, agencies and stations are called; the last word of their name."""

PROUD_ENDS = OUTLET_ENDS | frozenset(
    "sun globe age voice nation world press item bee today eye argosy patriot clarion scotsman indus".split()
)
"""The same behind "The": "The Harbor Age"."""

AGENCY_WORDS = r"(?:press|news|wire|media|information)"
AGENCY_KINDS = r"(?:agency|service|bureau|trust|association|network|corporation|syndicate)"

BODY_WORDS = frozenset(
    "agency office department ministry authority commission council bureau service services institute institution university board union"
    " police administration association foundation committee corporation society federation center centre court courts panel"
    " tribunal inquiry directorate secretariat prefecture registry chamber hospital hospitals treasury parliament senate assembly network"
    " forum alliance coalition partnership trust fund bank district inspectorate observatory survey programme program organisation"
    " organization registrar ombudsman ministers exchange congress league confederation regulator laboratory academy college".split()
)
"""What bodies are called that print things of their own."""

FIRM_WORDS = frozenset(
    "company inc incorporated ltd limited llc plc corp corporation co group holdings motors foods airlines airways energy electric power"
    " industries pharmaceuticals pharma railways rail water gas steel mining minerals oil shipping logistics bank insurance telecom"
    " capital securities advisors consulting analytics systems technologies partners brands"
    " stores retail homes housing properties gmbh ag".split()
)
"""What firms are called."""

LEGAL_FORMS = frozenset("inc incorporated ltd limited llc plc corp gmbh ag".split())
"""Words that make a name a firm's beyond doubt."""

ROLES = (
    r"(?:correspondents?|editors?|reporters?|writers?|columnists?|journalists?|contributors?|producers?|photographers?|stringers?"
    r"|analysts?|researchers?|bureau chief|desk|staff|newsroom|fellow)"
)
ROLE_STARTS = SECTIONS | frozenset(
    "chief senior staff special political social economics economic legal foreign home deputy assistant environmental associate managing"
    " executive contributing consumer investigative diplomatic religious royal science city county state rural data freelance".split()
)
"""Words that a role begins with behind a name."""

NOBODY = (
    r"(?:(?:from )?(?:our|a|by our|by a|the) (?:[a-z]+ ){0,3}(?:correspondent|reporter|bureau|representative|team|desk)s?"
    r"|special correspondent|staff reporters?|staff writers?|staff correspondents?|staff|agencies|news agencies|staff and agencies"
    r"|agencies and staff|(?:web|news|online|city|state|business|national|international|digital|sports) (?:desk|team)|newsroom"
    r"|(?:editorial|news) (?:board|team|staff))"
)
"""A byline that names nobody."""

AGENCIES = frozenset(
    "AAP AFP AP PTI ANI IANS UNI TNN PA Reuters Bloomberg Xinhua Kyodo DPA EFE ANSA TASS SAPA NAN GNA KNA APP BSS RNZ".split()
)

NO_PERSON = (
    SECTIONS
    | PROUD_ENDS
    | BODY_WORDS
    | FIRM_WORDS
    | frozenset(
        "the a an new old inside outside how why what when where who all more less first last next north south east west northern"
        " southern eastern western upper lower central greater port fort mount lake river bay beach harbour island islands valley"
        " county state province republic kingdom city town village street road avenue square hall house hotel room stadium airport"
        " station school church bridge park tower market saint st san santa los las el abu dar tel buenos kuala sri hong costa sierra"
        " burkina cape addis great united high royal annual special statement report release press media notice bulletin summary"
        " update alert fact sheet speech remarks day week month year spring summer autumn winter january february march june july"
        " august september october november december monday tuesday wednesday thursday friday saturday sunday government minister"
        " president governor mayor war crisis storm flood fire death deaths price prices tax jobs budget vote election poll plan deal"
        " law bill act order case cases version draft final chapter part section table figure appendix annex introduction background"
        " overview contents abstract conclusion key main rising falling open closed end big small public private social free"
        " delhi york zealand africa korea lanka kong aviv lumpur aires salaam ababa dhabi faso leone rica guinea".split()
    )
)
"""Words that stand in the names of places, bodies, papers, sections and headings, and not in a writer's."""

NO_PLACE = frozenset(
    "hall house hotel room stadium theatre theater dinner lunch conference summit meeting congress lecture speech remarks address"
    " battle siege fire storm flood earthquake massacre attack crash disaster election referendum budget anniversary day week month"
    " year annual session hearing deadline ceremony launch event workshop seminar webinar edition volume issue version chapter"
    " statement report release notice section table figure appendix updated published posted issued revised heard delivered argued"
    " decided filed due closes opens starts ends begins expires effective valid born died from until since reported measured recorded"
    " held next last first upcoming coming".split()
) | frozenset(SECTIONS - {"us", "uk", "india", "australia", "africa", "asia", "europe"})
"""Words that make a line of a place and a day one about a happening or a part of a paper."""
