import { describe, expect, it } from 'vitest';
import { framedPost } from '@/utils/article/embeds';
import { readArticle } from '@/utils/article/read';
import { body, pageOf } from './pages';

describe('the post that a frame shows', () => {
  it.each([
    ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12345&lang=en', 'https://x.com/i/status/12345'],
    ['https://t.me/oldhaven/77?embed=1&mode=tme', 'https://t.me/oldhaven/77'],
    ['https://www.instagram.com/p/Cabc_1/embed/captioned/?cr=1', 'https://www.instagram.com/p/Cabc_1/'],
    ['https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Foldhaven%2Fposts%2F9&width=500', 'https://www.facebook.com/oldhaven/posts/9'],
    ['https://truthsocial.com/@oldhaven/1234567/embed', 'https://truthsocial.com/@oldhaven/1234567'],
    ['https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kx?id=1', 'https://bsky.app/profile/did:plc:abc/post/3kx'],
    ['//www.youtube-nocookie.com/embed/abc-DEF_1?rel=0', 'https://www.youtube.com/watch?v=abc-DEF_1'],
    ['https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Foldhavenpost.example', null],
    ['https://www.facebook.com/plugins/post.php?href=%E0%A4%A', null],
    ['https://ads.example/frame?id=12345', null],
    ['about:blank', null],
    ['', null],
  ])('%s', (source, address) => {
    expect(framedPost(source)).toBe(address);
  }); // prettier-ignore
});

describe('a post in a frame', () => {
  const linksOf = (inner: string) => {
    const { article: read } = readArticle(
      pageOf(`<article><h1>Quay closes</h1>${inner}</article>`),
    );
    return read.blocks.flatMap(({ links, end }) =>
      links.map((link) => [
        read.text.slice(link.start - 5, link.end),
        link.start === end,
        link.url,
      ]),
    );
  };
  const said =
    '<p>The port wrote on Telegram that the quay would stay open for the ferry all week.</p>';

  it('is a link of no length at the end of the block before it', () => {
    const frame = '<iframe src="https://t.me/oldhaven/77?embed=1"></iframe>';
    const found = linksOf(`${said}${frame}${body}`);
    expect(found).toEqual([['week.', true, 'https://t.me/oldhaven/77']]);
  });

  it('may still be the script that makes the frame', () => {
    const script = '<script async data-telegram-post="oldhaven/77"></script>';
    expect(linksOf(`${said}${script}${body}`)).toEqual([
      ['week.', true, 'https://t.me/oldhaven/77'],
    ]);
  });

  it('is none where the frame shows something else', () => {
    expect(linksOf(`${said}<iframe src="https://ads.example/1"></iframe>${body}`)).toEqual([]);
  });
});
