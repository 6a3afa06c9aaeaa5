import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import type { LeftOut } from './attachment-decision.ts';
import { fileTitles } from './titles/files.ts';

/** A file that is not given, by its kind and its day: its name may name somebody. */
export const fileTold = ({ place, on }: LeftOut['name'], language: Language): string =>
  `${fileTitles[place]?.[language] ?? place}, ${formatDate(on, language)}`;
