import type { TextData } from '../text-data';

export const text: TextData = {};
