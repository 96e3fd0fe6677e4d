"""Verb forms and verb classes. Source: the irregular verbs of English grammars; classes from the verbs of counting and reporting."""

from __future__ import annotations

from spacy.tokens import Token

IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "hold:held find:found take:taken give:given send:sent make:made build:built catch:caught buy:bought bring:brought lose:lost win:won"
        " leave:left keep:kept pay:paid sell:sold spend:spent shoot:shot strike:struck steal:stolen see:seen hear:heard"
        " meet:met cut:cut hit:hit"
        " hurt:hurt put:put set:set let:let shut:shut cast:cast drive:driven write:written break:broken choose:chosen draw:drawn eat:eaten"
        " fly:flown forget:forgotten freeze:frozen get:got grow:grown hide:hidden know:known lay:laid lead:led lend:lent"
        " read:read ride:ridden"
        " run:run seek:sought shake:shaken shed:shed sink:sunk speak:spoken teach:taught tear:torn tell:told think:thought throw:thrown"
        " understand:understood wear:worn withdraw:withdrawn bear:born beat:beaten begin:begun bite:bitten burn:burned"
        " come:come do:done drink:drunk"
        " drown:drowned fall:fallen feed:fed feel:felt fight:fought flee:fled go:gone rise:risen sit:sat sleep:slept stand:stood swim:swum"
        " blow:blown show:shown swear:sworn hang:hung stick:stuck sting:stung swing:swung dig:dug bend:bent"
        " forbid:forbidden forgive:forgiven overcome:overcome bid:bid bet:bet split:split spread:spread quit:quit"
        " deal:dealt mean:meant sweep:swept bind:bound breed:bred"
        " light:lit shrink:shrunk slide:slid spin:spun swell:swollen undergo:undergone undertake:undertaken overthrow:overthrown"
        " withhold:withheld uphold:upheld rebuild:rebuilt instal:installed enrol:enrolled enroll:enrolled kidnap:kidnapped"
        " free:freed emit:emitted admit:admitted commit:committed submit:submitted permit:permitted omit:omitted refer:referred"
        " occur:occurred transfer:transferred prefer:preferred control:controlled equip:equipped"
        " cancel:cancelled travel:travelled regret:regretted"
    ).split()
)
# They put the number, not the thing, in their object: no event of what is counted.
NO_EVENT = frozenset(
    "be have include comprise cover total number reach exceed surpass top rise fall increase decrease drop climb grow"
    " decline jump remain become shrink plummet soar surge slump creep swell widen narrow dwindle ease dip"
    " make account represent say show tell announce report estimate expect need want require cost average range equal mean seem appear do"
    " age consist contain constitute lead amount stand hit double triple halve involve face like know think believe see want call"
    " miss pend lie hover".split()
)
# Participles behind a noun that say which ones are meant. Source: reports of courts, offices and agencies.
RESTRICTING = frozenset(
    "convict accuse suspect want charge sentence file submit lodge register license own base locate bear enrol enroll request receive"
    " call name employ hire qualify affect infect diagnose expose train insure".split()
)
# Verbs that come upon things and do nothing to them.
FINDING = frozenset(
    "find count record list identify see meet hear know track study examine follow help support interview have get keep".split()
)
REPORTING = frozenset(
    "say tell announce report post write add state claim argue note conclude warn declare reveal release publish tweet explain"
    " insist testify estimate"
    " show find suggest indicate confirm deny acknowledge admit ask urge describe".split()
)


def participle(verb: Token) -> str:
    """The past participle of a verb as a word, with its particle: "is holding" gives "held", "picked up" stays."""
    lemma = verb.lemma_.lower()
    word = (
        verb.lower_ if verb.tag_ in ("VBN", "VBD") and lemma not in IRREGULAR else IRREGULAR.get(lemma, regular(lemma))
    )
    particle = next((c.lower_ for c in verb.rights if c.dep_ == "prt"), None)
    return f"{word} {particle}" if particle else word


def regular(lemma: str) -> str:
    """The regular past participle: "stopped", "carried", "released", "deported"."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    short = len(lemma) >= 3 and lemma[-1] not in "aeiouwxy" and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"
    doubled = short and sum(c in "aeiou" for c in lemma) == 1
    return lemma + (lemma[-1] if doubled else "") + "ed"
