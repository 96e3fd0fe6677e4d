"""Invented pairs of passages on one matter, worded as two newspapers would: rivals, and traps that only look like rivals.

All people, bodies and places are fictional. Each row: a name, the one passage, the other passage.
"""

from __future__ import annotations

RIVALS = {
    "ferry": (
        "The ferry Solveig carried 412 passengers when it left Harnes on 3 June 2031, the owner said.",
        "There were 520 passengers on board the ferry Solveig when it left Harnes on 3 June 2031, the coast guard said.",
    ),
    "museum": (
        "The Tollan Museum welcomed 48,000 visitors in 2030, its director said.",
        "In 2030 only 31,000 visitors came to the Tollan Museum, the city's auditors found.",
    ),
    "bees": (
        "Beekeepers in Ostravale lost 2,300 hives last winter, the beekeepers' guild said.",
        "Last winter 900 hives were lost in Ostravale, the farm ministry said.",
    ),
    "concert": (
        "Organisers said 60,000 people attended the Brightwater concert on Saturday.",
        "Police put the crowd at the Brightwater concert on Saturday at 35,000 people.",
    ),
    "trees": (
        "The storm brought down 1,200 trees in Pell Forest on 9 March 2031, the rangers said.",
        "On 9 March 2031 the storm felled 400 trees in Pell Forest, the forest office said.",
    ),
    "library": (
        "The Quellen library lent 71,000 books in 2030, its yearbook says.",
        "A count by the readers' society found that 52,000 books were lent by the Quellen library in 2030.",
    ),
    "wolves": (
        "There are 140 wolves in the Harrow hills, the hunters' league says.",
        "The Harrow hills are home to 65 wolves, the nature agency says.",
    ),
    "dogs": (
        "The Lindmoor shelter took in 830 dogs in 2030, the shelter said.",
        "In 2030 the Lindmoor shelter received 610 dogs, the town's vet said.",
    ),
    "bridge": (
        "The new bridge at Oxley cost 31 million crowns, the council said.",
        "The bill for the new bridge at Oxley came to 44 million crowns, the audit court said.",
    ),
    "bus": (
        "Seven passengers were hurt when a bus overturned near Dunmere on 2 May 2031, the operator said.",
        "Near Dunmere 19 passengers were injured on 2 May 2031 when a bus overturned, the hospital said.",
    ),
    "vines": (
        "Frost destroyed 900 hectares of vines in Valcera in April 2030, the growers said.",
        "In April 2030 frost ruined 350 hectares of vines in Valcera, the insurers said.",
    ),
    "tickets": (
        "Arden Rail sold 1.4 million tickets in 2030, the company reported.",
        "Arden Rail's ticket sales were 1.1 million in 2030, the regulator reported.",
    ),
    "doctors": (
        "In May 2031 there were 45 doctors at Tarn Hospital, the health board said.",
        "Tarn Hospital had 28 doctors in May 2031, the doctors' union said.",
    ),
    "phones": (
        "Thieves stole 260 phones at the Marl fair in 2030, police said.",
        "The fair's organisers say 90 phones were stolen at the Marl fair in 2030.",
    ),
    "dam": (
        "The spill at the Corvo dam killed 12 workers on 7 July 2030, the operator said.",
        "On 7 July 2030 the spill at the Corvo dam claimed the lives of 31 workers, the union said.",
    ),
    "seals": (
        "Rangers counted 310 dead seals on Fenn beach in October 2030.",
        "In October 2030 volunteers found 540 dead seals on Fenn beach.",
    ),
    "flats": (
        "In Westering 1,900 flats were empty on 1 January 2031, the tenants' league said.",
        "On 1 January 2031 Westering had 700 empty flats, the landlords' federation said.",
    ),
    "applicants": (
        "The police academy in Sorrel received 3,400 applications in 2030, the minister said.",
        "In 2030 2,100 people applied to the police academy in Sorrel, the academy said.",
    ),
    "match": (
        "The referee was injured and 54 fans were arrested at the Kestrel match on Sunday, police said.",
        "At the Kestrel match on Sunday police detained 18 fans, the club said.",
    ),
    "fire": (
        "The warehouse fire in Lodden on 4 August 2030 burned 75 cars, the owner said.",
        "In Lodden 22 cars were destroyed in the warehouse fire on 4 August 2030, the fire service said.",
    ),
    "zoo": (
        "The Odder zoo sold 210,000 tickets in 2030, its director said.",
        "Ticket sales at the Odder zoo came to 160,000 in 2030, auditors said.",
    ),
    "flood": (
        "The flood in Brell destroyed 300 houses on 3 May 2030, the mayor said.",
        "On 3 May 2030 120 houses were swept away by the flood in Brell, insurers said.",
    ),
    "lynx": (
        "There are 90 lynx in the Varn hills, the hunters say.",
        "The Varn hills have 25 lynx, the agency says.",
    ),
    "march": (
        "5,000 people marched in Odder on Saturday, the union said.",
        "Police put the turnout in Odder on Saturday at 1,800.",
    ),
    "airport": (
        "The Brell airport handled 2.1 million passengers in 2030, its owner said.",
        "In 2030 1.6 million passengers used the Brell airport, the ministry said.",
    ),
    "teachers": (
        "Odder Council hired 140 teachers in 2030, the mayor said.",
        "In 2030 Odder Council took on 60 teachers, the union said.",
    ),
    "hall": (
        "The new hall in Varn cost 12 million crowns, the mayor said.",
        "Varn's new hall cost taxpayers 19 million crowns, the auditors found.",
    ),
    "waste": (
        "The company dumped 400 tonnes of waste in the Odder river in 2030, inspectors said.",
        "The company said it dumped 30 tonnes of waste in the Odder river in 2030.",
    ),
    "mill": (
        "Unions say 700 workers at the Brell mill lost their jobs in May 2030.",
        "In May 2030 the Brell mill dismissed 350 workers, its owner said.",
    ),
    "avalanche": (
        "An avalanche near Varn killed nine skiers on 3 May 2030, rescuers said.",
        "On 3 May 2030 four skiers died in an avalanche near Varn, the resort said.",
    ),
    "clinic": (
        "The Brell clinic treated 4,100 patients in 2030, its director said.",
        "In 2030 the Brell clinic treated no more than 2,900 patients, the insurers said.",
    ),
    "locusts": (
        "Locusts destroyed 700 hectares of wheat in Varn in June 2030, the farmers said.",
        "In June 2030 locusts ruined 200 hectares of wheat in Varn, the ministry said.",
    ),
    "power cut": (
        "The power cut in Odder hit 60,000 homes on 4 May 2030, the mayor said.",
        "On 4 May 2030 25,000 homes in Odder lost power, the grid company said.",
    ),
    "protest": (
        "Some 3,000 people protested in Brell on Sunday, organisers said.",
        "About 900 protesters gathered in Brell on Sunday, police said.",
    ),
    "elephants": (
        "Poachers killed 45 elephants in the Tamu reserve in 2030, wardens said.",
        "The government said 12 elephants were killed by poachers in the Tamu reserve in 2030.",
    ),
    "beds": (
        "The Odder shelter has 300 beds, the city says.",
        "According to a charity the Odder shelter has just 120 beds.",
    ),
    "planting": (
        "Brell Council planted 8,000 trees in 2030, the mayor said.",
        "Auditors found that Brell Council planted 3,500 trees in 2030.",
    ),
    "road": (
        "Varn's new road cost 90 million crowns, the minister said.",
        "The bill for Varn's new road was 130 million crowns, the opposition said.",
    ),
}

