/**
 * Learned weights as text: 8-bit numbers, most of them 0. Runs of zeros are written as a 0 and the run's length less one (a run of more
 * than 256 as several), the bytes as base64.
 */

/** @param weights numbers from -128 to 127. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = [];
  bytes.push(...lengthBytes(weights.length));
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] !== 0) {
      bytes.push(weights[at]! & 255);
      continue;
    }
    let run = 1;
    while (run < 256 && at + run < weights.length && weights[at + run] === 0) run++;
    bytes.push(0, run - 1);
    at += run - 1;
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * @returns what `packWeights` was given.
 * @throws Error where the text is not of its making: no base64, or a wrong length.
 */
export function unpackWeights(packed: string): Int8Array {
  const binary = atob(packed);
  let length = 0;
  for (let at = 3; at >= 0; at--) length = length * 256 + binary.charCodeAt(at);
  if (!(length < 1 << 26)) throw new Error('weights: no length at the front');
  const weights = new Int8Array(length);
  let place = 0;
  for (let at = 4; at < binary.length; at++) {
    const byte = binary.charCodeAt(at);
    if (byte !== 0) weights[place++] = byte;
    else place += binary.charCodeAt(++at) + 1;
  }
  if (place !== length) throw new Error(`weights: ${place} of ${length} numbers`);
  return weights;
}

const lengthBytes = (length: number) => [0, 8, 16, 24].map((shift) => (length >>> shift) & 255);
