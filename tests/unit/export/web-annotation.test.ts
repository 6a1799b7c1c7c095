import * as jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { NAMESPACE, webAnnotationsOf } from '@/utils/export/web-annotation';
import type { AnnotatedPage } from '@/utils/model';
import { bridge, checked, claim, quotePage } from './pages';
import { annotationContext } from './annotation-context';

const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'http://schema.org/';
const ACTIVITY = 'http://www.w3.org/ns/activitystreams#';

type Expanded = Record<string, unknown[]> & { '@id'?: string; '@type'?: string[] };

/** Expands with the jsonld library, strictly: a term that no context knows is an error. Nothing is fetched. */
async function expanded(page: AnnotatedPage): Promise<Expanded[]> {
  const document = JSON.parse(JSON.stringify(webAnnotationsOf(page))) as jsonld.JsonLdDocument;
  const [collection] = (await jsonld.expand(document, {
    base: 'https://files.example/',
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`not offline: ${url}`);
      return { contextUrl: undefined, documentUrl: url, document: annotationContext };
    },
  } as jsonld.Options.Expand)) as unknown as Expanded[];
  expect(collection!['@type']).toEqual([`${ACTIVITY}OrderedCollection`]);
  const [first] = collection![`${ACTIVITY}first`] as Expanded[];
  const [items] = first![`${ACTIVITY}items`] as { '@list': Expanded[] }[];
  return items!['@list'];
}

const values = (nodes: unknown[] | undefined) =>
  (nodes as { '@value': unknown }[]).map((node) => node['@value']);
const only = (nodes: unknown[] | undefined) => {
  expect(nodes).toHaveLength(1);
  return nodes![0] as Expanded;
};

