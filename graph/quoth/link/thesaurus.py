"""Words that say one thing in news and reports, for seeing that two passages speak of one matter: data, not rules.

Source: our own lists, from the wording of news, releases and statistics on many subjects. The words of a line share an id, the
first of them. They only show that passages are about one matter; what is counted and what happened have stricter classes.
"""

from __future__ import annotations

from types import MappingProxyType

from quoth.link.words import stem

_LINES = """
post position vacancy vacant empty unfilled
wage pay salary earnings income
march rally demonstration protest
jail prison custody bars cell penitentiary lockup imprisonment
homicide murder manslaughter
suicide
theft steal stolen robbery burglary burglar
shortfall deficit gap red hole overspend
surplus
budget spending expenditure outlay
tax levy duty
revenue receipts takings
fish herring cod catch landing landed ashore mackerel
ship vessel boat trawler ferry tanker
blaze fire wildfire
flood flooding floodwater
dyke dike levee
dam reservoir
hospital clinic infirmary ward
doctor physician medic
ill sick disease illness infection infected fever virus outbreak epidemic
measles
vaccine vaccination vaccinate jab immunise
refugee asylum migrant displaced
camp hostel shelter
border frontier crossing
soldier troop army military force serviceman
war conflict fighting invasion battle
bomb bombing shelling airstrike strike
civilian
police constabulary force officer sheriff
court tribunal hearing
judge magistrate
teacher schoolteacher
pupil student schoolchild learner
school classroom lesson
exam test examination
pass passed
rent rental lease tenancy
tenant renter lodger
landlord
house home dwelling flat apartment housing
build building construction built
eviction evict evicted
homeless rough
price cost charge
inflation
job employment work worker employee post
unemployed jobless unemployment
layoff dismiss redundancy sack cut
strike walkout stoppage picket
union brotherhood guild
dock docker quay harbour harbor port
train rail railway
tram streetcar
bus coach
road traffic street highway motorway
cyclist bicycle cycling bike
accident crash collision wreck
delay late punctual punctuality punctually
flight plane aircraft airline
passenger traveller rider
power electricity energy grid
plant station reactor
generate generation produce production output
import imported imports
export exported exports
emit emission carbon greenhouse
forest wood woodland
tree
burn burnt burned scorch char
acre hectare land area
crop harvest yield
farm farmer
wolf wolves
sheep ewe lamb
election poll vote ballot cast electoral referendum
turnout
candidate
party
parliament senate council assembly congress
law act bill statute
fine penalty
arrest detain detention apprehend
release free freed liberate
hold held detain
death die dead kill killed fatality toll lives life perish lose
injury injured wounded hurt wound
missing unaccounted disappear
rescue save rescued
evacuate flee fled leave
attend attended present
apply applicant application applied apply
approve approved grant granted
reject rejected refuse refusal turned
close closed closure shut shutter
open opened opening
inspect inspection inspector
leak leaked spill spilled
repair repaired fix fixed mend replace
pollute pollution contaminate contamination
water
oil petroleum crude
gas
coal
mine miner mining
bank
loan debt borrow
company firm business enterprise corporation
customer client
insure insurer insured insurance claim
loss damage
storm hurricane cyclone gale
quake earthquake tremor
bridge
sluice gate lock
rise rose increase grow growth climb up
fall fell drop decline decrease down shrink
child children kid minor
woman women female
man men male
inhabitant resident people population person
member
complaint complain
survey poll
bed
ride rode carry carried transport
sign signature signatory
absence absent
live living dwell
laptop computer tablet
homework
ventilator respirator
mask
crowd turnout gather attendance
visit visitor tourist
meal food ration
truck lorry convoy
aid relief help assistance
gun firearm weapon rifle pistol
drug cocaine heroin narcotic
seize confiscate impound
fraud scam
complete finish
begin start
promise pledge vow
plan intend
offer
minimum
average mean
"""


def _ids() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _LINES.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return found


SENSE = MappingProxyType(_ids())
"""Stem -> the id of the words that say the same."""
