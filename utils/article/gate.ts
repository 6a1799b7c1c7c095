/**
 * A first, cheap question to every page: might this be an article? Generous: the careful answer is `isArticle` of `readArticle`.
 * Small and without dependencies, as it runs on every page.
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
const TEXT_NODE = 3;
const XPathResultString = 2;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Points from which on a page may be an article. */
const ENOUGH = 3;
/** Points that prose alone gives at most; a rare mark gives one more. */
const MOST_FOR_PROSE = 3;
/** Points for linked data that tells of an article. */
const FOR_LINKED_DATA = 2;
/** What few pages have that have no `<article>`: asked only where it decides, as the whole page must be searched. */
const rareMarks = '[role="article"],[itemprop="articleBody"],[itemtype*="Article"],[rel="author"]';

/** `none`: no article, and nothing that may become one; `open`: none as yet. */
export type FirstLook = 'article' | 'none' | 'open';

/** What a page says of itself in its head. */
export interface Head {
  /** Open Graph's type, empty where it is not given. */
  readonly type: string;
  /** It names an author, or says something that only articles have. */
  readonly isSigned: boolean;
}

/**
 * Looks at a page for the first time. Under a millisecond in a browser; asks no layout and changes nothing. Elements are
 * counted, not taken hold of, as long as that decides: the first one costs a script more than all of these questions.
 * @param readHead asked once, with where metadata is sought
 */
export function lookAt(document: Document, readHead = headOf): FirstLook {
  // What is rare is sought to the page’s very end; of a page without end, only its head is gone through.
  const isEndless = isHuge(document);
  const { type, isSigned } = readHead(document, isEndless ? 'h:head' : '*');
  let score = pointsOfAddress(document.URL) + pointsOfType(type);
  if (isSigned || (!isEndless && count(document, 'time') > 0)) score++;
  if (hasOver(document, 'article', 0, isEndless)) score++;
  if (hasOver(document, 'h1', 0, isEndless)) score++;
  // Where neither linked data nor prose would be enough, they are not looked at.
  if (mayBeEnough(score + FOR_LINKED_DATA) && saysArticle((isEndless && document.head) || document))
    score += FOR_LINKED_DATA;
  const mayBe = mayBeEnough(score);
  const rare = isEndless ? null : document;
  if (mayBe && rare && isEnough(rare, score, proseOfParagraphs(rare))) return 'article';
  // A page that gives no sign at all and has many links is no article; all others may have their text in other elements.
  if (score <= 0 && hasOver(document, 'a', MANY_LINKS, isEndless)) return 'none';
  const { body } = document;
  if (!mayBe || !body) return 'open';
  if (isEnough(rare, score, proseOfTexts(body, isEndless))) return 'article';
  // A page that says that it is an article may have its text in shadow trees.
  return score >= 2 && isEnough(rare, score, proseOfTrees(body)) ? 'article' : 'open';
}

/** Of a page without end, elements are taken hold of after all, as they are found long before they could be counted. */
function hasOver(document: Document, name: string, amount: number, isEndless: boolean): boolean {
  if (!isEndless) return count(document, name) > amount;
  return document.getElementsByTagName(name).item(amount) !== null;
}

function count(document: Document, name: string): number {
  return document.getElementsByTagName(name).length;
}

/** Asks with an expression of paths: selectors would have to be tried on each element of the page. */
function headOf(document: Document, within: 'h:head' | '*'): Head {
  // Where a head is broken, its rest is in the body.
  const metas = '/h:html/' + within + '/h:meta';
  const expression = `concat(
    boolean(${metas}[@name="author" or starts-with(@name,"article:") or starts-with(@property,"article:")]),
    " ", ${metas}[@property="og:type" or @name="og:type"]/@content)`;
  // By its namespace, since without one it would not be found in a page of XHTML.
  const answer = document.evaluate(
    expression,
    document,
    () => XHTML,
    XPathResultString,
  ).stringValue;
  return { type: answer.slice(answer.indexOf(' ') + 1), isSigned: answer[0] === 't' };
}

function pointsOfType(type: string): number {
  if (/article/i.test(type)) return 2;
  return type === '' ? 0 : type === 'website' ? -2 : -3;
}

/**
 * Words are looked up as they stand: a pattern of so many would take longer to make than all else here takes. Loops over
 * indices, here and below, as the others take a browser longer to get ready than to run through.
 */
function pointsOfAddress(address: string): number {
  const parts = address.split('#', 1)[0]!.split('?', 1)[0]!.toLowerCase().split('/');
  // Front pages are what articles are found on.
  if (parts.length < 4 || (parts.length === 4 && parts[3] === '')) return -3;
  let isOther = otherHostNames.includes(' ' + parts[2]!.split('.', 1)[0]! + ' ');
  let isStory = false;
  let isHeadline = false;
  for (let index = 3; index < parts.length; index++) {
    const part = parts[index]!;
    const isYear = part.length === 4 && part > '1900' && part < '2100';
    if (otherParts.includes(' ' + part + ' ')) isOther = true;
    else if (isYear || storyParts.includes(' ' + part + ' ')) isStory = true;
    // Four words or more: "/eastern-quay-closes-early".
    else if (part.split('-').length > 3) isHeadline = true;
  }
  return (isHeadline ? 1 : 0) - (isOther && !isStory ? 2 : 0);
}

function mayBeEnough(score: number): boolean {
  return score + MOST_FOR_PROSE >= ENOUGH - 1;
}

/** @param page where rare marks may be sought, null where they would be too far to seek. */
function isEnough(page: Document | null, score: number, prose: number): boolean {
  if (prose <= LEAST_PROSE) return false;
  let points = score;
  if (prose > 500) points++;
  if (prose > 1500) points++;
  if (prose > MUCH_PROSE) points++;
  if (points === ENOUGH - 1) return page !== null && page.querySelector(rareMarks) !== null;
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

function saysArticle(place: ParentNode): boolean {
  let left = SEARCHED;
  const scripts = place.querySelectorAll('script[type="application/ld+json"]');
  for (let index = 0; index < scripts.length && left > 0; index++) {
    const script = scripts[index]!;
    const text = script.firstChild as Text | null;
    if (!text) continue;
    // Not all of it is taken out of the page first: it may be 50 MB.
    if (linkedType.test(text.substringData(0, left))) return true;
    left -= text.length;
  }
  return false;
}

/**
 * UTF-16 units of running text outside links, up to what decides. Of a page without end, elements are counted too: the
 * next text may be behind a million of them.
 */
function proseOfTexts(root: Node, isEndless = false): number {
  const shown = isEndless ? NodeFilterShowText + NodeFilterShowElement : NodeFilterShowText;
  const most = isEndless ? 2 * MOST_NODES : MOST_NODES;
  const walker = root.ownerDocument!.createTreeWalker(root, shown);
  let prose = 0;
  for (let count = 0; count < most && prose <= MUCH_PROSE; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.nodeType !== TEXT_NODE || node.length < LONG) continue;
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
