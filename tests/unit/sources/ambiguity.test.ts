import { describe, expect, it } from 'vitest';
import type { ArticleInfo } from '@/utils/model';
import { channels, run } from './stage';

const claim = { says: 'the mill would close', cue: 'said', mention: 'Rosa Lind' };
const told = { ...claim, cue: 'told' };
const german: Partial<ArticleInfo> = { publisher: { name: 'Der Spiegel', domain: 'spiegel.de' } };

describe('words that are names of outlets only sometimes', () => {
  it.each([
    ['Time will tell, and Rosa Lind said the mill would close.'],
    ['In Time Square, Rosa Lind said the mill would close.'],
    ['The Sun was low when Rosa Lind said the mill would close.'],
    ['On the Mirror Lake, Rosa Lind said the mill would close.'],
    ['At the Post Office, Rosa Lind said the mill would close.'],
    ['With a last-minute X on the paper, Rosa Lind said the mill would close.'],
    ['After Generation X, Rosa Lind said the mill would close.'],
    ['Before the Times Square fire, Rosa Lind said the mill would close.'],
    ['As a member of the Press Club, Rosa Lind said the mill would close.'],
    ['Rosa Lind said the mill would close, and Michael Bloomberg agreed.'],
  ])('none: %s', (text) => {
    expect(channels(text, claim)).toEqual([]);
  });

  it.each([
    ['Rosa Lind told Time magazine the mill would close.', 'Time'],
    ['Rosa Lind told The Sun the mill would close.', 'The Sun'],
    ['Rosa Lind told the tabloid Bild the mill would close.', 'Bild'],
    ['Rosa Lind told the weekly Die Zeit the mill would close.', 'Die Zeit'],
    ['Rosa Lind told the New York Post the mill would close.', 'New York Post'],
    ['Rosa Lind told the Daily Mirror the mill would close.', 'Daily Mirror'],
    ['Rosa Lind told the AP the mill would close.', 'AP'],
  ])('one: %s', (text, name) => {
    expect(channels(text, told)).toEqual([name]);
  });

  it('“the Post” is the one named in full before', () => {
    const page = [
      'The Washington Post sent two reporters.',
      'Rosa Lind told the Post the mill would close.',
    ];
    expect(run(page, [told])[0]!.names).toEqual(['The Washington Post']);
  });

  it('a German word in a German sentence on a German page is the outlet only where it is told', () => {
    expect(
      channels('Das Bild ist alt. Rosa Lind said the mill would close.', claim, german),
    ).toEqual([]);
    expect(channels('Rosa Lind told Bild the mill would close.', told, german)).toEqual(['Bild']);
  });
});

describe('credits, datelines and bylines name no channel of a quote', () => {
  it.each([
    ['The mill. (AP Photo/Jo Marsh) Rosa Lind said the mill would close.'],
    [
      'The mill in May. Kevin Marsh/Getty Images, Reuters/Jo Marsh. Rosa Lind said the mill would close.',
    ],
    ['LUNDBY, May 3 (Reuters) - Rosa Lind said the mill would close.'],
    ['LUNDBY (AP) — Rosa Lind said the mill would close.'],
    ['By Jo Marsh, Reuters\n\nRosa Lind said the mill would close.'],
  ])('%s', (text) => {
    expect(channels(text, claim)).toEqual([]);
  });
});

describe('an outlet as topic or employer', () => {
  it.each([
    ['Rosa Lind, who owns shares in Reuters, said the mill would close.'],
    ['Rosa Lind, a former editor of the Guardian, said the mill would close.'],
    ['Rosa Lind, a Le Monde columnist, said the mill would close.'],
    ['Rosa Lind sued the Daily Mail and said the mill would close.'],
    ['Rosa Lind said the mill would close, criticising the BBC.'],
    ['Facebook employees cheered when Rosa Lind said the mill would close.'],
    ['Rosa Lind, who works for TikTok, said the mill would close.'],
  ])('%s', (text) => {
    expect(channels(text, claim)).toEqual([]);
  });
});

describe('chains', () => {
  it('an agency that cites a ministry passes on what the ministry says', () => {
    const found = run('The mill would close, according to Interfax, citing the trade ministry.', [
      {
        says: 'The mill would close',
        cue: 'according to',
        mention: 'the trade ministry',
        kind: 'organisation',
      },
    ]);
    expect(found[0]!.names).toEqual(['Interfax']);
  });

  it('what was posted, then told on by two outlets, in their order', () => {
    const text =
      'Rosa Lind wrote on Telegram that the mill would close, Tass reported, citing RIA Novosti.';
    expect(channels(text, { ...claim, cue: 'wrote' })).toEqual(['Telegram', 'RIA Novosti', 'TASS']);
  });
});

describe('further settings and platforms', () => {
  it.each([
    ['Speaking to reporters in Lundby, Rosa Lind said the mill would close.', 'reporters'],
    ['In her testimony, Rosa Lind said the mill would close.', 'testimony'],
    ['In a report, Rosa Lind said the mill would close.', 'report'],
    ['In an affidavit, Rosa Lind said the mill would close.', 'affidavit'],
    ['At a hearing on Monday, Rosa Lind said the mill would close.', 'hearing'],
    ['She posted a video on Telegram in which Rosa Lind said the mill would close.', 'Telegram'],
    ['In a video posted on TikTok, Rosa Lind said the mill would close.', 'TikTok'],
    ['In a live broadcast on Facebook, Rosa Lind said the mill would close.', 'Facebook'],
    ['Rosa Lind said on state television the mill would close.', 'state television'],
  ])('%s', (text, name) => {
    expect(channels(text, claim)).toEqual([name]);
  });

  it.each([
    [
      'Rosa Lind, who is on TikTok a lot, had no time. Later a clerk spoke. Rosa Lind said the mill would close.',
    ],
    ['After the hearing, Rosa Lind said the mill would close.'],
    ['Rosa Lind dismissed the report and said the mill would close.'],
    ['Her letter was lost. Rosa Lind said the mill would close.'],
  ])('none: %s', (text) => {
    expect(channels(text, claim)).toEqual([]);
  });
});
