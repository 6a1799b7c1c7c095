/** What the card's file takes from the annotator's: see `shared-names.ts`. */
import * as browser from 'wxt/browser';
import * as factChecks from '@/utils/article/fact-checks';
import * as flow from '@/utils/article/flow';
import * as furniture from '@/utils/article/furniture';
import * as reading from '@/utils/article/steps';
import * as messaging from '@/utils/messaging';
import * as model from '@/utils/model';
import * as steps from '@/utils/steps';
import type { SharedName } from './shared-names';

export const shared = {
  'wxt/browser': browser,
  '@/utils/article/fact-checks': factChecks,
  '@/utils/article/flow': flow,
  '@/utils/article/furniture': furniture,
  '@/utils/article/steps': reading,
  '@/utils/messaging': messaging,
  '@/utils/model': model,
  '@/utils/steps': steps,
} satisfies Record<SharedName, object>;
