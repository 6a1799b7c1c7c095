import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, stateOf, tabIdOf } from '@/scripts/lib/drive';
import { Harness, hover, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

/** What `pages/site.html` puts into its global scope. */
interface Site {
  readonly later: string;
  readonly stories: Readonly<Record<string, { title: string; paragraphs: readonly string[] }>>;
  front(): void;
  show(name: string): void;
  wait(time: number): Promise<void>;
  paragraph(text: string): HTMLElement;
  go(name: string, delay?: number): Promise<void>;
  body(): HTMLElement;
  rerender(): void;
  tick(place: Element, every: number): number;
}
declare const site: Site;

/** The words that are highlighted on the page, in page order, as its own scripts can see them. */
function highlighted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges: Range[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!/^whence-(?:none|verified|unverified|disputed)$/.test(name)) continue;
      for (const range of highlight) if (!range.collapsed) ranges.push(range as Range);
    }
    // What stands in a shadow tree cannot be compared with what does not.
    const treeOf = (range: Range) => range.startContainer.getRootNode();
    ranges.sort((one, other) =>
      treeOf(one) === treeOf(other) ? one.compareBoundaryPoints(Range.START_TO_START, other) : 0,
    );
    return ranges.map((range) => range.toString());
  });
}

/** Waits until words are highlighted, or no longer are. How soon that should be is for `npm run bench`. */
async function whenHighlighted(page: Page, words: string, isWanted = true): Promise<boolean> {
  const isSo = async () =>
    (await highlighted(page)).some((text) => text.includes(words)) === isWanted;
  return (await until(isSo)) === true;
}

const ferry = 'The engine is beyond what we can mend here';
const bridge = 'People want the bridge that their grandparents crossed';
const later = 'Nobody has told the islands what comes next';

async function openFerry() {
  const open = await harness.open('site.html?ferry');
  expect(await whenHighlighted(open.page, ferry)).toBe(true);
  return open;
}

async function badgeBecomes(tabId: number, text: string): Promise<void> {
  await until(async () => (await badgeOf(harness.api, tabId)) === text);
  expect(await badgeOf(harness.api, tabId)).toBe(text);
}

const goTo = (page: Page, name: string) => page.evaluate((story) => site.go(story), name);

describe('a site of one document', () => {
  it('is annotated when it comes to an article, and again at the next; the list and the badge follow', async () => {
    const page = await harness.plain('site.html');
    const tabId = await tabIdOf(harness.api, page.url());
    await goTo(page, 'ferry');
    expect(await whenHighlighted(page, ferry)).toBe(true);
    const first = await stateOf(harness.api, tabId);
    expect(first.page!.article.title).toContain('Ferry');
    await badgeBecomes(tabId, String(first.page!.annotations.length));

    // From one article to the next.
    await page.evaluate(() => {
      void site.go('bridge', 400);
    });
    // What was said of the words that have left is gone at once.
    expect(await highlighted(page)).toEqual([]);
    await page.evaluate(() => site.wait(500));
    expect(await whenHighlighted(page, bridge)).toBe(true);
    const second = await stateOf(harness.api, tabId);
    expect(second.page!.article.title).toContain('bridge');
    expect(second.page!.text).not.toContain(ferry);

    // And back to what is no article.
    await goTo(page, 'front');
    await badgeBecomes(tabId, '');
    expect(await highlighted(page)).toEqual([]);
    expect((await stateOf(harness.api, tabId)).state).toBe('not-article');
  });

  it('that turns back in its history shows each article’s own annotations', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => {
      addEventListener('popstate', () => site.show('ferry'));
    });
    await goTo(page, 'bridge');
    expect(await whenHighlighted(page, bridge)).toBe(true);
    await page.evaluate(() => history.back());
    expect(await whenHighlighted(page, ferry)).toBe(true);
    expect(await whenHighlighted(page, bridge, false)).toBe(true);
  });
});

