import fc from '@/tests/unit/fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownOf } from '@/utils/export/markdown';
import { bridge, checked, quotePage } from './pages';
import { words } from './words';

const htmlOf = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The text of HTML as it is read. */
function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('escapeMarkdown', () => {
  it.each([
    '# no heading',
    '- no item',
    '1. no item',
    '+ none, either',
    '> no quote',
    '=== \n--- no heading above',
    '*not* _stressed_ ~~struck~~ `code`',
    '[no](link) ![no](picture) [[no page]]',
    '<b>no HTML</b> &amp; &copy; no entity',
    'https://no.example/link www.no.example mail@no.example',
    '| no | table |\n| - | - |',
    'a backslash \\ and \\* two',
    'U.S. – 5 % of $3, #4',
  ])('has %j mean nothing', (text) => {
    const html = htmlOf(escapeMarkdown(text));
    expect(html).toMatch(/^<p>[^<]*<\/p>$/);
    expect(readable(html)).toBe(text.replace(/ *\n */g, '\n'));
  });

  it('has no text mean anything', () => {
    const unit = fc.constantFrom(
      ...'\\`*_[]()<>|~$#^{}&;-+=!.:/@"\'1a ',
      '\n',
      'www.',
      'https://',
      '&lt;',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        const text = parts.join('').replace(/\s+/g, ' ').trim();
        fc.pre(text !== '');
        const html = htmlOf(escapeMarkdown(text));
        expect(html).toMatch(/^<p>[^<]*<\/p>$/);
        expect(readable(html)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('markdownOf', () => {
  it('gives quote, speaker, chain, verification and links', () => {
    expect(markdownOf(bridge, words)).toBe(`# The bridge

The Daily Example · 3 March 2026

<https://news.example/bridge>

## Ada Brook, engineer

> The bridge is safe (paraphrased)

- How the words came here: Ada Brook → Reuters (agency, GB) → The Daily Example
- Verification: unverified “This could not be confirmed.”
- [Link to the quote](https://news.example/bridge#:~:text=The%20bridge%20is%20safe)
- [Open the original](https://reuters.example/bridge%281%29)
`);
  });

  it('gives fact checks that the page declares: of the page, and of the claim', () => {
    const notes = markdownOf(checked, words);
    const verdict =
      '[Fact check by Clearwater Check](https://checks.example/bridge) “Mostly false”';
    expect(notes).toContain(
      `- Claim (Ada Brook): “The bridge is \\*safe\\*”. ${verdict}\n- Claim: “The river is dry”. Fact check by this page\n`,
    );
    expect(notes).toContain(`confirmed.”\n- ${verdict}\n- [Link`);
    expect(notes).not.toContain('javascript');
  });

  it('keeps a quote of several paragraphs in one block', () => {
    const html = htmlOf(markdownOf(quotePage('One.\n\n- Two.', 'Ada'), words));
    expect(html).toContain('<blockquote>\n<p>“One.</p>\n<p>- Two.”</p>\n</blockquote>');
  });

  it('gives no link where the page has no address', () => {
    const page = { ...bridge, article: { ...bridge.article, url: null } };
    expect(markdownOf(page, words)).not.toContain('#:~:text=');
  });
});
