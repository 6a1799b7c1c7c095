/** Is this page an article? Many signals together; none decides alone. */
import type { Steps } from '@/utils/steps';
import type { Body } from './body';
import type { PageInfo } from './info';
import {
  affiliateLink,
  hasByline,
  isChapterTitle,
  isDateline,
  newsTypes,
  guideTitle,
  openingDate,
  personalWords,
  pressOfficePaths,
  otherGenerators,
  otherHosts,
  otherPaths,
  otherTypes,
  reportingParts,
  reportingWords,
  selfPublishing,
  storyPaths,
  textTypes,
} from './judge-data';
import { isPlain, wordsOf } from './letters';
import { isHuge } from './size';

/** One signal: what was seen, and how much it speaks for an article (negative: against). */
export interface Signal {
  readonly name: string;
  readonly weight: number;
}

/** The sum from which on a page counts as an article. */
const ENOUGH = 4;
/** Less running text than this is no article, whatever the page says of itself. */
const LEAST_PROSE = 150;
/** Links by which a page earns: so many say what it is for. */
const MANY_AFFILIATES = 4;

/** Weighs the signals of a page. The weights were set by hand on pages of many outlets and of no outlet. */
export function* signalsOf(document: Document, info: PageInfo, body: Body): Steps<Signal[]> {
  const hasArticle = document.querySelector('article') !== null;
  yield;
  const sponsored = isHuge(document) ? 0 : document.querySelectorAll('a[rel*="sponsored"]').length;
  yield;
  const signals: Signal[] = [];
  const add = (name: string, weight: number, holds = true) => {
    if (holds) signals.push({ name, weight });
  };
  const { types } = info.linkedData;
  const isNews = types.some((type) => newsTypes.has(type));
  const isText = types.some((type) => textTypes.has(type));
  add('type news', 3, isNews);
  add('type article', 2, isText && !isNews);
  const other = types.find((type) => otherTypes.has(type));
  // News pages list what else there is to read; a list that is also "news" is not the less news.
  const isGuideTitle = info.title !== null && guideTitle.test(info.title);
  const others = isNews || isText ? (isGuideTitle ? -2.5 : -1) : -4;
  add(`type ${other ?? ''}`, others, other !== undefined);
  const strong = types.some((type) =>
    /^(?:Recipe|Product|DiscussionForumPosting|QAPage)$/.test(type),
  );
  add('recipe, product or forum', -4, strong);

  const og = info.openGraphType;
  add('og:type article', 1.5, og !== null && og.endsWith('article'));
  add('og:type website', -0.5, og === 'website');
  add(
    `og:type ${og ?? ''}`,
    -3,
    og !== null && /^(?:product|video|music|book|profile|tumblr|game)/.test(og),
  );

  add('published', 1, info.published !== null);
  add('author', 0.5, info.author !== null);
  const { units, paragraphs, opening } = body;
  add(
    'headline',
    1,
    units.some(({ kind }) => kind === 'headline'),
  );
  add('date over the text', 1, openingDate.test(opening.slice(0, 2000).toLowerCase()));
  add('byline over the text', 0.5, hasByline(opening.slice(0, 2000)));
  add('article element', 0.5, hasArticle);
  add('3 paragraphs', 1, paragraphs >= 3);
  add('6 paragraphs', 0.5, paragraphs >= 6);

  add('news keywords', 1, info.hasNewsKeywords);
  add('AMP version', 0.5, info.hasAmpVersion);

  add('title of a guide', -2.5, isGuideTitle);
  add('chapter of a book', -3, info.titles.some(isChapterTitle));
  // Expressions are made ready as they are first used, which takes longer than to try them.
  yield;
  addAddress(info.url, add);
  yield;
  yield* addBody(body, add);
  add('links that sell', -4, sponsored >= 15);
  add('wiki, forum or shop software', -4, otherGenerators.test(info.generator));
  return signals;
}

type Add = (name: string, weight: number, holds?: boolean) => void;

