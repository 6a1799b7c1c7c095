import { describe, expect, it } from 'vitest';
import { documentOf } from './documents';

function sentencesOf(...paragraphs: string[]): string[] {
  const { sentences, text } = documentOf(...paragraphs);
  return sentences.map(({ start, end }) => text.slice(start, end));
}

describe('a sentence goes on', () => {
  it.each([
    ['after a title', 'Mr. Brekke met Dr. Lang at the pier.'],
    ['after an initial', 'The keys went to J. Orben on Monday.'],
    ['after two initials', 'The keys went to A. J. Orben on Monday.'],
    ['after a country', 'The U.S. Navy sent a tug.'],
    ['after a time of day', 'The tug left at 9 a.m. on Monday.'],
    ['after a question that is quoted', '“Why is it late?” she asked the crew.'],
    ['after an outcry that is quoted', '“Stop it!” the pilot shouted.'],
    ['after an ellipsis that is quoted', '“If only…” he sighed.'],
    ['after an ellipsis before a lower-case word', 'The tug ... was late.'],
    ['after a number’s point', 'The tide rose by 2.5 metres.'],
    ['after an address', 'The plan is on harbour.example for all to see.'],
    ['before a lower-case word', 'She works for Lang Inc. and lives here.'],
    ['after a month', 'The tug left on Jan. 4 with a crew of six.'],
    ['after a state', 'Rep. Orben (D-Mo.) spoke first.'],
  ])('%s', (_, text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe('a sentence ends', () => {
  it.each([
    ['at a stop', ['The ferry is late.', 'The crew is tired.']],
    ['at a question mark', ['Why is it late?', 'Nobody knows.']],
    ['after a closing mark', ['“The ferry is late.”', 'The crew left.']],
    ['after a straight closing mark', ['"The ferry is late."', 'The crew left.']],
    ['after a closing bracket', ['(The ferry is late.)', 'The crew left.']],
    ['before an opening mark', ['The crew left.', '“We are tired.”']],
    ['between two quotations', ['“We are tired.”', '“We want to go home.”']],
    ['after initials of a country where a starter follows', ['She moved to the U.S.', 'The crew stayed.']], // prettier-ignore
    ['after a firm', ['She works for Lang Inc.', 'The crew stayed.']],
    ['after a pronoun', ['It was Ivo and I.', 'Nobody else came.']],
    ['before a digit', ['The ferry is late.', '12 people wait.']],
    ['after an ellipsis before a capital', ['The ferry was late...', 'Nobody knew why.']],
  ])('%s', (_, expected) => {
    expect(sentencesOf(expected.join(' '))).toEqual(expected);
  });

  it('at the end of its block, stop or no stop', () => {
    expect(sentencesOf('Ferry late again', 'The crew is tired.')).toEqual([
      'Ferry late again',
      'The crew is tired.',
    ]);
  });
});

describe('indexes', () => {
  const { sentences, words, blocks } = documentOf('One boat. Two boats.', 'Three boats.');

  it('of sentences stand at their words', () => {
    expect(sentences.map(({ block }) => block)).toEqual([0, 0, 1]);
    for (const [index, { firstWord, endWord }] of sentences.entries()) {
      expect([...words.sentence.subarray(firstWord, endWord)]).toEqual(
        Array(endWord - firstWord).fill(index),
      );
    }
  });

  it('of blocks take in all their words and sentences', () => {
    expect(
      blocks.map(({ firstSentence, endSentence, firstWord, endWord }) => [
        firstSentence,
        endSentence,
        firstWord,
        endWord,
      ]),
    ).toEqual([
      [0, 2, 0, 6],
      [2, 3, 6, 9],
    ]);
  });
});
