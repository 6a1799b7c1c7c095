/** Nouns for what people are: offices, ranks, trades, parts in a story, kin. */
import { pairs, words } from './words';

/** Forms of address and ranks that stand right before a name; not a role worth showing if the article gives a better one. */
export const honorifics = pairs(`
  mr:male mr.:male mister:male mrs:female mrs.:female ms:female ms.:female miss:female mx: mx.: dr: dr.: sir:male dame:female lord:male lady:female baroness:female baron:male
  madam:female madame:female mme:female mme.:female mlle:female monsieur:male herr:male frau:female señor:male señora:female doña:female sheikh:male sheikha:female
  king:male queen:female prince:male princess:female duke:male duchess:female earl:male count:male countess:female emperor:male empress:female sultan:male emir:male
  prof: prof.: hon: hon.: rev: rev.: reverend: fr.:male father:male brother:male sister:female imam:male rabbi: pastor: bishop: archbishop: cardinal:male pope:male ayatollah:male
  uncle:male aunt:female saint: st.:
`);

/** Ranks and offices that are written before a name in short form; alone they are a role only where there is no fuller one. */
export const ranks = words(`
  gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain cmdr cmdr. commander cpl cpl. corporal sgt sgt. sergeant adm adm. admiral brig brig. brigadier
  commodore marshal pvt pvt. private rear vice air chief staff master petty officer detective det. det inspector insp. supt. superintendent constable sheriff deputy trooper
  sen sen. senator rep rep. representative gov gov. governor congressman congresswoman councilman councilwoman councillor councilor alderman mayor judge justice magistrate
  vp svp evp atty. attorney president chancellor premier minister secretary ambassador amb. amb chairman chairwoman professor coach speaker mp mep mla
  doctor nurse agent officer dean principal archdeacon deacon canon emeritus senators representatives governors mayors taoiseach tánaiste tanaiste sens sens. reps reps. govs. gens. cols. drs. profs.
`);