function addAddress(address: string | null, add: Add): void {
  if (address === null) return;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return;
  }
  const path = decodePath(url.pathname);
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  const isFront = /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path);
  const isStory = storyPaths.test(path);
  const isSlug = wordsIn(last) >= 5;
  add('front page', -4, isFront && url.search.length < 2);
  add('story address', 1, isStory);
  add('address of words', wordsIn(last) >= 7 ? 1 : 0.5, isSlug);
  add('address of a list or shop', -2, otherPaths.test(path) && !isStory);
  add(
    'short address',
    -1,
    !isFront && !isStory && !isSlug && last.length < 16 && !/\d{5}/.test(path),
  );
  const host = url.hostname.toLowerCase();
  add('press office', -1, pressOfficePaths.test(path));
  add('host of a handbook, forum or shop', -2, otherHosts.test(host));
  const isSelf = [...selfPublishing].some((site) => host === site || host.endsWith(`.${site}`));
  add('self-publishing site', -2.5, isSelf);
}

function wordsIn(name: string): number {
  return name.split(/[-_]/).length;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function* addBody({ units, prose, pageProse, pageUnits }: Body, add: Add): Steps<void> {
  // A text saved or sent by itself has no metadata and no furniture.
  add('nothing but the text', 2, pageUnits <= units.length + 3 && prose > pageProse * 0.8);
  add('a small part of the page', -1, prose < pageProse * 0.1);
  let text = '';
  let running = '';
  let headings = 0;
  let paragraphs = 0;
  let cells = 0;
  let code = 0;
  let affiliates = 0;
  for (const { unit, kind } of units) {
    if (kind === 'heading') headings++;
    if (kind === 'paragraph' && unit.text.length >= 60) paragraphs++;
    if (kind === 'paragraph' && running.length < 12_000) running += `${ownVoice(unit.text)} `;
    const { role } = unit.place;
    if (role === 'td' || role === 'th') cells++;
    if (role === 'pre') code++;
    for (const { element } of unit.links) {
      if (affiliates >= MANY_AFFILIATES) break;
      const isSponsored = /sponsored/.test(element.getAttribute('rel') ?? '');
      if (isSponsored || affiliateLink.test(element.getAttribute('href') ?? '')) affiliates++;
    }
    if (text.length < 12_000) text += `${unit.text}\n`;
  }
  yield;
  const opening = units.find(({ kind }) => kind === 'paragraph')?.unit.text ?? '';
  add('dateline', 1, isDateline(opening.slice(0, 100)));
  const quotes = text.match(/["“«„「]/g)?.length ?? 0;
  const reporting = countReporting(text);
  yield;
  const per1000 = (reporting / Math.max(text.length, 1500)) * 6000;
  add('reporting words', 1, reporting >= 2 && per1000 >= 3);
  add('many reporting words', 0.5, reporting >= 4 && per1000 >= 7);
  add('quotes', 0.5, quotes >= 3);
  const isGuide = headings >= 8 && headings > paragraphs * 0.3;
  add('more headings than a report has', -3, isGuide && reporting < headings);
  add('a list of things', -1.5, isGuide && headings >= 20 && reporting < headings / 2);
  add('guide without a quote', -4, headings >= 6 && quotes < 3 && reporting < 3);
  const isLatin = /[a-z]{2}[^a-z]+[a-z]{2}/.test(text.slice(-2000));
  add('nobody quoted', -1.5, isLatin && quotes === 0 && reporting === 0 && paragraphs >= 5);
  yield;
  const personal = personalShare(running);
  // News reports speak of others; handbooks, shops and diaries of "you" and "I".
  add('speaks of I and you', personal > 60 ? -6 : personal > 30 ? -4 : -2, personal > 20);
  add('code', -2, code >= 2);
  add('table', -2, cells > units.length / 2);
  add('links that sell', -4, affiliates >= MANY_AFFILIATES);
}

function countReporting(text: string): number {
  const parts = text.match(reportingParts)?.length ?? 0;
  const words = wordsOf(text.toLowerCase());
  return words.filter((word) => reportingWords.has(word)).length + parts;
}

/** A paragraph without what stands in quotation marks; a quote that is not closed runs on to its end. */
function ownVoice(paragraph: string): string {
  return paragraph.replace(/["“„«][^"”“»]*(?:["”“»]|$)/g, ' ');
}

/** Words for writer and reader in each thousand words. */
function personalShare(text: string): number {
  const words = text.split(/\s+/).length;
  const pattern = personalWords(isPlain(text));
  return ((text.match(pattern)?.length ?? 0) / Math.max(words, 60)) * 1000;
}

/** Whether the page is an article that a reader would call news or a report. */
export function* judge(document: Document, info: PageInfo, body: Body): Steps<boolean> {
  if (body.prose < LEAST_PROSE) return false;
  const signals = yield* signalsOf(document, info, body);
  return signals.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH;
}
