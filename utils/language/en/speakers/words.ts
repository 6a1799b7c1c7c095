/** A set of the words of a text that are parted by white space. */
export const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).filter(Boolean));

/** A map from each word of a text of "key:value" pairs, parted by white space; a `_` in either stands for a space. */
export const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((pair): [string, string] => {
        const [key = '', value = ''] = pair.replaceAll('_', ' ').split(':');
        return [key, value];
      }),
  );
