// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isMostlyGone, relevanceOf, Restless } from '@/utils/page/relevance';

const sentence = 'The ferry to the islands stays in port for a third week, its director said.';
const story = `${sentence} `.repeat(6);

let article: HTMLElement;
let read: Set<Node>;
let restless: Restless;
let observer: MutationObserver;

beforeEach(() => {
  article = document.createElement('article');
  article.append(paragraph(sentence), paragraph(`${sentence} Again.`));
  document.body.replaceChildren(article);
  read = new Set([...article.children].map(({ firstChild }) => firstChild!));
  restless = new Restless();
  observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
});

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function paragraph(text: string): HTMLElement {
  return element('p', text);
}

/** What a change of the page comes to. */
function after(change: () => void) {
  change();
  return relevanceOf(observer.takeRecords(), read, restless);
}

const nothing = { places: [], touchesRead: false };

describe('changes that matter', () => {
  it('a paragraph that comes', () => {
    expect(after(() => article.append(paragraph(story)))).toEqual({
      places: [article],
      touchesRead: false,
    });
  });

  it('words that were read and change, even to few', () => {
    const [first] = read;
    const { places, touchesRead } = after(() => ((first as Text).data = 'No.'));
    expect(places).toEqual([first]);
    expect(touchesRead).toBe(true);
  });

  it('words that were read and leave', () => {
    const [first] = read;
    expect(after(() => article.firstElementChild!.remove())).toEqual({
      places: [first],
      touchesRead: true,
    });
  });

  it('a few words that come beside those that were read', () => {
    const first = article.firstElementChild!;
    expect(after(() => first.append('40')).places).toEqual([first]);
  });

  it('a part of so many elements that nobody goes through all for its words', () => {
    const part = element('div', ...Array.from({ length: 3000 }, () => element('i')));
    const words = vi.spyOn(part, 'textContent', 'get');
    expect(after(() => article.append(part)).places).toEqual([article]);
    expect(words).not.toHaveBeenCalled();
  });

  it('words in an open shadow tree', () => {
    const host = element('story-part');
    host.attachShadow({ mode: 'open' }).append(paragraph(story));
    expect(after(() => document.body.append(host)).places).toEqual([document.body]);
  });
});

describe('changes that do not', () => {
  it.each(['script', 'style', 'img', 'svg', 'whence-card'])('a <%s>', (name) => {
    expect(after(() => article.append(element(name, 'x'.repeat(500))))).toEqual(nothing);
  });

  it('a label, a number, an empty box', () => {
    const labels = [element('div', 'Advertisement'), element('span', '12'), element('div')];
    expect(after(() => document.body.append(...labels))).toEqual(nothing);
  });

  it('words elsewhere that leave', () => {
    const other = paragraph(story);
    document.body.append(other);
    observer.takeRecords();
    expect(after(() => other.remove())).toEqual(nothing);
  });

  it('words that were read and are put elsewhere', () => {
    const moved = article.firstElementChild!;
    const { touchesRead } = after(() => article.append(moved));
    expect(touchesRead).toBe(false);
  });
});

describe('a restless place', () => {
  const change = () => article.append(paragraph(sentence));

  it('is left alone after three changes for nothing, but for much text', () => {
    for (let time = 0; time < 3; time++) {
      expect(after(change).places).toEqual([article]);
      restless.add([article]);
    }
    expect(after(change)).toEqual(nothing);
    expect(after(() => article.append(paragraph(story))).places).toEqual([article]);
    restless.forget();
    expect(after(change).places).toEqual([article]);
  });
});

describe('a page that has become another one', () => {
  it('has lost more than half of what was read', () => {
    expect(isMostlyGone(read)).toBe(false);
    article.firstElementChild!.remove();
    expect(isMostlyGone(read)).toBe(false);
    article.firstElementChild!.remove();
    expect(isMostlyGone(read)).toBe(true);
    expect(isMostlyGone(new Set())).toBe(false);
  });
});
