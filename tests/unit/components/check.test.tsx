// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CheckAll } from '@/components/CheckAll';
import type { CheckState } from '@/components/CheckSource';
import { addressIn, CheckSource } from '@/components/CheckSource';
import type { CheckResult, Reason } from '@/utils/check/result';
import { reasonSchema } from '@/utils/check/result';
import { annotationOf, spanIn } from '../annotations';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => act(() => render(null, root)));

const onAsk = vi.fn();
const onCompareEmbed = vi.fn();
beforeEach(() => {
  onAsk.mockClear();
  onCompareEmbed.mockClear();
});

const quoted = [spanIn('This could not be confirmed.')];
const linked = annotationOf({
  quoted,
  origin: { url: 'https://www.harbour.example/statement', from: 'link' },
});

function show(annotation = linked, state: CheckState = { kind: 'none' }): void {
  act(() =>
    render(
      <CheckSource
        annotation={annotation}
        state={state}
        onAsk={onAsk}
        onCompareEmbed={onCompareEmbed}
      />,
      root,
    ),
  );
}

const words = () => root.textContent ?? '';
const buttons = () => [...root.querySelectorAll('button')];

async function send(target: Element, event: Event, isTrusted = true): Promise<void> {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    target.dispatchEvent(event);
  });
}
const click = (target: Element, isTrusted?: boolean) =>
  send(target, new MouseEvent('click', { bubbles: true, cancelable: true }), isTrusted);

describe('the button', () => {
  it('names the site, and asks upon a reader’s own click only', async () => {
    show();
    const [ask] = buttons();
    expect(ask!.textContent).toContain('harbour.example');
    await click(ask!, false);
    expect(onAsk).not.toHaveBeenCalled();
    await click(ask!);
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(linked, 'https://www.harbour.example/statement');
  });

  it('is not there where nothing stands in quotation marks', () => {
    show(annotationOf({ quoted: [], origin: linked.origin }));
    expect(words()).toBe('');
  });

  it('compares with an embedded post without asking anybody', async () => {
    show(annotationOf({ quoted, origin: { url: 'https://x.com/a/status/1', from: 'embed' } }));
    await click(buttons()[0]!);
    expect(onCompareEmbed).toHaveBeenCalledOnce();
    expect(onAsk).not.toHaveBeenCalled();
  });

  it('does not compare a post with itself', () => {
    const trace = [{ step: 'source', rule: 'inside-embedded-post', span: null } as const];
    const origin = { url: 'https://x.com/a/status/1', from: 'embed' } as const;
    show(annotationOf({ quoted, origin, trace: [...trace] }));
    expect(buttons().map((button) => button.textContent)).toEqual(['Another link …']);
  });

  it('says of a post that needs script that it is to be opened, to who wants to check it', async () => {
    show(annotationOf({ quoted, origin: { url: 'https://x.com/a/status/1', from: 'link' } }));
    expect(buttons()).toHaveLength(1);
    expect(words()).not.toContain('x.com');
    await click(buttons()[0]!);
    expect(words()).toContain('x.com shows posts only to browsers that run its scripts');
  });

  it('takes a link that the reader pastes, and names its site', async () => {
    show(annotationOf({ quoted, origin: null }));
    await click(buttons()[0]!);
    const field = root.querySelector('input')!;
    const [, submit] = buttons();
    expect(submit!.disabled).toBe(true);
    field.value = 'council.example/minutes';
    await send(field, new Event('input', { bubbles: true }));
    expect(submit!.textContent).toContain('council.example');
    expect(submit!.disabled).toBe(false);
    const form = root.querySelector('form')!;
    await send(form, new Event('submit', { cancelable: true }), false);
    expect(onAsk).not.toHaveBeenCalled();
    await send(form, new Event('submit', { cancelable: true }));
    expect(onAsk.mock.calls[0]![1]).toBe('https://council.example/minutes');
  });
});

it.each([
  ['https://a.example/b', 'https://a.example/b'],
  [' a.example ', 'https://a.example/'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['two words.example', null],
  ['nothing', null],
  ['', null],
])('reads %s as %s', (typed, address) => {
  expect(addressIn(typed)).toBe(address);
});

describe('the outcome', () => {
  const done = (result: CheckResult, annotation = linked) =>
    show(annotation, { kind: 'done', result });
  const stretch = {
    quote: 'We will close the old quay',
    passage: { start: 10, end: 30, text: 'will not close the quay' },
    before: 'We ',
    after: ' in May.',
    apart: false,
  };
  const url = 'https://harbour.example/statement';

  it('says what was left out and put in, also to those who do not see it', () => {
    const differences = [
      { kind: 'same', quote: 'We will', original: 'We will' },
      { kind: 'left-out', quote: null, original: 'not' },
      { kind: 'same', quote: 'close the', original: 'close the' },
      { kind: 'put-in', quote: 'old', original: null },
      { kind: 'replaced', quote: 'quay', original: 'harbour' },
    ] as const;
    const status = 'changed';
    done({
      status,
      url,
      stretches: [{ ...stretch, status, differences: [...differences] }],
      links: [`${url}#:~:text=x`],
    });
    expect(words()).toContain('Changed');
    expect([...root.querySelectorAll('del')].map((one) => one.textContent)).toEqual([
      'left out: not',
      'left out: harbour',
    ]);
    expect([...root.querySelectorAll('ins')].map((one) => one.textContent)).toEqual([
      'put in: old',
      'put in: quay',
    ]);
    expect(root.querySelector('a')!.href).toBe(`${url}#:~:text=x`);
  });

  it('shows the sentence around a part', () => {
    const status = 'part';
    done({ status, url, stretches: [{ ...stretch, status, differences: [] }], links: [null] });
    expect(root.querySelector('.check-sentence')!.textContent).toContain(
      'We will not close the quay in May.',
    );
    expect(root.querySelector('a')).toBeNull();
  });

  it.each(reasonSchema.options)('has words for %s', (reason: Reason) => {
    done({ status: 'unreadable', url, reason, code: 500 });
    expect(words()).toContain('Could not be read');
    expect(root.querySelectorAll('.check-outcome > p')[1]!.textContent).not.toMatch(/^$|[{}]/);
  });

  it('names the language of the original', () => {
    done({ status: 'other-language', url, lang: 'de' });
    expect(words()).toContain('The page is in German.');
  });
});

describe('checking all', () => {
  const onStart = vi.fn();
  const onStop = vi.fn();
  const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/'];
  const draw = (progress: { done: number; total: number } | null, list = urls) =>
    act(() =>
      render(
        <CheckAll
          urls={list}
          count={list.length}
          progress={progress}
          onStart={onStart}
          onStop={onStop}
        />,
        root,
      ),
    );

  it('names each site once before anything is asked', async () => {
    draw(null);
    expect(words()).toContain('asks a.example, b.example');
    await click(buttons()[0]!, false);
    expect(onStart).not.toHaveBeenCalled();
    await click(buttons()[0]!);
    expect(onStart).toHaveBeenCalledOnce();
  });

  it('shows how far it is and stops', async () => {
    draw({ done: 1, total: 3 });
    expect(words()).toContain('1 of 3');
    await click(buttons()[0]!);
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('is not there where there is no link', () => {
    draw(null, []);
    expect(words()).toBe('');
  });
});
