import type { SourceData } from '../source-data';

export const sources: SourceData = {};
