/**
 * Injects the annotator where the gate or the reader asks for it, annotates what it has read, and keeps the badge. Holds
 * nothing of any page in memory: the browser stops it when it has nothing to do.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { AnnotateOutcome, Direction, Handlers, Sender } from '@/utils/messaging';
import { answer, directionSchema, sendToPage, toBackground } from '@/utils/messaging';
import { Engine } from '@/utils/engine/engine';
import { withKnownOutlet } from '@/utils/corrections/known-outlet';
import { parseAs } from '@/utils/model';
import { forgetChecksOf } from '@/utils/storage/checks';
import { removeCorrection, saveCorrection } from '@/utils/storage/corrections';
import { settingsFor } from '@/utils/storage/pausing';
import type { Hindrance } from '@/utils/storage/sites';
import { hindranceOn } from '@/utils/storage/sites';
import { removeTabSummary, writeTabSummary } from '@/utils/storage/tab-summary';
import { showCount } from './lib/badge';
import { answerContextMenu, createContextMenu } from './lib/context-menu';
import { factCheckAnswers } from './lib/fact-check-answers';
import { originalAnswers } from './lib/original-answers';
import { followPauses, markPaused } from './lib/pauses';
import { elsewhere, keepFound } from './lib/read-quotes';
import { mendStaleBadge } from './lib/stale-badge';
import { welcome } from './lib/welcome';

export default defineBackground(() => {
  const engine = new Engine();

  const handlers: Handlers<typeof toBackground> = {
    'annotate-me': async (_body, sender) => {
      const tabId = tabIdOf(sender);
      const document = sender.documentId ?? null;
      const hindrance = await hindranceFor(sender);
      if (hindrance === 'paused') {
        await markPaused(tabId, document);
        await mendStaleBadge(sender);
      }
      if (hindrance !== null) return null;
      const injected = inject(tabId, '/annotator.js', document);
      engine.warmUp();
      await writeTabSummary(tabId, { document, state: 'working', count: 0, reported: Date.now() });
      await injected;
      return null;
    },
    'bring-card': async (_body, sender) => {
      const outcome = await inject(tabIdOf(sender), '/card.js', sender.documentId ?? null);
      if (outcome !== 'done') throw new Error('The card cannot be brought to the tab.');
      return null;
    },
    'find-annotations': async ({ article, credits }, sender) => {
      const key = `${tabIdOf(sender)}:${sender.documentId ?? ''}`;
      const found = await engine.annotate(article, credits, key, sender.tab?.active ?? false);
      if (found) void keepFound(found, sender);
      return found;
    },
    elsewhere: ({ tabId, ...quote }, sender) => elsewhere(quote, tabId, sender),
    annotated: async ({ state, count }, sender) => {
      const tabId = tabIdOf(sender);
      const document = sender.documentId ?? null;
      const summary = { document, state, count, reported: Date.now() };
      // Each by itself: a store that is full does not cost the badge.
      await Promise.all([showCount(tabId, count), writeTabSummary(tabId, summary)]);
      await mendStaleBadge(sender);
      return null;
    },
    correct: async ({ page, correction }, sender) => {
      const known = withKnownOutlet(correction);
      if (!isPrivate(sender)) await saveCorrection(page, known);
      return known;
    },
    'undo-correction': async ({ page, id }, sender) => {
      if (!isPrivate(sender)) await removeCorrection(page, id);
      return null;
    },
    ...originalAnswers,
    ...factCheckAnswers,
    annotate: ({ tabId, anyway }, sender) => {
      if (!isOwnPage(sender)) throw new Error('Only a page of the extension may ask for this.');
      return annotateTab(tabId, anyway);
    },
  };
  answer(toBackground, handlers, refuseFrames);

  browser.runtime.onInstalled.addListener((details) => {
    createContextMenu();
    welcome(details);
    void openGates();
  });
  const start = (tabId: number) => inject(tabId);
  followPauses(start);
  answerContextMenu(start);

  browser.tabs.onRemoved.addListener((tabId) => {
    void removeTabSummary(tabId);
    void forgetChecksOf(tabId);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) step(tab.id, parseAs(directionSchema, command, 'command'));
  });
});

/** Nothing of ours runs in frames: who speaks from there is somebody else. */
function refuseFrames({ tab, frameId }: Sender): void {
  if (tab !== undefined && frameId !== 0) throw new Error('Not from the top frame of a tab.');
}

/** The tab that a message comes from. */
function tabIdOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Error('Not from a tab.');
  return tab.id;
}

/** Nothing is stored from private windows. */
function isPrivate(sender: Sender): boolean {
  return sender.tab?.incognito ?? false;
}

/** Why the document that a message comes from is not to be read unasked. */
async function hindranceFor(sender: Sender): Promise<Hindrance | null> {
  const { url = '' } = sender;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return hindranceOn(host, await settingsFor(isPrivate(sender)));
}

function isOwnPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}

/**
 * Starts a script in a tab: the annotator, which then annotates by itself. Another one that is there already is left alone.
 * @param document the one that it is meant for, where the browser tells them apart (not Firefox): the tab may show another
 * by now
 */
async function inject(
  tabId: number,
  file: '/annotator.js' | '/card.js' = '/annotator.js',
  document: string | null = null,
): Promise<AnnotateOutcome> {
  const target = document === null ? { tabId, frameIds: [0] } : { tabId, documentIds: [document] };
  try {
    await browser.scripting.executeScript({ target, files: [file] });
    return 'done';
  } catch {
    // Pages of the browser, stores, withheld access: the browser's words differ, the outcome does not.
    return 'no-access';
  }
}

/** Has a tab annotated now. Settles when it is. */
async function annotateTab(tabId: number, anyway: boolean): Promise<AnnotateOutcome> {
  // A script for a page that the reader withholds waits in Chromium until it is let in: nobody would get an answer. Where
  // there is no access, there is no address either.
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined) return 'no-access';
  const outcome = await inject(tabId);
  if (outcome === 'done') await sendToPage(tabId, 'start', { anyway });
  return outcome;
}

/**
 * Chromium starts content scripts in pages that load from now on only: those that are open already would have none, or a
 * dead one of the version before.
 */
async function openGates(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const injected = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : browser.scripting.executeScript({
          target: { tabId: id },
          files: ['/content-scripts/content.js'],
        }),
  );
  // Stores and withheld access refuse it.
  await Promise.allSettled(injected);
}

function step(tabId: number, direction: Direction): void {
  // Not every tab has an annotator.
  sendToPage(tabId, 'step', { direction }).catch(() => undefined);
}
