/** How the walk treats an element by its tag. Layout and style are never asked: the same page must read the same without them. */

/** No running text of the page, or not text at all. */
export const skippedTags: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas iframe frame object embed applet video audio map area ' +
    'select option optgroup datalist input textarea button meter progress head title meta link base ' +
    'source track param img picture noframes rp rt amp-analytics amp-ad amp-iframe amp-img amp-video amp-sidebar'
  ).split(' '),
);

/** Part of the line in which they stand. */
export const inlineTags: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb s samp small span ' +
    'strike strong sub sup time tt u var wbr nobr blink output slot'
  ).split(' '),
);

/** Begin and end a line. Anything in neither list is a block unless it stands in running text. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'caption tbody td tfoot th thead tr ul'
  ).split(' '),
);
