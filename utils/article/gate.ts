/**
 * A first, cheap question to every page: might this be an article? Generous: the careful answer is `isArticle` of `readArticle`.
 * Small and without dependencies, as it runs on every page.
 */

const linkedTypes =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting|Report|WebPage)"/;
/** UTF-16 units of a linked data block that are searched. */
const SEARCHED = 50_000;
/** Elements asked at most, so that a page of any size costs the same. */
const MOST_PARAGRAPHS = 60;

/** Whether the page may be an article. Under a millisecond; asks no layout and changes nothing. */
export function looksLikeArticle(document: Document): boolean {
  let score = 0;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type && /article/i.test(type)) score += 2;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (linkedTypes.test((script.textContent ?? '').slice(0, SEARCHED))) {
      score += 2;
      break;
    }
  }
  if (
    document.querySelector(
      '[itemtype*="Article"],[itemtype*="BlogPosting"],[itemprop="articleBody"]',
    )
  )
    score += 2;
  if (document.querySelector('article,[role="article"]')) score++;
  if (document.querySelector('meta[property^="article:"],meta[name="author"],time,[rel="author"]'))
    score++;
  const prose = proseOf(document);
  if (prose > 600) score++;
  if (prose > 1500) score++;
  return score >= 2;
}

function proseOf(document: Document): number {
  let prose = 0;
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < paragraphs.length && index < MOST_PARAGRAPHS; index++) {
    const text = paragraphs[index]!.textContent ?? '';
    if (text.length < 60) continue;
    let linked = 0;
    for (const link of paragraphs[index]!.getElementsByTagName('a'))
      linked += (link.textContent ?? '').length;
    if (linked < text.length / 2) prose += text.length - linked;
  }
  return prose;
}
