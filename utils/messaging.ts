/**
 * Every message between the parts of the extension, in both directions, typed by the schemas that parse it on receipt.
 * On the wire a message is `{ type, …body }` and its answer `{ ok: true, value }` or `{ ok: false, error }`.
 */
import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { elsewhereSchema, soughtQuoteSchema } from '@/utils/check/elsewhere';
import {
  factCheckSearchSchema,
  keptSearchSchema,
  soughtClaimSchema,
} from '@/utils/check/fact-checks';
import { checkResultSchema, fetchedSchema } from '@/utils/check/result';
import { correctionSchema, pageKeySchema } from '@/utils/corrections/correction';
import {
  annotatedPageSchema,
  annotationSchema,
  articleInfoSchema,
  articleSchema,
  creditsSchema,
  pageStateNameSchema,
  parseAs,
} from '@/utils/model';
import { orLost } from '@/utils/put-away';

/** What the annotator of a tab can say of its document. */
export const pageStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('working') }),
  z.object({ state: z.literal('annotated'), page: annotatedPageSchema }),
  z.object({ state: z.literal('not-article') }),
  /** The article is in a language that is not covered. */
  z.object({ state: z.literal('language'), lang: z.string() }),
  /** The reader does not want it on this page. */
  z.object({ state: z.literal('left') }),
  z.object({ state: z.literal('error'), error: z.string() }),
]);
export type PageState = z.infer<typeof pageStateSchema>;

/** Whether a tab could be annotated: `no-access` where the browser does not let the extension into the page. */
export const annotateOutcomeSchema = z.enum(['done', 'no-access']);
export type AnnotateOutcome = z.infer<typeof annotateOutcomeSchema>;

export const directionSchema = z.enum(['next', 'previous']);
export type Direction = z.infer<typeof directionSchema>;

/** What the engine says of an article. */
export const foundSchema = z.object({
  /** Whether the article's language is one that the engine knows. */
  isCovered: z.boolean(),
  /** What is known of the article, complete. */
  info: articleInfoSchema,
  annotations: z.array(annotationSchema),
});
export type Found = z.infer<typeof foundSchema>;

interface Call {
  readonly request: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}
type Protocol = Readonly<Record<string, Call>>;

const nothing = z.null();

/** What the background answers. */
export const toBackground = {
  /** From the gate: this document looks like an article. The gate sends it without this file, to stay small. */
  'annotate-me': { request: z.object({}), reply: nothing },
  /** From the annotator: it needs the card's file in its document. */
  'bring-card': { request: z.object({}), reply: nothing },
  /** From the annotator: what is found in its article; null where it has asked again meanwhile. */
  'find-annotations': {
    request: z.object({ article: articleSchema, credits: creditsSchema }),
    reply: z.nullable(foundSchema),
  },
  /** From the annotator: what became of its document. */
  annotated: {
    request: z.object({ state: pageStateNameSchema, count: z.int().check(z.nonnegative()) }),
    reply: nothing,
  },
  /**
   * From the annotator: the reader has corrected something on a page. Stored, unless the window is private.
   * @returns the correction with what is known of its channel
   */
  correct: {
    request: z.object({ page: pageKeySchema, correction: correctionSchema }),
    reply: correctionSchema,
  },
  /** From the annotator: take a correction back. */
  'undo-correction': {
    request: z.object({ page: pageKeySchema, id: z.string() }),
    reply: nothing,
  },
  /** From the popup: annotate this tab; with `anyway`, also if it does not read like an article. */
  annotate: {
    request: z.object({ tabId: z.int(), anyway: z.boolean() }),
    reply: annotateOutcomeSchema,
  },
  /** From the annotator or a page of the extension, upon the reader's click: the page at an address, as text. */
  'fetch-original': { request: z.object({ url: z.string() }), reply: fetchedSchema },
  /** Keeps what checking a quote has found; `tabId` is null from the tab itself. */
  'keep-check': {
    request: z.object({ key: z.string(), tabId: z.nullable(z.int()), result: checkResultSchema }),
    reply: nothing,
  },
  /** What was found earlier in this session, for each key, or null. */
  'kept-checks': {
    request: z.object({ keys: z.array(z.string()), tabId: z.nullable(z.int()) }),
    reply: z.array(z.nullable(checkResultSchema)),
  },
  /**
   * From the annotator or a page of the extension, upon the reader's click: Google's fact checks of a claim, asked with
   * the reader's own key. Not for private windows.
   */
  'find-fact-checks': {
    request: z.extend(soughtClaimSchema, { tabId: z.nullable(z.int()) }),
    reply: factCheckSearchSchema,
  },
  /** What was found by that earlier in this session. Asks nobody. */
  'found-fact-checks': { request: z.object({}), reply: z.array(keptSearchSchema) },
  /**
   * From the annotator, when its card opens, or from a page of the extension: the other pages with a quote, of those that
   * the reader has read; null where the reader does not have quotes kept, and in private windows. Asks nobody.
   */
  elsewhere: {
    request: z.extend(soughtQuoteSchema, { tabId: z.nullable(z.int()) }),
    reply: z.nullable(z.array(elsewhereSchema)),
  },
} as const satisfies Protocol;

