/** The words of a language that notes and citations need. They are given, so that this folder knows of no interface. */
import type { Annotation, Channel, FactCheck, Origin, Verification } from '@/utils/model';

export interface ExportWords {
  /** BCP 47, for dates. */
  readonly lang: string;
  /** In place of a speaker's name. */
  readonly nobody: string;
  /** After the description of somebody who is not named. */
  readonly anonymous: string;
  /** After the name of somebody who denies or rejects the content. */
  readonly denies: string;
  /** After content that is nobody's very words. */
  readonly paraphrase: string;
  readonly thisPage: string;
  readonly linkToQuote: string;
  /** Heads of the lines below a quote. */
  readonly chain: string;
  readonly verification: string;
  /** Kind, control and country; empty where nothing is known. */
  channel(channel: Channel): string;
  /** "Unverified", "Disputed by the ministry". */
  status(verification: Verification): string;
  /** "Fact check by Example Checks:"; the rating follows, if there is one. */
  factCheck(check: FactCheck): string;
  /** "Checked claim (Ada Brook):"; the claim follows. */
  checkedClaim(check: FactCheck): string;
  /** Of the link that leads there. */
  original(origin: Origin): string;
  /** "via TASS". */
  via(names: string): string;
  /** "accessed 3 March 2026". */
  accessed(date: string): string;
}

/** Name, role, of those who are not named that they are not, and of those who deny the content that they do. */
export function speakerParts({ speaker, denies }: Annotation, words: ExportWords): string[] {
  const name = speaker?.name ?? words.nobody;
  const isAnonymous = speaker?.kind === 'anonymous';
  return [
    name,
    ...(speaker?.role ? [speaker.role] : []),
    ...(isAnonymous ? [words.anonymous] : []),
    ...(denies ? [words.denies] : []),
  ];
}

/** A day of the year as a reader writes it. */
export function dayWords(date: Date, words: ExportWords, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(words.lang, { dateStyle: 'long', ...zone }).format(date);
}

/** The day that the page gives for itself, as it stands there, whatever the reader's time zone; null where it is none. */
export function publishedWords(published: string | null, words: ExportWords): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  const date = new Date(`${day}T00:00:00Z`);
  return day === undefined || Number.isNaN(date.getTime()) ? null : dayWords(date, words, 'UTC');
}
