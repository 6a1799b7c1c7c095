/** @returns the value in the middle; the upper one of two. */
export const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

export async function medianOf(measure: () => Promise<number>, times: number): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < times; round++) values.push(await measure());
  return median(values);
}
