import type { CueData } from '../cue-data';

const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

export const cues: CueData = {
  verbs: [
    // Saying and its nearest kin
    { frames: 'dtw', stance: 'neutral', strength: 3, words: 'say' },
    { frames: 'dta', stance: 'neutral', strength: 3, words: 'tell' },
    {
      frames: 'dtn',
      stance: 'neutral',
      strength: 3,
      words: `add state note remark comment opine quip joke observe reiterate restate repeat recount recall
        reply respond answer retort rejoin interject mention declare announce proclaim pronounce write tweet retweet post blog text email
        continue conclude elaborate explain clarify stress emphasize emphasise underline underscore highlight point_out go_on chime_in
        weigh_in relate narrate volunteer muse reflect reason philosophize sum_up wrap_up chip_in jest banter crack wisecrack deadpan
        report relay recollect reminisce testify depose attest certify aver avow affirm reaffirm confirm disclose reveal divulge
        radio grouse let_slip let_be_known let_it_be_known make_it_clear inform_reporters broadcast publish caption sign_off message telegraph cable skeet tout intone`,
    },
    {
      frames: 'dt',
      stance: 'neutral',
      strength: 3,
      words: `exclaim shout yell scream cry shriek bellow roar bark snap growl snarl hiss whisper mutter murmur mumble stammer stutter
        gasp sigh groan moan grumble gripe chant sing croon chuckle laugh giggle smile grin beam gush enthuse rave purr coo sob weep
        wail bawl thunder boom blurt shoot_back fire_back hit_back hit_out clap_back call_out cry_out shout_out counter parry deflect
        drawl rasp croak sneer scoff snort sniff smirk tease needle rib heckle jeer lament bemoan rue wisecrack ad-lib blare
        interrupt break_in cut_in butt_in interpose pipe_up speak_up write_back reply_back joke_back caution
        recite read_out ring_out spit splutter sputter pant wheeze hum nod shrug wink concur agree open_up confide vent rant fume
        bluster trumpet crow gloat brag boast`,
    },
    // Arguing and claiming
    {
      frames: 'dtin',
      stance: 'claim',
      strength: 3,
      words: `claim allege assert contend maintain insist argue charge purport profess posit postulate theorize theorise hypothesize
        hypothesise speculate surmise assure reassure swear pledge promise vow threaten warn boast predict forecast foretell prophesy
        project estimate`,
    },
    {
      frames: 'dtn',
      stance: 'claim',
      strength: 2,
      words: `suggest imply intimate hint insinuate signal indicate complain protest object counterclaim counsel guarantee
        submit plead bet wager venture vouch vaunt tip reckon figure guess suspect deduce infer judge rule find
        determine decide hold opine propose recommend warrant dispute regret rejoice marvel`,
    },
    { frames: 'ti', stance: 'claim', strength: 1, words: 'rumor rumour' },
    // Denial and refusal
    {
      frames: 'dtn',
      stance: 'denial',
      strength: 3,
      words: `deny refute rebut disavow repudiate disclaim gainsay contradict`,
    },
    {
      frames: 'dn',
      stance: 'denial',
      strength: 1,
      words: `dismiss reject rubbish decry discount deride brush_off play_down downplay pooh-pooh`,
    },
    // Admission
    {
      frames: 'dtin',
      stance: 'admission',
      strength: 3,
      words: `admit acknowledge concede confess own_up allow grant`,
    },
    { frames: 'dn', stance: 'admission', strength: 2, words: `apologize apologise recant retract` },
    // Commands and calls
    {
      frames: 'dtia',
      stance: 'command',
      strength: 2,
      words: `urge order demand beg implore beseech entreat exhort instruct direct command call_on call_for appeal request advise
        encourage remind caution admonish press plead petition summon bid decree mandate`,
    },
    // Questions
    {
      frames: 'dwa',
      stance: 'question',
      strength: 2,
      words: `ask inquire enquire query quiz question wonder probe demand_to_know`,
    },
    // Telling somebody
    {
      frames: 'dta',
      stance: 'neutral',
      strength: 2,
      words: `inform notify advise remind assure reassure convince warn caution brief lecture scold berate chide rebuke reprimand
        upbraid admonish chastise harangue taunt mock tease congratulate greet thank`,
    },
    { frames: 'dtnp', stance: 'neutral', strength: 2, words: 'cite quote' },
    // Naming and judging: the object is judged
    {
      frames: 'p',
      stance: 'claim',
      strength: 2,
      words: `call describe label brand dub term characterize characterise portray depict deem style denounce condemn criticize criticise
        slam blast attack accuse blame fault lambast lambaste castigate excoriate rip bash assail pan skewer decry deplore denigrate
        disparage ridicule mock lampoon praise laud hail applaud commend salute extol credit compare liken refer_to
        charge indict declare pronounce rate cast paint frame deride trash torch knock hammer rail_against lash_out take_aim
        single_out call_out speak_of speak_out point_to point_at talk_up champion welcome thank berate scold impugn`,
    },
    // Documents and media speak
    {
      frames: 'dtn',
      stance: 'neutral',
      strength: 2,
      words: `read carry print headline editorialize editorialise detail outline document chronicle record log specify stipulate spell_out set_out lay_out list summarize summarise`,
    },
    {
      frames: 'dt',
      stance: 'neutral',
      strength: 1,
      words: `show reveal conclude find suggest indicate warn note go run open begin start end close finish chime offer give express voice air raise echo mean hear learn think believe feel know hope expect fear say_so put put_it remember forget understand imagine consider assume presume`,
    },
    {
      frames: 'n',
      stance: 'neutral',
      strength: 1,
      words: `discuss address talk_about speak_about speak comment_on touch_on respond_to reply_to react_to refer allude reference invoke mention make_clear make issue release deliver`,
    },
  ],
  nouns: [
    {
      frames: 'ti',
      stance: 'claim',
      strength: 2,
      words: `claim allegation assertion contention insistence argument accusation charge suggestion insinuation implication prediction forecast
        estimate warning threat boast promise pledge vow assurance guarantee prophecy speculation rumor rumour theory thesis complaint
        criticism attack hint`,
    },
    {
      frames: 'tid',
      stance: 'neutral',
      strength: 2,
      words: `statement announcement declaration remark comment observation report testimony message tweet post letter note disclosure
        revelation confirmation affirmation proclamation explanation response answer reply reminder acknowledgement acknowledgment
        recollection account finding conclusion ruling verdict opinion words quote quotation headline caption memo email text caveat
        suggestion proposal recommendation advice line slogan refrain mantra joke quip`,
    },
    {
      frames: 'ti',
      stance: 'denial',
      strength: 2,
      words: `denial refutation rebuttal repudiation`,
    },
    {
      frames: 'ti',
      stance: 'admission',
      strength: 2,
      words: `admission confession concession apology`,
    },
    {
      frames: 'ti',
      stance: 'command',
      strength: 1,
      words: `call demand order request appeal plea instruction directive ultimatum`,
    },
    { frames: 'w', stance: 'question', strength: 1, words: `question query inquiry` },
    {
      frames: 't',
      stance: 'neutral',
      strength: 1,
      words: `belief view fear hope concern idea notion impression sense feeling worry doubt understanding news word talk chant cry calls chants cries`,
    },
  ],
  irregular: [
    'say says said said saying',
    'tell tells told told telling',
    'write writes wrote written writing',
    'read reads read read reading',
    'put puts put put putting',
    'go goes went gone going',
    'speak speaks spoke spoken speaking',
    'sing sings sang sung singing',
    'swear swears swore sworn swearing',
    'foretell foretells foretold foretold foretelling',
    'bid bids bade bidden bidding',
    'bet bets bet bet betting',
    'hold holds held held holding',
    'find finds found found finding',
    'plead pleads pleaded pleaded pleading',
    'quip quips quipped quipped quipping',
    'regret regrets regretted regretted regretting',
    'clap claps clapped clapped clapping',
    'shrug shrugs shrugged shrugged shrugging',
    'concur concurs concurred concurred concurring',
    'deadpan deadpans deadpanned deadpanned deadpanning',
    'aver avers averred averred averring',
    'blog blogs blogged blogged blogging',
    'admit admits admitted admitted admitting',
    'submit submits submitted submitted submitting',
    'rebut rebuts rebutted rebutted rebutting',
    'refer refers referred referred referring',
    'infer infers inferred inferred inferring',
    'rip rips ripped ripped ripping',
    'slam slams slammed slammed slamming',
    'tip tips tipped tipped tipping',
    'snap snaps snapped snapped snapping',
    'rib ribs ribbed ribbed ribbing',
    'pan pans panned panned panning',
    'dub dubs dubbed dubbed dubbing',
    'nod nods nodded nodded nodding',
    'grin grins grinned grinned grinning',
    'brag brags bragged bragged bragging',
    'hum hums hummed hummed humming',
    'sob sobs sobbed sobbed sobbing',
    'marvel marvels marvelled marvelled marvelling',
    'let lets let let letting',
    'radio radios radioed radioed radioing',
    'begin begins began begun beginning',
    'mean means meant meant meaning',
    'hear hears heard heard hearing',
    'think thinks thought thought thinking',
    'feel feels felt felt feeling',
    'know knows knew known knowing',
    'give gives gave given giving',
    'make makes made made making',
    'run runs ran run running',
    'cut cuts cut cut cutting',
    'hit hits hit hit hitting',
    'shoot shoots shot shot shooting',
    'break breaks broke broken breaking',
    'ring rings rang rung ringing',
    'weep weeps wept wept weeping',
    'spit spits spat spat spitting',
    'sum sums summed summed summing',
    'wrap wraps wrapped wrapped wrapping',
    'chip chips chipped chipped chipping',
    'beg begs begged begged begging',
    'quiz quizzes quizzed quizzed quizzing',
    'cast casts cast cast casting',
    'take takes took taken taking',
    'set sets set set setting',
    'lay lays laid laid laying',
    'spell spells spelled spelled spelling',
    'show shows showed shown showing',
    'learn learns learned learnt learning',
    'forget forgets forgot forgotten forgetting',
    'understand understands understood understood understanding',
    'text texts texted texted texting',
    'log logs logged logged logging',
    'own owns owned owned owning',
    'ad-lib ad-libs ad-libbed ad-libbed ad-libbing',
    'counsel counsels counselled counselled counselling',
    'signal signals signalled signalled signalling',
    'label labels labelled labelled labelling',
    'echo echoes echoed echoed echoing',
  ],
  sourcePrepositions: [
    'according_to',
    'per',
    'in_the_words_of',
    'in_the_opinion_of',
    'in_the_view_of',
    'in_the_eyes_of',
    'as_told_to',
    'as_per',
    'as_reported_by',
    'as_stated_by',
  ],
  pronouns: list(
    'i you he she it we they me him her us them who whom himself herself itself themselves myself yourself ourselves one someone somebody anyone anybody everyone everybody nobody',
  ),
  negations: list("not n't never no neither nor without cannot hardly barely"),
  auxiliaries: list(
    "be is are was were been being am 's 're 'm have has had having 've do does did doing done get gets got getting isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't ain't",
  ),
  modals: list(
    "will would can could may might must shall should ought 'll 'd won't wouldn't can't couldn't shouldn't cannot mustn't",
  ),
  complementisers: list('that whether if how why what when where who which'),
  determiners: list(
    'the a an this that these those his her its their our my your each every some any no all both several many few most another other one two three four five six seven eight nine ten dozens hundreds thousands',
  ),
  prepositions: list(
    'of in on at by for from with to into onto upon about after against amid among around as before behind below beneath beside between beyond despite during except inside like near off outside over past since through throughout toward towards under until via within without per regarding concerning',
  ),
  conjunctions: list('and but or nor yet so'),
  subordinators: list(
    'because although though while whereas since after before when if unless until as once where despite adding saying noting citing including',
  ),
  clausesBefore: list('when after before while since because although though if once'),
  results: list(
    'profit profits loss losses gain gains earnings revenue revenues sales growth increase decrease rise decline drop fall surplus deficit record win victory turnover results',
  ),
  links: new Set(['still', 'however', 'meanwhile', 'also', 'moreover', 'elsewhere', 'in addition']),
  relatives: list('who whom whose which that where'),
  summoned: list(
    'conference conferences meeting meetings election elections vote votes referendum strike strikes session sessions summit summits hearing hearings rally rallies protest protests truce ceasefire halt police ambulance timeout witness witnesses',
  ),
  clauseOpeners: list(
    'which whom that what because although though while whereas when if as after before since until where how why and but',
  ),
  voicing: list(
    'express voice convey cite apologise apologize reference invoke allege question reject dismiss deny',
  ),
  adverbs: list(
    `also then now later earlier recently previously repeatedly reportedly allegedly publicly privately flatly bluntly simply still even
     just only again once often sometimes always never already soon finally initially originally first further additionally however meanwhile
     instead therefore thus otherwise too reportedly apparently supposedly falsely rightly wrongly angrily quietly loudly proudly famously
     briefly quickly immediately separately specifically explicitly implicitly clearly openly candidly frankly jokingly sarcastically
     defiantly dryly wryly softly firmly correctly incorrectly consistently frequently ultimately eventually subsequently merely
     more long ago today tonight yesterday tomorrow`,
  ),
  timeWords: list(
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
     december today yesterday tomorrow tonight morning afternoon evening night week month year weekend earlier later mon tue wed thu fri sat
     sun jan feb mar apr jun jul aug sept oct nov dec ago recently`,
  ),
  circulating: list(
    'spread spreading spreads emerged emerge surfaced surface circulated circulate circulating arose grew mounted swirled swirling',
  ),
  compounds: new Set(
    [
      ...list(
        `think_tank think_tanks talk_show talk_shows call_center call_centers call_centre call_centres report_card report_cards warning_sign warning_signs
      warning_shot warning_shots warning_light warning_lights claims_court claims_process claim_form claim_forms comment_section comments_section
      charge_sheet question_mark question_marks question_time answer_key command_center command_centre command_post order_book post_office post_offices
      blame_game show_business show_trial show_trials call_sign call_signs note_taking`,
      ),
    ].map((noun) => noun.replace('_', ' ')),
  ),
  labels: list(
    'video videos gallery galleries photo photos picture pictures image images watch listen related read see more note notes update updates correction editor source sources via location date time where when what who why how tickets price rating verdict score result results born died age contact phone email address tags topics topic category section credit credits caption map graphic chart poll quiz podcast live breaking exclusive opinion analysis ingredients method tip tips step key pros cons summary bottom fact claim myth question answer conclusion new updated latest developing background recap preview review highlights',
  ),
  mediaNouns: list(
    'agency newspaper paper daily weekly magazine broadcaster channel network outlet outlets website site tabloid media radio television tv station newswire wire',
  ),
  settings: list(
    'statement interview email e-mail tweet post letter speech briefing memo release message video report article blog column essay op-ed editorial',
  ),
  possessives: list('his her its their my our your whose'),
  passiveAuxiliaries: list(
    "be is are was were been being am 's 're 'm get gets got getting isn't aren't wasn't weren't",
  ),
  predicates: list("has have is are was were had hasn't isn't wasn't remains"),
  refusals: list(
    'declined declines declining refused refuses refusing failed fails failing unable reluctant unwilling',
  ),
  hearsayVerbs: list('say report allege claim rumor rumour'),
  namedPrepositions: new Set(['per', 'as per']),
  clausePrepositions: new Set([
    'according to',
    'in the words of',
    'in the opinion of',
    'in the view of',
    'in the eyes of',
  ]),
  verdictOpeners: list('but although though yet without despite however offering providing'),
  verdicts: list(
    'confirm confirmed verify verified corroborate corroborated evidence proof otherwise details specifics elaborate elaborated elaborating',
  ),
  judging: new Set([
    ...list(
      `reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing deny denies denied
      denying refute refutes refuted refuting contradict contradicts contradicted contradicting debunk debunks debunked debunking disprove
      disproves disproved disproving rebut rebuts rebutted counter counters countered countering challenge challenges challenged
      challenging undermine undermines undermined undercut undercuts confirm confirms confirmed corroborate corroborates corroborated verify
      verifies verified prove proves proved substantiate substantiates substantiated despite`,
    ),
    ...['truth to', 'truth in', 'truth behind', 'evidence for', 'evidence of', 'evidence behind'],
    ...['proof of', 'proof for', 'support for', 'confirmation of', 'doubt on', 'contrary to'],
    ...['back up', 'backs up', 'backed up', 'bear out', 'bears out', 'bore out'],
    ...['issue with', 'back against', 'back on'],
  ]),
  finding: list(
    'find finds found rule rules ruled rate rates rated deem deems deemed judge judges judged declare declares declared call calls called',
  ),
  verdictVerbs: list('is was are were rings rang as'),
  truthWords: list(
    'true false untrue accurate inaccurate correct incorrect wrong misleading baseless unfounded unsupported fabricated exaggerated half-true unproven',
  ),
  denying: list(
    'deny refute rebut disavow repudiate disclaim gainsay contradict dismiss reject rubbish dispute denial refutation rebuttal repudiation',
  ),
  documentNouns: list(
    'documents records filings emails figures data statistics polls surveys reports studies photos videos video footage images messages letters transcripts logs papers memos',
  ),
  blows: list('attack blast bash'),
  violence: list(
    'with while near outside inside times chest head killing wounding injuring batons knife knives guns gunfire rockets missiles drones',
  ),
  sights: list('photos videos video footage images'),
  showing: list('show suggest indicate reveal'),
  possibilities: list('could may might should must'),
  confirming: list('confirm reveal report disclose tell'),
  prospects: list('expected likely set due poised scheduled hoping preparing planning'),
  charges: list('accuse charge indict blame'),
  quoting: list('quote cite'),
  sourceNouns: list('source sources'),
  reportNouns: list('report reports story information news account'),
  identifying: list(
    'identified identifies put puts estimated estimates described describes blamed blames',
  ),
  citing: list('citing quoting cited quoted cites quotes'),
  citingParticiples: list('citing quoting'),
  quotedParticiples: list('saying telling writing stating'),
  attaching: list('of for from in at with on to near'),
  nameParticles: list('van von de der den al bin la'),
  addressees: list(
    `reporters journalists me us him her them you viewers listeners readers supporters lawmakers investors analysts police officers
     officials court jurors jury congress parliament audience crowd colleagues host anchor people voters everyone friends staff`,
  ),
};
