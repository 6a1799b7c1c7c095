import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LateCard } from '@/entrypoints/annotator/late-card';
import type { Card, CardHandlers, CardPlace } from '@/entrypoints/card/card';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { finish } from '@/utils/steps';

/** What was done with the card, once it was there. */
let done: unknown[];

class FakeCard {
  isShown = false;
  readonly isEditing = false;
  readonly hasFocus = false;
  *showing(_page: AnnotatedPage, { id }: Annotation) {
    yield;
    this.isShown = true;
    done.push(['show', id]);
  }
  showNobody() {
    this.isShown = true;
    done.push(['nobody']);
  }
  setColours(colours: string) {
    done.push(['colours', colours]);
  }
  setKey(hasKey: boolean) {
    done.push(['key', hasKey]);
  }
  focus() {
    done.push(['focus']);
  }
  hide() {
    this.isShown = false;
    done.push(['hide']);
  }
  holds() {
    return true;
  }
  prepare() {
    done.push(['prepare']);
  }
  destroy() {
    done.push(['destroy']);
  }
}

const page = {} as AnnotatedPage;
const place = {} as CardPlace;
const annotation = (id: string) => ({ id }) as Annotation;

let arrive: () => void;
let fail: () => void;
let bring: ReturnType<typeof vi.fn<() => Promise<typeof Card>>>;
let ending: AbortController;
let document: EventTarget;
let card: LateCard;

beforeEach(() => {
  done = [];
  bring = vi.fn(
    () =>
      new Promise((resolve, reject) => {
        arrive = () => resolve(FakeCard as never);
        fail = () => reject(new Error('The card did not come.'));
      }),
  );
  ending = new AbortController();
  document = new EventTarget();
  card = new LateCard({
    document: document as Document,
    isPrivate: false,
    handlers: {} as CardHandlers,
    bring,
    signal: ending.signal,
  });
});

const show = (id: string) => finish(card.showing(page, annotation(id), place));

describe('the card before its file is there', () => {
  it('is not asked for before it is wanted', () => {
    expect(bring).not.toHaveBeenCalled();
    expect(card.isShown).toBe(false);
  });

  it('is shown when it has come, as chosen, and takes the keyboard', async () => {
    card.setColours('traffic');
    card.setKey(true);
    show('A');
    card.focus();
    expect(card.isShown).toBe(true);
    arrive();
    await card.load();
    expect(done).toEqual([['colours', 'traffic'], ['key', true], ['show', 'A'], ['focus']]);
    expect(card.isShown).toBe(true);
  });

  it('is shown for what is wanted last, and asked for once', async () => {
    show('A');
    card.showNobody(place, null);
    show('B');
    arrive();
    await card.load();
    expect(bring).toHaveBeenCalledOnce();
    expect(done.slice(2)).toEqual([['show', 'B']]);
  });

  it('is not shown where it is no longer wanted', async () => {
    show('A');
    card.focus();
    card.hide();
    expect(card.isShown).toBe(false);
    arrive();
    await card.load();
    expect(done.slice(2)).toEqual([]);
  });

  it('does as it is told once it is there', async () => {
    const loading = card.load();
    arrive();
    await loading;
    show('A');
    card.focus();
    card.hide();
    expect(done.slice(2)).toEqual([['show', 'A'], ['focus'], ['hide']]);
    expect(card.holds(new Event('click'))).toBe(true);
  });

  it('is asked for again where it did not come', async () => {
    show('A');
    fail();
    expect(await card.load()).toBeNull();
    expect(card.isShown).toBe(false);
    show('B');
    expect(bring).toHaveBeenCalledTimes(2);
    arrive();
    await card.load();
    expect(done.slice(2)).toEqual([['show', 'B']]);
  });

  it('gets ready when the pointer is first moved', async () => {
    document.dispatchEvent(new Event('pointermove'));
    expect(bring).toHaveBeenCalledOnce();
    arrive();
    await vi.waitFor(() => expect(done).toContainEqual(['prepare']));
  });

  it('goes with everything else, also while it is coming', async () => {
    show('A');
    const loading = card.load();
    ending.abort();
    arrive();
    expect(await loading).toBeNull();
    expect(done).toEqual([]);
  });
});
