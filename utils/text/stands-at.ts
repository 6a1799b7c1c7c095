/** Whether the words of a phrase stand in a text from the word `at` on, all in lower case. */
export function standsAt(phrase: readonly string[], lower: readonly string[], at: number): boolean {
  for (let index = 0; index < phrase.length; index++) {
    if (lower[at + index] !== phrase[index]) return false;
  }
  return true;
}
