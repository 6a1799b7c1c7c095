// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FactCheckKey } from '@/components/FactCheckKey';
import type { SearchState } from '@/components/FactCheckSearch';
import { FactCheckSearch } from '@/components/FactCheckSearch';
import type { FactCheckSearch as Answer } from '@/utils/check/fact-checks';
import { searchFaultSchema } from '@/utils/check/fact-checks';
import { defaultSettings } from '@/utils/storage/settings';
import { annotationOf } from '../annotations';
import { all, one, press, show, submit, type, words } from './dom';

const onAsk = vi.fn();
beforeEach(() => onAsk.mockClear());

const draw = (state: SearchState = { kind: 'none' }) =>
  show(<FactCheckSearch annotation={annotationOf()} state={state} onAsk={onAsk} />);
const done = (answer: Answer) => draw({ kind: 'done', words: 'The bridge is safe', answer });
const label = 'Look for fact checks: ask Google about “\u2068The bridge is safe\u2069”';

const check = {
  claim: 'The <b>bridge</b> is safe',
  claimant: 'Ada Brook',
  publisher: 'Clearwater Check',
  rating: 'Mostly false',
  url: 'https://www.clearwater.example/bridge',
  date: Date.UTC(2026, 4, 4, 12),
};

describe('looking for fact checks', () => {
  it('names who is asked and with which words, and asks upon a reader’s own click only', async () => {
    draw();
    await press(label, false);
    expect(onAsk).not.toHaveBeenCalled();
    await press(label);
    expect(onAsk).toHaveBeenCalledExactlyOnceWith('The bridge is safe');
  });

  it('is not there for a claim without words', () => {
    const segments = [{ start: 0, end: 3, text: ' \n ' }];
    show(
      <FactCheckSearch
        annotation={annotationOf({ segments })}
        state={{ kind: 'none' }}
        onAsk={onAsk}
      />,
    );
    expect(all('[data-whence="fact-checks"]')).toEqual([]);
  });

  it('takes other words', async () => {
    draw();
    await press('With other words …');
    expect(one<HTMLInputElement>('input').value).toBe('The bridge is safe');
    type('input', '  bridge   safety ');
    await submit('form', false);
    expect(onAsk).not.toHaveBeenCalled();
    await submit('form');
    expect(onAsk).toHaveBeenCalledExactlyOnceWith('bridge safety');
    type('input', '   ');
    expect(one<HTMLButtonElement>('.go').disabled).toBe(true);
    await submit('form');
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('cannot be asked again while it is asking', () => {
    draw({ kind: 'asking' });
    expect(one<HTMLButtonElement>('button').disabled).toBe(true);
    expect(words('[role="status"]')).toEqual(['Asking Google …']);
  });
});

describe('what came of it', () => {
  it('shows claim, publisher, rating and date, with a link that says where to', () => {
    done({ ok: true, found: [check, { ...check, rating: null, claimant: null, date: null }] });
    expect(words('.check-outcome strong')).toEqual(['2 fact checks for']);
    const [first, second] = words('.fact-check-list li');
    expect(first).toContain('Checked claim (\u2068Ada Brook\u2069): The <b>bridge</b> is safe');
    expect(first).toContain('Fact check by \u2068Clearwater Check\u2069: Mostly false');
    expect(first).toContain('May 4, 2026');
    expect(second).toContain('without a rating');
    const link = one<HTMLAnchorElement>('.fact-check-list a');
    expect(link.href).toBe(check.url);
    expect(link.textContent).toBe('Read it on clearwater.example');
    expect(link.rel).toBe('noopener noreferrer');
    expect(words('.check-outcome > .quiet')[0]).toContain('publisher’s own');
  });

  it('says that nothing found means nothing', () => {
    done({ ok: true, found: [] });
    expect(words('.check-outcome')[0]).toContain('No fact check found for The bridge is safe');
    expect(words('.check-outcome')[0]).toContain('says nothing of whether it is true');
  });

  it.each(searchFaultSchema.options)('has words for %s', (fault) => {
    done({ ok: false, fault });
    expect(words('.check-outcome > p')[0]).toContain('No answer from Google');
    expect(words('.check-outcome > p')[1]).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(words('.check-outcome > p')[1]).not.toMatch(/[{}]/);
  });
});

describe('the key', () => {
  const onChange = vi.fn();
  const onKey = vi.fn();
  beforeEach(() => {
    onChange.mockClear();
    onKey.mockClear();
  });
  const drawKey = (factCheckKey: string | null) =>
    show(
      <FactCheckKey
        settings={{ ...defaultSettings, factCheckKey }}
        onChange={onChange}
        onKey={onKey}
      />,
    );

  it('is taken without the space around it', async () => {
    drawKey(null);
    type('input', '  AIza-some_key \n');
    await submit('form');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ factCheckKey: 'AIza-some_key' });
    expect(onKey).toHaveBeenCalledOnce();
  });

  it.each(['', '   ', 'two words', 'schlüssel', 'x'.repeat(501)])(
    'is refused where it can be none: %s',
    async (typed) => {
      drawKey(null);
      type('input', typed);
      await submit('form');
      expect(onChange).not.toHaveBeenCalled();
      expect(words('[role="alert"]')[0]).toContain('can be no key');
    },
  );

  it('is not shown once it is kept, and can be removed', async () => {
    drawKey('AIza-some_key');
    expect(all('input')).toEqual([]);
    expect(words('section')[0]).toContain('ends in _key');
    expect(words('section')[0]).not.toContain('AIza');
    await press('Remove the key');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ factCheckKey: null });
  });
});
