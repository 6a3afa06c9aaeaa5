import type { Language } from './language.ts';

const units = {
  fi: ['tavua', 'kt', 'Mt', 'Gt'],
  sv: ['byte', 'kB', 'MB', 'GB'],
  en: ['bytes', 'kB', 'MB', 'GB'],
} as const satisfies Record<Language, readonly [string, string, string, string]>;
const locales = { fi: 'fi', sv: 'sv', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `1234567` → `1,2 Mt`: one decimal below ten, none above. */
export const formatBytes = (bytes: number, language: Language): string => {
  const power = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  const value = bytes / 1000 ** power;
  const number = value.toLocaleString(locales[language], {
    maximumFractionDigits: power > 0 && value < 9.95 ? 1 : 0,
  });
  return `${number} ${units[language][power]}`;
};
