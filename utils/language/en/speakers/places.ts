/** Countries with their demonyms and capitals: where they "say" something, it is their government. */

/** country | demonyms | capitals and seats of government that stand for it; `_` for a space. */
const table = `
  afghanistan|afghan|kabul
  albania|albanian|tirana
  algeria|algerian|algiers
  andorra|andorran|andorra_la_vella
  angola|angolan|luanda
  argentina|argentine,argentinian|buenos_aires
  armenia|armenian|yerevan
  australia|australian|canberra
  austria|austrian|vienna
  azerbaijan|azerbaijani,azeri|baku
  bahamas|bahamian|
  bahrain|bahraini|manama
  bangladesh|bangladeshi|dhaka
  barbados|barbadian|bridgetown
  belarus|belarusian,belarussian|minsk
  belgium|belgian|
  belize|belizean|belmopan
  benin|beninese|porto-novo
  bhutan|bhutanese|thimphu
  bolivia|bolivian|la_paz
  bosnia|bosnian|sarajevo
  botswana||gaborone
  brazil|brazilian|brasilia,brasília
  brunei|bruneian|
  bulgaria|bulgarian|sofia
  burkina_faso|burkinabe|ouagadougou
  burundi|burundian|
  cambodia|cambodian|phnom_penh
  cameroon|cameroonian|yaounde
  canada|canadian|ottawa
  cape_verde|cape_verdean|
  chad|chadian|
  chile|chilean|santiago
  china|chinese|beijing
  colombia|colombian|bogota,bogotá
  comoros|comorian|moroni
  congo|congolese|kinshasa
  costa_rica|costa_rican|
  croatia|croatian,croat|zagreb
  cuba|cuban|havana
  cyprus|cypriot|nicosia
  czechia|czech|prague
  denmark|danish,dane|copenhagen
  djibouti|djiboutian|
  dominican_republic|dominican|santo_domingo
  ecuador|ecuadorian|quito
  egypt|egyptian|cairo
  el_salvador|salvadoran|san_salvador
  eritrea|eritrean|asmara
  estonia|estonian|tallinn
  eswatini|swazi|mbabane
  ethiopia|ethiopian|addis_ababa
  fiji|fijian|
  finland|finnish,finn|helsinki
  france|french|paris
  gabon|gabonese|
  gambia|gambian|banjul
  georgia|georgian|tbilisi
  germany|german|berlin
  ghana|ghanaian|accra
  greece|greek|athens
  grenada|grenadian|
  guatemala|guatemalan|
  guinea|guinean|conakry
  guyana|guyanese|
  haiti|haitian|port-au-prince
  honduras|honduran|tegucigalpa
  hungary|hungarian|budapest
  iceland|icelandic|reykjavik
  india|indian|new_delhi,delhi
  indonesia|indonesian|jakarta
  iran|iranian|tehran
  iraq|iraqi|baghdad
  ireland|irish|dublin
  israel|israeli|jerusalem
  italy|italian|rome
  ivory_coast|ivorian|abidjan,yamoussoukro
  jamaica|jamaican|
  japan|japanese|tokyo
  jordan|jordanian|amman
  kazakhstan|kazakh|astana
  kenya|kenyan|nairobi
  kosovo|kosovar|pristina
  kuwait|kuwaiti|
  kyrgyzstan|kyrgyz|bishkek
  laos|laotian|
  latvia|latvian|riga
  lebanon|lebanese|beirut
  lesotho|basotho|maseru
  liberia|liberian|monrovia
  libya|libyan|tripoli
  liechtenstein||vaduz
  lithuania|lithuanian|vilnius
  luxembourg||
  madagascar|malagasy|antananarivo
  malawi|malawian|lilongwe
  malaysia|malaysian|kuala_lumpur
  maldives|maldivian|
  mali|malian|bamako
  malta|maltese|valletta
  mauritania|mauritanian|nouakchott
  mauritius|mauritian|
  mexico|mexican|mexico_city
  moldova|moldovan|chisinau
  monaco|monegasque|
  mongolia|mongolian|
  montenegro|montenegrin|podgorica
  morocco|moroccan|rabat
  mozambique|mozambican|
  myanmar|burmese|naypyidaw
  namibia|namibian|windhoek
  nepal|nepalese,nepali|kathmandu
  netherlands|dutch|the_hague
  new_zealand||wellington
  nicaragua|nicaraguan|managua
  niger|nigerien|niamey
  nigeria|nigerian|abuja
  north_korea|north_korean|pyongyang
  north_macedonia|macedonian|skopje
  norway|norwegian|oslo
  oman|omani|muscat
  pakistan|pakistani|islamabad
  palestine|palestinian|ramallah
  panama|panamanian|
  papua_new_guinea||port_moresby
  paraguay|paraguayan|
  peru|peruvian|lima
  philippines|philippine,filipino|manila
  poland|polish,pole|warsaw
  portugal|portuguese|lisbon
  qatar|qatari|doha
  romania|romanian|bucharest
  russia|russian|moscow
  rwanda|rwandan|kigali
  samoa|samoan|
  saudi_arabia|saudi,saudi_arabian|riyadh
  senegal|senegalese|dakar
  serbia|serbian,serb|belgrade
  sierra_leone|sierra_leonean|freetown
  singapore|singaporean|
  slovakia|slovak|bratislava
  slovenia|slovenian|ljubljana
  solomon_islands||honiara
  somalia|somali|mogadishu
  south_africa|south_african|pretoria
  south_korea|south_korean|seoul
  south_sudan|south_sudanese|juba
  soviet_union|soviet|
  spain|spanish|madrid
  sri_lanka|sri_lankan|colombo
  sudan|sudanese|khartoum
  suriname|surinamese|paramaribo
  sweden|swedish,swede|stockholm
  switzerland|swiss|bern
  syria|syrian|damascus
  taiwan|taiwanese|taipei
  tajikistan|tajik|dushanbe
  tanzania|tanzanian|
  thailand|thai|bangkok
  timor-leste|timorese|dili
  togo|togolese|
  tonga|tongan|
  trinidad_and_tobago|trinidadian|
  tunisia|tunisian|tunis
  turkey|turkish|ankara
  türkiye|turkish|
  turkmenistan|turkmen|
  uganda|ugandan|kampala
  ukraine|ukrainian|kyiv,kiev
  united_arab_emirates|emirati|abu_dhabi
  united_kingdom||westminster
  britain|british,briton|london,downing_street
  england|english|
  scotland|scottish|edinburgh
  vanuatu||
  wales|welsh|cardiff
  united_states|american|washington
  america|american|
  us||
  u.s.||
  uk||
  u.k.||
  uae||
  uruguay|uruguayan|
  uzbekistan|uzbek|tashkent
  venezuela|venezuelan|caracas
  vietnam|vietnamese|hanoi
  yemen|yemeni|sanaa
  zambia|zambian|lusaka
  zimbabwe|zimbabwean|harare
  european_union|european|brussels
  crimea|crimean|
  chechnya|chechen|grozny
  gaza|gazan|
  hong_kong||
`;

