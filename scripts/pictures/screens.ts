/** Every screen in every state of which there is a picture. Buttons are found by place, since names change with the language. */
import type { Page } from 'puppeteer-core';
import { boxesOf, stateOf, stepByKeys, tabIdOf } from '@/scripts/lib/drive';
import { makeUnreadable, unreadableStates } from '@/scripts/lib/unreadable';
import type { Annotation, VerificationStatus } from '@/utils/model';
import { askWhoSaid, goToOwn, openAnnotated, openCard, pause, press, pressInCard } from './stage';
import type { Stage } from './stage';

export interface Screen {
  readonly name: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Whether all of the page is taken, and not what is in view. */
  readonly whole: boolean;
  show(stage: Stage): Promise<unknown>;
}

/** As wide as the browser makes them. */
const widths = { page: 760, popup: 400, sidePanel: 420, article: 900 };

const filterButton = '.tools-row > button.tool';
const lastMenu = '.head-tools .menu:last-child > button';

export const screens: readonly Screen[] = [
  ownPage('options', 'options.html'),
  ownPage('options-wrong-site', 'options.html', async ({ page }) => {
    await page.type('input[name="paused"]', 'no site');
    await page.keyboard.press('Enter');
  }),
  ownPage('options-delete', 'options.html', ({ page }) => press(page, 'section:last-child > .row > button.danger')),
  {
    ...ownPage('options-corrections', 'options.html'),
    async show(stage) {
      await correct(stage);
      await goToOwn(stage, 'options.html');
      await stage.page.waitForSelector('.corrected-page');
    },
  },
  ownPage('welcome', 'welcome.html', () => pause(800)),

  popup('popup', 'sample.html'),
  popup('popup-end', 'sample.html', async (page) => {
    await press(page, '.legend summary');
    // What was not laid out yet has no height before it is scrolled to.
    for (let step = 0; step < 5; step++) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await pause(60);
    }
  }),
  popup('popup-crowded', 'crowded.html'),
  popup('popup-filters', 'sample.html', (page) => press(page, filterButton)),
  popup('popup-denial', 'crowded.html', (page) =>
    page.$eval('.item:has(.mark-denial)', (item) => item.scrollIntoView({ block: 'center' })),
  ),
  popup('popup-denial-by-speaker', 'crowded.html', async (page) => {
    await page.select('.order', 'speaker');
    await page.$eval('.item:has(.mark-denial)', (item) => item.scrollIntoView({ block: 'center' }));
  }),
  popup('popup-crowded-filters', 'crowded.html', (page) => press(page, filterButton)),
  popup('popup-unverified', 'sample.html', (page) => press(page, '.chip.badge-unverified')),
  popup('popup-by-speaker', 'sample.html', async (page) => {
    await page.select('.order', 'speaker');
  }),
  popup('popup-why', 'sample.html', (page) => press(page, '.item .action[aria-expanded]')),
  popup('popup-search', 'sample.html', (page) => page.type('.search-field', 'Reuters')),
  popup('popup-no-match', 'sample.html', (page) => page.type('.search-field', 'zeppelin')),
  popup('popup-save', 'sample.html', (page) => press(page, '.head-tools .menu > button')),
  popup('popup-menu', 'sample.html', (page) => press(page, lastMenu)),
  popup('popup-left', 'sample.html', async (page) => {
    await press(page, lastMenu);
    await press(page, '.menu-list:not([hidden]) button', 2);
  }),
  popup('popup-paused', 'sample.html', async (page) => {
    await press(page, lastMenu);
    await press(page, '.menu-list:not([hidden]) button', 1);
  }),
  popup('popup-not-article', 'no-article.html'),
  popup('popup-nothing', 'nothing-attributed.html'),
  popup('popup-language', 'german.html'),
  {
    ...popup('popup-no-access', 'sample.html'),
    async show(stage) {
      await showTab(stage, 'popup.html', `${stage.launched.extensionOrigin}/options.html`);
    },
  },
  ...unreadableStates.map((state) =>
    popup(`popup-${state === 'no-access' ? 'withheld' : state}`, 'sample.html', (page) =>
      makeUnreadable(page, state),
    ),
  ),
  sidePanel('side-panel', 'sample.html'),
  sidePanel('side-panel-nothing', 'nothing-attributed.html'),
  {
    ...sidePanel('side-panel-on-click', 'sample.html'),
    async show(stage) {
      await goToOwn(stage, 'options.html');
      await press(stage.page, '[name="run-on"][value="click"]');
      await showList(stage, 'sidepanel.html', 'sample.html');
    },
  },

  card('card-unverified', 'unverified'),
  card('card-verified', 'verified'),
  card('card-disputed', 'disputed'),
  card('card-nothing-said', 'none'),
  {
    ...card('card-nobody', 'none'),
    async show(stage) {
      await openAnnotated(stage, 'sample.html');
      await askWhoSaid(stage, 'Brenne, home to some 600 people');
    },
  },
  {
    ...card('card-add', 'none'),
    async show(stage) {
      await openAnnotated(stage, 'sample.html');
      await askWhoSaid(stage, 'Brenne, home to some 600 people');
      await pressInCard(stage, -1);
    },
  },
  card('card-why', 'unverified', (stage) => pressInCard(stage, -2)),
  card('card-form', 'unverified', (stage) => pressInCard(stage, -1)),
  {
    ...card('card-corrected', 'none'),
    async show(stage) {
      await openCard(stage, await correct(stage));
    },
  },
  {
    ...card('card-crowded', 'none'),
    async show(stage) {
      const [first] = await openAnnotated(stage, 'crowded.html');
      await openCard(stage, first!);
    },
  },
  {
    ...card('card-denial', 'none'),
    async show(stage) {
      const annotations = await openAnnotated(stage, 'crowded.html');
      await openCard(stage, annotations.find(({ denies }) => denies)!);
    },
  },
  {
    ...card('card-next', 'none'),
    async show(stage) {
      await openAnnotated(stage, 'sample.html');
      await nextByKeys(stage.page);
      await nextByKeys(stage.page);
      await pause(500);
    },
  },
];

