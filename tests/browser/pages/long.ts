/** An article with more quotes than any: what lists cost shows there. */

const speakers = ['Ada Brook', 'Ben Carter', 'Clara Dunn', 'David Ellis', 'Eva Frost', 'Finn Gill'];

/** The page, with one direct quote a paragraph, by six speakers in turn. */
export function longArticle(quotes: number): string {
  const paragraphs = Array.from({ length: quotes }, (_, index) => {
    const doubt = index % 25 === 3 ? ' The statement could not be independently verified.' : '';
    return `<p>“Section ${index + 1} of the wall will be finished before the storms of winter come,” said ${speakers[index % speakers.length]}, an engineer of the port.${doubt} Work went on through the day.</p>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>The wall grows – The Harbour Courier</title>
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="The Harbour Courier" />
  </head>
  <body><main><article><h1>The wall grows</h1>${paragraphs.join('\n')}</article></main></body>
</html>`;
}
