/** Articles made to break or to abuse the extension. What must never be asked for lies below `/canary/`. */
import type { Served } from './serve';

/** Told to nobody but look-alikes of outlets. */
export const lookAlikeClaim = 'the western crane had gone under';

/** Told by somebody with a name that is written from right to left. */
export const rightToLeftClaim = 'Nobody asked the pilots about the mole';
const rightToLeftName = '\u0645\u062d\u0645\u062f \u0627\u0644\u062d\u0633\u0646';

/** On each page, words that are given to nobody. */
export const nobodysWords = 'The quay was built ninety years ago';

const claim = 'the lock gates will be open again before the winter';

const paragraphs = [
  `“We have never had so much water in the yard,” said Anna Brekke, who runs the port of Lunde. She told Reuters that ${claim}.`,
  'The town council met twice this week, and both times the hall was full. Fishermen stood along the wall, and those who came late stood on the stairs.',
  '“Nobody told us when the ferries would sail,” said Ivo Lang, a pilot of twenty years. The claim could not be independently verified.',
  `${nobodysWords} for ships that were half as long. It has been mended after each flood, and each time a little less was left of it.`,
  'According to the harbour board, the work will cost four million crowns. Two firms have sent their offers, and a third is still doing its sums.',
];

/** Opens in the page's own world as soon as there is one. */
const script = (code: string) => `<script>${code}</script>`;

interface Parts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: readonly string[];
  readonly after?: string;
}

function article({ title = 'Lunde waits for its gates', head = '', body = [], after = '' }: Parts) {
  const blocks = [...body, ...paragraphs].map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">${head}</head>
<body><article><h1>${title}</h1>${blocks}</article>${after}</body></html>`;
}

const linkedData = (json: string) => `<script type="application/ld+json">${json}</script>`;

const image = (place: string) =>
  `&lt;img src=/canary/${place} onerror="fetch('/canary/${place}-ran')"&gt;`;
const rawImage = (place: string) =>
  `<img src=/canary/${place} onerror=\\"fetch('/canary/${place}-ran')\\">`;

const nested = (depth: number) => `${'{"author":['.repeat(depth)}1${']}'.repeat(depth)}`;

const declared = `{"@context":"https://schema.org","@type":["NewsArticle","ClaimReview"],"headline":"${rawImage('headline')}",
"author":{"name":"${rawImage('author')}"},"publisher":{"name":"${rawImage('publisher')}"},
"claimReviewed":"${rawImage('claim')}","reviewRating":{"alternateName":"${rawImage('rating')}"},"url":"javascript:fetch('/canary/review')"}`;

/** Replaces what scripts build upon; what is called is noted on the page. */
const replacements = `
window.touched = [];
const spoil = (holder, name) => {
  const before = holder[name];
  if (typeof before !== 'function') return;
  holder[name] = function () { touched.push(name); return before.apply(this, arguments); };
};
spoil(Element.prototype, 'attachShadow');
spoil(Document.prototype, 'createTreeWalker');
spoil(Document.prototype, 'createRange');
spoil(HighlightRegistry.prototype, 'set');
spoil(HTMLElement.prototype, 'showPopover');
for (const name of ['map', 'flatMap', 'filter', 'find', 'push']) {
  const before = Array.prototype[name];
  Object.defineProperty(Array.prototype, name, { value() { if (this[0]?.segments) touched.push(name); return before.apply(this, arguments); } });
}
JSON.parse = () => { touched.push('JSON.parse'); return {}; };
window.Highlight = class { constructor() { touched.push('Highlight'); } };
`;

/** Deletes all highlights and names its own like ours, over words that nobody has said, again and again. */
const highlightWar = `
window.rounds = 0;
setInterval(() => {
  rounds++;
  CSS.highlights.clear();
  const own = new Range();
  for (const words of document.querySelectorAll('p')) if (words.textContent.startsWith('${nobodysWords}')) own.selectNodeContents(words);
  for (const name of ['whence-none', 'whence-verified', 'whence-flash']) CSS.highlights.set(name, new Highlight(own));
}, 20);
`;

/** Looks for the card, and plays the reader: moves, clicks and keys that nobody made, and messages to whoever listens. */
const puppets = `
window.seen = [];
const play = (target) => {
  const at = { bubbles: true, composed: true, cancelable: true, clientX: 200, clientY: 200 };
  for (const type of ['pointerover', 'pointermove', 'mousemove', 'mouseover', 'mousedown', 'mouseup', 'click']) {
    target.dispatchEvent(new (type.startsWith('pointer') ? PointerEvent : MouseEvent)(type, at));
  }
  for (const key of ['Tab', 'Enter', ' ', 'ArrowDown']) {
    target.dispatchEvent(new KeyboardEvent('keydown', { ...at, key, code: key, altKey: true, shiftKey: true }));
  }
};
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) {
    if (!node.localName?.startsWith('whence')) continue;
    seen.push(node.shadowRoot ? 'open' : 'closed');
    play(node);
  }
}).observe(document, { childList: true, subtree: true });
setInterval(() => {
  for (const words of document.querySelectorAll('p')) play(words);
  play(document);
  for (const type of ['annotate-me', 'annotated', 'start', 'go-to', 'get-page', 'step', 'check']) {
    postMessage({ type, state: 'annotated', count: 999, anyway: true, id: 'x' }, '*');
    try { chrome.runtime.sendMessage({ type }); } catch {}
    try { browser.runtime.sendMessage({ type }); } catch {}
  }
}, 100);
`;

/** Posts as a page embeds them, with addresses that are none and words that are markup. */
const posts = [
  `<blockquote class="twitter-tweet" cite="javascript:fetch('/canary/cite')"><p>The yard is dry again, ${image('post')} says so.</p>
