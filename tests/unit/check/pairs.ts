/**
 * Quotes, originals and what comparing them should say. All written for this project; people, places and events are made up.
 * `kind` names what the pair is about, for the table of `pairs.test.ts`.
 */
import type { MatchStatus } from '@/utils/check/result';

export interface QuotePair {
  readonly kind: string;
  /** The stretches inside quotation marks. */
  readonly quote: readonly string[];
  readonly original: string;
  /** What is expected; `other-language` where nothing is found since the original is in another language. */
  readonly expected: MatchStatus | 'other-language';
  /** Of the quote; English where nothing is said. */
  readonly lang?: string;
}

const harbour = `Statement by the harbour council of Oldhaven

The eastern quay will be closed from Monday. Divers found cracks along forty metres of its wall, and we cannot wait for another winter. The council has set aside 10,000 crowns for the first repairs.

“I have asked the crews for patience,” said Marta Lind, who heads the council. “Nobody will lose a berth, and nobody will have to pay for a new one.”

The repairs should end in May, if the weather allows it. We will co-operate with the crews, the insurers and the U.S. firm that built the crane.`;

const speech = `Thank you all for coming. My fellow citizens, we did not choose this drought, and we will not pretend that it ends tomorrow. But we will share the water that we have, fairly and openly, village by village.

Some have said that I want to close the northern canal. That is a lie. I want to mend it. If the canal is not mended by autumn, then yes, I would close it for a month, and I would tell you so myself.

I don’t believe in miracles... I believe in pipes. The engineers tell me that it can be done in ninety days. Ninety days! I have seen them do harder things in less time.

We owe nobody an apology for saving the wells of Karvenia. We owe our children water.`;

const briefing = `Briefing, 14 March. Colonel Adan Reyk: Our units have taken the ridge above Tolvar after two days of fighting. We lost three vehicles and have eleven wounded. The enemy has left behind most of its guns, which we are counting now. I can't say when the road will be open again. Civilians should not return before the sappers have cleared the fields, because there are mines everywhere.

Question: Is it true that the bridge was hit by your own side?

Colonel Reyk: No. The bridge was hit by a drone that came from the east, and we have the wreckage to prove it.`;

const german = `Erklärung der Bürgermeisterin. Wir schließen die Brücke nicht, weil wir es wollen, sondern weil wir müssen. Die Risse im Mittelpfeiler sind seit dem Frühjahr um drei Zentimeter gewachsen. Wer jetzt noch von Panikmache spricht, der hat das Gutachten nicht gelesen. Es ist schon schlimm genug, dass wir so lange gewartet haben. Bis zum Herbst richten wir eine Fähre ein, die alle zwanzig Minuten fährt und nichts kostet.`;

const french = `Déclaration de la mairie. L’eau du robinet peut de nouveau être bue dans tous les quartiers depuis ce matin. Nous avons fait analyser quarante échantillons, et aucun ne dépasse les limites. Nous regrettons l’inquiétude que cette panne a causée aux habitants de la ville, et nous paierons les bouteilles que chacun a dû acheter pendant ces trois jours.`;

const russian = `Заявление пресс-службы порта. Мы не закрывали порт ни на один день, и все слухи об этом не имеют под собой оснований. Корабли приходят и уходят по расписанию, а рабочие получают зарплату вовремя. Если у журналистов есть вопросы, они могут прийти и посмотреть сами, как мы работаем. Мы будем рады показать им новый причал, который построили в этом году.`;

const japanese = `市長の声明。私たちは橋を閉鎖したくて閉鎖するのではありません。安全のために閉鎖しなければならないのです。秋までに無料の渡し船を用意します。`;

const otherMatter = `Sales of bicycles rose by a fifth last year, the dealers’ association says. Most of the growth came from electric models, which now make up every second bicycle sold. The association expects a quieter year, since many households have bought one by now. It asked the towns to build more paths and better racks at the stations, and not to charge for them.`;

const sameMatter = `The council of Oldhaven met on Tuesday to talk about the eastern quay. Several members wanted to wait until the spring before closing it. Divers will look at the wall once more next week. The crews asked that nobody lose a berth without being told in time, and the mayor said that she would see to it. The cost of the repairs is not known yet. Insurers have sent two experts, who will report to the council.`;

