/** Reads a document's article and has the background annotate it, as often as it changes. */
import type { BlockPosition } from '@/utils/article/positions';
import type { UnfinishedArticle } from '@/utils/article/steps';
import { isHuge } from '@/utils/article/size';
import { WalkMemory } from '@/utils/article/walk-memory';
import type { Found, PageState } from '@/utils/messaging';
import { sendToBackground } from '@/utils/messaging';
import type { Article, ArticleInfo, PageLimit } from '@/utils/model';
import type { FirstReading } from './first-reading';
import type { PartOfPage } from './part-of-page';
import { readDocument } from './read-document';

/** Share of the background's time that is counted as the page's cost: it is another process, but the same machine. */
const BACKGROUND_SHARE = 0.25;

const alone = { credits: { metadata: [], openings: [], lines: [], closings: [] }, isWhole: true };

export interface Reading {
  readonly state: PageState;
  readonly positions: readonly BlockPosition[];
  /** Script time, in ms. */
  readonly cost: number;
}

export class ArticleReader {
  /** To be told what changes on the page: what has not is not walked through again. */
  readonly memory: WalkMemory;
  /** What was annotated last. */
  private known: { read: UnfinishedArticle; found: Found } | null = null;

  /** @param first was begun already, where there is one. */
  constructor(
    private readonly document: Document,
    private readonly first: FirstReading | null,
  ) {
    this.memory = first?.memory ?? new WalkMemory();
  }

  /** What was annotated last. */
  get article(): Article | null {
    return this.known?.read.article ?? null;
  }

  /**
   * @param anyway also what does not read like an article.
   * @param asking is called with what the page goes by, while the background is at it.
   * @returns null where `signal` was aborted, or a later reading has come first.
   * @throws what went wrong in the background.
   */
  async read(
    anyway: boolean,
    signal: AbortSignal,
    asking: (page: string) => void,
  ): Promise<Reading | null> {
    const first = this.first?.take() ?? null;
    const reading = first ?? (await readDocument(this.document, this.memory, signal));
    if (!reading) return null;
    const { read, spent, isCut } = reading;
    const { article, positions } = read;
    if (!article.info.isArticle && !anyway) {
      return { state: { state: 'not-article' }, positions, cost: spent };
    }
    const asked = performance.now();
    asking(this.pageIdOf(article.info));
    const found = await this.foundIn(read, signal, first?.answer ?? undefined);
    if (!found || signal.aborted) return null;
    const cost = spent + (performance.now() - asked) * BACKGROUND_SHARE;
    return { state: this.stateOf(article, found, isCut), positions, cost };
  }

  /**
   * Annotates a stretch of a page by itself.
   * @returns null where `signal` was aborted.
   */
  async readAlone(
    { article, positions }: PartOfPage,
    signal: AbortSignal,
  ): Promise<Reading | null> {
    const read = { article, positions: [...positions], ...alone };
    const found = await this.foundIn(read, signal);
    return found && { state: this.stateOf(article, found), positions, cost: 0 };
  }

  /** What the page goes by, in all that is said of it. */
  private pageIdOf({ url }: ArticleInfo): string {
    return url ?? this.document.location.href;
  }

  private stateOf(
    { text }: Article,
    { isCovered, info, annotations }: Found,
    isCut = false,
  ): PageState {
    if (!isCovered) return { state: 'language', lang: info.lang! };
    const id = this.pageIdOf(info);
    const limits: PageLimit[] = [];
    if (isCut) limits.push('text');
    if (isHuge(this.document)) limits.push('highlights');
    const page = { id, article: info, text, annotations };
    return { state: 'annotated', page: limits.length > 0 ? { ...page, limits } : page };
  }

  /**
   * Words that are the same as last time, in other nodes, are not annotated again.
   * @param asked the answer, where it is on its way already
   */
  private async foundIn(
    read: UnfinishedArticle,
    signal: AbortSignal,
    asked?: Promise<unknown>,
  ): Promise<Found | null> {
    if (this.known && isSame(this.known.read, read)) return this.known.found;
    const { article, credits } = read;
    const found = signal.aborted
      ? null
      : await sendToBackground('find-annotations', { article, credits }, asked);
    if (found) this.known = { read, found };
    return found;
  }
}

/** Whether the engine would say the same of both. */
function isSame(one: UnfinishedArticle, other: UnfinishedArticle): boolean {
  if (one.article.text !== other.article.text) return false;
  const told = ({ article: { blocks, info }, credits }: UnfinishedArticle) =>
    JSON.stringify({ blocks, info, credits });
  return told(one) === told(other);
}
