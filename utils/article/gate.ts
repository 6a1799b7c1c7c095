/**
 * A first, cheap question to every page: might this be an article? Generous: the careful answer is `isArticle` of `readArticle`.
 * Small and without dependencies, as it runs on every page. Elements are looked up by their tags: each selector costs more
 * than all of these together.
 */
import { otherHostNames, otherParts, storyParts } from './address-data';
import { isHuge } from './size';

const linkedType = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|ClaimReview|Report)"/i;
/** UTF-16 units of linked data that are searched. */
const SEARCHED = 60_000;
/** Text nodes asked at most, so that a page of any size costs the same. */
const MOST_NODES = 4000;
/** Paragraphs asked at most. */
const MOST_PARAGRAPHS = 400;
/** Elements that are asked for a shadow tree at most. */
const MOST_HOSTS = 20_000;
/** Shadow trees asked at most. */
const MOST_TREES = 40;
/** More prose than this decides nothing more. */
const MUCH_PROSE = 4000;
/** Less is no article. */
const LEAST_PROSE = 200;
const MANY_LINKS = 100;
/** A text node this long is a part of a sentence, not a label. */
const LONG = 60;
const NodeFilterShowElement = 1;
const NodeFilterShowText = 4;

type Place = Pick<Document, 'getElementsByTagName'>;

/** Points from which on a page may be an article. */
const ENOUGH = 3;
/** Points that prose alone gives at most; a rare mark gives one more. */
const MOST_FOR_PROSE = 3;
/** What few pages have that have no `<article>`: asked only where it decides, as the whole page must be searched. */
const rareMarks = '[role="article"],[itemprop="articleBody"],[itemtype*="Article"],[rel="author"]';

/** `none`: no article, and nothing that may become one; `open`: none as yet. */
export type FirstLook = 'article' | 'none' | 'open';

/** Looks at a page for the first time. Under a millisecond in a browser; asks no layout and changes nothing. */
export function lookAt(document: Document): FirstLook {
  const score = scoreOf(document);
  // Where no prose would be enough, no text is looked at.
  const mayBe = score + MOST_FOR_PROSE >= ENOUGH - 1;
  if (mayBe && isEnough(document, score, proseOfParagraphs(document))) return 'article';
  // A page that gives no sign at all and has many links is no article; all others may have their text in other elements.
  if (score <= 0 && count(document, 'a') > MANY_LINKS) return 'none';
  const { body } = document;
  if (!mayBe || !body) return 'open';
  if (isEnough(document, score, proseOfTexts(body))) return 'article';
  // A page that says that it is an article may have its text in shadow trees.
  return score >= 2 && isEnough(document, score, proseOfTrees(body)) ? 'article' : 'open';
}

/** Whether the page may be an article. */
export function looksLikeArticle(document: Document): boolean {
  return lookAt(document) === 'article';
}

function count(document: Document, name: string): number {
  return document.getElementsByTagName(name).length;
}

/** Stops at the first one. */
function has(place: Place, name: string): boolean {
  return place.getElementsByTagName(name)[0] !== undefined;
}

/** What speaks for an article besides its text, and against. */
function scoreOf(document: Document): number {
  let score = 0;
  let isSigned = false;
  // What is rare is sought to the page’s very end; of a page without end, only its head is gone through.
  const place = isHuge(document) ? document.head : document;
  const metas = place.getElementsByTagName('meta');
  for (let index = 0; index < metas.length; index++) {
    const meta = metas[index]!;
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (name === 'og:type') score += pointsOfType(meta.getAttribute('content') ?? '');
    else if (name === 'author' || name.startsWith('article:')) isSigned = true;
  }
  if (isSigned || has(place, 'time')) score++;
  if (saysArticle(place)) score += 2;
  if (has(document, 'article')) score++;
  if (has(document, 'h1')) score++;
  return score + pointsOfAddress(document.URL);
}

