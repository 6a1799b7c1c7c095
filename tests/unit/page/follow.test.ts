// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WalkMemory } from '@/utils/article/walk-memory';
import { Follower } from '@/utils/page/follow';

const sentence = 'The ferry to the islands stays in port for a third week, its director said.';

let ending: AbortController;

let read: Set<Node>;
let memory: WalkMemory;
const refresh = vi.fn();
const lost = vi.fn();
const moved = vi.fn();

/** What a reading comes to. */
let outcome: { cost: number; isDifferent: boolean };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  outcome = { cost: 5, isDifferent: true };
  refresh.mockReset().mockImplementation(() => Promise.resolve(outcome));
  lost.mockReset();
  moved.mockReset();
  document.body.replaceChildren(paragraph(sentence));
  read = new Set([document.body.firstChild!.firstChild!]);
  memory = new WalkMemory();
  ending = new AbortController();
  void new Follower({
    document,
    read: () => read,
    memory,
    refresh,
    lost,
    moved,
    signal: ending.signal,
  });
});

afterEach(() => {
  ending.abort();
  setVisible(true);
  vi.useRealTimers();
});

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

function setVisible(isVisible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    value: isVisible ? 'visible' : 'hidden',
    configurable: true,
  });
}

const turn = (isVisible: boolean) => {
  setVisible(isVisible);
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Lets the page be for so long, in ms, in small steps: observers report in between. */
async function pass(time: number): Promise<void> {
  for (let gone = 0; gone < time; gone += 20) await vi.advanceTimersByTimeAsync(20);
}

const add = () => document.body.append(paragraph(sentence));

describe('following a page', () => {
  it('reads once it has settled, once for many changes', async () => {
    for (let time = 0; time < 4; time++) {
      add();
      await pass(60);
    }
    expect(refresh).not.toHaveBeenCalled();
    await pass(200);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('reads a page that does not settle, after a second', async () => {
    for (let time = 0; time < 14; time++) {
      add();
      await pass(100);
    }
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says at once that words have gone', async () => {
    document.body.firstElementChild!.remove();
    await pass(20);
    expect(lost).toHaveBeenCalledOnce();
  });

  it('reads seldom where reading costs much and finds nothing', async () => {
    outcome = { cost: 50, isDifferent: false };
    for (let time = 0; time < 100; time++) {
      // Each time in another place, so that no place is restless.
      const place = document.createElement('div');
      document.body.append(place);
      place.append(paragraph(`${sentence} ${time}`));
      await pass(100);
    }
    // 300 ms at once and 3 % of ten seconds, for 150 ms each.
    expect(refresh.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(refresh.mock.calls.length).toBeLessThanOrEqual(5);
  });

  it('leaves a hidden tab alone, and reads it when it is seen again', async () => {
    turn(false);
    add();
    await pass(3000);
    expect(refresh).not.toHaveBeenCalled();
    turn(true);
    await pass(200);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('reads after a click of the reader, who may have unfolded something, and not of a script', async () => {
    document.body.click();
    await pass(1000);
    expect(refresh).not.toHaveBeenCalled();
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.body.dispatchEvent(event);
    await pass(280);
    expect(refresh).not.toHaveBeenCalled();
    await pass(200);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says nothing any more once it has ended', async () => {
    add();
    await pass(20);
    ending.abort();
    add();
    await pass(2000);
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe('shadow trees', () => {
  it('that come empty are read when they are filled', async () => {
    const host = document.createElement('story-part');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    await pass(200);
    expect(refresh).not.toHaveBeenCalled();
    root.append(paragraph(sentence));
    await pass(200);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('that come late, which no change of the page shows, are read', async () => {
    const host = document.createElement('story-part');
    document.body.append(host);
    await pass(100);
    host.attachShadow({ mode: 'open' }).append(paragraph(sentence));
    await pass(1000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('what is remembered of the page', () => {
  it('is forgotten where nobody has watched, and at another address', async () => {
    const forget = vi.spyOn(memory, 'forget');
    add();
    await pass(300);
    expect(forget).not.toHaveBeenCalled();
    turn(false);
    turn(true);
    expect(forget).toHaveBeenCalledTimes(1);
    history.pushState(null, '', '/another');
    window.dispatchEvent(new Event('popstate'));
    expect(moved).toHaveBeenCalledTimes(1);
    expect(forget).toHaveBeenCalledTimes(2);
  });
});
