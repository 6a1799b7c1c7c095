/**
 * A first, cheap question to every page: might this be an article? Generous: the careful answer is `isArticle` of `readArticle`.
 * Small and without dependencies, as it runs on every page.
 */

const linkedType = /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|BlogPosting|ClaimReview|Report)"/i;
/** UTF-16 units of linked data that are searched. */
const SEARCHED = 60_000;
/** Text nodes asked at most, so that a page of any size costs the same. */
const MOST_NODES = 4000;
/** Paragraphs asked at most. */
const MOST_PARAGRAPHS = 400;
/** More prose than this decides nothing more. */
const MUCH_PROSE = 4000;
const MANY_LINKS = 100;
/** A text node this long is a part of a sentence, not a label. */
const LONG = 60;
const NodeFilterShowText = 4;

/** Whether the page may be an article. Under a millisecond in a browser; asks no layout and changes nothing. */
export function looksLikeArticle(document: Document): boolean {
  const has = (selector: string) => document.querySelector(selector) !== null;
  let score = 0;
  if (has('meta[property="og:type"][content*="article" i]')) score += 2;
  if (saysArticle(document)) score += 2;
  if (has('article,[role="article"],[itemprop="articleBody"],[itemtype*="Article"]')) score++;
  if (has('meta[property^="article:"],meta[name="author"],time,[rel="author"]')) score++;
  if (has('h1')) score++;
  // Front pages are what articles are found on.
  if (document.location?.pathname === '/') score -= 2;
  if (isEnough(score, proseOfParagraphs(document))) return true;
  // A page that gives no sign at all and has many links is no article; all others may have their text in other elements.
  if (score <= 0 && document.getElementsByTagName('a').length > MANY_LINKS) return false;
  return isEnough(score, proseOfTexts(document));
}

function isEnough(score: number, prose: number): boolean {
  const points = [500, 1500, MUCH_PROSE].filter((least) => prose > least).length;
  return score + points >= 3 && prose > 200;
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
  return length >= LONG && /[.,!?。、।،]/.test(data) ? length : 0;
}

function saysArticle(document: Document): boolean {
  let left = SEARCHED;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data = (script.firstChild as Text | null)?.data ?? '';
    if (linkedType.test(data.slice(0, left))) return true;
    left -= data.length;
    if (left <= 0) return false;
  }
  return false;
}

/** UTF-16 units of running text outside links, up to what decides. */
function proseOfTexts(document: Document): number {
  if (!document.body) return 0;
  const walker = document.createTreeWalker(document.body, NodeFilterShowText);
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