/** Heads of a person's role or description, lower case, with the gender that they tell. */
export const roleNouns = pairs(`
  guide: publicist: foreman:male forewoman:female abbess:female abbot:male pontiff:male sovereign: schoolteacher: headteacher: backbencher: frontbencher: grocer: greengrocer: signalman:male crane_operator: machinist: bookkeeper: bellringer: ringer: stonemason: glazier: upholsterer: dockworker: lifeguard: signaller: forecaster: meteorologist: councilmember: footballer:
  president: vice-president: premier: chancellor: minister: secretary: undersecretary: chief: leader: head: chair: chairman:male chairwoman:female chairperson: director: deputy: governor: senator: representative: congressman:male congresswoman:female
  lawmaker: legislator: parliamentarian: mp: mep: mla: assemblyman:male assemblywoman:female assemblymember: councilman:male councilwoman:female councilmember: councillor: councilor: alderman: mayor: vice-mayor: commissioner: ambassador: diplomat: envoy: consul: attaché: delegate: whip: speaker: treasurer: comptroller: auditor: ombudsman:
  democrat: republican: tory: libertarian: communist: socialist: politician: candidate: nominee: contender: frontrunner: front-runner: challenger: incumbent: hopeful: rival: opponent: running-mate: running_mate: strategist: pollster: operative: lobbyist: campaigner: activist: organizer: organiser: advocate: adviser: advisor: aide: counselor: counsellor: consultant: surrogate: staffer: donor: backer: supporter: critic: ally: allies:
  spokesman:male spokeswoman:female spokesperson: spox: rep: representative: press_secretary: secretary-general: commander-in-chief: commander: general: lieutenant: colonel: major: captain: sergeant: admiral: brigadier: marshal: soldier: veteran: fighter: rebel: officer: official: detective: inspector: superintendent: constable: sheriff: trooper: patrolman:male policeman:male policewoman:female cop: agent: warden: guard: firefighter: fireman:male medic: paramedic: investigator: prosecutor: coroner:
  judge: justice: magistrate: lawyer: attorney: solicitor: barrister: counsel: litigator: juror: plaintiff: defendant: suspect: accused: witness: complainant: victim: survivor: inmate: prisoner: detainee: convict: hostage: perpetrator: attacker: gunman:male shooter: driver: passenger: pilot: co-pilot: sailor: captain: astronaut: cosmonaut:
  doctor: physician: surgeon: nurse: psychologist: psychiatrist: therapist: pharmacist: dentist: epidemiologist: virologist: immunologist: oncologist: cardiologist: pediatrician: paediatrician: pathologist: radiologist: neurologist: midwife:female patient: caregiver: carer:
  scientist: researcher: professor: lecturer: academic: scholar: historian: economist: sociologist: anthropologist: archaeologist: geologist: biologist: chemist: physicist: astronomer: meteorologist: climatologist: ecologist: engineer: mathematician: statistician: expert: specialist: analyst: author: co-author: fellow: student: pupil: graduate: teacher: educator: principal: headteacher: headmaster:male headmistress:female dean: provost: rector: tutor: librarian: curator: archivist: astronomer: conservationist: environmentalist: demographer:
  ceo: cfo: coo: cto: executive: chief_executive: manager: boss: owner: co-owner: founder: co-founder: cofounder: entrepreneur: businessman:male businesswoman:female businessperson: investor: shareholder: banker: trader: broker: partner: principal: developer: employee: worker: staff_member: employer: contractor: landlord:male landlady:female tenant: farmer: rancher: grower: fisherman:male shopkeeper: salesman:male saleswoman:female barista: bartender: waiter:male waitress:female chef: cook: cashier: clerk: assistant: coordinator: co-ordinator: supervisor: administrator: trustee: treasurer: underwriter: realtor: mechanic: electrician: plumber: carpenter: technician: designer: architect: programmer: intern: apprentice: mogul: tycoon: billionaire: magnate: financier: philanthropist:
  journalist: reporter: correspondent: editor: columnist: commentator: pundit: host: anchor: presenter: broadcaster: blogger: vlogger: youtuber: podcaster: writer: novelist: poet: playwright: screenwriter: biographer: essayist: photographer: photojournalist: cameraman:male publisher: whistleblower: whistle-blower: influencer: critic:
  singer: singer-songwriter: songwriter: musician: rapper: guitarist: drummer: pianist: composer: conductor: producer: co-producer: actor: actress:female comedian: comic: star: co-star: celebrity: performer: dancer: artist: painter: sculptor: director: filmmaker: film-maker: model: presenter: dj: frontman:male frontwoman:female
  defenseman:male defenceman:male goaltender: cornerback: shortstop: outfielder: infielder: fullback: halfback: lineman:male point_guard: jockey: gymnast: batsman:male flanker: kicker: punter: surfer: climber:
  bassist: vocalist: violinist: cellist: choreographer: streamer: cartoonist: illustrator: winemaker: trucker: roofer: welder: veterinarian: botanist: linguist: philosopher: theologian: paralegal: accountant: newsman:male anchorman:male newscaster:
  coach: manager: player: striker: midfielder: defender: forward: goalkeeper: keeper: goalie: winger: quarterback: pitcher: catcher: receiver: linebacker: skipper: captain: athlete: champion: winner: runner: sprinter: swimmer: boxer: wrestler: golfer: cyclist: skier: skater: referee: umpire: trainer: medalist: medallist: olympian: teammate: team-mate: rookie: veteran:
  bishop: archbishop: priest: pastor: imam: rabbi: cleric: reverend: vicar: pope:male cardinal: monk:male nun:female chaplain: minister: missionary: preacher:
  king:male queen:female prince:male princess:female duke:male duchess:female monarch: heir: royal: emperor: dictator: strongman:male ruler: warlord: militant: insurgent: separatist: jihadist: terrorist: hacker: spy: defector: dissident: refugee: migrant: asylum-seeker: protester: protestor: demonstrator: striker: picketer: marcher:
  resident: neighbor: neighbour: villager: local: citizen: voter: customer: client: consumer: shopper: visitor: tourist: traveler: traveller: guest: bystander: onlooker: eyewitness: passer-by: passerby: parent: user: fan: viewer: reader: member: colleague: coworker: co-worker: friend: acquaintance: classmate: roommate: housemate: associate: confidant: insider: source: informant: tipster: caller: applicant: candidate: volunteer: organiser: participant: attendee: respondent: speaker: native: newcomer: homeowner: motorist: commuter: cyclist: pedestrian: diner: survivor: retiree: pensioner: teenager: teen: youth: toddler: adult: man:male woman:female boy:male girl:female guy:male lady:female gentleman:male person: individual: figure: counterpart: predecessor: successor: mentor: taoiseach: tánaiste: tanaiste: idol: icon: legend: hero: heroine:female widow:female widower:male bride:female groom:male
  chief-of-staff: chief_of_staff: clerk: registrar: notary: regulator: watchdog: ombudsman: inspector-general: attorney-general: surgeon-general: governor-general: commissioner-general: director-general: negotiator: mediator: arbitrator: broker: facilitator: monitor: observer: rapporteur: peacekeeper: translator: interpreter: ghostwriter: biographer: secretary-treasurer: chairman-elect:male president-elect: mayor-elect: governor-elect: ex-president: ex-minister: ex-wife:female ex-husband:male ex-girlfriend:female ex-boyfriend:male ex-spy: co-chair: co-chairman:male co-chairwoman:female co-host: co-director: co-leader: co-pilot: co-defendant: co-worker: vice-chair: vice-chairman:male vice-chancellor: under-secretary: subsecretary: superintendent:
`);

