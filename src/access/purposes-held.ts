/** Which purposes a person may be given, and which of those given work now. */
import type { Text } from '../ground/language.ts';
import { textIn } from '../ground/language.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { builtInPurposes } from '../policy/built-in.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Recipient } from './employer.ts';

export const purposeNotToHold = problemKind('purpose_not_to_hold', 422, {
  fi: 'Käyttötarkoitusta ei voi antaa: sitä ei ole selosteessa eikä sen luonnoksessa, tai se ei kuulu henkilön työnantajalle. Korjaa seloste tai valitse muu tarkoitus.',
  sv: 'Ändamålet kan inte ges: det finns varken i beskrivningen eller i utkastet, eller hör inte till personens arbetsgivare. Rätta beskrivningen eller välj ett annat ändamål.',
  en: 'The purpose cannot be given: it is neither in the notice nor in its draft, or does not belong to the person’s employer. Correct the notice or choose another purpose.',
});

export type PurposeToHold = Readonly<{ key: string; title: Text; isInForce: boolean }>;

const administration = builtInPurposes.find(({ key }) => key === 'administration')!;

/**
 * Declared purposes, those of the draft too (held before they are published, they work from then on), and
 * administration. A processor's people: only what the notice says of that recipient.
 */
export const purposesToHold = (
  inForce: Declaration,
  draft: Declaration | undefined,
  employer?: Recipient,
): PurposeToHold[] => {
  const coming = draft?.purposes.filter(({ key }) => !inForce.purposes.some((one) => one.key === key)) ?? [];
  const declared = [...inForce.purposes, ...coming].map(({ key, title }) => ({
    key,
    title: { fi: title.fi, sv: textIn(title, 'sv'), en: textIn(title, 'en') },
    isInForce: !coming.some((one) => one.key === key),
  }));
  if (employer) return declared.filter(({ key }) => employer.purposes.includes(key));
  return [...declared, { key: administration.key, title: administration.title, isInForce: true }];
};

/** A purpose's title also before its first publication; the key itself where no declaration has it any more. */
export const titlesOf = (inForce: Declaration, draft: Declaration | undefined): ((key: string) => Text) => {
  const known = new Map(purposesToHold(inForce, draft).map(({ key, title }) => [key, title]));
  return (key) => known.get(key) ?? { fi: key, sv: key, en: key };
};

export const mustBeHoldable = (purposes: readonly string[], choices: readonly PurposeToHold[]): void => {
  if (!purposes.every((purpose) => choices.some(({ key }) => key === purpose)))
    throw new Problem(purposeNotToHold);
};

/** Those held that are in force and the employer's, in the order of the declaration, administration last. */
export const purposesAtWork = (
  inForce: Declaration,
  held: readonly string[],
  employer?: Recipient,
): string[] =>
  purposesToHold(inForce, undefined, employer)
    .map(({ key }) => key)
    .filter((key) => held.includes(key));
