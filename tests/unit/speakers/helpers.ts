import type { Attribution } from '@/utils/attributions/types';
import { english } from '@/utils/language/en';
import type { ArticleInfo, Block, BlockKind } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import { resolveSpeakers } from '@/utils/speakers/resolve';
import { readText } from '@/utils/text/read';

/**
 * An article with its attributions marked in the text:
 * `{…}` direct content, `[…]` indirect content, `<…>` the mention that belongs to the content before it in the same paragraph, or,
 * where there is none yet, after it. `{+…}` is content that carries on the attribution before.
 * A paragraph may begin with its kind: `headline: …`, `standfirst: …`, `caption: …`.
 */
export function resolve(marked: string, author: string | null = null): ResolvedSpeaker[] {
  const { text, blocks, attributions } = parse(marked);
  const info: ArticleInfo = {
    url: null,
    title: null,
    lang: 'en',
    publisher: null,
    author,
    published: null,
    modified: null,
    agencies: [],
    factChecks: [],
    isArticle: true,
  };
  return resolveSpeakers(readText(text, blocks, english), info, attributions, english);
}

/** "name | kind | role" of each attribution's speaker, "none" where there is none. */
export function speakersOf(marked: string): string[] {
  return resolve(marked).map(({ speaker }) =>
    speaker ? [speaker.name, speaker.kind, speaker.role ?? '-'].join(' | ') : 'none',
  );
}

/** The names only. */
export function namesOf(marked: string): (string | null)[] {
  return resolve(marked).map(({ speaker }) => speaker?.name ?? null);
}

const kinds: readonly BlockKind[] = ['headline', 'standfirst', 'heading', 'caption'];

function parse(marked: string): { text: string; blocks: Block[]; attributions: Attribution[] } {
  let text = '';
  const blocks: Block[] = [];
  const attributions: Attribution[] = [];
  for (const paragraph of marked.trim().split(/\n\s*\n/)) {
    let rest = paragraph.trim().replace(/\s+/g, ' ');
    const kind = kinds.find((name) => rest.startsWith(`${name}: `)) ?? 'paragraph';
    if (kind !== 'paragraph') rest = rest.slice(kind.length + 2);
    if (text) text += '\n\n';
    const start = text.length;
    let pending: { start: number; end: number } | null = null;
    let last: number | null = null;
    for (const part of rest.split(/(\{[^}]*\}|\[[^\]]*\]|<[^>]*>)/)) {
      const open = part.charAt(0);
      if (open !== '{' && open !== '[' && open !== '<') {
        text += part;
        continue;
      }
      let inner = part.slice(1, -1);
      const carriesOn = inner.startsWith('+');
      if (carriesOn) inner = inner.slice(1);
      const range = { start: text.length, end: text.length + inner.length };
      text += inner;
      if (open === '<') {
        const owner = last === null ? undefined : attributions[last];
        if (owner && !owner.mention && owner.continues === null) {
          attributions[last!] = { ...owner, mention: range };
        } else {
          pending = range;
        }
        continue;
      }
      last = attributions.length;
      attributions.push({
        type: open === '{' ? 'direct' : 'indirect',
        segments: [range],
        quoted: open === '{' ? [range] : [],
        cue: null,
        cueWord: null,
        mention: pending,
        continues: carriesOn ? last - 1 : null,
        confidence: 1,
        trace: [],
      });
      pending = null;
    }
    blocks.push({ kind, start, end: text.length, links: [], embed: null, entry: null });
  }
  return { text, blocks, attributions };
}
