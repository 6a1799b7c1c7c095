import { describe, expect, it } from 'vitest';
import type { Quotation } from '@/utils/quotations/find';
import { findQuotations } from '@/utils/quotations/find';
import type { BlockText } from '../text/documents';
import { documentOf } from '../text/documents';

interface Read {
  readonly words: string;
  readonly quotation: Quotation;
}

function quotationsOf(...parts: BlockText[]): Read[] {
  const document = documentOf(...parts);
  return findQuotations(document).map((quotation) => ({
    words: document.text.slice(quotation.start, quotation.end),
    quotation,
  }));
}

/** The words of all quotations, inner ones after the ones around them. */
const wordsOf = (...parts: BlockText[]) => quotationsOf(...parts).map(({ words }) => words);

describe('marks of every make', () => {
  it.each([
    ['curly', 'She said “the pier is shut” again.'],
    ['straight', 'She said "the pier is shut" again.'],
    ['single curly', 'She said ‘the pier is shut’ again.'],
    ['single straight', "She said 'the pier is shut' again."],
    ['guillemets', 'She said «the pier is shut» again.'],
    ['guillemets with French spaces', 'She said «\u00a0the pier is shut\u00a0» again.'],
    ['guillemets with French spaces before a comma', '« the pier is shut », she said.'],
    ['guillemets pointing inwards', 'She said »the pier is shut« again.'],
    ['German', 'She said „the pier is shut“ again.'],
    ['Polish', 'She said „the pier is shut” again.'],
    ['Swedish', 'She said ”the pier is shut” again.'],
    ['single guillemets', 'She said ‹the pier is shut› again.'],
    ['two single marks', "She said ''the pier is shut'' again."],
    ['curly opening, straight closing', 'She said “the pier is shut" again.'],
    ['straight opening, curly closing', 'She said "the pier is shut” again.'],
    ['space on both sides', 'She said " the pier is shut " again.'],
    ['after a dash', 'Her words—“the pier is shut”—were heard.'],
    ['in brackets', 'Her words (“the pier is shut”) were heard.'],
    ['after a colon without a space', 'She said:“the pier is shut” again.'],
  ])('%s', (_, text) => {
    expect(wordsOf(text)).toEqual(['the pier is shut']);
  });

  it('gives the marks their own offsets', () => {
    const [found] = quotationsOf('Then “Go home,” he said.');
    expect(found?.quotation).toMatchObject({
      start: 6,
      end: 14,
      outer: { start: 5, end: 15 },
      block: 0,
      depth: 0,
      single: false,
      unclosed: false,
      continues: null,
    });
  });

  it('keeps the comma or stop before the closing mark', () => {
    expect(wordsOf('“Go home,” he said. “Now.”')).toEqual(['Go home,', 'Now.']);
  });
});