describe('webAnnotationsOf', () => {
  it('expands to annotations of the page, each with an address of its own', async () => {
    const [annotation] = await expanded(bridge);
    expect(annotation!['@type']).toEqual([`${OA}Annotation`]);
    expect(annotation!['@id']).toBe('https://news.example/bridge#whence-a1');
    const target = only(annotation![`${OA}hasTarget`]);
    expect(only(target[`${OA}hasSource`])['@id']).toBe('https://news.example/bridge');
  });

  it('makes nobody the author of what they deny', async () => {
    const [said] = await expanded({ ...bridge, annotations: [claim] });
    const [denied] = await expanded({ ...bridge, annotations: [{ ...claim, denies: true }] });
    const bodyOf = (annotation: Expanded | undefined) => only(annotation![`${OA}hasBody`]);
    expect(bodyOf(said)).toHaveProperty([`${SCHEMA}author`]);
    expect(bodyOf(denied)).not.toHaveProperty([`${SCHEMA}author`]);
    const who = only(bodyOf(denied)[`${NAMESPACE}deniedBy`]);
    expect(values(who[`${SCHEMA}name`])).toEqual(['Ada Brook']);
  });

  it('selects by words with their surroundings and by code points', async () => {
    const page = quotePage('We 👍 hold', 'Ada');
    const [annotation] = await expanded(page);
    const target = only(annotation![`${OA}hasTarget`]);
    const [quote, position] = target[`${OA}hasSelector`] as Expanded[];
    expect(quote!['@type']).toEqual([`${OA}TextQuoteSelector`]);
    expect(values(quote![`${OA}exact`])).toEqual(['We 👍 hold']);
    expect(values(quote![`${OA}prefix`])).toEqual(['😀 “']);
    expect(values(quote![`${OA}suffix`])).toEqual(['” Ada said.']);
    expect(position!['@type']).toEqual([`${OA}TextPositionSelector`]);
    const [start] = values(position![`${OA}start`]) as number[];
    const [end] = values(position![`${OA}end`]) as number[];
    expect([...page.text].slice(start, end).join('')).toBe('We 👍 hold');
  });

  it('describes a claim in the terms of schema.org', async () => {
    const [annotation] = await expanded(bridge);
    const body = only(annotation![`${OA}hasBody`]);
    expect(body['@type']).toEqual([`${SCHEMA}Claim`]);
    expect(values(body[`${SCHEMA}text`])).toEqual(['The bridge is safe']);
    expect(body[`${SCHEMA}spokenByCharacter`]).toBeUndefined();
    const author = only(body[`${SCHEMA}author`]);
    expect(author['@type']).toEqual([`${SCHEMA}Person`]);
    expect(values(author[`${SCHEMA}name`])).toEqual(['Ada Brook']);
    expect(values(author[`${SCHEMA}description`])).toEqual(['engineer']);
    const [channel, origin] = body[`${SCHEMA}isBasedOn`] as Expanded[];
    expect(values(channel![`${SCHEMA}name`])).toEqual(['Reuters']);
    expect(values(channel![`${SCHEMA}position`])).toEqual([1]);
    expect(values(channel![`${NAMESPACE}channelKind`])).toEqual(['agency']);
    expect(origin!['@id']).toBe('https://reuters.example/bridge(1)');
  });

  it('has a direct quote spoken by its speaker, and a mixed one be both', async () => {
    const [direct] = await expanded(quotePage('It holds', 'Ada'));
    const body = only(direct![`${OA}hasBody`]);
    expect(body['@type']).toEqual([`${SCHEMA}Quotation`]);
    const speaker = only(body[`${SCHEMA}spokenByCharacter`]);
    expect(values(speaker[`${SCHEMA}name`])).toEqual(['Ada']);

    const [mixed] = await expanded({ ...bridge, annotations: [{ ...claim, type: 'mixed' }] });
    const both = only(mixed![`${OA}hasBody`]);
    expect(both['@type']).toEqual([`${SCHEMA}Quotation`, `${SCHEMA}Claim`]);
    expect(both[`${SCHEMA}spokenByCharacter`]).toEqual(both[`${SCHEMA}author`]);
  });

  it('gives what the page says of verification, and where', async () => {
    const [annotation] = await expanded(bridge);
    const body = only(annotation![`${OA}hasBody`]);
    const verification = only(body[`${NAMESPACE}verification`]);
    expect(only(verification[`${NAMESPACE}status`])['@id']).toBe(`${NAMESPACE}unverified`);
    const evidence = only(verification[`${NAMESPACE}evidence`]);
    const [quote] = evidence[`${OA}hasSelector`] as Expanded[];
    expect(values(quote![`${OA}exact`])).toEqual(['This could not be confirmed.']);
  });

  it('gives fact checks that the page declares in the terms of schema.org', async () => {
    const [annotation] = await expanded(checked);
    const review = only(only(annotation![`${OA}hasBody`])[`${SCHEMA}review`]);
    expect(review['@type']).toEqual([`${SCHEMA}ClaimReview`]);
    expect(values(review[`${SCHEMA}claimReviewed`])).toEqual(['The bridge is *safe*']);
    expect(only(review[`${SCHEMA}url`])['@id']).toBe('https://checks.example/bridge');
    const rating = only(review[`${SCHEMA}reviewRating`]);
    expect(values(rating[`${SCHEMA}alternateName`])).toEqual(['Mostly false']);
    const { 'whence:factChecks': declared } = webAnnotationsOf(checked);
    expect(declared).toMatchObject([{}, { 'schema:claimReviewed': 'The river is dry' }]);
    expect(JSON.stringify(declared)).not.toContain('javascript');
  });

  it('has a target for each stretch', async () => {
    const segments = [...claim.segments, ...quotePage('', '').annotations[0]!.segments];
    const [annotation] = await expanded({ ...bridge, annotations: [{ ...claim, segments }] });
    expect(annotation![`${OA}hasTarget`]).toHaveLength(2);
  });

  it('takes a search for no origin, and a script for no address', async () => {
    for (const origin of [
      { url: 'https://reuters.example/search?q=bridge', from: 'search' },
      { url: 'javascript:alert(1)', from: 'link' },
    ] as const) {
      const [annotation] = await expanded({
        ...bridge,
        annotations: [{ ...claim, via: [], origin }],
      });
      expect(only(annotation![`${OA}hasBody`])[`${SCHEMA}isBasedOn`]).toBeUndefined();
    }
  });

  it('names a page without an address by its file', async () => {
    const page = { ...bridge, id: 'my page.html', article: { ...bridge.article, url: null } };
    const [annotation] = await expanded(page);
    expect(annotation!['@id']).toBe('https://files.example/my%20page.html#whence-a1');
  });

  it('uses only terms that the documentation explains', async () => {
    const { readFileSync } = await import('node:fs');
    const documented = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
    const everything = JSON.stringify([
      webAnnotationsOf(checked),
      ...(['group', 'anonymous'] as const).map((kind) =>
        webAnnotationsOf({
          ...bridge,
          annotations: [{ ...claim, speaker: { ...claim.speaker!, kind } }],
        }),
      ),
    ]);
    const terms = new Set(everything.match(/whence:\w+/g));
    expect(terms.size).toBeGreaterThan(8);
    for (const term of terms) expect(documented).toContain(`\`${term}\``);
  });
});