&mdash; Nils Rud (@nilsrud) <a href="javascript:fetch('/canary/post')//x.com/nilsrud/status/1">May 3, 2026</a></blockquote>`,
  `<blockquote class="instagram-media" data-instgrm-permalink="data:text/html,<script>fetch('/canary/permalink')</script>">
<p>The pumps are running day and night.</p>A post by Marta Orben (@orben) <a href="https://www.instagram.com@127.0.0.1/p/canary/">here</a></blockquote>`,
];

const html = (parts: Parts) => (): Served => ({ body: article(parts) });

/** By path. */
export const hostilePages: Readonly<Record<string, () => Served>> = {
  '/hostile/markup.html': html({
    title: `Lunde ${image('title')} waits`,
    head: linkedData(declared),
    body: [
      `“${image('quote')} is what the board wrote to us,” said Marta ${image('speaker')} Orben, a clerk.`,
      `Marta Orben told ${image('channel')} Reuters that &lt;script&gt;fetch('/canary/script')&lt;/script&gt; would be on every screen.`,
    ],
  }),
  '/hostile/addresses.html': html({
    body: [
      `Marta Orben told <a href="javascript:fetch('/canary/javascript')">Reuters</a> that the yard would be dry by Sunday.`,
      `Marta Orben told <a href="data:text/html,<script>fetch('/canary/data')</script>">Die Welt</a> that the pumps had been sold.`,
      `Marta Orben told <a href="https://www.reut\u0435rs.com/world/lunde-yard-2026-05-04/">Reuters</a> that the crane would stay.`,
      `Marta Orben told <a href="https://www.reuters.com@127.0.0.1/canary/user/lunde-yard-2026-05-04">Reuters</a> that the ships were late.`,
      `<a href="https://reuters-desk.example/world/lunde-mole-2026-05-04/">Reuters</a> reports that the mole would be raised.`,
      `Reuters reports, as <a href="https://reuters-desk.example/world/lunde-wall-2026-05-04/">new pictures</a> show, that the wall had held.`,
      ...posts,
    ],
  }),
  '/hostile/letters.html': html({
    // Written from right to left without any tricks, where our own words stand beside it.
    head: '<meta property="og:site_name" content="\u062c\u0631\u064a\u062f\u0629 \u0627\u0644\u0645\u0631\u0641\u0623">',
    body: [
      `“${rightToLeftClaim},” said ${rightToLeftName}, a pilot. ${rightToLeftName} told Reuters that the mole was dry.`,
      `“The yard is dry,” said Anna \u202enesnaH\u202c Berg, who keeps it. “It will stay dry,” said P\u0430ul Orben\u2066.`,
      '\u202e“The pumps had been sold,” said Tomas Rud. \u2067He told Reuters that he had seen it.',
      `Marta Orben told R\u0435uters that ${lookAlikeClaim}.`,
      `“${lookAlikeClaim},” Ivo Lang wrote on \u0422ASS. He told \u202esretueR\u202c that ${lookAlikeClaim}.`,
    ],
  }),
  '/hostile/linked-data-huge.html': html({ head: linkedData(`["${'a'.repeat(50_000_000)}"]`) }),
  '/hostile/linked-data-deep.html': html({ head: linkedData(nested(10_000)) }),
  // Without boxes of their own, which would cost the browser itself 20 seconds: all else of them is there.
  '/hostile/elements.html': html({
    head: '<style>i { display: contents }</style>',
    after: '<i></i>'.repeat(1_000_000),
  }),
  '/hostile/marks.html': html({
    body: ['“'.repeat(50_000) + ' he said '.repeat(20) + '"'.repeat(50_000)],
  }),
  '/hostile/traps.html': html({
    body: [
      `The board denied it, claims ${'a'.repeat(20_000)} has ${'later '.repeat(2_000)}, a spokesman said.`,
      `${'he said, and she said that, '.repeat(3_000)}.`,
      `${' '.repeat(20_000)}${'Anna Brekke Lang '.repeat(3_000)} told Reuters ${'x-'.repeat(10_000)}`,
    ],
  }),
  '/hostile/deep.html': html({ after: `${'<div>'.repeat(20_000)}“We sank,” said Tomas Rud.` }),
  '/hostile/prototypes.html': html({ head: script(replacements) }),
  '/hostile/highlights.html': html({ head: script(highlightWar) }),
  '/hostile/puppets.html': html({ head: script(puppets) }),
};

/** A sentence that stands on each of them. */
export const hostileClaim = claim;
