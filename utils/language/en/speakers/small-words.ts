/** Small closed classes: prepositions, dates, words that stop a phrase, short forms of names. */
import { words } from './words';

export const prepositions = words(`
  of for from at in on with within without by to near inside outside among amongst between about against over under into onto around across behind beyond during after before since until upon via per
  close familiar briefed speaking representing linked based involved working living including like such than responsible knowledgeable authorized authorised taking attending covering leading
`);

export const dates = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
  today yesterday tomorrow tonight christmas easter thanksgiving halloween ramadan
`);

/** Function words: with a capital they begin no name, and end one. */
export const notNames = words(`
  ${[...dates].join(' ')}
  the a an this that these those he she it they we i you him her them his its their my our your who whom whose which what why how where when whether while if as and or but nor so yet because since although though unless until
  in on at by for from with without within to of into onto over under after before during through throughout about against among amongst between behind beyond beside besides despite except following including like near off out outside inside per regarding than toward towards upon via versus around across along amid amidst above below
  not no is are was were be been being am do does did done has have had having can could might must shall should would
  said says say saying told tells asked asks added according wrote writes noted explained however meanwhile there here also then now
  what's that's it's there's here's who's let's don't can't won't didn't doesn't isn't aren't wasn't weren't haven't hasn't couldn't wouldn't shouldn't
`);

/** At the start of a sentence these begin no name; inside one they may ("Big Bank", "New York"). */
export const openingWords = words(`
  unlike fellow moreover furthermore nevertheless nonetheless instead otherwise therefore thus hence still even just only once again already always never nowhere somewhere anywhere elsewhere everywhere often sometimes soon later earlier ago
  perhaps maybe indeed finally eventually recently currently previously formerly originally ultimately initially apparently clearly obviously unfortunately fortunately surprisingly interestingly importantly notably additionally similarly likewise conversely consequently accordingly specifically basically essentially actually really certainly surely yes well
  all any both each either every few many more most much neither none nothing one other others another several some such two three four five six seven eight nine ten hundreds thousands dozens millions half multiple various certain
  will may adds speaking speaks writing responding replying citing quoting calling pointing referring commenting testifying addressing asking answering arguing claiming insisting adding noting recalling describing
  get got go going gone come coming came make making made take taking took see seeing seen give giving gave know known think thinking keep look looking want need use using used try trying find found show shows shown
  oh ok okay yeah hey hello dear please thanks thank sorry wow right left sure good bad great new old big small long short high low early late last first second third back down up ever today's yesterday's
  breaking update updated watch read listen photo photos video image images related share advertisement story continues credit source editor editors
  people everyone everybody someone somebody anyone anybody nobody everything something anything residents critics experts officials police authorities prosecutors investigators lawyers scientists researchers sources lawmakers
`);

/** At these the phrase before a name ends, going left. */
export const phraseStops = words(`
  the a an this that these those he she it they we i you him them who whom which what why how where when whether while if as but nor so yet because since although though unless until
  in on at by for from with without within to of into onto over under after before during through throughout about against among between behind beyond despite except following including like near off out outside inside per regarding than toward towards upon via versus around across along amid
  not no also then now here there however meanwhile still even just only once again already always never often sometimes soon later earlier ago
  is are was were be been being am do does did has have had having can could may might must shall should will would
  said says say saying told tells tell telling asked asks ask asking added adds adding wrote writes write writing noted notes explained explains argued argues claimed claims insisted insists stressed warned warns announced announces reported reports stated states declared declares confirmed confirms denied denies admitted admits acknowledged testified testifies suggested suggests replied replies responded responds continued continues concluded concludes recalled recalls described describes called calls calling named names quoted quotes quoting cited cites citing tweeted tweets posted posts joked joking accused accuses praised criticized criticised urged urges
  met meets meeting met joined joins joining elected appointed nominated hired fired replaced replacing interviewed interviewing sued suing arrested charged convicted defeated beat endorsed supported backed invited accompanied introduced greeted thanked married visited hosted attacked
  and or
`);

const table = `
  bill,billy,will,willie,liam:william bob,bobby,rob,robbie,bert:robert mike,mick,mickey,mikey:michael joe,joey:joseph jim,jimmy,jamie:james tom,tommy:thomas dan,danny:daniel dave,davey:david chris,kit,topher:christopher
  liz,lizzie,beth,betty,betsy,eliza,lisa,libby:elizabeth kate,katie,kathy,kat,katherine,cathy,kay:catherine matt:matthew nick,nicky:nicholas alex,sandy,al,lex:alexander andy,drew:andrew tony,anthony:antonio ben,benny,benji:benjamin charlie,chuck,chas:charles
  dick,rick,ricky,rich,richie:richard ed,eddie,ted,teddy,ned:edward fred,freddie:frederick greg:gregory jack,johnny,jon:john jeff,geoff:jeffrey jerry:gerald josh:joshua ken,kenny:kenneth larry:lawrence ron,ronnie:ronald sam,sammy:samuel steve,stephen,stevie:steven
  sue,suzy,suzie:susan tim,timmy:timothy vic:victor vicky,vickie,tori:victoria walt,wally:walter zach,zack:zachary pat,patty,tricia,trish:patricia pat,paddy:patrick peg,peggy,maggie,meg,madge,marge:margaret jen,jenny:jennifer jess,jessie:jessica
  barb,barbie:barbara deb,debbie:deborah cindy:cynthia don,donnie,donny:donald doug:douglas gus:august hal,harry:henry hank:henry abe:abraham pete:peter phil:philip ray:raymond stan:stanley mitch:mitchell newt:newton joey:joseph bernie:bernard
  max:maximilian maxime:maximilian nate:nathan nat:nathaniel gabe:gabriel manny:emmanuel ollie:oliver theo:theodore tess,terry:theresa sandy:sandra mandy:amanda becky:rebecca abby:abigail angie:angela annie,nan,nancy:ann connie:constance dottie,dot:dorothy
  ellie,nell,nellie:eleanor gail:abigail ginny:virginia jackie:jacqueline jan:janet kim:kimberly mandy:amanda mel:melissa millie:mildred molly,polly:mary nikki:nicole sally:sarah steph:stephanie wendy:gwendolyn vlad:vladimir volodya:vladimir sasha:alexander misha:mikhail
`;

/** Short form → full form. A short form with several full forms keeps its last: it only ever joins names that share a surname. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  table
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((entry) => {
      const [short = '', full = ''] = entry.split(':');
      return short.split(',').map((name): [string, string] => [name, full]);
    }),
);
