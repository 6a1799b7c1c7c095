/**
 * A first, cheap question to every page: might this be an article? Generous: the careful answer is `isArticle` of `readArticle`.
 * Small and without dependencies, as it runs on every page. What it costs are searches of the whole page and objects of a
 * kind that was not asked for before, so it does few of the one and asks few of the other.
 */

const linkedType = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|ClaimReview|Report)"/i;
/** UTF-16 units of linked data that are searched. */
const SEARCHED = 60_000;
/** Text nodes asked at most, so that a page of any size costs the same. */
const MOST_NODES = 4000;
/** Paragraphs asked at most. */
const MOST_PARAGRAPHS = 400;
/** Shadow trees asked at most. */
const MOST_TREES = 40;
/** More prose than this decides nothing more. */
const MUCH_PROSE = 4000;
/** Less is no article. */
const LEAST_PROSE = 200;
const MANY_LINKS = 100;
/** A text node this long is a part of a sentence, not a label. */
const LONG = 60;
const NodeFilterShowText = 4;

/** Points from which on a page may be an article. */
const ENOUGH = 3;
/** What few pages have that have no `<article>`: asked only where it decides, as the whole page must be searched. */
const rareMarks = '[role="article"],[itemprop="articleBody"],[itemtype*="Article"],[rel="author"]';

/** Whether the page may be an article. Under a millisecond in a browser; asks no layout and changes nothing. */
export function looksLikeArticle(document: Document): boolean {
  const prose = proseOfParagraphs(document);
  const score = scoreOf(document);
  if (isEnough(document, score, prose)) return true;
  // A page that gives no sign at all and has many links is no article; all others may have their text in other elements.
  if (score <= 0 && document.getElementsByTagName('a').length > MANY_LINKS) return false;
  const { body } = document;
  if (!body) return false;
  if (isEnough(document, score, proseOfTexts(body))) return true;
  // A page that says that it is an article may have its text in shadow trees.
  return score >= 2 && isEnough(document, score, proseOfTrees(body));
}

/** What speaks for an article besides its text. */
function scoreOf(document: Document): number {
  const { head } = document;
  const has = (name: string) => document.getElementsByTagName(name).length > 0;
  let score = 0;
  if (head?.querySelector('meta[property="og:type"][content*="article" i]')) score += 2;
  const isSigned = head?.querySelector('meta[property^="article:"],meta[name="author"]');
  if (isSigned) score++;
  // One search, where most pages that are no articles have none of it.
  if (document.querySelector('h1,article,time,script[type="application/ld+json"]')) {
    if (saysArticle(document)) score += 2;
    if (has('article')) score++;
    if (has('h1')) score++;
    if (!isSigned && has('time')) score++;
  }
  // Front pages are what articles are found on.
  if (document.location?.pathname === '/') score -= 2;
  return score;
}

function isEnough(document: Document, score: number, prose: number): boolean {
  if (prose <= LEAST_PROSE) return false;
  const points = score + [500, 1500, MUCH_PROSE].filter((least) => prose > least).length;
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

function saysArticle(document: Document): boolean {
  let left = SEARCHED;
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (let index = 0; index < scripts.length && left > 0; index++) {
    const data = (scripts[index]!.firstChild as Text | null)?.data ?? '';
    if (linkedType.test(data.slice(0, left))) return true;
    left -= data.length;
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
function proseOfTrees(root: ParentNode, most = MOST_TREES): number {
  let prose = 0;
  let left = most;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    if (left-- <= 0 || prose > MUCH_PROSE) break;
    prose += proseOfTexts(shadowRoot) + proseOfTrees(shadowRoot, left);
  }
  return prose;
}
