/**
 * Reads the article of a page: its own text in blocks, each with its way back to the page, and what the page says of itself.
 * Here is what needs the page; `finishArticle` adds what needs data that no page should have to load.
 */
import type { Steps } from '@/utils/steps';
import { eachInSteps, mapInSteps } from '@/utils/steps';
import type { Article, Block, Credits } from '@/utils/model';
import type { ChosenUnit } from './body';
import { findBody } from './body';
import { creditsAround } from './credits';
import { postFrames } from './embeds';
import { entriesOf } from './entries';
import type { FlowRules } from './flow';
import { walkUnits } from './flow';
import { isHidden, isInlineFurniture, namesOf, reasonFor } from './furniture';
import type { PageInfo } from './info';
import { httpUrl, readInfo } from './info';
import { judge } from './judge';
import { shownAuthor, shownDate } from './metadata';
import type { BlockPosition, TextPiece } from './positions';
import type { WalkMemory } from './walk-memory';

export interface ReadArticle {
  article: Article;
  /** One for each block, in the same order. */
  positions: BlockPosition[];
}

/** As the page alone tells it: the language is as declared, the publisher has no domain yet, and agencies are not known. */
export interface UnfinishedArticle extends ReadArticle {
  readonly credits: Credits;
  /** False where the page goes on beyond what is read of any. */
  readonly isWhole: boolean;
}

export interface ReadOptions {
  /** The page's address, where the document does not know it (outside a browser). */
  url?: string | null;
  /** Of earlier readings of the same page, where it is kept: only what has changed is walked through again. */
  memory?: WalkMemory;
}

const rules: FlowRules = {
  reasonFor,
  isHidden,
  isAside: isInlineFurniture,
  isQuote: (element) => element.localName === 'blockquote' || namesOf(element).isPullquote,
};

/** Between blocks, in the article's text. */
const BLOCK_GAP = '\n\n';

/** Blocks, or links of one, between two pauses. */
const BLOCKS_A_STEP = 100;

/** Reads a page in steps of a few milliseconds at most, between which it may have its turn. Never changes it, never throws. */
export function* readingSteps(
  document: Document,
  options: ReadOptions = {},
): Steps<UnfinishedArticle> {
  const root = document.documentElement as Element | null;
  const info = yield* readInfo(document, options.url ?? null);
  const metadata = info.credits;
  if (!root) {
    const credits = { metadata, openings: [], lines: [], closings: [] };
    return { ...(yield* assemble([], info, false)), credits, isWhole: true };
  }
  yield;
  const { units, isWhole } = yield* walkUnits(root, rules, options.memory);
  yield;
  const body = yield* findBody(root, units, info);
  yield;
  const credits: Credits = { metadata, ...creditsAround(units, body.units) };
  yield;
  const isArticle = yield* judge(document, info, body);
  yield;
  const seen = isArticle ? yield* withShown(document, info) : info;
  yield;
  const visible = yield* visibleOf(body.units);
  yield;
  const read = yield* assemble(visible, seen, isArticle);
  yield;
  addFrames(document, visible, read.article.blocks);
  return { ...read, credits, isWhole };
}

/** `compareDocumentPosition`: the other one follows. */
const FOLLOWING = 4;

/** Posts in frames have no words here: each is a link of no length at the end of the block that it stands behind. */
function addFrames(
  document: Document,
  chosen: readonly ChosenUnit[],
  blocks: readonly Block[],
): void {
  for (const { element, address } of postFrames(document)) {
    let low = 0;
    let high = chosen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { place } = chosen[middle]!.unit;
      if (place.element.compareDocumentPosition(element) & FOLLOWING) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low - 1];
    block?.links.push({ start: block.end, end: block.end, url: address });
  }
}

/** With what the page shows its readers where its metadata say nothing. */
function* withShown(document: Document, info: PageInfo): Steps<PageInfo> {
  return {
    ...info,
    author: info.author ?? (yield* shownAuthor(document, info.siteName)),
    published: info.published ?? (yield* shownDate(document, info.url)),
  };
}

/** The units that the reader sees; all of them where most are hidden, as on a page that still waits to be shown. */
function* visibleOf(units: readonly ChosenUnit[]): Steps<readonly ChosenUnit[]> {
  const areVisible = yield* mapInSteps(units, BLOCKS_A_STEP, ({ unit }) =>
    isVisible(unit.place.element),
  );
  const visible = units.filter((_, index) => areVisible[index]);
  return visible.length < units.length / 2 ? units : visible;
}

/** False only where a browser says that the element is not shown. */
function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true });
}

function* assemble(
  chosen: readonly ChosenUnit[],
  info: PageInfo,
  isArticle: boolean,
): Steps<ReadArticle> {
  let text = '';
  const blocks: Block[] = [];
  const positions: BlockPosition[] = [];
  const entries = yield* entriesOf(chosen, info.linkedData.types.includes('LiveBlogPosting'));
  for (const [index, { unit, kind, end, embed }] of chosen.entries()) {
    if (text !== '') text += BLOCK_GAP;
    const start = text.length;
    text += unit.text.slice(0, end);
    const links: Block['links'] = [];
    yield* eachInSteps(unit.links, BLOCKS_A_STEP, (link) => {
      const url = httpUrl(link.element.getAttribute('href'), info.base);
      if (url === null || link.start >= end) return;
      links.push({ start: start + link.start, end: start + Math.min(link.end, end), url });
    });
    if (index % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    blocks.push({
      kind,
      start,
      end: text.length,
      links,
      embed: embed === null ? null : httpUrl(embed, info.base),
      entry: entries[index] ?? null,
    });
    positions.push({ pieces: shiftPieces(unit.pieces, start, end) });
  }
  return {
    article: {
      info: {
        url: info.url,
        title: info.title ?? headlineOf(text, blocks),
        lang: info.declaredLang,
        publisher: info.siteName === null ? null : { name: info.siteName, domain: null },
        author: info.author,
        published: info.published,
        modified: info.modified,
        agencies: [],
        factChecks: info.factChecks,
        isArticle,
      },
      text,
      blocks,
    },
    positions,
  };
}

function headlineOf(text: string, blocks: readonly Block[]): string | null {
  const headline = blocks.find((block) => block.kind === 'headline');
  return headline ? text.slice(headline.start, headline.end) : null;
}

function shiftPieces(pieces: readonly TextPiece[], by: number, end: number): TextPiece[] {
  return pieces.flatMap((piece) =>
    piece.start >= end
      ? []
      : [{ ...piece, start: piece.start + by, end: Math.min(piece.end, end) + by }],
  );
}
