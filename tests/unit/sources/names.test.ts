import { describe, expect, it } from 'vitest';
import { channels, run } from './stage';

const claim = { says: 'the dyke held', cue: 'told', mention: 'Piet Smit' };
const british = { publisher: { name: 'The Mirror', domain: 'mirror.co.uk' } };
const american = { publisher: { name: 'Valley Voice', domain: 'valleyvoice.us' } };

describe('names that mean several things', () => {
  it.each([
    ['Piet Smit told Time the dyke held.', 'Time'],
    ['Piet Smit told Bild the dyke held.', 'Bild'],
    ['Piet Smit told The Sun the dyke held.', 'The Sun'],
    ['Piet Smit told the Mirror the dyke held.', 'Daily Mirror'],
    ['Piet Smit told Die Zeit the dyke held.', 'Die Zeit'],
    ['Piet Smit told Тасс the dyke held.', undefined],
    ['Piet Smit told ТАСС the dyke held.', 'TASS'],
  ])('%s', (text, name) => {
    expect(channels(text, claim)[0]).toBe(name);
  });

  it('"the Times" is the one named in full before', () => {
    const page = [
      'The Seattle Times was at the dyke on Monday.',
      'Piet Smit told the Times the dyke held.',
    ];
    expect(run(page, [claim])[0]!.names).toEqual(['The Seattle Times']);
  });

  it('"the Times" is the one of the page’s country', () => {
    expect(channels('Piet Smit told the Times the dyke held.', claim, british)).toEqual([
      'The Times',
    ]);
    const [found] = run('Piet Smit told the Times the dyke held.', [claim], british);
    expect(found!.via[0]!.country).toBe('GB');
  });

  it('"the Times" has no country where several could be meant', () => {
    const [found] = run('Piet Smit told the Times the dyke held.', [claim], american);
    expect(found!.via[0]).toMatchObject({ country: null, control: 'unknown' });
  });

  it('"The Times" keeps its article where the page names several such', () => {
    expect(channels('Piet Smit told The Times the dyke held.', claim)).toEqual(['The Times']);
  });

  it('"the Voice" is the page’s own outlet by the last word of its name', () => {
    expect(channels('Piet Smit told the Voice the dyke held.', claim, american)).toEqual([
      'Valley Voice',
    ]);
  });

  it('a surname is no outlet', () => {
    expect(channels('Piet Smit told Michael Bloomberg the dyke held.', claim)).toEqual([]);
    expect(channels('Piet Smit told Bloomberg the dyke held.', claim)).toEqual(['Bloomberg']);
  });

  it('"the paper" is the newspaper named before, not the agency', () => {
    const page = [
      'Piet Smit told Trouw Courant the dyke held.',
      'Reuters had photographs.',
      '“It was close,” he told the paper.',
    ];
    const found = run(page, [
      claim,
      { says: 'It was close,', cue: 'told', mention: 'he', name: 'Piet Smit' },
    ]);
    expect(found[1]!.names).not.toContain('Reuters');
  });

  it('"the agency" is the agency named before', () => {
    const page = ['Interfax was first with the news.', 'Piet Smit told the agency the dyke held.'];
    const [found] = run(page, [claim]);
    expect(found!.names).toEqual(['Interfax']);
    expect(found!.via[0]!.mention?.text).toBe('agency');
  });

  it('"the agency" is nothing where none was named', () => {
    expect(channels('Piet Smit told the agency the dyke held.', claim)).toEqual([]);
  });
});

describe('names that the registry lacks', () => {
  it.each([
    ['Piet Smit told the Polder Courier the dyke held.', 'Polder Courier', 'newspaper'],
    ['Piet Smit told Delta Radio the dyke held.', 'Delta Radio', 'broadcaster'],
    ['Piet Smit told the magazine Waterkant the dyke held.', 'Waterkant', 'magazine'],
    ['Piet Smit told Polderblik newspaper the dyke held.', 'Polderblik', 'newspaper'],
  ])('%s', (text, name, kind) => {
    const [found] = run(text, [claim]);
    expect(found!.via).toMatchObject([{ name, kind, country: null, control: 'unknown' }]);
  });

  it('what the page calls a state agency is one', () => {
    const [found] = run('Piet Smit told the state news agency Zarya the dyke held.', [claim]);
    expect(found!.via).toMatchObject([
      { name: 'Zarya', kind: 'agency', control: 'state-controlled' },
    ]);
  });

  it('a demonym alone is no name', () => {
    expect(channels('Piet Smit told a Dutch newspaper the dyke held.', claim)).toEqual([
      'Dutch newspaper',
    ]);
  });
});
