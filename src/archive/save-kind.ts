/** Kinds of the company's own, beside those that are shipped. A kind that has ended takes nothing new; what was filed stays. */
import { wrote } from '../audit/wrote.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { fieldMissing, fieldNotInChoices, fieldTooLong } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { Problem, type ProblemKind } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { countedFrom } from './kind.ts';
import { kindNotFound } from './problems.ts';
import { insertKind, kindOf, updateKindEnd } from './queries.ts';

export const kindFields = {
  name_fi: { fi: 'Nimi suomeksi', sv: 'Namn på finska', en: 'Name in Finnish' },
  name_sv: { fi: 'Nimi ruotsiksi', sv: 'Namn på svenska', en: 'Name in Swedish' },
  name_en: { fi: 'Nimi englanniksi', sv: 'Namn på engelska', en: 'Name in English' },
  rule: { fi: 'Säilytyssääntö', sv: 'Förvaringsregel', en: 'Retention rule' },
  counted_from: { fi: 'Mistä aika lasketaan', sv: 'Från när tiden räknas', en: 'Counted from' },
} as const satisfies Record<string, Text>;
export type KindField = keyof typeof kindFields;
export const kindTexts = Object.keys(kindFields) as readonly KindField[];
export const kindNameMax = 60;

const names = ['name_fi', 'name_sv', 'name_en'] as const;

const wrongKind = (typed: Typed, declaration: Declaration): Wrong[] => {
  const at = (field: KindField, kind: ProblemKind): Wrong => ({
    field,
    problem: new Problem(kind, { field: kindFields[field], max: kindNameMax }),
  });
  return [
    ...((typed.name_fi?.trim() ?? '') === '' ? [at('name_fi', fieldMissing)] : []),
    ...names
      .filter((name) => (typed[name]?.trim().length ?? 0) > kindNameMax)
      .map((name) => at(name, fieldTooLong)),
    ...(declaration.retention.some(({ key }) => key === typed.rule) ? [] : [at('rule', fieldNotInChoices)]),
    ...(countedFrom.some((one) => one === typed.counted_from) ? [] : [at('counted_from', fieldNotInChoices)]),
  ];
};

/** Its key is its Finnish name, which answers to people show. Throws `WrongFields`, `paper_kind_taken`. */
export const addKind = async (tx: Tx, declaration: Declaration, typed: Typed): Promise<string> => {
  demandRight(wrongKind(typed, declaration));
  const text = (field: KindField): string => typed[field]?.trim() ?? '';
  const kind = text('name_fi');
  await insertKind(tx, {
    kind,
    name_fi: kind,
    name_sv: text('name_sv'),
    name_en: text('name_en'),
    rule: text('rule'),
    counted_from: text('counted_from'),
  });
  await wrote(tx, 'add-paper-kind', { fields: [...kindTexts] });
  return kind;
};

export const endKind = async (tx: Tx, kind: string, isEnded: boolean): Promise<void> => {
  if (!(await kindOf(tx, kind))) throw new Problem(kindNotFound);
  // From today on nothing is filed under it.
  const ended = isEnded ? addDays(helsinkiDate(new Date()), -1) : null;
  await Promise.all([
    updateKindEnd(tx, kind, ended),
    isEnded ? wrote(tx, 'end-paper-kind') : wrote(tx, 'use-paper-kind-again'),
  ]);
};
