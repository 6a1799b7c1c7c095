/** The side panel, opened as a page of the window that it belongs to. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { violationsIn } from './accessibility';
import { Harness, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

const titleOf = (panel: Page) =>
  panel.evaluate(
    () =>
      document.querySelector<HTMLElement>('[data-whence="summary"], .state-title')?.innerText ?? '',
  );

const rowsIn = (panel: Page) => panel.$$eval('li[data-annotation-id]', (rows) => rows.length);

it('follows the tab in front', async () => {
  const sample = await harness.open('sample.html');
  const other = await harness.open('dark.html');
  const none = await harness.plain('no-article.html');
  const panel = await harness.sidePanel();
  await sample.page.bringToFront();
  const count = sample.annotated().annotations.length;
  expect(await until(async () => (await rowsIn(panel)) === count)).toBe(true);
  await other.page.bringToFront();
  const otherCount = other.annotated().annotations.length;
  expect(otherCount).not.toBe(count);
  expect(await until(async () => (await rowsIn(panel)) === otherCount)).toBe(true);
  await none.bringToFront();
  expect(await until(async () => (await titleOf(panel)).includes('not look like'))).toBe(true);
  await sample.page.bringToFront();
  expect(await until(async () => (await rowsIn(panel)) === count)).toBe(true);
  expect(await violationsIn(panel)).toEqual([]);
});

it('follows its tab to another page', async () => {
  const sample = await harness.open('sample.html');
  const panel = await harness.sidePanel();
  await sample.page.bringToFront();
  await until(async () => (await rowsIn(panel)) > 0);
  await sample.page.goto(`${harness.server.origin}/nothing-attributed.html?next`);
  expect(await until(async () => (await titleOf(panel)).includes('No quotes'))).toBe(true);
});

it('follows a page that changes, and keeps place, focus and what is unfolded', async () => {
  const sample = await harness.open('sample.html');
  const panel = await harness.sidePanel();
  await sample.page.bringToFront();
  const count = sample.annotated().annotations.length;
  await until(async () => (await rowsIn(panel)) === count);
  await panel.evaluate(() => {
    const rows = [...document.querySelectorAll('li[data-annotation-id]')];
    const row = rows.at(-2)!;
    row.scrollIntoView();
    const why = row.querySelector<HTMLElement>('.action[aria-expanded]')!;
    why.click();
    why.focus();
  });
  const id = await panel.evaluate(
    () => document.activeElement!.closest('li')!.dataset['annotationId'],
  );
  await sample.page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent =
      '“The ferry will run again on Thursday morning at the latest,” said Tilda Norrgard, who heads the port.';
    document.querySelector('article p')!.before(added);
  });
  expect(await until(async () => (await rowsIn(panel)) === count + 1)).toBe(true);
  const after = await panel.evaluate(() => {
    const row = document.activeElement!.closest('li');
    return { id: row?.dataset['annotationId'], isUnfolded: !!row?.querySelector('.trace') };
  });
  expect(after).toEqual({ id, isUnfolded: true });
});

it('goes to the quote and stays', async () => {
  const sample = await harness.open('sample.html');
  const panel = await harness.sidePanel();
  await sample.page.bringToFront();
  await until(async () => (await rowsIn(panel)) > 0);
  expect(await sample.page.evaluate(() => scrollY)).toBe(0);
  await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.action-first')].at(-1)!.click(),
  );
  expect(await until(() => sample.page.evaluate(() => scrollY > 0))).toBe(true);
  expect(await rowsIn(panel)).toBeGreaterThan(0);
});
