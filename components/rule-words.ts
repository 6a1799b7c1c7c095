/** What the engine's rules say, in plain words, by the names that they have in traces. */
export const ruleWords: Readonly<Record<string, string>> = {};