/** What the annotator of a tab answers. */
export const toPage = {
  start: { request: z.object({ anyway: z.boolean() }), reply: nothing },
  'get-page': { request: z.object({}), reply: pageStateSchema },
  /** Scrolls to an annotation and flashes it; answers whether there is such a one on the page. */
  'go-to': { request: z.object({ id: z.string() }), reply: z.boolean() },
  step: { request: z.object({ direction: directionSchema }), reply: nothing },
  /** The text of the embedded post that is an annotation's origin, null where the page shows none. */
  'embedded-text': { request: z.object({ id: z.string() }), reply: z.nullable(z.string()) },
  /**
   * Asks the reader, on the page, who said the words that are selected there, to add them as a quote; answers whether any
   * of the article's are.
   */
  'add-selection': { request: z.object({}), reply: z.boolean() },
  /** Takes a correction back, by its id. */
  'undo-on-page': { request: z.object({ correction: z.string() }), reply: nothing },
  /** Shows who said the words that are selected on the page; answers whether the page gives them to anybody. */
  'who-said': { request: z.object({}), reply: z.boolean() },
  /** The reader has paused Whence on this site: everything of it goes from the page. */
  pause: { request: z.object({}), reply: nothing },
  /** Takes everything off the page, until it is to be annotated anyway or is loaded again. */
  leave: { request: z.object({}), reply: nothing },
} as const satisfies Protocol;

type Request<P extends Protocol, T extends keyof P> = z.infer<P[T]['request']>;
type Reply<P extends Protocol, T extends keyof P> = z.infer<P[T]['reply']>;

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Nobody answered: the tab has no annotator, or the extension was updated under it. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** The other side failed at answering; the message is its own. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/**
 * How long to wait before the background is asked again, in ms: while it is ending it refuses at once. Not for ever, as
 * the message itself may be why it ended.
 */
const PAUSES = [100, 400];
/** What is not asked again, as it has an effect outside of the browser. */
const asksOnce: ReadonlySet<keyof typeof toBackground> = new Set([
  'fetch-original',
  'find-fact-checks',
]);

/**
 * Sends a message to the background, and again where the browser ends it before it has answered, or puts the document
 * away that is waiting: each message comes to the same when it is answered twice.
 * @param asked the answer to the same, where it was sent before this file was there
 * @throws UnreachableError, AnswerError, or ModelError where the answer does not have its shape.
 */
export async function sendToBackground<T extends keyof typeof toBackground & string>(
  type: T,
  body: Request<typeof toBackground, T>,
  asked?: Promise<unknown>,
): Promise<Reply<typeof toBackground, T>> {
  const pauses = asksOnce.has(type) ? [] : PAUSES;
  const send = () => browser.runtime.sendMessage({ ...body, type });
  for (let count = 0; ; count++) {
    try {
      return await open(toBackground, type, () => orLost(count === 0 && asked ? asked : send()));
    } catch (error) {
      // Without its extension, which was updated or removed, a page has nobody to ask.
      const isLast = count >= pauses.length || !browser.runtime?.id;
      if (isLast || !(error instanceof UnreachableError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauses[count]));
    }
  }
}

/**
 * Sends a message to the annotator in the top frame of a tab.
 * @throws UnreachableError, AnswerError, or ModelError where the answer does not have its shape.
 */
export function sendToPage<T extends keyof typeof toPage & string>(
  tabId: number,
  type: T,
  body: Request<typeof toPage, T>,
): Promise<Reply<typeof toPage, T>> {
  return open(toPage, type, () =>
    browser.tabs.sendMessage(tabId, { ...body, type }, { frameId: 0 }),
  );
}

/**
 * What `sendToPage` gives, of an answer that is on its way already.
 * @throws as `sendToPage` does
 */
export function answerOfPage<T extends keyof typeof toPage & string>(
  type: T,
  answer: Promise<unknown>,
): Promise<Reply<typeof toPage, T>> {
  return open(toPage, type, () => answer);
}

async function open<P extends Protocol, T extends keyof P & string>(
  protocol: P,
  type: T,
  send: () => Promise<unknown>,
): Promise<Reply<P, T>> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (error) {
    throw new UnreachableError(messageOf(error));
  }
  if (answer === undefined || answer === null) throw new UnreachableError(`${type}: no answer`);
  const envelope = parseAs(envelopeSchema, answer, `answer to ${type}`);
  if (!envelope.ok) throw new AnswerError(envelope.error);
  return parseAs(protocol[type]!.reply, envelope.value, `answer to ${type}`) as Reply<P, T>;
}

export type Sender = Browser.runtime.MessageSender;

export type Handlers<P extends Protocol> = {
  readonly [T in keyof P]: (
    body: Request<P, T>,
    sender: Sender,
  ) => Reply<P, T> | Promise<Reply<P, T>>;
};

/**
 * Answers the messages of one protocol, and leaves those of others alone.
 * @param check throws where a sender is to be told nothing
 * @returns a function that stops answering.
 */
export function answer<P extends Protocol>(
  protocol: P,
  handlers: Handlers<P>,
  check?: (sender: Sender) => void,
): () => void {
  const listener = (
    message: unknown,
    sender: Sender,
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    const type = typeOf(message);
    if (sender.id !== browser.runtime.id || type === null || !Object.hasOwn(protocol, type)) {
      return undefined;
    }
    const handle = async () => {
      check?.(sender);
      const body = parseAs(protocol[type]!.request, message, `message ${type}`);
      return await handlers[type]!(body as Request<P, string>, sender);
    };
    handle().then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => sendResponse({ ok: false, error: messageOf(error) }),
    );
    // Keeps the channel open until the answer is there; a returned promise would do so in Firefox only.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function typeOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  return typeof message.type === 'string' ? message.type : null;
}

/** The words of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