/** Kin: "his wife", "her brother". */
export const kinship = pairs(`
  husband:male wife:female spouse: partner: fiancé:male fiancée:female fiance:male fiancee:female boyfriend:male girlfriend:female father:male mother:female dad:male mom:female mum:female stepfather:male stepmother:female parent: son:male daughter:female stepson:male stepdaughter:female child: brother:male sister:female sibling: half-brother:male half-sister:female twin: grandfather:male grandmother:female grandson:male granddaughter:female grandparent:
  uncle:male aunt:female nephew:male niece:female cousin: father-in-law:male mother-in-law:female son-in-law:male daughter-in-law:female brother-in-law:male sister-in-law:female ex-wife:female ex-husband:male widow:female widower:male godfather:male godmother:female
`);

/** Singular heads that decline to name somebody. */
export const anonymousHeads = words(`
  source sources official officials officer officers aide aides insider insiders person people individual individuals spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons spokeswomen spox rep reps representative diplomat diplomats adviser advisers advisor advisors staffer staffers informant informants tipster
  employee employees executive executives envoy envoys operative operatives someone somebody one another man woman boy girl guy lawyer attorney friend associate colleague resident witness eyewitness neighbor neighbour
`);

/** Heads of a description that say that its bearer speaks for another. */
export const spokesNouns = words(`
  spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons spox
`);

/** Plural heads of people who are no organisation. */
export const groupNouns = words(`
  forecasters meteorologists schoolteachers footballers dockworkers backbenchers
  residents critics experts analysts supporters opponents activists protesters protestors demonstrators voters lawmakers legislators politicians democrats republicans conservatives liberals progressives tories senators congressmen representatives governors mayors councillors councilors ministers leaders
  scientists researchers authors scholars academics economists historians professors teachers students pupils parents families relatives neighbors neighbours villagers locals citizens people others many some most few several both all everyone everybody nobody women men children kids adults teenagers youths workers employees staff staffers nurses doctors physicians surgeons medics paramedics
  firefighters soldiers troops veterans fighters rebels militants insurgents separatists jihadists terrorists gunmen witnesses eyewitnesses onlookers bystanders survivors victims jurors lawyers attorneys prosecutors investigators detectives inspectors judges plaintiffs defendants suspects observers monitors watchers commentators pundits journalists reporters correspondents editors columnists bloggers writers fans followers users viewers readers listeners players teammates coaches athletes
  investors shareholders traders bankers brokers executives bosses owners founders entrepreneurs farmers ranchers growers fishermen fishers shopkeepers businesspeople businessmen customers consumers clients shoppers drivers motorists commuters passengers tourists visitors travelers travellers migrants refugees immigrants latinos hispanics americans muslims christians jews hindus catholics evangelicals
  campaigners advocates environmentalists conservationists organizers organisers volunteers members donors backers allies enemies rivals friends colleagues associates classmates hackers strategists pollsters donors respondents participants attendees taxpayers homeowners tenants landlords authors pilots crews mourners worshippers clerics priests bishops rabbis imams skeptics sceptics proponents detractors defenders theorists patients caregivers inmates prisoners detainees hostages captors
  responders engineers technicians specialists practitioners regulars punters pensioners retirees outlets media newspapers tabloids
  generations sides parties couples siblings brothers sisters twins commanders generals officers policemen
`);

/** Words that go before a role noun and belong to the role. */
export const roleModifiers = words(`
  provincial municipal territorial cantonal communal regional metropolitan
  former ex longtime long-time veteran acting interim deputy assistant associate senior junior chief lead leading top vice retired late outgoing incoming then current first co prime foreign interior defense defence finance state federal local regional national international
  managing executive general principal head press public independent republican democratic conservative labour liberal gop opposition house senate presidential congressional gubernatorial veteran ex-
`);

/** Plurals that speak as unnamed sources rather than as a group. */
export const anonymousPlurals = words(`
  officials officers sources aides insiders diplomats advisers advisors staffers spokesmen spokeswomen spokespeople spokespersons informants operatives reps
`);

/** Endings that make a role noun of a word that no list has ("nephrologist", "councilperson"). */
export const roleEndings: readonly (readonly [string, 'male' | 'female' | null])[] = [
  ['ologist', null],
  ['woman', 'female'],
  ['person', null],
  ['keeper', null],
  ['maker', null],
  ['owner', null],
  ['holder', null],
  ['ographer', null],
];

