/** An article as a reader of each language writes it: `12(3)` is `12 artiklan 3 kohta`, `artikel 12.3`, `Article 12(3)`. */
import type { Language } from '../ground/language.ts';

export const articleWords = (article: string, language: Language): string => {
  const [, number = article, paragraph] = /^(\d+)\((\d+)\)$/.exec(article) ?? [];
  switch (language) {
    case 'fi':
      return paragraph ? `${number} artiklan ${paragraph} kohta` : `${number} artikla`;
    case 'sv':
      return paragraph ? `artikel ${number}.${paragraph}` : `artikel ${number}`;
    case 'en':
      return `Article ${article}`;
  }
};
