/** Nouns for bodies that speak, groups of them, and documents. */
import { words } from './words';

/** Heads of organisations, lower case; also the last word of their names. */
export const organisationNouns = words(`
  chipmaker drugmaker planemaker plane-maker truckmaker toymaker phonemaker steelmaker shipbuilder shipyard housebuilder homebuilder bookmaker research ferries ferry_line railroad
  ministry department transport coastguard agency authority bureau office administration government cabinet council committee commission parliament congress senate house assembly legislature court tribunal judiciary police force army navy military militia guard guards marines regiment brigade battalion division corps command  embassy consulate mission delegation secretariat
  company corporation firm group conglomerate manufacturer maker carmaker automaker airline carrier operator retailer supermarket chain bank lender insurer insurance brokerage fund exchange startup start-up business developer publisher producer studio studios label  records productions entertainment pictures films media network networks broadcaster station channel television tv radio newspaper paper magazine  tabloid outlet website site blog portal platform app service services  news press times post journal herald tribune gazette telegraph guardian observer chronicle inquirer examiner globe mirror express mail standard
  university college school academy institute institution centre center centres centers laboratory lab hospital clinic museum library foundation trust charity nonprofit ngo organisation organization association federation confederation union league society club team party coalition alliance front movement campaign caucus committee lobby chamber forum network initiative project observatory watchdog regulator monitor
  church diocese archdiocese vatican mosque synagogue parish temple family household estate kremlin pentagon chancellery treasury exchequer white_house downing street palace presidency secretariat premiership
  eu un nato imf opec ap afp kcna bbc cnn fbi cia nsa doj fda cdc epa ftc irs nasa fema usda nypd lapd faa nhtsa ntsb  idf isis isil hamas hezbollah taliban rsf fsb sbu gru
  international worldwide watch inc inc. corp corp. ltd ltd. llc plc gmbh co. co holdings industries technologies systems solutions motors airlines airways pharmaceuticals energy partners capital ventures securities labs games software electronics
  defense defence defence_team prosecution opposition regime junta state republic kingdom municipality city county province district borough prefecture board panel jury
  airport port railway railways utility dam  brand store shop hotel restaurant bakery brewery orchestra band choir theatre theater opera gallery zoo
   faction  cartel gang syndicate mafia
   think-tank tank
  leadership management ownership
`);

/** Plural bodies: they speak as organisations. */
export const organisationGroups = words(`
  authorities regulators police governments companies ministries agencies courts unions banks forces  departments churches universities hospitals firms airlines carmakers automakers insurers retailers
`);

/** Documents that say things. */
export const documentNouns = words(`
  plan plans proposal proposals blueprint blueprints prospectus questionnaire
  interview interviews posting postings page pages check checks database report reports study studies survey surveys poll polls lawsuit lawsuits suit complaint complaints indictment indictments affidavit affidavits filing filings document documents memo memos memorandum letter letters email emails e-mail e-mails statement statements release transcript transcripts ruling rulings order orders opinion verdict judgment judgement warrant warrants subpoena motion brief petition testimony
  book books article articles story stories editorial essay column paper papers analysis assessment dossier audit review findings finding investigation inquiry research data figures statistics census records record log logs diary diaries will invoice invoices receipt receipts contract agreement treaty constitution bill law act legislation guidelines guidance policy rule rules directive decree resolution declaration communique communiqué bulletin newsletter notice advisory warning alert leaflet flyer pamphlet poster sign banner placard plaque inscription note message messages text texts tweet tweets post posts video videos footage clip recording recordings tape tapes photo photos image images caption listing profile bio manual handbook manifesto platform charter bible quran koran scripture ad ads advert advertisement commercial script screenplay headline fact-check factcheck forecast projection projections estimates estimate index  summary abstract file files cable cables map maps test tests
`);

/** Talk with no bearer. */
export const hearsayNouns = words(`
  rumor rumors rumour rumours speculation gossip reports allegations claims suggestions word
`);

/** Determiners that begin a noun phrase, without the possessives. */
export const definiteDeterminers = words('the this that these those both');
export const indefiniteDeterminers = words(`
  a an one another some any several many two three four five six seven eight nine ten eleven twelve dozens hundreds thousands half most few other others each every either neither no numerous various multiple certain
`);

/** "the company", "the firm": any named company may be meant. */
export const companyNouns = words(`
  chipmaker drugmaker planemaker plane-maker truckmaker toymaker phonemaker steelmaker shipbuilder shipyard housebuilder homebuilder
  company firm corporation group conglomerate manufacturer maker carmaker automaker airline carrier operator retailer chain bank lender insurer business developer publisher producer studio label network platform startup start-up giant brand utility provider supplier
  organisation organization association charity nonprofit foundation agency newspaper paper outlet magazine broadcaster
`);

/** In a name, these say that it is a public body and no company. */
export const publicBodies = words(`
  ministry department court police government parliament senate congress house council commission army navy force university party bureau embassy office agency nato un eu
  workers union association federation foundation center centre institute church
`);

/** Documents that are somebody's own words. */
export const utteranceNouns = words(`
  statement release announcement tweet post message email e-mail letter memo note communique communiqué thread caption
`);

/** Words in a description that tell nobody from another. */
export const neutralModifiers = words(`
  same former then new own current embattled late latter now two-time longtime veteran outgoing
`);

/** Where things are said: "in an interview", "in its ruling". */
export const settingNouns = words(`
  interview ruling speech order decision report briefing conference filing podcast video testimony remarks address column op-ed appearance call meeting hearing debate
`);

/** Houses that speak through whoever runs them ("the concert hall said"): bodies in a description, but no sign of one in a name. */
export const housesThatSpeak = words(`
  hall venue arena stadium prison jail factory plant mine farm zoo observatory cinema club inn pub cafe café restaurant shop store hotel hostel shelter station garage mill brewery bakery
`);

/** Irregular plurals whose possessive stands inside a body's name ("Women’s Institute"). */
export const irregularPlurals = words('women men children people');
