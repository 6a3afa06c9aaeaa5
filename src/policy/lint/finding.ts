import { fill, type Text } from '../../ground/language.ts';
import type { Declaration } from '../declaration.ts';

/** `blocks`: it cannot be published so. `path`: dotted, as `atPath` reads it. `text`: what is wrong and how to mend it. */
export type Finding = Readonly<{ code: string; level: 'blocks' | 'warns'; path: string; text: Text }>;

export type Rule = (declaration: Declaration) => readonly Finding[];

type Found = (path: string, values?: Readonly<Record<string, string>>) => Finding;

const codes = new Set<string>();

/** Declares a finding once; the answer makes one at a path, with the `{names}` of its sentence filled in. */
export const findingKind = (code: string, level: Finding['level'], text: Text): Found => {
  if (codes.has(code)) throw new Error(`finding code taken: ${code}`);
  codes.add(code);
  return (path, values = {}) => ({
    code,
    level,
    path,
    text: { fi: fill(text.fi, values), sv: fill(text.sv, values), en: fill(text.en, values) },
  });
};

export const findingCodes = (): readonly string[] => [...codes];
