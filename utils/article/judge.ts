/** Is this page an article? Several signals together; none decides alone. */
import type { Body } from './body';
import type { PageInfo } from './info';
import { articleTypes } from './linked-data';

/** Whether the page is an article that a reader would call news or a report. */
export function judge(_document: Document, info: PageInfo, body: Body): boolean {
  let score = 0;
  if (info.linkedData.types.some((type) => articleTypes.has(type))) score += 2;
  if (info.openGraphType === 'article') score += 1;
  if (body.units.some((unit) => unit.kind === 'headline')) score += 1;
  if (info.published !== null) score += 1;
  if (body.prose > 400) score += 1;
  return score >= 3 && body.prose > 200;
}
