import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stepByKeys } from '@/scripts/lib/drive';
import type { Box } from '@/scripts/lib/drive';
import type { Annotation } from '@/utils/model';
import { violationsIn } from './accessibility';
import { Harness, hover, until } from './harness';
import type { OpenPage } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

const contentOf = (annotation: Annotation) => annotation.segments[0]!.text;

/** The first annotation with something said of its verification; else the first. */
function notable({ annotated }: OpenPage): Annotation {
  const { annotations } = annotated();
  return annotations.find(({ verification }) => verification.evidence) ?? annotations[0]!;
}

async function cardIdOn(page: Page): Promise<string | null> {
  const card = await harness.shownCard(page);
  return card && card.evaluate((element) => element.getAttribute('data-annotation-id'));
}

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

async function goneWithin(page: Page): Promise<boolean> {
  const gone = await until(async () => (await harness.shownCard(page, 0)) === null);
  return gone === true;
}

describe.each(['sample.html', 'dark.html'])('the hover card on %s', (name) => {
  it('comes with the mouse, clear of its quote, says what is known, and goes with the mouse', async () => {
    const open = await harness.open(name);
    const { page } = open;
    const annotation = notable(open);
    const lines = await hover(page, contentOf(annotation));
    const card = await harness.shownCard(page);
    expect(card).not.toBeNull();
    expect(await cardIdOn(page)).toBe(annotation.id);

    const words = await card!.evaluate((element) => element.innerText);
    expect(words).toContain(annotation.speaker!.name);
    for (const channel of annotation.via) expect(words).toContain(channel.name);
    if (annotation.verification.evidence) {
      expect(words).toContain(annotation.verification.evidence.text);
    }

    const box = await card!.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
    for (const line of lines)
      expect(overlaps(box, line), JSON.stringify({ box, line })).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);

    await page.mouse.move(2, 2, { steps: 3 });
    expect(await goneWithin(page)).toBe(true);
  });

  it('has nothing that axe objects to', async () => {
    const open = await harness.open(name);
    await hover(open.page, contentOf(notable(open)));
    const card = await harness.shownCard(open.page);
    expect(await violationsIn(open.page, card!)).toEqual([]);
  });
});

describe('the hover card', () => {
  it('comes by keyboard, quote after quote, takes the focus, and gives it back with Escape', async () => {
    const { page, annotated } = await harness.open('sample.html');
    const [first, second] = annotated().annotations;
    const focused = () => page.evaluate(() => document.activeElement!.localName);
    const step = async (to: 'next' | 'previous', { id }: Annotation) => {
      await stepByKeys(page, to);
      expect(await until(async () => (await cardIdOn(page)) === id)).toBe(true);
      expect(await until(async () => (await focused()) === 'whence-card')).toBe(true);
    };
    await page.evaluate(() => document.querySelector('a')!.focus({ preventScroll: true }));
    await step('next', first!);
    await step('next', second!);
    await step('previous', first!);
    await page.keyboard.press('Escape');
    expect(await goneWithin(page)).toBe(true);
    expect(await focused()).toBe('a');
  });

  it('shows by keyboard what its "Why?" rests on', async () => {
    const { page } = await harness.open('sample.html');
    await stepByKeys(page);
    const card = (await harness.shownCard(page))!;
    const focused = () =>
      page.evaluate(
        () => document.querySelector('whence-card')!.shadowRoot!.activeElement?.textContent ?? '',
      );
    for (let presses = 0; presses < 8 && (await focused()) !== 'Why?'; presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('Why?');
    const before = await card.evaluate((element) => element.innerText.length);
    await page.keyboard.press('Enter');
    const longer = async () =>
      (await card.evaluate((element) => element.innerText.length)) > before;
    expect(await until(longer)).toBe(true);
    expect(await violationsIn(page, card)).toEqual([]);
  });

  it('cannot be read or opened by the page', async () => {
    const { page, annotated } = await harness.open('sample.html');
    const lines = await hover(page, contentOf(annotated().annotations[0]!));
    await until(() => page.$('whence-card'));
    // Asked before the tests make it readable for themselves.
    expect(await page.evaluate(() => document.querySelector('whence-card')!.shadowRoot)).toBeNull();
    await page.mouse.move(2, 2, { steps: 3 });
    expect(await goneWithin(page)).toBe(true);

    await page.evaluate(
      ({ x, y }) => {
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'click']) {
          const init = { bubbles: true, composed: true, clientX: x, clientY: y };
          document.elementFromPoint(x, y)!.dispatchEvent(new PointerEvent(type, init));
        }
        const keys = { key: 'ArrowDown', altKey: true, shiftKey: true, bubbles: true };
        document.dispatchEvent(new KeyboardEvent('keydown', keys));
      },
      { x: lines[0]!.x + 10, y: lines[0]!.y + 5 },
    );
    expect(await harness.shownCard(page, 800)).toBeNull();
  });
});
