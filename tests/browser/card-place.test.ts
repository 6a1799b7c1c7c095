/** Where the card stands, and by what it comes and goes. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '@/scripts/lib/drive';
import type { Annotation } from '@/utils/model';
import { violationsIn } from './accessibility';
import { Harness, hover, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

/** Letters at the beginning by which a quote is found on the page. */
const startOf = (annotation: Annotation) => annotation.segments[0]!.text;

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width - 1 &&
  other.x < one.x + one.width - 1 &&
  one.y < other.y + other.height - 1 &&
  other.y < one.y + one.height - 1;

const boxOfCard = async (page: Page): Promise<Box> => {
  const card = (await harness.shownCard(page))!;
  expect(card).not.toBeNull();
  return card.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
};

/** Scrolls so that the words stand at the upper or lower edge, and rests the mouse on their first line. */
async function hoverAt(page: Page, words: string, edge: 'top' | 'bottom'): Promise<Box[]> {
  const boxes = await hover(page, words);
  const first = boxes[0]!;
  const last = boxes.at(-1)!;
  await page.mouse.move(1, 1);
  const moved = await page.evaluate(
    ({ edge, top, bottom }) => {
      const before = scrollY;
      scrollBy({ top: edge === 'top' ? top - 4 : bottom - innerHeight + 4, behavior: 'instant' });
      return scrollY - before;
    },
    { edge, top: first.y, bottom: last.y + last.height },
  );
  const now = boxes.map((box) => ({ ...box, y: box.y - moved }));
  const start = now[0]!;
  await until(async () => (await harness.shownCard(page, 0)) === null);
  await page.mouse.move(start.x + Math.min(20, start.width / 2), start.y + start.height / 2, {
    steps: 4,
  });
  return now;
}

/** The shortest, the longest and the last. */
function tellingOf(annotations: readonly Annotation[]): Annotation[] {
  const bySize = annotations.toSorted((one, other) => startOf(one).length - startOf(other).length);
  return [...new Set([bySize[0]!, bySize.at(-1)!, annotations.at(-1)!])];
}

/** The widths and heights that a page has on a phone, in a small window, and in a window at 200 % zoom. */
const views = [
  { width: 320, height: 640 },
  { width: 1000, height: 420 },
  { width: 640, height: 400, deviceScaleFactor: 2 },
];

describe.each(views)('in a view of $width × $height', (view) => {
  it.each(['ltr', 'rtl'])(
    'the card stands in it and off its quote (%s)',
    async (direction) => {
      const { page, annotated } = await harness.open('edges.html');
      await page.setViewport(view);
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      for (const annotation of tellingOf(annotated().annotations)) {
        for (const edge of ['top', 'bottom'] as const) {
          const lines = await hoverAt(page, startOf(annotation), edge);
          const box = await boxOfCard(page);
          const what = JSON.stringify({ view, edge, words: startOf(annotation), box, lines });
          expect(box.x, what).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, what).toBeLessThanOrEqual(view.width);
          expect(box.y, what).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height, what).toBeLessThanOrEqual(view.height);
          // The line that is pointed at stays free, whatever the room; all of the quote where it leaves room for a card.
          expect(overlap(box, lines[0]!), what).toBe(false);
          const height = lines.at(-1)!.y + lines.at(-1)!.height - lines[0]!.y;
          if (height < view.height * 0.4) {
            for (const line of lines) expect(overlap(box, line), what).toBe(false);
          }
          await page.mouse.move(1, 1);
          await until(async () => (await harness.shownCard(page, 0)) === null);
        }
      }
    },
    90_000,
  );

  it('has nothing that axe objects to', async () => {
    const { page, annotated } = await harness.open('edges.html');
    await page.setViewport(view);
    await hover(page, startOf(annotated().annotations[0]!));
    expect(await violationsIn(page, (await harness.shownCard(page))!)).toEqual([]);
  });
});

it('stays while the pointer is in it, and goes when it has left both (WCAG 1.4.13)', async () => {
  const { page, annotated } = await harness.open('edges.html');
  await hover(page, startOf(annotated().annotations[0]!));
  const box = await boxOfCard(page);
  await page.mouse.move(box.x + 40, box.y + 20, { steps: 5 });
  await new Promise((done) => setTimeout(done, 900));
  expect(await harness.shownCard(page, 0)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await until(async () => (await harness.shownCard(page, 0)) === null)).toBe(true);
});

it('comes with a tap, which the page gets all the same, and goes with one elsewhere', async () => {
  const { page, annotated } = await harness.open('edges.html');
  await page.evaluate(() => {
    document.addEventListener('click', () => document.body.toggleAttribute('data-clicked', true));
  });
  const words = startOf(annotated().annotations[0]!);
  const [line] = await hover(page, words);
  await page.mouse.move(1, 1);
  await until(async () => (await harness.shownCard(page, 0)) === null);
  await page.touchscreen.tap(line!.x + 30, line!.y + line!.height / 2);
  expect(await harness.shownCard(page)).not.toBeNull();
  expect(await page.evaluate(() => document.body.hasAttribute('data-clicked'))).toBe(true);
  await page.touchscreen.tap(900, 780);
  expect(await until(async () => (await harness.shownCard(page, 0)) === null)).toBe(true);
});