/** Of the build for tests, which may ask this machine for originals. */
export const checkScreens: readonly Screen[] = [
  check('popup-check-same', 0),
  check('popup-check-changed', 1),
  {
    ...ownPage('options-key', 'options.html'),
    async show(stage) {
      await giveKey(stage);
    },
  },
  {
    name: 'popup-fact-checks',
    width: widths.popup,
    whole: false,
    async show(stage) {
      await giveKey(stage);
      await showList(stage, 'popup.html', 'sample.html', async (page) => {
        await press(page, factCheckButton);
        await page.waitForSelector('.fact-check-list');
        await page.$eval('.fact-check-list', (list) => list.scrollIntoView({ block: 'center' }));
      });
    },
  },
  {
    ...card('card-fact-checks', 'unverified'),
    async show(stage) {
      await giveKey(stage);
      await openCard(stage, mostTelling(await openAnnotated(stage, 'sample.html'), 'unverified'));
    },
  },
];

const factCheckButton = '[data-whence="fact-checks"] button';

/** The reader puts in a key for fact checks: in this build, the address of our own server. */
async function giveKey(stage: Stage): Promise<void> {
  const { page, server } = stage;
  await goToOwn(stage, 'options.html');
  await page.type('[name="fact-check-key"]', `${server.origin}/fact-checks`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-whence="fact-check-key"] button.danger');
}

/** What came of asking the page that the quote of this place links to. */
function check(name: string, nth: number): Screen {
  const show = async (stage: Stage) => {
    const { launched, server, page, number } = stage;
    // Pages of the same site are not asked as a stranger would.
    const url = `${server.origin.replace('127.0.0.1', 'localhost')}/quay.html?${number}`;
    const shown = await launched.browser.newPage();
    await shown.goto(url);
    await showTab(stage, 'popup.html', url);
    await press(page, '.check-actions > button:not([aria-expanded])', nth);
    await page.waitForSelector('.check-outcome');
    await page.$eval('.check-outcome', (outcome) => outcome.scrollIntoView({ block: 'center' }));
    await pause(250);
    await shown.close();
  };
  return { name, width: widths.popup, whole: false, show };
}

function ownPage(
  name: string,
  place: string,
  then: (stage: Stage) => Promise<unknown> = () => Promise.resolve(),
): Screen {
  const show = async (stage: Stage) => {
    await goToOwn(stage, place);
    await then(stage);
  };
  return { name, width: widths.page, whole: true, show };
}

function popup(
  name: string,
  article: string,
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Screen {
  const show = (stage: Stage) => showList(stage, 'popup.html', article, then);
  return { name, width: widths.popup, whole: false, show };
}

function sidePanel(name: string, article: string): Screen {
  const show = (stage: Stage) => showList(stage, 'sidepanel.html', article);
  return { name, width: widths.sidePanel, whole: false, show };
}

async function showList(
  stage: Stage,
  place: string,
  article: string,
  then: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const { launched, server, page, number } = stage;
  const url = `${server.origin}/${article}?${number}`;
  const shown = await launched.browser.newPage();
  await shown.goto(url);
  await showTab(stage, place, url);
  await then(page);
  await pause(250);
  await shown.close();
}

/** The popup or the side panel of the tab that shows `url`. */
async function showTab(stage: Stage, place: string, url: string): Promise<void> {
  const { page } = stage;
  await goToOwn(stage, 'options.html');
  const tabId = await tabIdOf(page, url);
  await stateOf(page, tabId, 1500);
  await page.bringToFront();
  await goToOwn(stage, `${place}?tab=${tabId}`);
  const done = '[data-whence="summary"], [data-whence="state"]:not([data-state="loading"])';
  await page.waitForSelector(done, { timeout: 5000 });
  await pause(200);
}

function card(
  name: string,
  status: VerificationStatus,
  then: (stage: Stage) => Promise<unknown> = () => Promise.resolve(),
): Screen {
  const show = async (stage: Stage) => {
    const annotations = await openAnnotated(stage, 'sample.html');
    await openCard(stage, mostTelling(annotations, status));
    await then(stage);
  };
  return { name, width: widths.article, whole: false, show };
}

/** The one with the longest way, below the headline. */
export function mostTelling(annotations: readonly Annotation[], status: VerificationStatus): Annotation {
  const [most] = annotations
    .slice(1)
    .filter(({ verification }) => verification.status === status)
    .sort((one, other) => other.via.length - one.via.length);
  if (!most) throw new Error(`the sample has nothing ${status}`);
  return most;
}

/** Has the reader change the status of a quote; the card goes. */
async function correct(stage: Stage): Promise<Annotation> {
  const annotation = mostTelling(await openAnnotated(stage, 'sample.html'), 'none');
  await openCard(stage, annotation);
  await pressInCard(stage, -1);
  const { page } = stage;
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('Colonel Edvin Harsa');
  await page.keyboard.press('Enter');
  await pause(400);
  await page.keyboard.press('Escape');
  await boxesOf(page, annotation.segments[0]!.text);
  return annotation;
}

async function nextByKeys(page: Page): Promise<void> {
  await stepByKeys(page);
  await pause(250);
}
