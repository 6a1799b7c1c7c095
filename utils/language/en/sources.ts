import type { Setting, SourceData } from '../source-data';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const lines = (list: string): readonly string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const setting = (name: string, kind: Setting['kind'], after: Setting['after']): Setting => ({
  name,
  kind,
  after,
});
const given: Setting['after'] = ['preposition'];
const made: Setting['after'] = ['preposition', 'making'];
const told: Setting['after'] = ['telling'];
const toward = words('to onto');
const heard: Setting['after'] = ['preposition', 'telling'];

export const sources: SourceData = {
  determiners: words('the a an his her its their our my this that these those one another'),
  describers: words(`
    state state-run state-owned state-controlled state-funded state-backed state-affiliated government-run
    government-owned semi-official semiofficial official public national local regional foreign international
    pro-government pro-kremlin pro-russian independent private privately-owned conservative liberal left-wing
    right-wing opposition exiled investigative influential leading major popular respected tabloid daily weekly
    monthly business financial sports gossip trade entertainment online digital english-language german-language
    russian-language french-language spanish-language arabic-language news newspaper paper broadsheet magazine
    journal tabloids broadcaster television tv radio cable network station channel agency wire service site
    website outlet portal publication platform social media messaging messenger microblogging video-sharing app
    blog podcast show programme program fact-checking sister partner fellow same new south north saudi sri hong
    central eastern western southern northern`),
  outletNouns: new Map([
    ['newspaper', 'newspaper'],
    ['paper', 'newspaper'],
    ['daily', 'newspaper'],
    ['tabloid', 'newspaper'],
    ['broadsheet', 'newspaper'],
    ['weekly', 'newspaper'],
    ['magazine', 'magazine'],
    ['journal', 'magazine'],
    ['agency', 'agency'],
    ['wire', 'agency'],
    ['newswire', 'agency'],
    ['broadcaster', 'broadcaster'],
    ['network', 'broadcaster'],
    ['channel', 'broadcaster'],
    ['station', 'broadcaster'],
    ['television', 'broadcaster'],
    ['tv', 'broadcaster'],
    ['radio', 'broadcaster'],
    ['outlet', 'news site'],
    ['site', 'news site'],
    ['website', 'news site'],
    ['portal', 'news site'],
    ['publication', 'newspaper'],
  ]),
  genericNouns: new Map([
    ['television', 'broadcaster'],
    ['tv', 'broadcaster'],
    ['radio', 'broadcaster'],
    ['broadcaster', 'broadcaster'],
    ['station', 'broadcaster'],
    ['channel', 'broadcaster'],
    ['media', 'other'],
    ['press', 'other'],
    ['newspaper', 'newspaper'],
    ['newspapers', 'newspaper'],
    ['outlets', 'other'],
    ['outlet', 'other'],
    ['agency', 'agency'],
    ['agencies', 'agency'],
  ]),
  genericDescribers: words(
    'state state-run state-owned state-controlled government-run local national public social official regional',
  ),
  stateDescribers: words(
    'state state-run state-owned state-controlled government-run government-owned',
  ),
  demonymEndings: ['an', 'ish', 'ese', 'i', 'ch', 'ek', 'ss', 'lic'],
  nameEndings: new Map([
    ['Gazette', 'newspaper'],
    ['Herald', 'newspaper'],
    ['Tribune', 'newspaper'],
    ['Chronicle', 'newspaper'],
    ['Courier', 'newspaper'],
    ['Examiner', 'newspaper'],
    ['Inquirer', 'newspaper'],
    ['Enquirer', 'newspaper'],
    ['Telegraph', 'newspaper'],
    ['Dispatch', 'newspaper'],
    ['Sentinel', 'newspaper'],
    ['Bulletin', 'newspaper'],
    ['Ledger', 'newspaper'],
    ['Intelligencer', 'newspaper'],
    ['Advertiser', 'newspaper'],
    ['Argus', 'newspaper'],
    ['Times', 'newspaper'],
    ['Post', 'newspaper'],
    ['Journal', 'newspaper'],
    ['Daily', 'newspaper'],
    ['Weekly', 'newspaper'],
    ['Magazine', 'magazine'],
    ['Review', 'magazine'],
    ['News', 'news site'],
    ['Press', 'news site'],
    ['Today', 'newspaper'],
    ['Star', 'newspaper'],
    ['Sun', 'newspaper'],
    ['Mail', 'newspaper'],
    ['Globe', 'newspaper'],
    ['Mirror', 'newspaper'],
    ['Standard', 'newspaper'],
    ['Independent', 'newspaper'],
    ['Guardian', 'newspaper'],
    ['Observer', 'newspaper'],
    ['Reporter', 'newspaper'],
    ['Record', 'newspaper'],
    ['Register', 'newspaper'],
    ['Republic', 'newspaper'],
    ['Banner', 'newspaper'],
    ['Mercury', 'newspaper'],
    ['Bee', 'newspaper'],
    ['Echo', 'newspaper'],
    ['Voice', 'newspaper'],
    ['Monitor', 'newspaper'],
    ['TV', 'broadcaster'],
    ['Television', 'broadcaster'],
    ['Radio', 'broadcaster'],
    ['FM', 'broadcaster'],
    ['Broadcasting', 'broadcaster'],
    ['Wire', 'news site'],
    ['Newswire', 'agency'],
  ]),
  beforeName: words('told to per via by with the'),
  weakEndings: words(
    'today star sun mail globe mirror standard independent guardian observer reporter record register republic banner mercury bee echo voice monitor press review wire post news',
  ),
  callSign: /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT|LP|LD))?$/,
  compound: /-(?:like|style|based|owned|backed|run|led|linked|friendly|controlled|aligned)$/,
  nonNames: words(`
    the a an on in at by for from to of and but as it he she they we you i his her their its our according after
    before while when if however meanwhile also then this that these those there monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december`),
  before: {
    audience: lines(`
      told
      tell
      tells
      telling
      informed
      assured
      texted
      emailed
      confirmed to
      confirming to
      said to
      says to
      saying to
      explained to
      admitted to
      revealed to
      revealed on
      disclosed to
      described to
      insisted to
      claimed to
      spoke to
      spoke with
      speaks to
      speaking to
      speaking with
      speaking on
      speaking for
      spoken to
      spoken with
      talked to
      talked with
      talking to
      talking with
      interview with
      interviews with
      interview to
      interview for
      interview on
      interview by
      interview in
      interview published in
      interview published by
      interview broadcast by
      interview broadcast on
      interview aired on
      interview aired by
      interviewed by
      interviewed on
      interviewed for
      conversation with
      phone call with
      phone call to
      statement to
      statements to
      statement given to
      statement sent to
      statement provided to
      statement shared with
      comment to
      comments to
      remarks to
      response to
      reply to
      testimony to
      email to
      e-mail to
      emails to
      message to
      messages to
      text message to
      letter to the editor of
      asked by
      quoted in
      op-ed in
      op-ed for
      opinion piece in
      opinion piece for
      essay in
      essay for
      article in
      article for
      column in
      column for
      piece for
      piece in
      post for
      writing in
      writing for
      wrote in
      wrote for
      writes in
      writes for
      published in
      appeared on
      appearing on
      appearance on
      appearances on
      guest on
      spoke on
      said on
      says on
      told viewers of
      told viewers on
      told listeners of
      reporting for`),
    medium: lines(`
      posted on
      posted to
      posted in
      post on
      posts on
      post to
      posting on
      posting to
      wrote on
      writes on
      writing on
      written on
      shared on
      shared to
      shared via
      published on
      said on
      announced on
      tweeted on
      video on
      videos on
      message on
      messages on
      statement on
      statement via
      account on
      accounts on
      channel on
      live on
      streamed on
      took to
      known as
      taking to
      takes to
      went on
      uploaded to
      uploaded on
      followers on
      obtained by
      seen by
      viewed by
      leaked to
      provided to
      shared with
      sent to
      aired on
      aired by
      broadcast on
      broadcast by
      read on
      read out on
      carried by
      released by
      released to
      released on`),
    cited: lines(`
      citing
      quoting`),
    relay: lines(`
      according to
      per
      as per
      cited by
      quoted by
      saying by
      reported by
      reported in
      reported for
      reports for
      report in
      report by
      report from
      reports by
      reports in
      reports from
      reporting by
      as told to
      published by
      via
      reports
      reported
      said
      says
      wrote
      writes
`),
  },
  platformPrepositions: words('on to from via through over'),
  broadcastPrepositions: words('on'),
  speakingVerbs: words(`
    said says say told spoke speaking speaks appeared appearing discussed discussing explained asked interview
    argued insisted claimed added defended criticized criticised responded joked live declared announced warned`),
  postingVerbs: words(`
    wrote writes write writing posted posts tweeted shared added captioned announced claimed said reads read
    warned declared`),
  postingCues: words('wrote writes posted posts tweeted shared announced published revealed'),
  nounCues: words(`
    denied denies announced confirmed condemned rejected criticized criticised defended dismissed praised blasted
    slammed accused blamed demanded urged welcomed`),
  postNouns: words(`
    post posts thread video videos message messages statement account accounts account's channel channels story
    stories comment comments livestream stream broadcast feed page profile clip reel update rant tirade poll
    group chat`),
  reportingVerbs: words(`
    reports reported report reporting quoted quotes quoting cited cites citing said says wrote writes revealed
    disclosed noted notes adds added claimed claims relayed`),
  beforeVerb: words(
    'has had have also first later previously earlier recently then since originally separately on and',
  ),
  notChannelNouns: words(`
    request requests poll polls survey surveys analysis photo photographer photograph tally count calculation
    query queries building offices headquarters shares stock fact fact-check review employee employees readers
    reader viewers town debate building`),
  staffNouns: words(`
    reporter reporters correspondent correspondents journalist journalists anchor anchors host presenter editor
    columnist photographer crew team interviewer`),
  headingWords: words('from via'),
  settings: new Map<string, Setting>([
    ['statement', setting('statement', 'statement', made)],
    ['statements', setting('statement', 'statement', made)],
    ['communique', setting('communique', 'statement', made)],
    ['communiqué', setting('communique', 'statement', made)],
    ['press release', setting('press release', 'statement', made)],
    ['news release', setting('press release', 'statement', made)],
    ['announcement', setting('statement', 'statement', made)],
    ['interview', setting('interview', 'interview', given)],
    ['interviews', setting('interview', 'interview', given)],
    ['press conference', setting('press conference', 'press conference', heard)],
    ['news conference', setting('press conference', 'press conference', heard)],
    ['press briefing', setting('press conference', 'press conference', heard)],
    ['news briefing', setting('press conference', 'press conference', heard)],
    ['briefing', setting('briefing', 'press conference', heard)],
    ['media briefing', setting('press conference', 'press conference', heard)],
    ['speech', setting('speech', 'other', given)],
    ['address', setting('speech', 'other', given)],
    ['rally', setting('rally', 'other', heard)],
    ['hearing', setting('hearing', 'other', heard)],
    ['conference', setting('conference', 'other', heard)],
    ['podcast', setting('podcast', 'other', given)],
    ['court filing', setting('court filing', 'document', made)],
    ['court filings', setting('court filing', 'document', made)],
    ['court papers', setting('court filing', 'document', made)],
    ['court documents', setting('court filing', 'document', made)],
    ['filing', setting('filing', 'document', made)],
    ['lawsuit', setting('court filing', 'document', made)],
    ['indictment', setting('indictment', 'document', given)],
    ['affidavit', setting('affidavit', 'document', made)],
    ['testimony', setting('testimony', 'other', given)],
    ['ruling', setting('ruling', 'document', given)],
    ['letter', setting('letter', 'document', made)],
    ['report', setting('report', 'document', given)],
    ['memo', setting('memo', 'document', made)],
    ['email', setting('email', 'document', given)],
    ['e-mail', setting('email', 'document', given)],
    ['emails', setting('email', 'document', given)],
    ['text message', setting('text message', 'other', given)],
    ['blog post', setting('blog post', 'website', given)],
    ['website', { ...setting('website', 'website', given), alsoAfter: toward }],
    ['web site', { ...setting('website', 'website', given), alsoAfter: toward }],
    ['telephone', setting('telephone', 'other', given)],
    ['phone', setting('telephone', 'other', given)],
    ['social media', { ...setting('social media', 'social network', given), alsoAfter: toward }],
    ['tweet', { ...setting('X', 'social network', made), platform: 'x.com' }],
    ['tweets', { ...setting('X', 'social network', made), platform: 'x.com' }],
    ['reporters', { ...setting('reporters', 'other', told), alsoAfter: words('to with by for') }],
    ['journalists', { ...setting('reporters', 'other', told), alsoAfter: words('to with by for') }],
    ['parliament', setting('parliament', 'other', told)],
    ['lawmakers', setting('parliament', 'other', told)],
    ['court', setting('court', 'other', told)],
  ]),
  settingFirst: words('press news media court text blog web social'),
  settingStops: words(`
    in at during via by through from on to with of for told tell tells telling issued issuing released releasing
    posted posting published gave giving sent sending wrote writing filed put out and or but that which who , . ; :
    " “ ” ( ) — – said says is was were are be been after before than as`),
  joiningWords: words('and or'),
  settingPrepositions: words('in at during via by through from on'),
  makingVerbs: words(
    'issued issuing released releasing posted posting published gave giving sent sending wrote writing filed put',
  ),
  tellingVerbs: words('told tell tells telling'),
  platformVerbs: new Map([
    ['tweeted', 'x.com'],
    ['tweets', 'x.com'],
    ['tweet', 'x.com'],
    ['tweeting', 'x.com'],
    ['retweeted', 'x.com'],
    ['skeeted', 'bsky.app'],
  ]),
  continuing: words('added adds adding continued continues continuing also further went concluded'),
  pronouns: words('he she it they him her them'),
  newOccasion: words('yesterday earlier later previously separately separate meanwhile elsewhere'),
  days: words('monday tuesday wednesday thursday friday saturday sunday'),
  common: words(`
    the a an and or but if then than that this these those there here it its is are was were be been being am do
    does did done have has had having will would can could shall should may might must not no nor so as at by for
    from in into of off on onto out over to up with without about after before between during through under again
    further once only own same too very just i me my we our us you your he him his she her they them their who
    whom which what when where why how all any both each few more most other some such one two new first last
    said says because while also many much well even now still get got go going make made take time year years
    people know think want say like really thing things way back come day today`),
  relayInversion: words('reports reported said says wrote writes'),
  leadIns: words('as'),
  interposed: words('exclusively later recently also earlier'),
  relatives: words('which who whose ;'),
  clauseStart: words('and but or that while although though as when yet so because'),
};
