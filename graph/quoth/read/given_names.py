"""Given names that tell a woman from a man, for "she" and "he" after two people.

Source: put together by hand from names frequent in English-language news and in the public lists of births of the United States
and the United Kingdom, and from names common in other countries of Europe, in Latin America, the Near East, India, Japan and Africa;
names that women and men bear alike ("Kim", "Andrea", "Jean", "Sasha") are left out.
"""

from __future__ import annotations

import unicodedata

WOMEN_CALLED = frozenset(
    "maud matilda thora hedvig ottoline clementine henrietta viola flora cora velma zelda marta magda mirela zorica dunja tijana sanja "
    "zsofia eszter ildiko katalin agota noemi judit zsuzsa aino aila kaisa leena merja outi paivi pirjo raija ritva sirpa tarja tuula "
    "vuokko nkechi adaobi yewande abeni zuri imani chitra gauri isha parvati ritu shilpa tara yamini latifa wafa yara "
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
    "lorraine maureen eileen noreen marjorie gwen rhiannon carys bronwen "
    "karin lisbet lisbeth edda birgit birgitta gudrun sigrid solveig inger ingeborg ragnhild marit liv siri tove tuva signe maja "
    "maj annika anneli annette anette britta brita gunilla kerstin kristina katrine kirstine mette lene hanne pia ulla ulrike "
    "ulrika susanne sabine monika petra renate gisela hildegard helga elke heike anke antje silke bettina cornelia dagmar elfriede "
    "frieda gerda hedwig ilse irmgard jutta karla liesbeth liesel lotte lieselotte marlene mathilde nele ottilie roswitha sieglinde "
    "ute waltraud wilhelmina femke saskia marijke marieke anouk annemarie hendrika ineke janneke jolanda mieke tineke truus "
    "willemijn sanne lotta ewa malgorzata magdalena zofia jadwiga halina grazyna danuta bozena krystyna zuzana jana hana lenka "
    "marketa eliska milena jelena ivana vesna snezana dragana gordana biljana ljiljana mirjana jasna tanja mojca nevena stanka "
    "tsvetana rumyana daniela galina lyudmila nadezhda tamara valentyna larysa halyna nataliya yelena zoya raisa zinaida anastasia "
    "darya ksenia polina federica alessandra antonella giovanna raffaella simona donatella ornella loredana caterina margherita "
    "benedetta dolores consuelo guadalupe rocio catalina ximena marisol beatriz leticia luciana fernanda conceicao graca manuela "
    "rafaela adriana mariana juliana amina hafsa halima salma soraya nawal rania reem ruqayya safiya shirin farah farida hanan huda "
    "jamila karima lubna mariam nadine nasreen parveen rabia sadia shazia sumaya zahra zeinab ayse fatma emine hatice zeynep elif "
    "gulsen nilufer sevgi aarti aparna asha bhavna divya gayatri geeta jaya kalpana kamala kavya lata leela madhuri mamata nandini "
    "neeta nirmala padma pooja pratibha priyanka radha rekha renuka rukmini sangeeta sarita savita seema shanti sharmila shobha "
    "smita sneha sudha sujata sulabha sushma swati uma usha vandana vidya ayumi chiyo emi fumiko hanako haruko kazuko kumiko mariko "
    "megumi michiko misaki noriko reiko sachiko sakura tomoko yoko yumiko abena adjoa akosua efua afua akua wambui wangari njeri "
    "achieng atieno nyambura thandiwe nomvula zanele lindiwe nokuthula folake funmilayo yetunde titilayo nneka ifeoma chinwe amara "
    "oluchi grainne roisin orla nuala una fionnuala sorcha caoimhe muireann eithne brid catriona mhairi ailsa eilidh morag delphine "
    "elodie genevieve helene isabelle josephine juliette lucie madeleine margaux mireille nathalie odile pauline sandrine solange "
    "sylvie valerie veronique edna elsie enid ethel freda hilda ida irene iris ivy leah lena lillian linnea lois lydia mavis minnie "
    "mona myra nellie nina nora norma priscilla rita rosemary roxanne ruby selma stella sylvia thelma trudy vera winifred alma alva "
    "asta embla freja hedda idun jorunn kaja ranveig runa tora turid unni vigdis yngvil".split()
)
MEN_CALLED = frozenset(
    "emeric dylan ieuan alun emrys conall amos jonah caleb enoch kojo "
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
    "lloyd neville winston alvin melvin marvin wesley brett troy derrick dwayne darren "
    "ole olaf olav odd oddvar arne arvid asbjorn birger bjarne egil einar eirik eivind finn frode gunnar halvor harald havard "
    "henrik ingvar jens jorgen kaare kjell knut leif morten njal rolf sigurd stig svein terje thor thorvald torbjorn tore torstein "
    "trond trygve ulf vidar axel bengt borje claes folke gosta gustaf hakan hjalmar holger jarl kalle lennart mats mikael ragnar "
    "sixten soren tage torsten achim albrecht alois anselm armin arnd bernd bernhard bertold burkhard carsten cornelius detlef "
    "dietmar dietrich dirk eberhard eckhard egon emil emmerich erhard ernst erwin ewald fabian ferdinand florian franz friedrich "
    "fritz georg gerd gerhard gottfried gregor guido gustav hartmut heiko heiner helmut hermann horst hubert ignaz ingo joachim "
    "jochen johannes jorg josef jupp kaspar konrad kurt lothar ludwig lukas lutz manfred marius markus mathias matthias meinhard "
    "moritz norbert otmar otto ralf reiner reinhard reinhold roland rudiger rudolf ruprecht siegfried sigmund tobias uwe veit "
    "volker volkmar werner wilfried wilhelm willi winfried wolfram bram cees cornelis egbert geert gerrit gijs harmen hein hendrik "
    "henk jaap jelle jeroen joost joris kees koen laurens maarten marcel marten matthijs niek pieter rik roel rutger ruud sander "
    "sjoerd stijn teun thijs wessel wim wouter bogdan boguslaw czeslaw dariusz grzegorz jaroslaw jerzy kazimierz krzysztof leszek "
    "maciej marek mateusz michal mieczyslaw miroslaw rafal ryszard slawomir stanislaw wieslaw wojciech zbigniew zdzislaw bohumil "
    "borek bretislav jiri karel ladislav libor lubos ludek milan miloslav miroslav ondrej petr radek stanislav vladislav vojtech "
    "zdenek bela ferenc gabor gyorgy imre istvan janos jozsef laszlo miklos sandor tamas tibor zoltan zsolt aleksandar bojan "
    "bozidar branko dejan dragan dusan goran jovan ljubomir milos mirko momcilo nebojsa nemanja nikola petar predrag radovan ratko "
    "sasa slobodan srdjan stojan vlado vojislav vuk zdravko zeljko zoran damir davor hrvoje ivica mladen tomislav zvonimir anatoly "
    "andrei arkady artyom bohdan denys eduard fyodor gennady georgy grigory ilya kirill konstantin leonid maksim mykola oleksandr "
    "pavlo ruslan semyon serhiy taras valery vasily vitaly volodymyr vyacheslav yaroslav yevgeny alessandro alfredo antonello "
    "attilio carlo cesare claudio corrado dario domenico edoardo emilio enrico ettore fabio fabrizio federico filippo flavio franco "
    "giacomo gianni giorgio giulio guglielmo leonardo luigi marcello massimo maurizio nunzio pasquale piero pietro raffaele renato "
    "riccardo rocco salvatore sandro silvio stefano umberto vincenzo vittorio adolfo agustin alberto alonso alvaro andres arturo "
    "augusto baltasar benito bernardo camilo cristobal efrain emiliano enrique esteban ezequiel felipe gerardo gilberto gonzalo "
    "gustavo hector hernan horacio hugo ignacio isidro jaime joaquin leandro leonel marcelo mateo mauricio maximo moises nestor "
    "nicolas octavio osvaldo ramiro ramon raimundo reinaldo rodolfo rodrigo ruben saul teodoro tomas ulises vicente joao paulo "
    "tiago nuno rui vasco duarte afonso goncalo henrique joaquim thiago caio alain alexandre andre antoine armand arnaud aurelien "
    "bastien baptiste benoit bertrand christophe clement damien denis didier edouard emmanuel etienne fabien fabrice felix florent "
    "frederic gaston gautier gerard germain gilbert gilles guillaume gustave herve jean-pierre jean-luc jules julien lucien mathieu "
    "matthieu maurice maxime pascal patrice quentin raoul remi remy rene sebastien serge stephane sylvain thibault xavier yves "
    "abdelkader abdulaziz abdulrahman adel akram amir anwar ashraf ayman aziz badr bashar basil faisal faris farouk fawzi hamid "
    "hamza hani harun haytham hisham idris ihab isma'il issa jaber jalal jawad kamal khaled mahmoud majid mansour marwan mazen "
    "mounir mousa murad nabil nader nasser nizar osama othman qasim ramzi rashid riad saad sabri saeed salah salim sami samir sayed "
    "sharif sulaiman taha talal tawfiq usama walid wael yahya yasin younes zaki ziad ahmet ali-reza behrouz burak cem emre erdogan "
    "huseyin kemal mehmet murat orhan osman recep serkan aditya ajay ajit akash amit amitabh anand ankit arjun arvind ashish atul "
    "balwant bhaskar bimal deepak devendra dilip dinesh ganesh girish gopal govind harish hemant jagdish jayant kailash kartik "
    "kishore krishna lalit mahesh manish manoj mohan mukesh nagesh naveen nikhil nitin pankaj pradeep prakash pramod praveen raghav "
    "rajan rajeev rajendra rakesh ramakrishnan ranjit ravi rohan rohit sachin sandeep satish shankar shyam siddharth srinivas "
    "subhash sudhir sukumar suraj surendra tarun uday umesh varun venkatesh vikas vikram vinay vinod vivek yogesh daisuke haruki "
    "hideo hiroaki ichiro isamu jiro kaito kazuo kei-ichi koji masahiro masao minoru naoki osamu ryo satoshi shigeru shinji shinzo "
    "tadashi takashi taro tatsuya toru yasuo yoshio yuji yutaka babatunde chukwu chukwuma femi ibrahima kwabena kwaku kwasi mamadou "
    "moussa obinna olumide oluwaseun ousmane segun tunde yaw kamau kipchoge mwangi njoroge odhiambo ochieng omondi otieno sipho "
    "themba thabo mandla bongani sibusiso tendai tafadzwa aidan cathal cian cillian cormac daithi darragh donal eoin fintan fionn "
    "lorcan oisin padraic ronan ruairi tadhg alasdair archibald craig ewan fraser gavin iain keir lachlan murdo ranald struan alec "
    "ambrose bernard bertram cyril dexter digby edmund elliot elton emlyn evan ezra godfrey graeme harvey horace humphrey ivor "
    "jasper jethro julian kelvin lionel luke merlin miles milton morris nathaniel ned orson osbert otis owen percy piers reginald "
    "reuben rex rodney rufus seth silas spencer sylvester terence theo theodore toby ulysses virgil wallace wilfred wilbur".split()
)
GIVEN_NAMES = MEN_CALLED | WOMEN_CALLED


_PLAIN = str.maketrans("øłđð", "oldd")


def bare(word: str) -> str:
    """A name in lower case without accents: "Małgorzata", "José"."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c))


def is_a_womans(name: str) -> bool | None:
    """Whether a full name is a woman's (true) or a man's (false); none where its first word does not say."""
    first, _, rest = name.partition(" ")
    word = bare(first)
    if not rest:
        return None
    return True if word in WOMEN_CALLED else False if word in MEN_CALLED else None
