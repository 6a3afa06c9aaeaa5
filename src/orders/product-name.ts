import type { Language } from '../ground/language.ts';

/** In the language, or in Finnish where the list has no name in it. */
export const productName = (
  product: Readonly<{ name_fi: string; name_sv: string; name_en: string }>,
  language: Language,
): string => product[`name_${language}`] || product.name_fi;