describe('single marks and apostrophes', () => {
  it.each([
    ['an apostrophe inside', "She said 'the pier isn't safe' again.", ["the pier isn't safe"]],
    ['a curly apostrophe inside', 'She said ‘the pier isn’t safe’ again.', ['the pier isn’t safe']],
    ['a possessive inside', 'She said ‘the town’s pier is shut’ again.', ['the town’s pier is shut']], // prettier-ignore
    ['a plural possessive inside', 'He said ‘the rowers’ hut is shut.’ Then he left.', ['the rowers’ hut is shut.']], // prettier-ignore
    ['a plural possessive inside, straight', "He said 'the rowers' hut is shut.' Then he left.", ["the rowers' hut is shut."]], // prettier-ignore
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it.each([
    ['possessives', 'The rowers’ hut and the town’s pier and James’ boat are shut.'],
    ['straight possessives', "The rowers' hut and the town's pier and James' boat are shut."],
    ['an elision at the front', '’Tis the season, ’twas said, and ’em too.'],
    ['a straight elision at the front', "'Tis the season, 'twas said, and 'em too."],
    ['a decade', 'Back in the ’80s and the ’90s the pier was new.'],
    ['a straight decade', "Back in the '80s and the '90s the pier was new."],
    ['rock ’n’ roll', 'They played rock ’n’ roll at the pier.'],
    ['feet and inches', 'The pilot is 6\'2" and the mate is 5\'11" tall.'],
    ['feet alone', "A boat of 30' lay beside one of 40' there."],
    ['inches alone', 'A plank of 12" is too short.'],
  ])('are no quotation: %s', (_, text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('tells feet and inches from the marks around them', () => {
    expect(wordsOf('"He is 6\'2 tall," she said.')).toEqual(["He is 6'2 tall,"]);
  });
});

describe('quotations within quotations', () => {
  it.each([
    ['American', '“He told us ‘go home’ twice,” she said.', ['He told us ‘go home’ twice,', 'go home']], // prettier-ignore
    ['British', '‘He told us “go home” twice,’ she said.', ['He told us “go home” twice,', 'go home']], // prettier-ignore
    ['straight', '"He told us \'go home\' twice," she said.', ["He told us 'go home' twice,", 'go home']], // prettier-ignore
    [
      'closing together',
      '“He told us ‘go home.’” She left.',
      ['He told us ‘go home.’', 'go home.'],
    ],
    ['opening together', '“‘Go home’ is what he said.”', ['‘Go home’ is what he said.', 'Go home']],
    ['three deep', '“I heard ‘she said “no” twice’ then.”', ['I heard ‘she said “no” twice’ then.', 'she said “no” twice', 'no']], // prettier-ignore
    ['in guillemets', '«He told us “go home” twice», she said.', ['He told us “go home” twice', 'go home']], // prettier-ignore
  ])('%s', (_, text, expected) => {
    const found = quotationsOf(text);
    expect(found.map(({ words }) => words)).toEqual(expected);
    expect(found.map(({ quotation }) => quotation.depth)).toEqual(
      expected.map((_, depth) => depth),
    );
  });

  it('does not go on without end', () => {
    const text = `${'“a ‘b '.repeat(50)}c${'’ ”'.repeat(50)}`;
    for (const { quotation } of quotationsOf(text)) expect(quotation.depth).toBeLessThan(10);
  });
});

describe('unbalanced marks', () => {
  it.each([
    ['a closing mark alone', 'The pier is shut,” she said.', []],
    ['a forgotten closing mark before the next quotation', '“The pier is shut, she said. “We go home,” he said.', ['The pier is shut, she said.', 'We go home,']], // prettier-ignore
    ['a stray closing mark after a quotation', '“We go home,”” he said.', ['We go home,']],
    ['marks around nothing', 'She said “” and "" and ‘’ again.', []],
    ['marks around white space', 'She said “ ” again.', []],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('says which quotation was never closed', () => {
    const [open, closed] = quotationsOf('“The pier is shut, she said. “We go home,” he said.');
    expect([open?.quotation.unclosed, closed?.quotation.unclosed]).toEqual([true, false]);
  });

  it('lets a quotation that nothing closes end with its paragraph', () => {
    expect(wordsOf('“The pier is shut. We go home.', 'The crew left.')).toEqual([
      'The pier is shut. We go home.',
    ]);
  });

  it('lets one that is opened inside a sentence end with the sentence', () => {
    expect(wordsOf('He called it “a bad pier. The crew left. It rained.')).toEqual(['a bad pier.']);
  });

  it('does not let an apostrophe open one to the paragraph’s end', () => {
    expect(wordsOf("The town 'never sleeps, they say, and so on.")).toEqual([]);
  });
});

describe('speeches over several paragraphs', () => {
  it.each([
    ['curly', '“', '”'],
    ['straight', '"', '"'],
    ['single curly', '‘', '’'],
    ['guillemets', '«', '»'],
  ])('opened in each, closed in the last: %s', (_, opening, closing) => {
    const found = quotationsOf(
      `${opening}The pier is shut. We are sorry.`,
      `${opening}The boats stay here.`,
      `${opening}Go home,${closing} she said.`,
    );
    expect(found.map(({ words }) => words)).toEqual([
      'The pier is shut. We are sorry.',
      'The boats stay here.',
      'Go home,',
    ]);
    expect(found.map(({ quotation }) => quotation.continues)).toEqual([null, 0, 1]);
    expect(found.map(({ quotation }) => quotation.unclosed)).toEqual([true, true, false]);
    expect(found.map(({ quotation }) => quotation.block)).toEqual([0, 1, 2]);
  });

  it('opened inside its first sentence', () => {
    const found = quotationsOf('Orben wrote: “The pier is shut.', '“Go home.”');
    expect(found.map(({ words }) => words)).toEqual(['The pier is shut.', 'Go home.']);
    expect(found[1]?.quotation.continues).toBe(0);
  });

  it('do not go on after a closing mark', () => {
    const found = quotationsOf('“The pier is shut.”', '“Go home.”');
    expect(found.map(({ quotation }) => quotation.continues)).toEqual([null, null]);
  });

  it('do not go on over a paragraph without marks', () => {
    const found = quotationsOf('“The pier is shut.', 'The crew left.', '“Go home.”');
    expect(found.map(({ quotation }) => quotation.continues)).toEqual([null, null]);
  });
});

describe('order', () => {
  it('is that of the opening marks', () => {
    const found = quotationsOf('“A ‘b’ c” and "d", then «e».', '‘F g’ is it.');
    const starts = found.map(({ quotation }) => quotation.outer.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(found).toHaveLength(5);
  });
});
