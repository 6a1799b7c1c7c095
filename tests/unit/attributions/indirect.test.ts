import { describe, expect, it } from 'vitest';
import { attributionsOf } from './stage';

describe('content beside its cue', () => {
  it.each([
    ['that-clause', 'The harbour master said that the ferry was late.', 'said', 'The harbour master', ['the ferry was late']],
    ['clause without that', 'The harbour master said the ferry was late.', 'said', 'The harbour master', ['the ferry was late']],
    ['present tense', 'Critics say the plan will cost too much.', 'say', 'Critics', ['the plan will cost too much']],
    ['cue at the end', 'The plan will cost too much, critics say.', 'say', 'critics', ['The plan will cost too much']],
    ['inverted at the end', 'The quay is a ruin and must be mended, said Tomas Brekke.', 'said', 'Tomas Brekke', ['The quay is a ruin and must be mended']],
    ['cue in the middle', 'The ferry, officials said, was closed to passengers.', 'said', 'officials', ['The ferry', 'was closed to passengers']],
    ['infinitive', 'The harbour master claimed to have seen the ferry.', 'claimed', 'The harbour master', ['to have seen the ferry']],
    ['promise', 'The mayor promised to rebuild the quay.', 'promised', 'The mayor', ['to rebuild the quay']],
    ['noun phrase', 'The ministry reported the capture of the island.', 'reported', 'The ministry', ['the capture of the island']],
    ['two clauses', 'Orben said that the ferry was late and that the crew was tired.', 'said', 'Orben', ['the ferry was late and that the crew was tired']],
    ['hearers between', 'The mayor told reporters that the quay would close in May.', 'told', 'The mayor', ['the quay would close in May']],
    ['a day between', 'Police said on Tuesday they had found a boat.', 'said', 'Police', ['they had found a boat']],
    ['auxiliaries and an adverb', 'Officials have repeatedly warned that the bridge could fall.', 'have repeatedly warned', 'Officials', ['the bridge could fall']],
    ['an aside between name and cue', 'Ivo Lang, a pilot of 20 years, said the tide was wrong.', 'said', 'Ivo Lang, a pilot of 20 years', ['the tide was wrong']],
    ['a document', 'The report says that the bridge needs new bolts.', 'says', 'The report', ['the bridge needs new bolts']],
    ['a setting in front', 'In a statement on Monday, the company said it would pay.', 'said', 'the company', ['it would pay']],
    ['whether', 'Orben asked whether the ferry would run.', 'asked', 'Orben', ['whether the ferry would run']],
    ['a complaint', 'The union complained that the wages were too low.', 'complained', 'The union', ['the wages were too low']],
    ['a lawyer of somebody', "Orben's lawyer said that she had paid for the boat.", 'said', "Orben's lawyer", ['she had paid for the boat']],
    ['a spokesman', 'A spokesman for the port said the crane had been checked.', 'said', 'A spokesman for the port', ['the crane had been checked']],
    ['unnamed people', 'Two people familiar with the matter said the quay had been sold.', 'said', 'Two people familiar with the matter', ['the quay had been sold']],
  ])('%s', (_, text, cue, mention, segments) => {
    expect(attributionsOf(text)).toMatchObject([{ type: 'indirect', cue, mention, segments, quoted: [] }]);
  }); // prettier-ignore

  it.each([
    ['in front', 'According to Marta Orben, the ferry was late.'],
    ['at the end', 'The ferry was late, according to Marta Orben.'],
  ])('according to, %s', (_, text) => {
    const found = attributionsOf(text);
    expect(found).toMatchObject([{ type: 'indirect' }]);
    expect(found[0]?.mention).toBe('Marta Orben');
    expect(found[0]?.segments[0]).toMatch(/^the ferry was late$/i);
    expect(found[0]?.cue).toMatch(/^according to$/i);
  });

  it('according to, at the front without a comma', () => {
    const [found] = attributionsOf(
      'According to Skyhook the picture was taken at noon, precisely the time police say the fire began.',
    );
    expect(found).toMatchObject({ cue: 'According to', mention: 'Skyhook' });
    expect(found!.segments.join(' ')).toMatch(/^the picture was taken at noon, precisely/);
  });

  it('in every sentence that has one', () => {
    const found = attributionsOf('Orben said the ferry was late. The crew was tired, she added.');
    expect(found).toMatchObject([
      { segments: ['the ferry was late'], cue: 'said', mention: 'Orben' },
      { segments: ['The crew was tired'], cue: 'added', mention: 'she' },
    ]);
  });
});

describe('passives', () => {
  it.each([
    ['quoted as saying', 'Orben was quoted as saying that the ferry would stop.', 'Orben', ['the ferry would stop']], // prettier-ignore
    ['it was announced', 'It was announced that the ferry would stop running.', null, ['the ferry would stop running']], // prettier-ignore
    ['who was told does not speak', 'The council was told on Monday that the quay would be sold.', null, ['the quay would be sold']], // prettier-ignore
    ['nor do they in the plural', 'Residents were told that the bridge would stay shut.', null, ['the bridge would stay shut']], // prettier-ignore
  ])('%s', (_, text, mention, segments) => {
    const found = attributionsOf(text);
    expect(found.map((each) => each.segments)).toEqual([segments]);
    expect(found[0]?.mention ?? null).toBe(mention);
  });
});

