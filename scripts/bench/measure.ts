/** What `npm run bench` runs, compiled. The first argument is a file of texts; without one, the project's own articles are measured. */
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import type { Article } from '@/utils/model';
import { hostileTexts } from './hostile';
import type { Stage } from './stages';
import { stages, timeStages } from './stages';
import { ownTexts, textsOfFile, wordsIn } from './texts';

const rounds = 5;
/** On a busy machine the compiler, which runs beside, is done with neither program any sooner. */
const warmUps = 6;
const size = 1_000_000;
/** A text of 1 MB that would take longer than this, by a sixteenth of it, is not run to its end. ms */
const patience = 20_000;

// Only what tags and entities need.
const nlp = winkNLP(winkModel, ['sbd', 'pos', 'ner']);

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

const print = (name: string, ...cells: string[]) => {
  console.log(`${name.padEnd(40)}${cells.map((cell) => cell.padStart(12)).join('')}`);
};

function besideWink(articles: readonly Article[], words: number): void {
  const own = () => {
    for (const article of articles) annotate(article);
  };
  const wink = () => {
    for (const { text } of articles) nlp.readDoc(text);
  };
  const ownTimes: number[] = [];
  const winkTimes: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    const [ownTime, winkTime] = [time(own), time(wink)];
    if (round < warmUps) continue;
    ownTimes.push(ownTime);
    winkTimes.push(winkTime);
  }
  const perThousand = (times: readonly number[]) => (1000 * median(times)) / words;
  print('annotate, ms per 1,000 words', perThousand(ownTimes).toFixed(2));
  print('wink-nlp readDoc, tags and entities', perThousand(winkTimes).toFixed(2));
  const theirTimes = [0, 1, 2].map(() =>
    time(() => {
      for (const { text } of articles) compromise(text);
    }),
  );
  print('compromise, tags', perThousand(theirTimes).toFixed(2));
  print('ratio to wink-nlp (at most 3, aim 1)', (median(ownTimes) / median(winkTimes)).toFixed(2));
  console.log('\nBy stage, ms per 1,000 words');
  const byStage = new Map<Stage, number[]>(stages.map((stage) => [stage, []]));
  for (let round = 0; round < rounds; round++) {
    const times = new Map<Stage, number>();
    for (const article of articles) timeStages(article, times);
    for (const stage of stages) byStage.get(stage)!.push(times.get(stage) ?? 0);
  }
  for (const stage of stages) print(`  ${stage}`, perThousand(byStage.get(stage)!).toFixed(2));
}

const joined = (articles: readonly Article[]) =>
  articleFromText(articles.map(({ text }) => text).join('\n\n'), 'en');

/** Prints by what factor the larger of two texts takes longer, made comparable to 16 times the text, and which stage grows most. */
function growth(name: string, small: Article, large: Article): void {
  const factor = large.text.length / small.text.length;
  const measured = [small, large].map((article) => {
    const wholes: number[] = [];
    const byStage = new Map<Stage, number[]>(stages.map((stage) => [stage, []]));
    annotate(article);
    for (let round = 0; round < rounds; round++) {
      // The small text takes little time: several runs are one measurement.
      const runs = article === small ? 8 : 1;
      const times = new Map<Stage, number>();
      const whole = time(() => {
        for (let run = 0; run < runs; run++) timeStages(article, times);
      });
      wholes.push(whole / runs);
      for (const stage of stages) byStage.get(stage)!.push(times.get(stage)! / runs);
    }
    return { whole: median(wholes), stage: (stage: Stage) => median(byStage.get(stage)!) };
  });
  const [less, more] = [measured[0]!, measured[1]!];
  const grown = (from: number, to: number) => ((to / from) * 16) / factor;
  const [worst] = stages
    .filter((stage) => more.stage(stage) > 0.02 * more.whole)
    .map((stage) => ({ stage, times: grown(less.stage(stage), more.stage(stage)) }))
    .sort((one, other) => other.times - one.times);
  const most = worst ? `  ${worst.stage} × ${worst.times.toFixed(1)}` : '';
  print(`  ${name}`, `× ${grown(less.whole, more.whole).toFixed(1)}`, most);
}

function linearity(articles: readonly Article[]): void {
  console.log('\nTime for 16 times the text (at most 18), and the stage that grows most');
  const all = articles.reduce((sum, { text }) => sum + text.length, 0);
  const first: Article[] = [];
  let length = 0;
  for (const article of articles) {
    if (length >= all / 16) break;
    first.push(article);
    length += article.text.length;
  }
  const small = joined(first);
  growth('other texts, as one', small, joined(articles));
  const again = Array.from({ length: 16 }, () => first).flat();
  growth('the same texts again, as one', small, joined(again));
}

function hostile(): void {
  console.log('\n1 MB made to be slow, ms (aim: under 2,000)');
  const parts = hostileTexts(size / 16);
  hostileTexts(size).forEach(({ name, text }, index) => {
    const part = time(() => annotate(articleFromText(parts[index]!.text, 'en')));
    if (part * 16 > patience) {
      print(`  ${name}`, `> ${Math.round(part * 16)}`, 'not run to its end');
      return;
    }
    const article = articleFromText(text, 'en');
    const times = new Map<Stage, number>();
    const whole = time(() => timeStages(article, times));
    const [slowest] = [...times].sort((a, b) => b[1] - a[1]);
    print(`  ${name}`, whole.toFixed(0), `  ${slowest![0]} ${slowest![1].toFixed(0)}`);
  });
}

const file = process.argv[2];
const { name, articles } = file === undefined ? ownTexts(process.cwd()) : textsOfFile(file);
const words = wordsIn(articles);
console.log(`${name}: ${articles.length} texts, ${words} words; median of ${rounds}\n`);
besideWink(articles, words);
linearity(articles);
hostile();
