/** Channels by the page's form: embedded posts, posts set out as text with their author's handle, passages that a line announces. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import { spanOf } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { TextBlock, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link, PlacedMention } from './attach';
import { announcedOrder, cueWordIn, foldName, linkOf } from './attach';
import { hostOf } from './addresses';
import type { Outlet } from '@/utils/outlets/registry';
import { outletByHost } from '@/utils/outlets/registry';
import { WordIndex } from './segments';

/** "— Jane Doe (@janedoe) January 31, 2019": how a post is signed where it is set out as text. */
const signature = /[—–-]\s?[^()\n]{2,60}\(@\w{2,30}\)/u;

/** A passage that a line announces ends after so many blocks where nothing marks its end. */
const announcedReach = 6;

export function linkPosts(
  document: TextDocument,
  data: SourceData,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  mentions: readonly PlacedMention[],
  links: Link[][],
): void {
  const byBlock = new Map<number, Link>();
  document.blocks.forEach((block, index) => {
    const outlet = postOutlet(document, block);
    if (!outlet) return;
    byBlock.set(index, platformLink(outlet, document, block));
    // The signature often is a block of its own, after the post.
    const previous = document.blocks[index - 1];
    if (
      !block.embed &&
      previous &&
      isOnlySignature(document, block) &&
      previous.kind !== 'headline'
    )
      byBlock.set(index - 1, platformLink(outlet, document, block));
  });
  const posts = new WordIndex<Link>();
  for (const [block, link] of byBlock) {
    posts.add(contentWords(document, data, [document.blocks[block]!]), link);
  }
  const announced = announcedBlocks(document, mentions);
  attributions.forEach((attribution, index) => {
    const own = links[index]!;
    const block = blockOf(document, attribution.segments[0]!.start);
    const post = byBlock.get(block);
    if (!post && own.length === 0 && attribution.quoted.length && !posts.isEmpty) {
      const bag = contentWords(document, data, attribution.quoted);
      const same = postOfWords(posts, bag);
      if (same) own.push({ ...same, rule: 'words-of-post' });
    }
    if (post && !own.some(({ outlet }) => outlet === post.outlet)) own.push(post);
    const relay = announced.get(block);
    const speaker = speakers[index]?.speaker?.name ?? '';
    const isOwn = relay !== undefined && foldName(speaker) === foldName(relay.channel.name);
    if (
      relay &&
      !isOwn &&
      !own.some(
        ({ outlet, channel }) => outlet === relay.outlet && channel.name === relay.channel.name,
      )
    )
      own.push(relay);
    const verb = cueWordIn(document, attribution, data.platformVerbs);
    if (attribution.cue && verb !== null) {
      const platform = data.platformVerbs.get(verb);
      const outlet = platform ? outletByHost(platform) : null;
      if (outlet && !own.some((link) => link.outlet === outlet.id)) {
        own.push({
          ...platformLink(outlet, document, null),
          channel: {
            ...platformLink(outlet, document, null).channel,
            mention: spanOf(document.text, attribution.cue.start, attribution.cue.end),
          },
          rule: 'platform-verb',
        });
      }
    }
  });
}

/** The post in which nearly all of a quote's telling words stand, or null. */
export function postOfWords<T>(posts: WordIndex<T>, quote: ReadonlySet<string>): T | null {
  return quote.size < 3 ? null : posts.find(quote, 0.8);
}

/** The words of some stretches that are not too common to tell one text from another. */
export function contentWords(
  document: TextDocument,
  data: SourceData,
  ranges: readonly { start: number; end: number }[],
): Set<string> {
  const { words } = document;
  const bag = new Set<string>();
  for (const { start, end } of ranges) {
    for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
      const lower = words.lower[at]!;
      if (lower.length > 2 && !data.common.has(lower)) bag.add(lower);
    }
  }
  return bag;
}

export function blockOf(document: TextDocument, offset: number): number {
  const { words, sentences } = document;
  if (words.count === 0) return 0;
  return sentences[words.sentence[Math.min(wordAt(words, offset), words.count - 1)]!]!.block;
}

function postOutlet(document: TextDocument, block: TextBlock): Outlet | null {
  if (block.embed) {
    const host = hostOf(block.embed);
    return host ? outletByHost(host) : null;
  }
  const text = document.text.slice(Math.max(block.start, block.end - 140), block.end);
  return signature.test(text) && block.kind !== 'caption' ? outletByHost('x.com') : null;
}

function isOnlySignature(document: TextDocument, block: TextBlock): boolean {
  return /^\s*[—–-]/u.test(document.text.slice(block.start, block.start + 4));
}

function platformLink(outlet: Outlet, document: TextDocument, block: TextBlock | null): Link {
  const text = block ? document.text.slice(block.start, block.end) : '';
  const match = /@\w{2,30}/u.exec(text);
  const { name, kind, country, control } = outlet;
  return {
    channel: {
      name,
      kind,
      country,
      control,
      mention:
        block && match
          ? spanOf(
              document.text,
              block.start + match.index,
              block.start + match.index + match[0].length,
            )
          : null,
      carriedOn: false,
    },
    rule: block?.embed ? 'embedded-post' : 'signed-post',
    order: 0,
    outlet: outlet.id,
    weak: false,
  };
}

/** "WaPo reported:" at a block's end: it speaks of what follows. */
export function announces(
  document: TextDocument,
  { role, sentence: index }: PlacedMention,
): boolean {
  const sentence = document.sentences[index]!;
  const { endWord } = document.blocks[sentence.block]!;
  return (
    (role.rule === 'heading' || role.rule === 'outlet-reports') &&
    sentence.endWord === endWord &&
    document.words.lower[endWord - 1] === ':' &&
    endWord - role.endWord <= 5
  );
}

/** Blocks after "From CNN:", "Via WaPo:", "WaPo reported:": what the outlet wrote, set out below. */
function announcedBlocks(
  document: TextDocument,
  mentions: readonly PlacedMention[],
): Map<number, Link> {
  const announced = new Map<number, Link>();
  const { sentences, blocks } = document;
  for (const placed of mentions) {
    if (!announces(document, placed)) continue;
    const sentence = sentences[placed.sentence]!;
    const heading = placed.role.rule === 'heading';
    const link = { ...linkOf(document, placed), rule: 'announced-passage', order: announcedOrder };
    const next = sentence.block + 1;
    const marked = blocks[next]?.kind === 'blockquote';
    const limit = Math.min(blocks.length, next + (marked ? 40 : heading ? announcedReach : 1));
    for (let at = next; at < limit; at++) {
      if (marked && blocks[at]!.kind !== 'blockquote') break;
      announced.set(at, link);
    }
  }
  return announced;
}
