/** Builds what the sources and verification stages take, from a text and the claims in it. */
import type { Attribution } from '@/utils/attributions/types';
import { english } from '@/utils/language/en';
import type { ArticleInfo, Block, BlockKind, Channel, Origin, Verification } from '@/utils/model';
import { spanOf } from '@/utils/model';
import { findSources } from '@/utils/sources/find';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { Range } from '@/utils/text/document';
import { readText } from '@/utils/text/read';
import { findVerifications } from '@/utils/verification/find';
import { info } from '../text/documents';

export interface Paragraph {
  readonly text: string;
  readonly kind?: BlockKind;
  /** Linked words and the address that they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  readonly embed?: string;
  /** Address of a post in a frame behind it. */
  readonly frame?: string;
}

export interface Claim {
  /** The content; quoted if quotation marks stand around it. */
  readonly says: string | readonly string[];
  readonly cue?: string;
  readonly mention?: string;
  /** The speaker's full name; else the mention. */
  readonly name?: string;
  readonly kind?: 'person' | 'organisation' | 'anonymous' | 'group' | 'document';
  readonly continues?: number;
}

export interface Result {
  readonly via: readonly Channel[];
  readonly names: readonly string[];
  readonly origin: Origin | null;
  readonly verification: Verification;
  readonly rules: readonly string[];
}

/** Runs both stages over paragraphs and the claims in them, given in text order. */
export function run(
  page: string | readonly (string | Paragraph)[],
  claims: readonly Claim[],
  about: Partial<ArticleInfo> = {},
): Result[] {
  const paragraphs = (typeof page === 'string' ? page.split('\n\n') : page).map((one) =>
    typeof one === 'string' ? { text: one } : one,
  );
  const text = paragraphs.map((one) => one.text).join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((one): Block => {
    const start = at;
    at += one.text.length + 2;
    const links = Object.entries(one.links ?? {}).map(([words, url]) => {
      const from = start + locate(one.text, words, 0);
      return { start: from, end: from + words.length, url };
    });
    const end = start + one.text.length;
    if (one.frame !== undefined) links.push({ start: end, end, url: one.frame });
    return {
      kind: one.kind ?? 'paragraph',
      start,
      end,
      links,
      embed: one.embed ?? null,
      entry: null,
    };
  });
  const document = readText(text, blocks, english);

  let from = 0;
  const attributions = claims.map((claim): Attribution => {
    const segments = [claim.says].flat().map((words): Range => {
      // What is quoted inside of another claim stands before that claim's end.
      const isLater = text.includes(words, from);
      const start = locate(text, words, isLater ? from : 0);
      if (isLater) from = start + words.length;
      return { start, end: start + words.length };
    });
    const first = segments[0]!;
    const isQuoted = /["“‘]/.test(text.charAt(first.start - 1));
    const near = (words: string | undefined) => (words ? nearest(text, words, first) : null);
    const cue = near(claim.cue);
    return {
      type: isQuoted ? 'direct' : 'indirect',
      segments,
      quoted: isQuoted ? segments : [],
      cue,
      cueWord: claim.cue?.toLowerCase().split(' ').at(-1) ?? null,
      mention: near(claim.mention),
      continues: claim.continues ?? null,
      confidence: 1,
      trace: [],
    };
  });
  const speakers = claims.map((claim, index): ResolvedSpeaker => {
    const name = claim.name ?? claim.mention;
    const mention = attributions[index]!.mention;
    return {
      speaker: name
        ? {
            name,
            kind: claim.kind ?? 'person',
            role: null,
            mention: mention && spanOf(text, mention.start, mention.end),
          }
        : null,
      trace: [],
    };
  });
  const sources = findSources(document, { ...info, ...about }, attributions, speakers, english);
  const verifications = findVerifications(document, attributions, speakers, english);
  return sources.map(({ via, origin, trace }, index) => ({
    via,
    names: via.map((channel) => channel.name),
    origin,
    verification: verifications[index]!.verification,
    rules: [...trace, ...verifications[index]!.trace].map(({ rule }) => rule),
  }));
}

function locate(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  if (at === -1) throw new Error(`The text does not hold “${words}” after ${String(from)}.`);
  return at;
}

function nearest(text: string, words: string, to: Range): Range {
  let best = -1;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const gap = (start: number) => Math.max(to.start - start - words.length, start - to.end, 0);
    if (best === -1 || gap(at) < gap(best)) best = at;
  }
  if (best === -1) throw new Error(`The text does not hold “${words}”.`);
  return { start: best, end: best + words.length };
}

/** The channels of the only claim. */
export function channels(text: string, claim: Claim, about: Partial<ArticleInfo> = {}): string[] {
  return [...run(text, [claim], about)[0]!.names];
}