describe('mixed', () => {
  it.each([
    ['after said', 'Lang said he would “never again” take the helm.', 'said', ['never again']],
    ['two stretches', 'The mayor said the ferry was “a disgrace” and the crew had been “left alone.”', 'said', ['a disgrace', 'left alone.']], // prettier-ignore
    ['after according to', 'According to the pilot, the plan is “a waste of money” for all.', 'According to', ['a waste of money']], // prettier-ignore
    ['single marks', 'Lang said he would ‘never again’ take the helm.', 'said', ['never again']],
    ['a judgement', 'The pilot described the plan as “a waste of money”.', 'described', ['a waste of money']], // prettier-ignore
  ])('%s', (_, text, cue, quoted) => {
    expect(attributionsOf(text)).toMatchObject([{ type: 'mixed', cue, quoted }]);
  });
});

it('keeps both marks of a quotation at the end of mixed content', () => {
  const [found] = attributionsOf('The mayor said the crew had been “left alone.”');
  expect(found?.segments).toEqual(['the crew had been “left alone.”']);
  expect(found?.quoted).toEqual(['left alone.']);
});

it('takes who stands before “who” for the speaker', () => {
  const [found] = attributionsOf('Marta Orben, who runs the pier, said the ferry was late.');
  expect(found?.mention).toMatch(/^Marta Orben/);
});

it('finds both statements of a sentence', () => {
  const found = attributionsOf(
    'Lang, the pilot, insisted the tide was wrong, adding that nobody had warned him.',
  );
  expect(found.map(({ segments }) => segments)).toEqual([
    ['the tide was wrong'],
    ['nobody had warned him'],
  ]);
});

describe('denial and admission have content', () => {
  it.each([
    ['Orben denied that the ferry was unsafe.', 'denied', 'the ferry was unsafe'],
    ['Orben denies that she sold the ferry.', 'denies', 'she sold the ferry'],
    ['The mayor admitted that the quay was unsafe.', 'admitted', 'the quay was unsafe'],
    ['The mayor admitted taking the money.', 'admitted', 'taking the money'],
  ])('%s', (text, cue, content) => {
    expect(attributionsOf(text)).toMatchObject([{ cue, segments: [content] }]);
  });
});

describe('where nothing was said, nothing is found', () => {
  it.each([
    'Orben declined to comment.',
    'Orben declined to say who had sold the boat.',
    'Orben refused to say when the ferry would run again.',
    'Orben did not say when the ferry would run again.',
    'Orben would not say who sold the boat.',
    'Orben never said the boat was safe.',
    'The firm has not responded to a request for comment.',
    'Orben could not be reached for comment.',
    'What did Orben say about the boat?',
    'Did Orben say the ferry was late?',
    'Has the mayor admitted that the quay is unsafe?',
    'If Orben says the ferry is late, the crew will go home.',
    'Suppose Orben were to say that the quay is unsafe.',
    'The quay was sold. The crew went home. It rained on the pier for two days.',
    'Orben crossed the bay in a small boat, and the crew slept.',
    'The mayor wants to rebuild the quay.',
  ])('%s', (text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});

describe('order', () => {
  it('is that of the content, and only earlier ones are carried on', () => {
    const found = attributionsOf(
      'The ferry is late, Orben said. According to Lang, the tide was wrong.',
      '“We are tired,” he said. Brekke said the quay was a ruin.',
      '“Nobody has mended it for years.”',
    );
    expect(found.length).toBeGreaterThanOrEqual(4);
    found.forEach(({ continues }, index) => {
      if (continues !== null) expect(continues).toBeLessThan(index);
    });
  });
});

describe('words in quotation marks within a clause', () => {
  it('that "that" opens belong to the whole of it', () => {
    expect(
      attributionsOf('She tells visitors that after two hundred years and nine floods, “It still stands.”'), // prettier-ignore
    ).toMatchObject([
      {
        type: 'mixed',
        cue: 'tells',
        segments: ['after two hundred years and nine floods, “It still stands.”'],
      },
    ]);
  });

  it('whose cue stands in what somebody says are mostly a part of that', () => {
    expect(
      attributionsOf('Mayor Ilse Brandt said she would tell the ferry company “no more delays” at the meeting.'), // prettier-ignore
    ).toMatchObject([
      {
        cue: 'said',
        segments: ['she would tell the ferry company “no more delays” at the meeting'],
      },
    ]);
  });
});

it('who is quoted by an agency speaks, with an aside before', () => {
  expect(
    attributionsOf('The harbour engineer, Nora Falk, was quoted by the Harbour Times as saying that the lock had failed twice.'), // prettier-ignore
  ).toMatchObject([{ cue: 'saying', segments: ['the lock had failed twice'] }]);
});
