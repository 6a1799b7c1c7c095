/** The learned weights, decoded from their data file once. */
import type { TaggerData } from '@/utils/text/tagger';
import { Tagger } from '@/utils/text/tagger';
import { unpackWeights } from '@/utils/text/weights';
import type { AttributionModels } from './decide';
import type { LinearModel } from './linear';

export interface ModelData {
  readonly size: number;
  readonly classes: number;
  readonly scale: number;
  /** 8-bit weights as `packWeights` writes them. */
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
  readonly joint: ModelData;
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
      tagger: new Tagger(data.tagger, unpackWeights(data.tagger.weights)),
      models: {
        frame: modelOf(data.frame),
        source: modelOf(data.source),
        start: modelOf(data.start),
        end: modelOf(data.end),
        judge: modelOf(data.judge),
        joint: modelOf(data.joint),
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
  weights: unpackWeights(weights),
});