const rows = table
  .trim()
  .split('\n')
  .map((row) => row.trim().replaceAll('_', ' ').split('|'));
const values = (cell: string | undefined) => (cell ?? '').split(',').filter(Boolean);

/** Country of each country's name and capital, lower case. */
export const places: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([country = '', , seats]) =>
    [country, ...values(seats)].map((name): [string, string] => [name, country]),
  ),
);

/** Country of each demonym, lower case ("ukrainian" → "ukraine"). */
export const demonyms: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([country = '', adjectives]) =>
    values(adjectives).map((name): [string, string] => [name, country]),
  ),
);

/** States, regions, towns and continents that news names often: no persons. */
export const regions: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming new_hampshire new_jersey new_mexico new_york north_carolina north_dakota south_carolina south_dakota rhode_island west_virginia puerto_rico
  ala. ariz. ark. calif. colo. conn. d.c. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. n.c. n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. w.va. wash. wis. wyo. alta. b.c. ont. que. sask.
  ontario quebec alberta manitoba saskatchewan nova_scotia british_columbia new_brunswick newfoundland toronto vancouver montreal calgary
  washington_d.c. los_angeles san_francisco san_diego san_antonio san_jose santa_fe santa_monica las_vegas boston chicago houston dallas austin philadelphia phoenix seattle denver detroit miami atlanta baltimore cleveland pittsburgh cincinnati milwaukee minneapolis orlando tampa oakland sacramento portland nashville memphis new_orleans st._louis kansas_city salt_lake_city brooklyn manhattan queens bronx harlem long_island staten_island
  manchester liverpool birmingham leeds glasgow belfast bristol sheffield yorkshire cornwall kent essex sussex wales
  sydney melbourne brisbane perth adelaide queensland victoria tasmania auckland
  mumbai kolkata chennai bangalore hyderabad gujarat kashmir punjab karachi lahore
  shanghai shenzhen guangzhou wuhan xinjiang tibet osaka hiroshima fukushima okinawa
  munich hamburg frankfurt cologne bavaria saxony geneva zurich milan naples venice turin florence barcelona catalonia seville marseille lyon nice normandy brittany antwerp rotterdam amsterdam
  istanbul dubai mecca medina aleppo mosul raqqa basra fallujah kirkuk erbil idlib homs kandahar helmand gaza rafah tel_aviv haifa hebron west_bank golan_heights
  kharkiv odesa odessa lviv mariupol donetsk luhansk donbas donbass zaporizhzhia zaporizhia kherson kursk belgorod crimea sevastopol bakhmut st._petersburg siberia
  lagos johannesburg cape_town durban darfur tigray sahel
  rio_de_janeiro sao_paulo são_paulo tijuana guadalajara monterrey
  africa asia europe america americas antarctica oceania middle_east latin_america north_america south_america central_america southeast_asia silicon_valley wall_street capitol_hill broadway hollywood`
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replaceAll('_', ' ')),
);
