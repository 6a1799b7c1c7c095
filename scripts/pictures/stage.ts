/** What the screens are made on, and what a reader does there. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { cardOf, clickInCard } from '@/scripts/lib/card';
import { boxesOf, selectWords, stateOf, tabIdOf } from '@/scripts/lib/drive';
import type { ExtensionApi } from '@/scripts/lib/drive';
import type { LaunchedBrowser } from '@/scripts/lib/launch';
import type { PageServer } from '@/scripts/lib/serve';
import type { Annotation } from '@/utils/model';

export interface Stage {
  readonly launched: LaunchedBrowser;
  readonly server: PageServer;
  /** A page in which the look holds already. */
  readonly page: Page;
  /** Number of the picture, which tells its addresses from those of others. */
  readonly number: number;
}

/** In ms: what comes in softly has come by then. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens one of the extension's own pages in the stage's page. */
export async function goToOwn({ launched, page }: Stage, place: string): Promise<void> {
  // Firefox never reports an extension's page as loaded.
  const waitUntil = launched.name === 'firefox' ? [] : ['load' as const];
  await page.goto(`${launched.extensionOrigin}/${place}`, { waitUntil });
  await page.waitForSelector('main');
}

/** Clicks the first button that has the name, in whatever language the interface is. */
export async function press(page: Page, selector: string, nth = 0): Promise<void> {
  await page.waitForSelector(selector);
  const all = (await page.$$(selector)) as ElementHandle<HTMLElement>[];
  await all.at(nth)!.click();
  await pause(150);
}

/** Opens a page of the tests in the stage's page and waits until it is annotated. */
export async function openAnnotated(stage: Stage, name: string): Promise<readonly Annotation[]> {
  const { launched, server, page, number } = stage;
  const url = `${server.origin}/${name}?${number}`;
  await page.goto(url);
  const api = await launched.openExtensionPage('options.html');
  const { page: annotated, state } = await stateOf(api, await tabIdOf(api, url));
  await api.close();
  await page.bringToFront();
  if (!annotated) throw new Error(`${name} is not annotated: ${state}`);
  return annotated.annotations;
}

/** Rests the mouse on an annotation until its card is there. */
export async function openCard({ page }: Stage, { segments }: Annotation): Promise<void> {
  await boxesOf(page, segments[0]!.text);
  const [box] = await boxesOf(page, segments[0]!.text);
  await page.mouse.move(1, 1);
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 4 });
  await page.waitForSelector('whence-card');
  await pause(700);
}

/** Selects words of the stage's page and asks who said them, as the menu of the selection does. */
export async function askWhoSaid({ launched, page }: Stage, words: string): Promise<void> {
  await boxesOf(page, words);
  await selectWords(page, words);
  const api = await launched.openExtensionPage('options.html');
  const tabId = await tabIdOf(api, page.url());
  await api.evaluate(async (tab) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    await chrome.tabs.sendMessage(tab, { type: 'who-said' }, { frameId: 0 });
  }, tabId);
  await api.close();
  await page.bringToFront();
  await page.waitForSelector('whence-card');
  await pause(400);
}

/** Clicks a button of the card by its place: from the start, or from the end where it is negative. */
export async function pressInCard({ launched, page }: Stage, nth: number): Promise<void> {
  const card = await cardOf(launched, page);
  if (!card) throw new Error('there is no card');
  const name = await card.evaluate(
    (element, wanted) =>
      [...element.querySelectorAll('.actions button, .form button')].at(wanted)?.textContent ?? '',
    nth,
  );
  if (!(await clickInCard(page, card, name))) throw new Error(`no button ${nth} in the card`);
  await pause(300);
}