/** Role nouns that stand for one another in a second mention, by a common key. */
export const sameRole = new Map<string, string>(
  [
    'lawyer attorney counsel solicitor barrister litigator',
    'lawyers attorneys defense defence defense_team',
    'prosecutors prosecution',
    'sources insiders people officials',
    'researchers scientists authors academics',
    'judge justice magistrate',
    'lawmaker legislator senator sen. representative rep. congressman congresswoman mp parliamentarian assemblyman assemblywoman deputy',
    'spokesman spokeswoman spokesperson spox rep',
    'researcher scientist professor academic scholar economist author',
    'doctor physician surgeon dr. dr',
    'ceo chief_executive executive boss',
    'president pres.',
    'pope pontiff',
    'general gen. gen commander',
    'governor gov. gov',
    'police officer cop detective inspector officer',
    'singer songwriter singer-songwriter musician popstar artist star rapper',
    'actor actress star',
    'coach manager',
    'player striker midfielder defender forward goalkeeper winger quarterback captain skipper',
    'source insider informant person',
    'businessman tycoon mogul billionaire magnate entrepreneur',
    'candidate nominee contender hopeful',
    'resident villager local neighbor neighbour',
  ].flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0]!])),
);

/** Forms of address that are no role. */
export const courtesyTitles = words(`
  mr mr. mrs mrs. ms ms. miss mx mx. mister madam madame mme mme. mlle monsieur m. herr frau señor señora don doña sir lady lord dame dr dr. drs. prof prof. hon hon. uncle aunt saint st.
`);

/** Roles that only tie somebody to another person of the story. */
export const relationalRoles = words(`
  rival opponent friend colleague counterpart predecessor successor ally associate boss partner neighbor neighbour companion teammate coworker co-worker guest others fellow
`);

/** "who heads …", "who oversees …". */
export const leadingVerbs = words(`
  heads leads runs directs chairs oversees manages owns founded heads co-founded represents represented headed led oversaw ran directed chaired coordinates commands commanded studies teaches works edits hosts
`);

/** Parties: adjectives and short forms that mean one. */
export const affiliations = pairs(`
  republican:republican republicans:republican gop:republican democrat:democratic democratic:democratic democrats:democratic dem:democratic dems:democratic
  tory:conservative conservative:conservative labour:labour libertarian:libertarian independent:independent socialist:socialist communist:communist liberal:liberal green:green
`);

/** Role nouns that, with a capital inside a sentence, are rather part of a name. */
export const nameLikeRoles = words(`
  caller reporter observer insider guardian star native monitor reader model icon legend hero champion winner runner forward keeper striker guest local patient citizen voter figure source member user fan friend cook pilot driver
  traveler traveller hunter farmer miner rider rebel ranger warrior fellow person man woman boy girl lady guy angel worker teen youth adult child parent witness watcher scout page parks hope shopper viewer mother father sister brother son daughter
`);

/** Last words of offices of two words or more. */
export const offices = words(`
  president minister justice secretary premier chancellor governor mayor leader general-secretary chairman chairwoman chief director ambassador
`);

/** These never stand for somebody who is named. */
export const unnamedHeads = words(
  'source sources insider insiders informant tipster person people someone somebody',
);

/** Titles that are rather a surname behind a first name: nobody is "the mayor’s monk". */
export const surnamesToo = words(
  'monk petty king prince pope duke abbot bishop marshal constable cook judge major dean page knight',
);

/** Roles that firms have as often as people. */
export const rolesOfFirms = words(`
  owner co-owner operator maker manufacturer builder supplier developer publisher producer broker regulator insurer contractor landlord
  employer distributor provider backer sponsor investor shareholder parent underwriter auditor trustee administrator
`);

/** Endings of trades and offices: behind "a" and a person's name a noun that ends so is a role. */
export const tradeEndings = [
  'er',
  'or',
  'ist',
  'ian',
  'neer',
  'teer',
  'eur',
  'man',
  'woman',
  'ant',
  'wright',
  'smith',
] as const;

/** Nouns with these endings that are no trade. */
export const noTrades = words(`
  queer number member matter letter order offer error factor power answer disaster monster reminder gesture master figure tour hour door floor tumor tumour honor honour favor favour rumor rumour horror terror moment event restaurant plant grant giant elephant variant infant cancer computer tower river paper chapter daughter
  winter summer september october november december quarter center corner sister brother mother father helper newspaper other another border murder wonder danger anger hunger shower flower finger layer player-option career frontier barrier carrier supplier premier
  human german roman woman indicator monitor sector motor doctor-led contrast list twist checklist wishlist
`);
