import type { Language, Text } from '../../ground/language.ts';

/** The unit as an invoice prints it: short, and known to every reader of a Finnish invoice. */
const words: Readonly<Record<string, Text>> = {
  piece: { fi: 'kpl', sv: 'st', en: 'pcs' },
  package: { fi: 'pkt', sv: 'pkt', en: 'pkg' },
  box: { fi: 'ltk', sv: 'låda', en: 'box' },
  pair: { fi: 'pari', sv: 'par', en: 'pair' },
  set: { fi: 'sarja', sv: 'sats', en: 'set' },
  minute: { fi: 'min', sv: 'min', en: 'min' },
  hour: { fi: 'h', sv: 'h', en: 'h' },
  day: { fi: 'pv', sv: 'dag', en: 'day' },
  week: { fi: 'vko', sv: 'vecka', en: 'week' },
  month: { fi: 'kk', sv: 'mån', en: 'month' },
  year: { fi: 'v', sv: 'år', en: 'year' },
};

export const unitWord = (unit: string, language: Language): string => words[unit]?.[language] ?? unit;
