/** The learned weights, decoded from their data file once. */
import type { TaggerData } from '@/utils/text/tagger';
import { Tagger } from '@/utils/text/tagger';
import type { AttributionModels } from './decide';
import type { LinearModel } from './linear';

export interface ModelData {
  readonly size: number;
  readonly classes: number;
  readonly scale: number;
  /** 8-bit weights, base64. */
  readonly weights: string;
}

export interface LearnedData {
  readonly version: string;
  readonly tagger: TaggerData;
  readonly frame: ModelData;
  readonly source: ModelData;
  readonly start: ModelData;
  readonly end: ModelData;
  readonly judge: ModelData;
}

export interface Learned {
  readonly tagger: Tagger;
  readonly models: AttributionModels;
}

const decoded = new WeakMap<LearnedData, Learned>();

export function learnedOf(data: LearnedData): Learned {
  let learned = decoded.get(data);
  if (!learned) {
    learned = {
      tagger: new Tagger(data.tagger, bytesOf(data.tagger.weights)),
      models: {
        frame: modelOf(data.frame),
        source: modelOf(data.source),
        start: modelOf(data.start),
        end: modelOf(data.end),
        judge: modelOf(data.judge),
      },
    };
    decoded.set(data, learned);
  }
  return learned;
}

const modelOf = ({ size, classes, scale, weights }: ModelData): LinearModel => ({
  size,
  classes,
  scale,
  weights: bytesOf(weights),
});

/** @throws Error where the text is no base64. */
function bytesOf(base64: string): Int8Array {
  const binary = atob(base64);
  const bytes = new Int8Array(binary.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
