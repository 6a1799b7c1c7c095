// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import fc from '@/tests/unit/fast-check';
import { finish } from '@/utils/steps';
import { readingSteps } from '@/utils/article/steps';
import { WalkMemory } from '@/utils/article/walk-memory';
import { first, second, third } from './pages';

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A page that is read again and again, by one who is told of its changes. */
class LivingPage {
  readonly memory = new WalkMemory();
  readonly article = element('article', element('h1', 'Eastern quay closes'));
  private readonly observer = new MutationObserver(() => undefined);

  constructor() {
    for (const text of [first, second, third]) this.article.append(element('p', text));
    document.body.replaceChildren(element('main', this.article));
    this.observer.observe(document, { subtree: true, childList: true, characterData: true });
  }

  read() {
    this.memory.noteChanges(this.observer.takeRecords());
    return finish(readingSteps(document, { memory: this.memory }));
  }

  /** How many elements are asked what they are in the next reading. */
  visited(): number {
    let count = 0;
    const { hasAttributes } = Element.prototype;
    Element.prototype.hasAttributes = function (this: Element) {
      count++;
      return hasAttributes.call(this);
    };
    try {
      this.read();
      return count;
    } finally {
      Element.prototype.hasAttributes = hasAttributes;
    }
  }
}

const readAnew = () => finish(readingSteps(document));

describe('reading a page again', () => {
  test('walks only through what has changed', () => {
    const page = new LivingPage();
    for (let index = 0; index < 200; index++) {
      page.article.append(element('div', element('p', `${index} ${third}`)));
    }
    const whole = page.visited();
    page.article.children[50]!.append(element('p', `${second} Again.`));
    const { article } = page.read();
    expect(article.text).toContain(`${second} Again.`);
    page.article.children[60]!.append(element('p', `${second} Once more.`));
    expect(page.visited()).toBeLessThan(whole / 2);
  });

  test('sees words change, come, go, and come back', () => {
    const page = new LivingPage();
    page.read();
    const paragraph = page.article.lastElementChild!;
    (paragraph.firstChild as Text).data = `${third} It is so.`;
    expect(page.read()).toEqual(readAnew());
    paragraph.remove();
    expect(page.read().article.text).not.toContain('It is so.');
    // Nobody watches what is not on the page.
    (paragraph.firstChild as Text).data = `${third} It was so.`;
    page.article.append(element('div', paragraph));
    expect(page.read().article.text).toContain('It was so.');
    expect(page.read()).toEqual(readAnew());
  });

  test('sees what was hidden by an attribute, which nobody watches', () => {
    const page = new LivingPage();
    const hidden = element('p', `${second} And more.`);
    hidden.hidden = true;
    page.article.append(element('div', hidden));
    expect(page.read().article.text).not.toContain('And more.');
    hidden.hidden = false;
    expect(page.read().article.text).toContain('And more.');
  });

  test('sees a shadow tree that is filled later, or comes later', () => {
    const page = new LivingPage();
    const host = element('story-part');
    page.article.append(element('div', host));
    page.read();
    expect([...page.memory.hostsToBe]).toContain(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(element('p', `${second} In a tree.`));
    expect(page.read().article.text).toContain('In a tree.');
    expect([...page.memory.shadows]).toContain(root);
    root.append(element('p', `${third} In it too.`));
    page.memory.noteChanges([{ target: root, addedNodes: [root.lastChild!] }]);
    expect(page.read().article.text).toContain('In it too.');
  });

  test('an article that was furniture is none the less read when its name changes with its words', () => {
    const page = new LivingPage();
    const box = element('div', element('p', `${second} In a box.`));
    box.className = 'newsletter-signup';
    page.article.append(box);
    expect(page.read().article.text).not.toContain('In a box.');
    box.className = 'story-text';
    box.append(element('p', `${third} In it too.`));
    expect(page.read()).toEqual(readAnew());
  });

  test('comes to the same as reading it anew, whatever has changed', () => {
    const operation = fc.tuple(fc.nat(7), fc.nat(1000), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 25 }), (operations) => {
        const page = new LivingPage();
        page.read();
        const away: Element[] = [];
        operations.forEach(([what, one, other], count) => {
          change(page.article, away, what, one, other);
          if (count % 3 === 0) expect(page.read()).toEqual(readAnew());
        });
        expect(page.read()).toEqual(readAnew());
      }),
      { numRuns: 60 },
    );
  });
});

const names = ['div', 'p', 'span', 'section', 'a', 'aside', 'blockquote', 'li'];
const texts = [first, second, third, 'Words', ' and ', '“No,” she said.'];

/** One change of a page, chosen by three numbers. */
function change(article: Element, away: Element[], what: number, one: number, other: number): void {
  const all = [article, ...article.querySelectorAll('*')];
  const place = all[one % all.length]!;
  const target = all[other % all.length]!;
  switch (what) {
    case 0:
      place.append(element(names[other % names.length]!, texts[one % texts.length]!));
      break;
    case 1:
      place.prepend(texts[other % texts.length]!);
      break;
    case 2:
      if (place !== article) {
        place.remove();
        away.push(place);
      }
      break;
    case 3: {
      const back = away.pop();
      // Changed while nobody watched.
      back?.append(texts[other % texts.length]!);
      if (back) target.append(back);
      break;
    }
    case 4:
      if (place !== article && !place.contains(target)) target.append(place);
      break;
    case 5:
      (place as HTMLElement).hidden = false;
      if (place.firstElementChild)
        (place.firstElementChild as HTMLElement).hidden = other % 2 === 0;
      place.append('');
      break;
    case 6:
      if (place.lastChild?.nodeType === 3)
        (place.lastChild as Text).data = texts[other % texts.length]!;
      break;
    default:
      place.append(element('br'), element('br'), texts[one % texts.length]!);
  }
}