TRAPS = {
    "ferry, subset": (
        "The ferry Solveig carried 412 passengers when it left Harnes on 3 June 2031, the owner said.",
        "There were 95 children on board the ferry Solveig when it left Harnes on 3 June 2031, the coast guard said.",
    ),
    "museum, other year": (
        "The Tollan Museum welcomed 48,000 visitors in 2030, its director said.",
        "In 2029 only 31,000 visitors came to the Tollan Museum, the city's auditors found.",
    ),
    "bees, plan": (
        "Beekeepers in Ostravale lost 2,300 hives last winter, the beekeepers' guild said.",
        "The farm ministry in Ostravale will replace 900 hives lost last winter.",
    ),
    "concert, arrests": (
        "Organisers said 60,000 people attended the Brightwater concert on Saturday.",
        "Police said 35 people were arrested at the Brightwater concert on Saturday.",
    ),
    "trees, part": (
        "The storm brought down 1,200 trees in Pell Forest on 9 March 2031, the rangers said.",
        "On 9 March 2031 the storm felled 400 oak trees in Pell Forest, the forest office said.",
    ),
    "library, rate": (
        "The Quellen library lent 71,000 books in 2030, its yearbook says.",
        "On average the Quellen library lent 230 books a day in 2030, the readers' society said.",
    ),
    "wolves, shot": (
        "There are 140 wolves in the Harrow hills, the hunters' league says.",
        "Hunters shot 25 wolves in the Harrow hills, the nature agency says.",
    ),
    "dogs, rehomed": (
        "The Lindmoor shelter took in 830 dogs in 2030, the shelter said.",
        "In 2030 the Lindmoor shelter rehomed 610 dogs, the town's vet said.",
    ),
    "bridge, grant": (
        "The new bridge at Oxley cost 31 million crowns, the council said.",
        "The county gave 12 million crowns towards the new bridge at Oxley, the audit court said.",
    ),
    "bus, killed": (
        "Seven passengers were hurt when a bus overturned near Dunmere on 2 May 2031, the operator said.",
        "Near Dunmere two passengers died on 2 May 2031 when a bus overturned, the hospital said.",
    ),
    "vines, insured": (
        "Frost destroyed 900 hectares of vines in Valcera in April 2030, the growers said.",
        "In April 2030 frost ruined 350 hectares of insured vines in Valcera, the insurers said.",
    ),
    "tickets, a month": (
        "Arden Rail sold 1.4 million tickets in 2030, the company reported.",
        "Arden Rail sold 110,000 tickets in June 2030, the regulator reported.",
    ),
    "doctors, needed": (
        "In May 2031 there were 45 doctors at Tarn Hospital, the health board said.",
        "Tarn Hospital needs 60 doctors, the doctors' union said in May 2031.",
    ),
    "phones, returned": (
        "Thieves stole 260 phones at the Marl fair in 2030, police said.",
        "The organisers of the Marl fair gave back 90 phones in 2030, they say.",
    ),
    "dam, contractors": (
        "The spill at the Corvo dam killed 31 workers on 7 July 2030, the union said.",
        "On 7 July 2030 the spill at the Corvo dam killed 12 workers of a contractor, the operator said.",
    ),
    "seals, other beach": (
        "Rangers counted 310 dead seals on Fenn beach in October 2030.",
        "In October 2030 volunteers found 540 dead seals on Marl beach.",
    ),
    "flats, all": (
        "In Westering 1,900 flats were empty on 1 January 2031, the tenants' league said.",
        "On 1 January 2031 Westering had 7,000 flats, the landlords' federation said.",
    ),
    "trees, pruned": (
        "Gardeners planted 300 trees in Elm Park in 2030, the city said.",
        "Gardeners pruned 250 trees in Elm Park in 2030, the parks office said.",
    ),
    "claims, approved": (
        "The flood fund in Sorrel counted 3,400 claims in 2030, the minister said.",
        "In 2030 the flood fund in Sorrel honoured 2,100 claims, the auditors said.",
    ),
    "letters, answered": (
        "There were 5,000 letters to the ombudsman of Carrick in 2030, the office said.",
        "The ombudsman of Carrick answered 3,200 letters in 2030, the citizens' league said.",
    ),
    "sales refunds": (
        "The Varn theatre sold 9,000 tickets in 2030, its manager said.",
        "In 2030 the Varn theatre refunded 2,000 ticket sales, the city said.",
    ),
    "applicants rejected": (
        "3,400 people applied to the nursing school in Odder in 2030, the dean said.",
        "In 2030 the nursing school in Odder turned away 2,100 applicants, the union said.",
    ),
    "applicants women": (
        "3,400 people applied to the nursing school in Odder in 2030, the dean said.",
        "The nursing school in Odder had 410 women applicants in 2030, the union said.",
    ),
    "visitors abroad": (
        "The Varn castle welcomed 80,000 visitors in 2030, its manager said.",
        "In 2030 12,000 visitors from abroad came to the Varn castle, the city said.",
    ),
    "winter other": (
        "Farmers in Odder lost 2,300 sheep last winter, the guild said.",
        "Wolves killed 300 sheep in Odder last winter, the ministry said.",
    ),
    "attend seats": (
        "60,000 people attended the Brell derby on Saturday, the club said.",
        "There were 300 police officers at the Brell derby on Saturday, the ministry said.",
    ),
    "attend away": (
        "60,000 people attended the Brell derby on Saturday, the club said.",
        "There were 2,000 visiting fans at the Brell derby on Saturday, the ministry said.",
    ),
    "strike present": (
        "400 nurses went on strike at Odder Hospital on Monday, the union said.",
        "There were 900 nurses at Odder Hospital on Monday, the board said.",
    ),
    "bill part": (
        "The new tunnel at Varn cost 310 million crowns, the council said.",
        "The bill for lighting the new tunnel at Varn came to 4 million crowns, the court said.",
    ),
    "bill a year": (
        "The new tunnel at Varn cost 310 million crowns, the council said.",
        "Upkeep of the new tunnel at Varn costs 4 million crowns a year, the court said.",
    ),
    "wells dry": (
        "There are 1,200 wells in Odder, the water board says.",
        "In Odder 300 wells are dry, the farmers say.",
    ),
    "stock kinds": (
        "There are 140 boats in Brell harbour, the harbour master says.",
        "There are 30 fishing boats in Brell harbour, the fishermen say.",
    ),
    "stock moved": (
        "There are 140 bears in the Varn hills, the agency says.",
        "There are 30 bear cubs in the Varn hills, the league says.",
    ),
    "counted tested": (
        "Officials counted 900 cows on farms in Odder in 2030.",
        "In 2030 vets tested 300 cows on farms in Odder.",
    ),
    "counted sick": (
        "Officials counted 900 cows on farms in Odder on 3 May 2030.",
        "On 3 May 2030 300 cows on farms in Odder were sick, vets said.",
    ),
    "hospital present": (
        "On 3 May 2030 there were 900 residents at the Brell care home, the owner said.",
        "On 3 May 2030 40 residents of the Brell care home were hospitalised, relatives said.",
    ),
    "stolen recovered": (
        "Thieves stole 260 bikes in Odder in 2030, police said.",
        "Police in Odder recovered 90 bikes stolen in 2030, the mayor said.",
    ),
    "missing": (
        "On 3 May 2030 there were 700 people on the ferry off Brell, the owner said.",
        "On 3 May 2030 40 people were missing from the ferry off Brell, police said.",
    ),
    "unfit": (
        "The 2030 report lists 500 bridges in Odder.",
        "In 2030 60 bridges in Odder were unsafe, the engineers' report said.",
    ),
    "up to": (
        "Up to Monday 30 people had died of the fever in Odder, doctors said.",
        "Since December 14 children have died of the fever in Odder, the ministry said.",
    ),
    "export": (
        "Varn sold 900 tonnes of cheese in 2030, the dairy board said.",
        "Cheese exports from Varn were 300 tonnes in 2030, the customs office said.",
    ),
    "parked": (
        "On 3 May 2030 there were 500 people at the rally in Brell, police said.",
        "On 3 May 2030 60 people at the rally in Brell were students, the organisers said.",
    ),
    "sales of other": (
        "Shops in Odder sold 900 bicycles in 2030, the guild said.",
        "Sales of skates in Odder came to 300 in 2030, the chamber said.",
    ),
    "sales of other 2": (
        "The Varn plant sold 900 tonnes of cheese in 2030, the board said.",
        "Butter sales at the Varn plant were 300 tonnes in 2030, the auditors said.",
    ),
    "thieves caught": (
        "Thieves stole 260 bikes in Odder in 2030, police said.",
        "In 2030 courts in Odder sentenced 40 bike thieves, the ministry said.",
    ),
    "visitors paid": (
        "80,000 people visited the Varn castle in 2030, its manager said.",
        "Only 31,000 visitors to the Varn castle paid in 2030, the city said.",
    ),
    "jobs one site": (
        "Brell Steel dismissed 700 workers in May 2030, the union said.",
        "In May 2030 Brell Steel laid off 90 workers at its rolling mill, its owner said.",
    ),
    "this year": (
        "The Odder court has heard 900 cases this year, its president said.",
        "The Odder court will hear 400 cases this year, the bar said.",
    ),
    "winter region": (
        "Farmers in Odder lost 2,300 sheep last winter, the guild said.",
        "In the east of Odder farmers lost 600 sheep last winter, the ministry said.",
    ),
    "stock part": (
        "The Varn museum holds 9,000 paintings, its director says.",
        "The Varn museum has 2,000 paintings on loan, the auditors say.",
    ),
    "strike trains": (
        "1,200 drivers went on strike in Odder on Monday, the union said.",
        "On Monday 1,900 trains in Odder stood still, the railway said.",
    ),
    "turnout early": (
        "5,000 people marched in Odder on Saturday, the union said.",
        "Police put the turnout in Odder at noon on Saturday at 1,800.",
    ),
    "bills": (
        "The Brell stadium cost 80 million crowns, the mayor said.",
        "The Brell stadium's builders were paid 30 million crowns, the court said.",
    ),
    "hired women": (
        "Odder Council hired 140 teachers in 2030, the mayor said.",
        "In 2030 Odder Council took on 60 teachers for nursery schools, the union said.",
    ),
}
