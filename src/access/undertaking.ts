/** The confidentiality undertaking (GDPR 29, 32(4)): no personal data before the text in force is signed. */
import { createHash } from 'node:crypto';
import { type Language, languages, textIn } from '../ground/language.ts';
import type { Declaration } from '../policy/declaration.ts';

export type UndertakingText = Readonly<{ version: number; text: string; hash: string }>;

export const undertakingText = ({ undertaking }: Declaration, language: Language): UndertakingText => {
  const text = textIn(undertaking.text, language);
  return { version: undertaking.version, text, hash: createHash('sha256').update(text).digest('hex') };
};

/** As rows of undertakings_signed name what was signed. */
export const signature = ({ version, hash }: Pick<UndertakingText, 'version' | 'hash'>): string =>
  `${version}:${hash}`;

/** The version in force, word for word in any of its languages: a text changed without a new version asks again. */
export const hasSignedOne = (declaration: Declaration, signatures: readonly string[]): boolean =>
  languages.some((language) => signatures.includes(signature(undertakingText(declaration, language))));
