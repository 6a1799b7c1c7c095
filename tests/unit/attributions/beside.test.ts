/** Quotations beside a verb that the lexicon lacks, a sentence that only says who speaks, names that look like verbs, headlines. */
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../text/documents';
import { attributionsOf } from './stage';

const spoken = (...text: BlockText[]) =>
  attributionsOf(...text).map(({ segments, mention }) => [mention, ...segments]);

describe('a quotation', () => {
  it.each([
    ['before any verb and its subject', '“You will never mend it,” an angry Orben returned.', 'an angry Orben', ['You will never mend it,']],
    ['before any verb, inverted', '“Who will mend it now?” reacted Orben.', 'Orben', ['Who will mend it now?']],
    ['behind a sentence that only says who speaks', 'The harbour master agreed. “Nobody has mended it for years.”', 'The harbour master', ['Nobody has mended it for years.']],
    ['behind a setting and a stop', 'Marta Orben said in a statement. “Nobody has mended it for years.”', 'Marta Orben', ['Nobody has mended it for years.']],
    ['with a name that is a verb elsewhere', '“Nobody has mended it for years,” Read said.', 'Read', ['Nobody has mended it for years,']],
    ['behind a phrase with a participle', 'The film opens with footage of Orben saying, “Nobody will mend it.”', 'Orben', ['Nobody will mend it.']],
    ['that goes on behind “but”', '“I like the pier,” she said, but “nobody has mended it for years.”', 'she', ['I like the pier,', 'nobody has mended it for years.']],
    ['that goes on behind a title in the cue’s sentence', '“I like the pier,” Orben said on “Face the Coast.” “But nobody mends it.”', 'Orben', ['I like the pier,', 'But nobody mends it.']],
  ])('%s', (_, text, mention, segments) => {
    expect(spoken(text)).toEqual([[mention, ...segments]]);
  }); // prettier-ignore

  it('in other marks on a line of its own is a heading, and nobody goes on with it', () => {
    const found = attributionsOf(
      '“The ferry is late,” Orben said. “We will have to wait.”',
      '‘A slow morning.’',
      'The crew sat down.',
    );
    expect(found.flatMap(({ segments }) => segments)).not.toContain('A slow morning.');
  });

  it('within a clause is not taken for what somebody else says with the same words', () => {
    const found = attributionsOf(
      '“The pier is old and tired and in need of care,” Orben said.',
      'Paint in the shade “old and tired” sells well in the shops of the harbour.',
    );
    expect(found).toHaveLength(1);
  });
});

describe('a headline', () => {
  const text = 'Marta Orben said on Monday that the pier would be closed for the winter.';
  const headline = (words: string) => ({ kind: 'headline' as const, text: words });

  it('goes on with the name that it begins with', () => {
    const found = attributionsOf(
      headline('Vellmark snubs Orlo Khan, says pier must stay closed'),
      text,
    );
    expect(found[0]).toMatchObject({ mention: 'Vellmark' });
  });

  it('with a name and a colon gives that person’s words', () => {
    const [first] = attributionsOf(headline('Orben: Pier will stay ‘closed for good’'), text);
    expect(first).toMatchObject({
      mention: 'Orben',
      segments: ['Pier will stay ‘closed for good’'],
    });
  });

  it('with a topic before the colon gives nobody’s', () => {
    const found = attributionsOf(headline('Winter: Pier will stay closed for good'), text);
    expect(found).toHaveLength(1);
  });
});

it('notes on a thing are no statement', () => {
  expect(attributionsOf('Orben read all morning and made notes on a yellow pad.')).toEqual([]);
});

describe('content', () => {
  it('does not begin within a word', () => {
    const [found] = attributionsOf(
      'Some think the crew will come. But Orben said that’s a false hope.',
    );
    expect(found?.segments).toEqual(['that’s a false hope']);
  });

  it('does not begin with the mark that parts it from its cue', () => {
    const [found] = attributionsOf(
      'Orben suggested that, if the wind rose, the crew might go home.',
    );
    expect(found?.segments).toEqual(['if the wind rose, the crew might go home']);
  });

  it('leaves no bracket open', () => {
    const [found] = attributionsOf(
      'Orben said the pier would be closed to all boats (and to bathers).',
    );
    expect(found?.segments).toEqual(['the pier would be closed to all boats (and to bathers)']);
  });
});