const pair = (
  kind: string,
  expected: QuotePair['expected'],
  original: string,
  ...quote: string[]
): QuotePair => ({ kind, expected, original, quote });

const pairIn = (lang: string, ...rest: Parameters<typeof pair>): QuotePair => ({
  ...pair(...rest),
  lang,
});

export const quotePairs: readonly QuotePair[] = [
  // As it stands there.
  pair('as it is', 'word-for-word', harbour, 'The eastern quay will be closed from Monday.'),
  pair(
    'as it is',
    'word-for-word',
    harbour,
    'Nobody will lose a berth, and nobody will have to pay for a new one.',
  ),
  pair('as it is', 'word-for-word', harbour, 'I have asked the crews for patience'),
  pair('as it is', 'word-for-word', speech, 'That is a lie.'),
  pair('as it is', 'word-for-word', speech, 'We owe our children water.'),
  pair('as it is', 'word-for-word', speech, 'That is a lie. I want to mend it.'),
  pair('as it is', 'word-for-word', briefing, 'We lost three vehicles and have eleven wounded.'),
  pairIn(
    'de',
    'as it is',
    'word-for-word',
    german,
    'Die Risse im Mittelpfeiler sind seit dem Frühjahr um drei Zentimeter gewachsen.',
  ),
  pairIn(
    'fr',
    'as it is',
    'word-for-word',
    french,
    'Nous avons fait analyser quarante échantillons, et aucun ne dépasse les limites.',
  ),
  pairIn(
    'ru',
    'as it is',
    'word-for-word',
    russian,
    'Корабли приходят и уходят по расписанию, а рабочие получают зарплату вовремя.',
  ),
  pairIn('ja', 'as it is', 'word-for-word', japanese, '秋までに無料の渡し船を用意します。'),

  // Only signs and letters' forms differ.
  pair('typography', 'word-for-word', harbour, 'THE EASTERN QUAY WILL BE CLOSED FROM MONDAY'),
  pair('typography', 'word-for-word', speech, "I don't believe in miracles… I believe in pipes."),
  pair(
    'typography',
    'word-for-word',
    speech,
    'My fellow citizens: we did not choose this drought – and we will not pretend that it ends tomorrow!',
  ),
  pair('typography', 'word-for-word', speech, 'Ninety\u00a0days'),
  pair(
    'typography',
    'word-for-word',
    harbour,
    'The council has set aside 10\u202f000 crowns for the first re\u00adpairs.',
  ),
  pair(
    'typography',
    'word-for-word',
    harbour,
    'We will cooperate with the crews, the insurers and the US firm that built the crane.',
  ),
  pair(
    'typography',
    'word-for-word',
    'We met Président Şahin at the café. He was late.',
    'We met President Sahin at the cafe.',
  ),
  pairIn(
    'de',
    'typography',
    'word-for-word',
    german,
    'WIR SCHLIESSEN DIE BRÜCKE NICHT, WEIL WIR ES WOLLEN, SONDERN WEIL WIR MÜSSEN',
  ),
  pairIn(
    'fr',
    'typography',
    'word-for-word',
    french,
    "L'eau du robinet peut de nouveau être bue dans tous les quartiers depuis ce matin",
  ),
  pair(
    'typography',
    'word-for-word',
    'He wrote: "The ﬁnal oﬃce is closed." Then he left.',
    'The final office is closed.',
  ),

  // Gaps that the quote marks.
  pair(
    'marked gap',
    'word-for-word',
    speech,
    'But we will share the water […], village by village.',
  ),
  pair('marked gap', 'word-for-word', speech, 'That is a lie. (…) I would tell you so myself.'),
  pair(
    'marked gap',
    'word-for-word',
    harbour,
    'Divers found cracks along forty metres of its wall ... for another winter.',
  ),
  pair(
    'marked gap',
    'word-for-word',
    briefing,
    'Our units have taken the ridge [...] after two days of fighting.',
  ),
  pair(
    'marked gap',
    'word-for-word',
    speech,
    'Some have said that [the president wants] to close the northern canal.',
  ),
  pair('marked gap', 'word-for-word', speech, '[T]hat is a lie.'),
  pair(
    'marked gap',
    'word-for-word',
    briefing,
    'No. The bridge was hit by a drone that came from the east, and we have [its] wreckage to prove it.',
  ),
  pairIn(
    'de',
    'marked gap',
    'word-for-word',
    german,
    'Wir schließen die Brücke nicht, weil wir es wollen […]. Wer jetzt noch von Panikmache spricht, der hat das Gutachten nicht gelesen.',
  ),
  pair('marked gap', 'changed', speech, 'But we will hoard the water […], village by village.'),

  // Broken up by a cue.
  pair(
    'two stretches',
    'word-for-word',
    harbour,
    'I have asked the crews for patience,',
    'Nobody will lose a berth, and nobody will have to pay for a new one.',
  ),
  pair(
    'two stretches',
    'word-for-word',
    speech,
    'We owe nobody an apology',
    'for saving the wells of Karvenia.',
  ),
  pair('two stretches', 'changed', speech, 'That is a lie.', 'I will never close it.'),
  pair(
    'two stretches',
    'changed',
    briefing,
    'Our units have taken the ridge above Tolvar after two days of fighting.',
    'We lost thirty vehicles and have eleven wounded.',
  ),

  // A part of a longer sentence.
  pair('cut out', 'part', harbour, 'we cannot wait for another winter'),
  pair('cut out', 'part', speech, 'I would close it for a month'),
  pair('cut out', 'part', speech, 'I want to close the northern canal'),
  pair('cut out', 'part', briefing, 'Civilians should not return'),
  pair('cut out', 'part', harbour, 'Nobody will lose a berth'),
  pair('cut out', 'part', harbour, 'The repairs should end in May'),
  pair('cut out', 'part', briefing, 'mines everywhere'),
  pair('cut out', 'part', briefing, 'wreckage'),
  pair('cut out', 'part', speech, 'fairly and openly'),
  pairIn('de', 'cut out', 'part', german, 'Es ist schon schlimm genug'),
  pairIn('ru', 'cut out', 'part', russian, 'Мы не закрывали порт ни на один день'),
  pair(
    'cut out',
    'part',
    speech,
    'If the canal is not mended by autumn, then yes',
    'I would tell you so myself',
  ),

  // Words changed.
  pair('replaced', 'changed', harbour, 'The western quay will be closed from Monday.'),
  pair('replaced', 'changed', briefing, 'We lost thirty vehicles and have eleven wounded.'),
  pair(
    'replaced',
    'changed',
    speech,
    'We owe nobody an explanation for saving the wells of Karvenia.',
  ),
  pair('replaced', 'changed', speech, 'The engineers tell me that it can be done in nine days.'),
  pair(
    'replaced',
    'changed',
    harbour,
    'The repairs will finish in May, if the weather permits it.',
  ),
  pair('replaced', 'changed', briefing, 'I cannot tell when the road will be open again.'),
  pair('replaced', 'changed', 'The fee is €5 a day for all.', 'The fee is $5 a day for all.'),
  pair(
    'replaced',
    'changed',
    'Prices rose by 10.5 percent in May.',
    'Prices rose by 105 percent in May.',
  ),
  pairIn(
    'de',
    'replaced',
    'changed',
    german,
    'Die Risse im Mittelpfeiler sind seit dem Herbst um drei Meter gewachsen.',
  ),
  pairIn(
    'de',
    'replaced',
    'changed',
    german,
    'Es ist schön schlimm genug, dass wir so lange gewartet haben.',
  ),
  pairIn(
    'fr',
    'replaced',
    'changed',
    french,
    'Nous avons fait analyser cent échantillons, et aucun ne dépasse les limites.',
  ),
  pairIn('ja', 'replaced', 'changed', japanese, '春までに無料の渡し船を用意します。'),

  pair(
    'left out',
    'changed',
    briefing,
    'Civilians should return before the sappers have cleared the fields, because there are mines everywhere.',
  ),
  pair(
    'left out',
    'changed',
    speech,
    'We did choose this drought, and we will not pretend that it ends tomorrow.',
  ),
  pair('left out', 'changed', harbour, 'The repairs should end, if the weather allows it.'),
  pair('left out', 'changed', speech, 'Some have said I want to close the canal.'),
  pairIn(
    'de',
    'left out',
    'changed',
    german,
    'Bis zum Herbst richten wir eine Fähre ein, die alle zwanzig Minuten fährt und kostet.',
  ),

  pair('put in', 'changed', harbour, 'The eastern quay will never be closed from Monday.'),
  pair('put in', 'changed', speech, 'We owe our children clean water.'),
  pair(
    'put in',
    'changed',
    briefing,
    'We lost three vehicles and have eleven wounded and two dead.',
  ),
  pair(
    'put in',
    'changed',
    speech,
    'We owe our children water, and I will resign if they do not get it.',
  ),
  pairIn(
    'fr',
    'put in',
    'changed',
    french,
    'Nous regrettons beaucoup l’inquiétude que cette longue panne a causée aux habitants de la ville',
  ),

  pair(
    'several changes',
    'changed',
    harbour,
    'Divers discovered cracks along fifty metres of the wall, so we can not wait for another winter.',
  ),
  pair(
    'several changes',
    'changed',
    briefing,
    'The bridge was struck by a drone coming from the east, and we have wreckage to prove this.',
  ),
  pair(
    'several changes',
    'changed',
    speech,
    'My fellow citizens, we didn’t choose the drought, and I will not pretend it ends tomorrow.',
  ),
  pairIn(
    'ru',
    'several changes',
    'changed',
    russian,
    'Корабли приходят и уходят вовремя, а рабочие получают зарплату по расписанию.',
  ),

  // Another sentence, however close.
  pair('another sentence', 'not-found', otherMatter, 'We cannot wait for another winter.'),
  pair(
    'another sentence',
    'not-found',
    otherMatter,
    'The northern canal will be mended by the autumn of next year.',
  ),
  pair('another sentence', 'not-found', otherMatter, 'a disgrace'),
  pair('another sentence', 'not-found', sameMatter, 'The eastern quay will be closed from Monday.'),
  pair('another sentence', 'not-found', sameMatter, 'We cannot wait for another winter.'),
  pair(
    'another sentence',
    'not-found',
    sameMatter,
    'Divers found cracks along forty metres of its wall.',
  ),
  pair(
    'another sentence',
    'not-found',
    sameMatter,
    'The council has set aside 10,000 crowns for the first repairs.',
  ),
  pair(
    'another sentence',
    'not-found',
    speech,
    'I never said that I would resign, and I will not.',
  ),
  pair(
    'another sentence',
    'not-found',
    speech,
    'We are going to build a new reservoir in the hills.',
  ),
  pair('several changes', 'changed', briefing, 'The enemy has taken most of our guns.'),
  pair(
    'another sentence',
    'not-found',
    briefing,
    'Our units will take the town of Tolvar by the end of the week.',
  ),
  pair('another sentence', 'not-found', briefing, 'It was the worst day of the war.'),
  pair('another sentence', 'not-found', harbour, 'I have nothing to say about the insurers.'),
  pair('another sentence', 'not-found', harbour, 'a safe place for all of us'),
  pairIn(
    'de',
    'another sentence',
    'not-found',
    german,
    'Wir haben die Brücke im Frühjahr prüfen lassen und nichts gefunden.',
  ),
  pairIn(
    'de',
    'another sentence',
    'not-found',
    german,
    'Die Fähre kostet die Stadt jeden Monat mehr als gedacht.',
  ),
  pairIn(
    'ru',
    'another sentence',
    'not-found',
    russian,
    'Рабочие порта начали забастовку из-за невыплаты зарплаты.',
  ),

  // The original is in another language.
  pair(
    'translated',
    'other-language',
    german,
    'We are not closing the bridge because we want to, but because we have to.',
  ),
  pair(
    'translated',
    'other-language',
    french,
    'We had forty samples analysed, and none exceeds the limits.',
  ),
  pair('translated', 'other-language', russian, 'We did not close the port for a single day.'),
  pair(
    'translated',
    'other-language',
    japanese,
    'We are not closing the bridge because we want to.',
  ),
  pairIn(
    'de',
    'translated',
    'other-language',
    harbour,
    'Wir können nicht noch einen Winter warten.',
  ),
  pair(
    'translated',
    'word-for-word',
    `${german}\n\nEnglish summary: We do not close the bridge because we want to.`,
    'We do not close the bridge because we want to.',
  ),
  pair(
    'translated',
    'other-language',
    'Мы не закрывали порт ни на один день.',
    'We did not close the port for a single day.',
  ),
];
