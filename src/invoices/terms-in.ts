import type { Language } from '../ground/language.ts';
import type { SettingsRow } from './queries.ts';

/** The company's text in the language of an invoice; the Finnish one where it was written in no other. */
export const termsIn = (settings: SettingsRow | undefined, language: Language): string => {
  if (!settings) return '';
  const { terms, terms_sv, terms_en } = settings;
  return { fi: terms, sv: terms_sv, en: terms_en }[language] || terms;
};
