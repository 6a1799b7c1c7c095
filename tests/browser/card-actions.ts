/** What the tests do in the card as a reader does it: with mouse and keys. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { clickInCard } from '@/scripts/lib/card';
import type { Annotation } from '@/utils/model';
import type { Harness } from './harness';
import { hover, until } from './harness';

/** Opens the card of an annotation with the mouse. */
export async function openCard(
  harness: Harness,
  page: Page,
  annotation: Annotation,
): Promise<void> {
  await cardOver(harness, page, annotation.segments[0]!.text);
}

/** Rests the mouse on words of the page until their card is there. @throws where none comes */
export async function cardOver(
  harness: Harness,
  page: Page,
  words: string,
): Promise<ElementHandle<HTMLElement>> {
  await hover(page, words);
  const card = await harness.shownCard(page);
  if (!card) throw new Error(`no card over ${words}`);
  return card;
}

/** The words of the card that is shown; empty where there is none. */
export async function wordsOfCard(harness: Harness, page: Page): Promise<string> {
  const card = await harness.shownCard(page, 0);
  return card ? card.evaluate((element) => element.innerText) : '';
}

/** Presses a button or link of the card, by the beginning of its name. */
export async function pressInCard(harness: Harness, page: Page, name: string): Promise<void> {
  const isPressed = await until(async () => {
    const card = await harness.shownCard(page, 0);
    return card && clickInCard(page, card, name);
  });
  if (!isPressed) throw new Error(`no "${name}" in the card`);
}

/**
 * Puts a name in place of the speaker’s, in the card’s form, and saves.
 * @param justBefore what happens right before it is saved
 */
export async function correctSpeaker(
  harness: Harness,
  page: Page,
  annotation: Annotation,
  name: string,
  justBefore: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await openCard(harness, page, annotation);
  await pressInCard(harness, page, 'Not right?');
  const isOpen = async () => /Came through/.test(await wordsOfCard(harness, page));
  if (!(await until(isOpen))) throw new Error('the form does not open');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(name);
  await justBefore();
  await page.keyboard.press('Enter');
}
