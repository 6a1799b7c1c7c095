/** Who speaks, what they say and through what it came, from the words of a whole text. */
import { expect, it } from 'vitest';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';

const told = (text: string) =>
  annotate(articleFromText(text, 'en')).map(({ speaker, segments, via }) => [
    speaker?.name,
    segments.map((segment) => segment.text).join(' … '),
    via.map(({ name }) => name).join(' → '),
  ]);

it.each([
  ['The company knew of the leak, according to documents seen by the Guardian.', ['documents', 'The company knew of the leak', 'The Guardian']],
  ['The company knew of the leak, court documents show.', ['court documents', 'The company knew of the leak', '']],
  ['South Korea’s military said the missile fell into the sea, according to the Yonhap news agency.', ['South Korea’s military', 'the missile fell into the sea', 'Yonhap']],
  ['The Kremlin said that talks would go on, Reuters reported, citing Tass.', ['Kremlin', 'talks would go on', 'TASS → Reuters']],
  ['Ukrainska Pravda reported, citing sources in the security service, that the depot was hit.', ['sources in the security service', 'the depot was hit', 'Ukrainska Pravda']],
  ['The port assured residents on Weibo, a Twitter-like social media site, that the water was safe.', ['port', 'the water was safe', 'Weibo']],
  ['The town limited access, busing reporters to and from the mayor’s speech, and union leaders urged their members to stay calm.', ['union leaders', 'their members to stay calm', '']],
  ['The pair had been moved on Monday, the ministry said, according to Jake Orlo of the New York Times.', ['ministry', 'The pair had been moved on Monday', 'The New York Times']],
  ['The ministry said the pair had been moved on Monday, according to Jake Orlo of the New York Times.', ['ministry', 'the pair had been moved on Monday', 'The New York Times']],
  ['According to CNN’s Jake Orlo, the minister wrote in a post that the pair had been moved on Monday.', ['the minister', 'the pair had been moved on Monday', 'CNN']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
}); // prettier-ignore
