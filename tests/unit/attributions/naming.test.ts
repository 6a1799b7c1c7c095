import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

describe('naming something in quotation marks', () => {
  it.each([
    ['called', 'Orben called the plan “a declaration of war”.', ['a declaration of war']],
    ['called, with the day behind it', 'Orben called the plan “a declaration of war” on Thursday.', ['a declaration of war']], // prettier-ignore
    ['blasted … as', 'Orben blasted the plan as a “disgrace” in a tweet.', ['disgrace']],
    ['described … as', 'The pilot described the harbour as “a ruin.”', ['a ruin.']],
  ])('%s', (_, text, quoted) => {
    const found = attributionsOf(text);
    expect(found).toMatchObject([{ type: 'mixed', quoted }]);
    expect(found[0]!.segments.join(' ')).not.toMatch(/Thursday|tweet/);
  });

  it('verbs that the lexicon lacks count where words in quotation marks follow', () => {
    const found = attributionsOf('The mayor has pounded Orben as a “con artist” for months.');
    expect(found).toMatchObject([{ mention: 'The mayor', quoted: ['con artist'] }]);
    expect(attributionsOf('The mayor has pounded Orben for months.')).toEqual([]);
  });

  it.each([
    ['behind a relative pronoun', 'Ten people were hurt by a fire that the mayor called “an intentional act.”', 'the mayor', ['a fire', 'an intentional act.']],
    ['in an aside', 'The judge, whom Roe has described as “a hater,” left the court.', 'Roe', ['The judge', 'as “a hater,”']],
    ['between dashes', 'The bill – which unions say is “an attack on workers” – passed.', 'unions', ['The bill', 'is “an attack on workers”']],
    ['by an agent before', 'The measure, described by Roe as “the end of the town,” was dropped.', 'Roe', ['The measure', 'as “the end of the town,”']],
    ['by an agent behind', 'The deal was hailed as “a new dawn for the valley” by the mayor.', 'the mayor', ['The deal', 'as “a new dawn for the valley”']],
    ['as what it is turned down', 'The mayor rejected the idea as “ludicrous” because the game was late.', 'The mayor', ['the idea as “ludicrous”']],
    ['more than once', 'It is a plan that the mayor called “cruel” and “a disgrace” on Monday.', 'the mayor', ['a plan', '“cruel” and “a disgrace”']],
  ])('%s', (_, text, mention, segments) => {
    expect(attributionsOf(text)).toMatchObject([{ mention, segments, type: 'mixed' }]);
  }); // prettier-ignore

  it.each([
    ['The report cited “serious failings” at the home.', 'serious failings'],
    ['The mayor expressed “deep regret” over the deaths.', 'deep regret'],
  ])('words of the subject’s own as the object: %s', (text, content) => {
    expect(attributionsOf(text)).toMatchObject([{ segments: [content] }]);
  });

  it.each([
    ['a nickname', 'Fans called them “Jakeleigh”.'],
    ['a title', 'The crowd sang “Harbor Lights” after the whistle.'],
  ])('%s is none', (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});

describe('nouns that nobody owns', () => {
  it.each([
    ['never proved', 'The allegation that the minutes were changed has never been proved.', 'the minutes were changed'],
    ['spreading', 'A rumour that the dam is about to fail has been spreading on Monday.', 'the dam is about to fail'],
    ['with an object', 'The claim that the mayor sold the pier was false.', 'the mayor sold the pier'],
    ['with the verb before the clause', 'Rumours spread that the dam was about to fail.', 'the dam was about to fail'],
  ])('%s', (_, text, content) => {
    expect(attributionsOf(text)).toMatchObject([
      { type: 'indirect', segments: [content], mention: null },
    ]);
  }); // prettier-ignore

  it.each([
    ['a plain noun', 'The boat that the mayor sold has never been paid.'],
    ['a relative clause', 'The mayor answered every letter that a child sent her.'],
  ])('%s gives nothing', (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});

describe('bounds', () => {
  it('a gerund after a denial belongs to the content', () => {
    expect(attributionsOf('Jake, 36, has denied cheating on his wife.')).toMatchObject([
      { segments: ['cheating on his wife'] },
    ]);
  });

  it('the subject of a passive with an infinitive is no content', () => {
    expect(
      attributionsOf('Her father, a signalman, was said to know every train by its sound.'),
    ).toMatchObject([{ segments: ['to know every train by its sound'], mention: null }]);
  });

  it('behind an aside the speaker is the phrase before it', () => {
    const [found] = attributionsOf(
      '“The question is who pays,” one member of the jury, who asked not to be named, told the paper.',
    );
    expect(found?.mention).toMatch(/^one member of the jury/);
  });

  it('a paragraph is no content of the cue in the next one', () => {
    const found = attributionsOf('“We know where it went wrong,” Orben said.', 'The maker apologised.'); // prettier-ignore
    expect(found).toHaveLength(1);
  });
});
