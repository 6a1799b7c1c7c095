// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SourceChecks } from '@/entrypoints/lib/source-checks';
import type { Fetched } from '@/utils/check/result';
import type { Annotation } from '@/utils/model';
import { PAUSE } from '@/utils/original/pace';
import { annotationOf } from '../annotations';

const { answers, sent } = vi.hoisted(() => ({
  answers: new Map<string, (body: never) => unknown>(),
  sent: [] as { type: string; body: unknown }[],
}));

vi.mock('@/utils/messaging', () => ({
  sendToBackground: async (type: string, body: unknown) => {
    sent.push({ type, body });
    return answers.get(type)!(body as never);
  },
  sendToPage: vi.fn(),
}));

const url = 'https://harbour.example/statement';
const page = (words: string): Fetched => ({
  ok: true,
  url,
  kind: 'html',
  body: `<article><p>${words}</p></article>`,
});

const quote = (text: string, id: string, to: string | null = url): Annotation =>
  annotationOf({
    id,
    quoted: [{ start: 0, end: text.length, text }],
    origin: to === null ? null : { url: to, from: 'link' },
  });

const first = quote('We cannot wait for another winter.', 'first');
const second = quote('Nobody will lose a berth here.', 'second');
const other = quote('The wall will not hold.', 'other', 'https://other.example/a');

let checks: SourceChecks;
const embeddedText = vi.fn<(annotation: Annotation) => Promise<string | null>>();
beforeEach(() => {
  sent.length = 0;
  answers.clear();
  answers.set('fetch-original', () =>
    page('We cannot wait for another winter. Nobody will ever lose a berth here.'),
  );
  answers.set('keep-check', () => null);
  answers.set('kept-checks', ({ keys }: { keys: string[] }) => keys.map(() => null));
  embeddedText.mockReset();
  checks = new SourceChecks({ lang: 'en', tabId: 7, embeddedText });
});

const statusOf = (annotation: Annotation) => {
  const state = checks.stateOf(annotation);
  return state.kind === 'done' ? state.result.status : state.kind;
};
const asked = () =>
  sent
    .filter(({ type }) => type === 'fetch-original')
    .map(({ body }) => (body as { url: string }).url);

describe('checking one quote', () => {
  it('asks, compares, links to the passage, and keeps the result', async () => {
    const asking = checks.ask(first, url);
    expect(checks.stateOf(first)).toEqual({ kind: 'asking', host: 'harbour.example' });
    await asking;
    expect(checks.stateOf(first)).toMatchObject({
      kind: 'done',
      result: {
        status: 'word-for-word',
        url,
        links: [`${url}#:~:text=We%20cannot%20wait%20for%20another%20winter`],
      },
    });
    expect(sent.at(-1)).toMatchObject({ type: 'keep-check', body: { tabId: 7 } });
  });

  it('gives the reason where nothing could be read, and where nobody answers', async () => {
    answers.set('fetch-original', () => ({ ok: false, url, reason: 'missing', code: 404 }));
    await checks.ask(first, url);
    expect(checks.stateOf(first)).toMatchObject({
      result: { status: 'unreadable', reason: 'missing' },
    });
    answers.set('fetch-original', () => {
      throw new Error('gone');
    });
    await checks.ask(first, url);
    expect(checks.stateOf(first)).toMatchObject({
      result: { status: 'unreadable', reason: 'network' },
    });
  });

  it('compares with an embedded post without asking anybody', async () => {
    embeddedText.mockResolvedValue('We cannot wait for another winter.');
    const post = annotationOf({
      ...first,
      origin: { url: 'https://x.com/a/status/1', from: 'embed' },
    });
    await checks.compareEmbed(post);
    expect(checks.stateOf(post)).toMatchObject({
      result: { status: 'word-for-word', links: [null] },
    });
    expect(asked()).toEqual([]);
  });

  it('recalls what was found earlier, once', async () => {
    const result = { status: 'other-language', url, lang: 'de' } as const;
    answers.set('kept-checks', ({ keys }: { keys: string[] }) =>
      keys.map((_key, index) => (index === 0 ? result : null)),
    );
    await Promise.all([checks.recall([first]), checks.recall([second])]);
    await checks.recall([first, second]);
    expect(statusOf(first)).toBe('other-language');
    expect(statusOf(second)).toBe('none');
    expect(sent).toHaveLength(1);
  });
});

describe('checking all', () => {
  it('takes those with a link that can be asked, by address', () => {
    const post = quote('Words.', 'post', 'https://x.com/a/status/1');
    const groups = SourceChecks.groups(
      [first, other, second, quote('Nothing.', 'none', null), post],
      (to) => !to.includes('x.com'),
    );
    expect([...groups.keys()]).toEqual([url, 'https://other.example/a']);
    expect(groups.get(url)).toEqual([first, second]);
  });

  it('asks each address once, one after the other', async () => {
    const progress: string[] = [];
    checks.watch(
      () => checks.progress && progress.push(`${checks.progress.done}/${checks.progress.total}`),
    );
    await checks.askAll(SourceChecks.groups([first, other, second], () => true));
    expect(asked()).toEqual([url, 'https://other.example/a']);
    expect([statusOf(first), statusOf(second), statusOf(other)]).toEqual([
      'word-for-word',
      'changed',
      'not-found',
    ]);
    expect([...new Set(progress)]).toEqual(['0/3', '2/3', '3/3']);
    expect(checks.progress).toBeNull();
  });

  it('stops at once, and leaves what was not done as it was', async () => {
    let give: (fetched: Fetched) => void = () => undefined;
    answers.set('fetch-original', () => new Promise<Fetched>((resolve) => (give = resolve)));
    const run = checks.askAll(SourceChecks.groups([first, other], () => true));
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    checks.stopAll();
    await run;
    give(page('late'));
    expect([statusOf(first), statusOf(other)]).toEqual(['none', 'none']);
    expect(asked()).toHaveLength(1);
  });

  it('asks nothing more once it is stopped in the pause that a site is given', async () => {
    const next = quote('The crane stays.', 'next', `${url}/next`);
    const run = checks.askAll(SourceChecks.groups([first, next], () => true));
    await vi.waitFor(() => expect(statusOf(first)).toBe('word-for-word'));
    checks.stopAll();
    await run;
    await new Promise((done) => setTimeout(done, PAUSE + 100));
    expect(asked()).toEqual([url]);
    expect(statusOf(next)).toBe('none');
  });
});
