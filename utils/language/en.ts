import { cues } from './en/cues';
import { sources } from './en/sources';
import { speakers } from './en/speakers';
import { text } from './en/text';
import { verification } from './en/verification';
import type { Language } from './language';

export const english: Language = { code: 'en', text, cues, speakers, sources, verification };