describe('text that comes later', () => {
  it('is annotated where a paragraph is added', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => site.body().append(site.paragraph(site.later)));
    expect(await whenHighlighted(page, later)).toBe(true);
  });

  it('is annotated where a click unfolds what was hidden', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => {
      const hidden = site.paragraph(site.later);
      hidden.className = 'folded';
      const button = document.createElement('button');
      button.textContent = 'Read more';
      button.addEventListener('click', () => hidden.classList.remove('folded'));
      site.body().append(hidden, button);
    });
    await page.evaluate(() => site.wait(800));
    expect(await highlighted(page)).not.toContain(later);
    await page.click('button');
    expect(await whenHighlighted(page, later)).toBe(true);
  });

  it('leaves the open card with its quote, as in a live blog', async () => {
    const { page } = await openFerry();
    await hover(page, ferry);
    const card = await harness.shownCard(page);
    const id = await card!.evaluate((element) => element.getAttribute('data-annotation-id'));
    await page.evaluate(() => site.body().children[0]!.after(site.paragraph(site.later)));
    expect(await whenHighlighted(page, later)).toBe(true);
    const still = await harness.shownCard(page, 0);
    expect(still).not.toBeNull();
    expect(await still!.evaluate((element) => element.getAttribute('data-annotation-id'))).toBe(id);
  });

  it('is annotated in a second article that is loaded below the first', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => {
      const first = site.body();
      site.show('bridge');
      site.body().before(first);
    });
    expect(await whenHighlighted(page, bridge)).toBe(true);
    expect(await whenHighlighted(page, ferry)).toBe(true);
  });

  it('is annotated in an open shadow tree', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      root.append(...site.body().childNodes);
      site.body().append(host);
    });
    expect(await whenHighlighted(page, ferry)).toBe(true);
    await page.evaluate(() => {
      document.querySelector('article div')!.shadowRoot!.append(site.paragraph(site.later));
    });
    expect(await whenHighlighted(page, later)).toBe(true);
  });

  it('is annotated in shadow trees that are filled, or made, after the page was read', async () => {
    const { page } = await openFerry();
    await page.evaluate(() => {
      const host = document.createElement('late-words');
      host.attachShadow({ mode: 'open' });
      site.body().append(host, document.createElement('late-tree'));
    });
    await page.evaluate(() => site.wait(300));
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('late-words')!;
      shadowRoot!.append(site.paragraph(site.later));
      const root = document.querySelector('late-tree')!.attachShadow({ mode: 'open' });
      root.append(site.paragraph(site.later.replace('Nobody', 'Somebody')));
    });
    expect(await whenHighlighted(page, later)).toBe(true);
    expect(await whenHighlighted(page, later.replace('Nobody', 'Somebody'))).toBe(true);
  });
});

describe('a page that replaces its nodes', () => {
  it('keeps its highlights, and the card its quote', async () => {
    const { page, annotated } = await openFerry();
    const before = await highlighted(page);
    for (let times = 0; times < 3; times++) {
      await page.evaluate(() => site.rerender());
      expect(await whenHighlighted(page, ferry)).toBe(true);
      expect(await highlighted(page)).toEqual(before);
    }
    await hover(page, ferry);
    const card = await harness.shownCard(page);
    const ids = annotated().annotations.map(({ id }) => id);
    expect(ids).toContain(
      await card!.evaluate((element) => element.getAttribute('data-annotation-id')),
    );
  });

  it('has nothing left of words that were changed in place', async () => {
    const { page } = await openFerry();
    const gone = await page.evaluate((words) => {
      const node = [...site.body().querySelectorAll('p')].find((p) => p.textContent.includes(words))!
        .firstChild as Text;
      node.data = 'The quay was empty in the afternoon, and the fog lay on the water until the lamps were lit.';
      return [...CSS.highlights].some(([name, highlight]) =>
        name !== 'whence-context' && [...highlight].some((range) => range.startContainer === node && !range.collapsed),
      );
    }, ferry); // prettier-ignore
    expect(gone).toBe(false);
    expect(await whenHighlighted(page, ferry, false)).toBe(true);
  });

  it('is read in the language that a translation has put into it, and again in its own', async () => {
    const { page, tabId } = await openFerry();
    await hover(page, ferry);
    expect(await harness.shownCard(page)).not.toBeNull();
    await page.evaluate(() => {
      // As Chromium's translation does it: each text in two <font> of its own, and the page's language changed.
      document.documentElement.lang = 'xx';
      document.documentElement.classList.add('translated-ltr');
      document.querySelectorAll('article p, article h1').forEach((element, index) => {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
        inner.textContent = `„Die Maschine ist nicht mehr zu retten“, sagte die Leiterin der Reederei am Dienstag und bat die Leute zum ${index}. Mal um Geduld.`;
        outer.append(inner);
        element.replaceChildren(outer);
      });
    });
    expect(await whenHighlighted(page, ferry, false)).toBe(true);
    await until(async () => (await stateOf(harness.api, tabId)).state !== 'annotated');
    const { page: translated } = await stateOf(harness.api, tabId);
    expect(translated?.text ?? '').not.toContain(ferry);
    // Nor does the card stay with words that are no longer there.
    expect(await until(async () => (await harness.shownCard(page, 0)) === null)).toBe(true);

    // "Show original".
    await page.evaluate(() => {
      document.documentElement.lang = 'en';
      const { title, paragraphs } = site.stories['ferry']!;
      const texts = [title, ...paragraphs];
      document.querySelectorAll('article p, article h1').forEach((element, index) => {
        element.replaceChildren(texts[index]!);
      });
    });
    expect(await whenHighlighted(page, ferry)).toBe(true);
  });
});

describe('a page that never rests', () => {
  it('is annotated all the same, and what comes later too', async () => {
    const { page } = await harness.open('site.html?ferry');
    await page.evaluate(() => {
      site.tick(document.getElementById('ticker')!, 10);
      const inside = document.createElement('aside');
      site.body().append(inside);
      site.tick(inside, 25);
    });
    expect(await whenHighlighted(page, ferry)).toBe(true);
    await page.evaluate(() => site.wait(2000));
    await page.evaluate(() => site.body().append(site.paragraph(site.later)));
    expect(await whenHighlighted(page, later)).toBe(true);
  });
});
