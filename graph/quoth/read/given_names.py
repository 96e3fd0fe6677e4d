"""Given names that tell a woman from a man, for "she" and "he" after two people.

Source: put together by hand from names frequent in English-language news and in the public lists of births of the United States
and the United Kingdom; names that women and men bear alike ("Kim", "Andrea", "Jean", "Sasha") are left out.
"""

from __future__ import annotations

WOMEN_CALLED = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily "
    "donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda "
    "pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia "
    "joyce virginia victoria kelly lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann sara "
    "madison frances kathryn janice abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa "
    "diana natalie brittany charlotte marie kayla alexis lori annie anne jane rosie lucy claire fiona nicola gillian hilary hillary "
    "tracey tracy sally wendy heidi ingrid greta astrid ursula angelina carmen lucia elena sofia valentina gabriela isabel ines pilar "
    "rosa juana ana paula claudia silvia monica veronica francesca giulia chiara paola elisa beatrice camille sophie amelie chloe "
    "brigitte colette simone yvonne yvette natasha svetlana olga irina tatiana ekaterina oksana yulia ludmila katarina agnieszka "
    "fatima aisha zainab khadija maryam leila layla yasmin nadia samira priya anjali sunita kavita lakshmi indira meera deepa "
    "mei yuki keiko naomi miriam esther rivka tamar siobhan aoife niamh sinead ciara bridget maeve deirdre eleanor edith florence "
    "harriet phoebe imogen jemima philippa penelope felicity georgina rosalind muriel mabel agnes dorothy gertrude mildred rhonda "
    "tammy crystal tiffany monique latoya keisha shonda loretta roberta wanda gina felicia tina vanessa melanie cindy "
    "cassandra sabrina kristen kristin kirsten kirsty mairead oonagh ngozi chioma adaeze wanjiru ada cathy jenny kate katie liz "
    "becky peggy sue debbie kathy meghan molly ellie millie holly daisy zoe freya erin caitlin bethany gemma hayley joanna joanne "
    "lorraine maureen eileen noreen marjorie gwen rhiannon carys bronwen".split()
)
MEN_CALLED = frozenset(
    "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul "
    "andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jacob gary nicholas eric jonathan stephen larry "
    "justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan "
    "henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger austin sean gerald carl harold arthur "
    "lawrence bruce joe bryan billy willie albert eugene russell bobby philip phillip johnny ralph roy louis randy vincent bradley "
    "alan allan allen ian graham nigel colin trevor derek clive neil stuart stewart malcolm duncan angus hamish callum euan alastair "
    "alistair gordon hugh rory declan conor liam niall padraig seamus eamon brendan ciaran fergus diarmuid gareth rhys huw geraint "
    "simon martin barry geoffrey giles rupert tristan oliver harry oscar archie alfie freddie charlie ed edwin edgar ernest frederick "
    "fred tom tim jim bob bill mike dave steve dan ben matt josh greg jeff doug ken ron don ted tony nick rick rob "
    "carlos luis juan miguel pedro jorge fernando ricardo eduardo antonio manuel francisco javier diego alejandro pablo sergio raul "
    "rafael roberto rolando mario marco giovanni giuseppe luca paolo matteo lorenzo enzo pierre jacques francois laurent henri "
    "philippe thierry olivier hans klaus wolfgang jurgen heinz dieter gunther stefan sven lars bjorn erik anders nils johan magnus "
    "ivan vladimir dmitry sergei alexei mikhail nikolai boris yuri igor oleg viktor pavel vaclav jan piotr pawel tomasz andrzej "
    "mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim khalid abdul abdullah yusuf mustafa karim tariq bilal "
    "raj rajesh suresh ramesh anil sunil vijay sanjay arun ashok rahul narendra imran kenji hiroshi takeshi kwame kofi chinedu emeka "
    "moses isaac abraham elijah joel gideon solomon desmond cedric jerome tyrone darnell jamal marcus curtis clarence "
    "leonard lewis howard norman stanley victor wayne glenn dale earl floyd herbert herman calvin clifford chester cecil dwight "
    "lloyd neville winston alvin melvin marvin wesley brett troy derrick dwayne darren".split()
)
GIVEN_NAMES = MEN_CALLED | WOMEN_CALLED


def is_a_womans(name: str) -> bool | None:
    """Whether a full name is a woman's (true) or a man's (false); none where its first word does not say."""
    first, _, rest = name.partition(" ")
    word = first.lower()
    if not rest:
        return None
    return True if word in WOMEN_CALLED else False if word in MEN_CALLED else None