/** @param type Open Graph's, empty where it is not given. */
function pointsOfType(type: string): number {
  if (/article/i.test(type)) return 2;
  return type === '' ? 0 : type === 'website' ? -2 : -3;
}

/** Words are looked up as they stand: a pattern of so many would take longer to make than all else here takes. */
function pointsOfAddress(address: string): number {
  const [, , host = '', ...path] = address
    .split('#', 1)[0]!
    .split('?', 1)[0]!
    .toLowerCase()
    .split('/');
  // Front pages are what articles are found on.
  if (path.join('') === '') return -3;
  let isOther = otherHostNames.includes(` ${host.split('.', 1)[0]!} `);
  let isStory = false;
  let isHeadline = false;
  for (const part of path) {
    const isYear = part.length === 4 && part > '1900' && part < '2100';
    if (otherParts.includes(` ${part} `)) isOther = true;
    else if (isYear || storyParts.includes(` ${part} `)) isStory = true;
    // Four words or more: "/eastern-quay-closes-early".
    else if (part.split('-').length > 3) isHeadline = true;
  }
  return (isHeadline ? 1 : 0) - (isOther && !isStory ? 2 : 0);
}

function isEnough(document: Document, score: number, prose: number): boolean {
  if (prose <= LEAST_PROSE) return false;
  let points = score;
  if (prose > 500) points++;
  if (prose > 1500) points++;
  if (prose > MUCH_PROSE) points++;
  if (points === ENOUGH - 1) return document.querySelector(rareMarks) !== null;
  return points >= ENOUGH;
}

/** UTF-16 units of running text in paragraphs, up to what decides. Much cheaper than to look at each text of the page. */
function proseOfParagraphs(document: Document): number {
  const paragraphs = document.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, MOST_PARAGRAPHS);
  let prose = 0;
  for (let index = 0; index < count && prose <= MUCH_PROSE; index++) {
    prose += proseIn(paragraphs[index]!.textContent ?? '');
  }
  return prose;
}

function proseIn(data: string): number {
  if (data.length < LONG) return 0;
  const { length } = data.trim();
  // Marks beyond Latin are not named one by one: a script of ASCII alone is compiled sooner.
  return length >= LONG && /[.,!?]|[^\0-\xff]/.test(data) ? length : 0;
}

function saysArticle(place: Place): boolean {
  let left = SEARCHED;
  const scripts = place.getElementsByTagName('script');
  for (let index = 0; index < scripts.length && left > 0; index++) {
    const script = scripts[index]!;
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    const text = script.firstChild as Text | null;
    if (!text) continue;
    // Not all of it is taken out of the page first: it may be 50 MB.
    if (linkedType.test(text.substringData(0, left))) return true;
    left -= text.length;
  }
  return false;
}

/** UTF-16 units of running text outside links, up to what decides. */
function proseOfTexts(root: Node): number {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilterShowText);
  let prose = 0;
  for (let count = 0; count < MOST_NODES && prose <= MUCH_PROSE; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < LONG) continue;
    const { parentElement } = node;
    if (
      !parentElement ||
      /^(?:script|style|noscript|template|textarea|title|a|option|code|pre)$/.test(
        parentElement.localName,
      )
    )
      continue;
    prose += proseIn(node.data);
  }
  return prose;
}

/** The same of the open shadow trees in an element or another shadow tree. */
function proseOfTrees(root: Node, most = MOST_TREES): number {
  let prose = 0;
  let left = most;
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilterShowElement);
  for (let count = 0; count < MOST_HOSTS; count++) {
    const element = walker.nextNode() as Element | null;
    if (!element) break;
    const { shadowRoot } = element;
    if (!shadowRoot) continue;
    if (left-- <= 0 || prose > MUCH_PROSE) break;
    prose += proseOfTexts(shadowRoot) + proseOfTrees(shadowRoot, left);
  }
  return prose;
}
