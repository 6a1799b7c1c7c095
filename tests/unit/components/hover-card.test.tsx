// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { HoverCard } from '@/components/HoverCard';
import { MissedCard } from '@/components/MissedCard';
import { NobodyCard } from '@/components/NobodyCard';
import { NoticeCard } from '@/components/NoticeCard';
import { annotationOf, channelOf, personOf, spanIn } from '../annotations';
import { cardProps } from './card-props';
import { all, button, fill, press, show, submit, words } from './dom';

const claim = annotationOf({
  via: [
    channelOf('X', { kind: 'social network' }),
    channelOf('TASS', { control: 'state-controlled', country: 'RU', carriedOn: true }),
  ],
  verification: {
    status: 'unverified',
    by: null,
    evidence: spanIn('This could not be confirmed.'),
  },
});

function showCard(more: Partial<Parameters<typeof HoverCard>[0]> = {}) {
  const props = { annotation: claim, ...cardProps(), ...more };
  show(<HoverCard {...props} />);
  return props;
}

describe('HoverCard', () => {
  it('is a dialog with the name of the speaker, described by the quote', () => {
    showCard();
    const [dialog] = all('[role=dialog]');
    expect(words(`[id="${dialog!.getAttribute('aria-labelledby')}"]`)).toEqual(['Ada Brook']);
    expect(words(`[id="${dialog!.getAttribute('aria-describedby')}"]`)).toEqual([
      'The bridge is safe',
    ]);
  });

  it('shows the way from the speaker to the page, with state control in words', () => {
    showCard({ publisher: 'The Daily Example' });
    expect(words('.chain li')).toEqual([
      'Ada Brookengineer',
      'X, social network',
      'TASS, state news agency, Russia (named earlier)',
      'this page (The Daily Example)',
    ]);
    expect(words('.verification')).toEqual([
      'Unverified the page says: This could not be confirmed.',
    ]);
  });

  it('says of a channel that is named elsewhere where that is', () => {
    const channel = (words: string) =>
      channelOf('TASS', { carriedOn: true, mention: spanIn(words) });
    showCard({
      annotation: {
        ...claim,
        segments: [spanIn('the engineer')],
        via: [channel('The bridge'), channel('Reuters')],
      },
    });
    expect(words('.chain-channel')).toEqual([
      'TASS, news agency (named earlier)',
      'TASS, news agency (named further down)',
    ]);
  });

  it('shows the sentence of the evidence with the evidence marked in it', () => {
    const evidence = spanIn('could not be confirmed');
    const sentence = spanIn('This could not be confirmed.');
    showCard({
      annotation: { ...claim, verification: { ...claim.verification, evidence, sentence } },
    });
    expect(words('.evidence')).toEqual(['This could not be confirmed.']);
    expect(words('.evidence mark')).toEqual(['could not be confirmed']);
  });

  it('marks who is not named, and says so where nobody is', () => {
    const speaker = personOf('a diplomat', { kind: 'anonymous' });
    showCard({ annotation: { ...claim, speaker } });
    expect(words('.mark')).toEqual(['not named']);
    showCard({ annotation: { ...claim, speaker: null } });
    expect(words('h2')).toEqual(['Nobody named']);
  });

  it('gives its reasons when asked', async () => {
    showCard();
    expect(all('.why[hidden]')).toHaveLength(1);
    await press('Why?');
    expect(all('.why[hidden]')).toHaveLength(0);
    expect(words('.trace li')).toEqual(['AttributionA rule without wordstold']);
  });

  it('scrolls to its reasons where they open out of view', async () => {
    showCard();
    const [card] = all('.card') as HTMLElement[];
    const [reasons] = all('.why') as HTMLElement[];
    card!.getBoundingClientRect = () => new DOMRect(0, 0, 300, 200);
    button('Why?').getBoundingClientRect = () => new DOMRect(0, 160, 60, 24);
    reasons!.getBoundingClientRect = () => new DOMRect(0, 190, 300, 80);
    const scrollBy = vi.spyOn(card!, 'scrollBy');
    await press('Why?');
    await vi.waitFor(() => expect(scrollBy).toHaveBeenCalledWith({ top: 80 }));
  });

  it('copies link and citation, for a reader only', async () => {
    const { onCopyLink, onCopyCitation } = showCard();
    await press('Copy link', false);
    await press('Cite', false);
    expect(onCopyLink).not.toHaveBeenCalled();
    expect(onCopyCitation).not.toHaveBeenCalled();
    await press('Copy link');
    expect(words('[role=status]')).toEqual(['Link to the quote copied']);
    await press('Cite');
    expect(words('[role=status]')).toEqual(['Citation copied']);
    showCard({ onCopyLink: () => Promise.resolve(false) });
    await press('Copy link');
    expect(words('[role=status]')).toEqual(['The browser did not allow copying']);
  });

  it('opens the original, for a reader only, without saying from where, and only on the web', async () => {
    const origin = { url: 'https://x.example/post/1', from: 'link' as const };
    showCard({ annotation: { ...claim, origin } });
    const link = button('Open the original') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe(origin.url);
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.target).toBe('_blank');
    expect((await press('Open the original', false)).defaultPrevented).toBe(true);
    showCard({ annotation: { ...claim, origin: { url: 'javascript:1', from: 'link' } } });
    expect(words('a')).toEqual([]);
  });

  it('closes, for a reader only', async () => {
    const { onClose } = showCard();
    await press('Close', false);
    expect(onClose).not.toHaveBeenCalled();
    await press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('“Not right?”', () => {
  const editing = { isEditing: true, speakers: ['Ada Brook', 'The mayor'], channels: ['TASS'] };

  it('opens the form, for a reader only', async () => {
    const { onEditing } = showCard();
    await press('Not right?', false);
    expect(onEditing).not.toHaveBeenCalled();
    await press('Not right?');
    expect(onEditing).toHaveBeenCalledWith(true);
  });

  it('has a label for each field, what was found in it, and the article’s names to choose from', () => {
    showCard(editing);
    const fields = all('input, select') as HTMLInputElement[];
    expect(fields.map(({ value }) => value)).toEqual(['Ada Brook', 'TASS', 'unverified']);
    for (const field of fields) expect(words(`label[for="${field.id}"]`)).toHaveLength(1);
    const [list] = all('datalist');
    expect(fields[0]!.getAttribute('list')).toBe(list!.id);
    expect(
      [...list!.querySelectorAll('option')].map((option) => option.getAttribute('value')),
    ).toEqual(['Ada Brook', 'The mayor']);
    expect(words('.form-note')).toEqual(['Kept on this machine only.']);
  });

  it('gives what was changed, and only that', async () => {
    const { onCorrect, onEditing } = showCard(editing);
    fill('Speaker', ' The mayor ');
    await submit('form');
    expect(onCorrect).toHaveBeenLastCalledWith({ speaker: 'The mayor' });
    expect(onEditing).toHaveBeenLastCalledWith(false);
    fill('Came through', '');
    fill('The page says', 'disputed');
    await submit('form');
    expect(onCorrect).toHaveBeenLastCalledWith({
      speaker: 'The mayor',
      channel: null,
      verification: 'disputed',
    });
  });

  it('takes nothing from a script, and nothing unchanged', async () => {
    const { onCorrect, onDismiss, onEditing } = showCard(editing);
    expect((await submit('form', false)).defaultPrevented).toBe(true);
    await press('It is no quote', false);
    await press('Cancel', false);
    expect(onEditing).not.toHaveBeenCalled();
    await submit('form');
    expect(onEditing).toHaveBeenLastCalledWith(false);
    expect(onCorrect).not.toHaveBeenCalled();
    expect(onDismiss).not.toHaveBeenCalled();
  });

  it('can say that it is no quote', async () => {
    const { onDismiss } = showCard(editing);
    await press('It is no quote');
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('says what holds in a private window', () => {
    showCard({ ...editing, isPrivate: true });
    expect(words('.form-note')).toEqual(['Private window: kept until you leave this page.']);
  });

  it('says what the reader has changed, and takes it back', async () => {
    const corrected = {
      correction: 'own-1',
      fields: [
        { what: 'speaker' as const, was: 'Ada Brook' },
        { what: 'channel' as const, was: null },
        { what: 'verification' as const, was: 'none' },
      ],
    };
    const { onUndo } = showCard({ annotation: { ...claim, corrected } });
    expect(words('[data-whence=corrected]')).toEqual([
      'Corrected by you: speaker, instead of “Ada Brook”; source, where none was found; verification, instead of “Nothing said” Undo',
    ]);
    await press('Undo', false);
    expect(onUndo).not.toHaveBeenCalled();
    await press('Undo');
    expect(onUndo).toHaveBeenCalledWith('own-1');
  });
});

describe('MissedCard', () => {
  it('asks who said the words, and gives the answer', async () => {
    const { speakers, channels, isPrivate } = cardProps();
    const onSave = vi.fn();
    const onClose = vi.fn();
    show(<MissedCard words="It holds" {...{ speakers, channels, isPrivate, onSave, onClose }} />);
    expect(words('h2')).toEqual(['Add a quote or claim']);
    expect(words('blockquote')).toEqual(['It holds']);
    fill('Speaker', 'Ada');
    await submit('form');
    expect(onSave).toHaveBeenCalledWith({ speaker: 'Ada' });
    await press('Cancel');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('takes a quote of nobody too', async () => {
    const { speakers, channels, isPrivate } = cardProps();
    const onSave = vi.fn();
    show(
      <MissedCard
        words="It holds"
        {...{ speakers, channels, isPrivate, onSave, onClose: vi.fn() }}
      />,
    );
    await submit('form');
    expect(onSave).toHaveBeenCalledWith({});
  });
});

describe('NobodyCard', () => {
  it('lets the reader say who said it, where the words can be added', async () => {
    const onAdd = vi.fn();
    show(<NobodyCard onAdd={onAdd} onClose={vi.fn()} />);
    await press('Say who said it', false);
    expect(onAdd).not.toHaveBeenCalled();
    await press('Say who said it');
    expect(onAdd).toHaveBeenCalledOnce();
    show(<NobodyCard onAdd={null} onClose={vi.fn()} />);
    expect(all('.action')).toEqual([]);
  });
});

describe('NoticeCard', () => {
  it('offers to take it back', async () => {
    const onUndo = vi.fn();
    show(<NoticeCard onUndo={onUndo} onClose={vi.fn()} />);
    await press('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
    expect(words('[role=status]')).toEqual(['No longer shown as a quote or claim. Undo']);
  });

  it.each([
    ['correction', 'It is gone when you leave this page'],
    ['undo', 'could not store that you took this back'],
  ] as const)('says where the browser could not store it: %s', (unsaved, told) => {
    show(<NoticeCard unsaved={unsaved} onUndo={vi.fn()} onClose={vi.fn()} />);
    expect(words('[role=status]')[0]).toContain(told);
  });
});
