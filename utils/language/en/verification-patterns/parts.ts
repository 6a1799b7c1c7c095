/** What the files of patterns share. */

export const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

/** "Fact-checkers found that …": the claim itself, or its opposite. */
export const factCheckFound =
  '(?<by>{checker}) (?:have |has )?(?:found|concluded|confirmed) that (?!(?:[{letter}\'-]+ ){0,4}{claim} )(?<thing>[^;.“”"]{10,140})';
