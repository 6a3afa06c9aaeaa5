import { type Language, textIn } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { allMarketingTitle, choiceTitles, type Standing } from '../choice.ts';

/** All direct marketing, in the objections of a standing. */
const allMarketing = 0;

/** What holds of a customer, in words. An objection to all direct marketing says what those to its kinds would. */
export const standingSaid = (
  { objections, consents, isRestricted, isProtected, isDeceased }: Standing,
  { purposes }: Declaration,
  language: Language,
): string[] => {
  const purposeOf = (number: number) => purposes.find((one) => one.number === number);
  const titleOf = (number: number): string => {
    if (number === allMarketing) return allMarketingTitle[language];
    const purpose = purposeOf(number);
    return purpose ? textIn(purpose.title, language) : String(number);
  };
  const isSaid = (number: number): boolean =>
    !objections.has(allMarketing) || number === allMarketing || purposeOf(number)?.marketing === undefined;
  return [
    ...(isRestricted ? [choiceTitles.restriction[language]] : []),
    ...(isProtected ? [choiceTitles.protection[language]] : []),
    ...(isDeceased ? [choiceTitles.death[language]] : []),
    ...[...objections]
      .filter(isSaid)
      .map((number) => `${choiceTitles.objection[language]}: ${titleOf(number)}`),
    ...[...consents].map((number) => `${choiceTitles.consent[language]}: ${titleOf(number)}`),
  ];
};
