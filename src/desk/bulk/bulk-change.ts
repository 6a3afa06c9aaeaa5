/** What a bulk edit may do to each customer, and how what is typed becomes that. */
import { z } from 'zod';
import {
  type ChoiceChannel,
  type ChoiceKind,
  choiceChannels,
  choiceKinds,
  isAboutPurpose,
} from '../../customers/choice.ts';
import { fieldTitle } from '../../customers/customer-fields.ts';
import { endedOn } from '../../customers/end-detail.ts';
import { extraFieldsOf, readExtraValue } from '../../customers/extra-field.ts';
import { dateNotValid, fieldNotDeclared, fieldNotInChoices } from '../../customers/problems.ts';
import { type ChoiceDeed, readChoice } from '../../customers/record-choice.ts';
import { wrongExtraValue } from '../../customers/set-extra-field.ts';
import { demandSource } from '../../customers/source.ts';
import { demandRight } from '../../customers/wrong-fields.ts';
import { helsinkiDate, isDate } from '../../ground/calendar.ts';
import { isLanguage } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';

export const bulkKinds = ['language', 'extra', 'end_detail', 'end_membership', 'choice'] as const;
export type BulkKind = (typeof bulkKinds)[number];

export const endableTables = ['emails', 'phones', 'addresses'] as const;
export type EndableTable = (typeof endableTables)[number];

const day = z.iso.date();

/** As it is stored. An empty value means that nothing is known any more. */
export const bulkChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('language'), value: z.string() }),
  z.strictObject({ kind: z.literal('extra'), field: z.string(), value: z.string() }),
  z.strictObject({ kind: z.literal('end_detail'), table: z.enum(endableTables), use: z.string(), on: day }),
  z.strictObject({ kind: z.literal('end_membership'), on: day }),
  z.strictObject({
    kind: z.literal('choice'),
    choice: z.enum(choiceKinds),
    deeds: z.array(z.strictObject({ kind: z.enum(choiceKinds), purpose: z.int().nullable() })).min(1),
    channel: z.enum(choiceChannels),
    evidence: z.string(),
    text_shown: z.string(),
    on: day,
    time: z.string(),
    valid_until: z.string(),
  }),
]);
export type BulkChange = z.output<typeof bulkChangeSchema>;
export type ChoiceChange = Extract<BulkChange, { kind: 'choice' }>;

export type Typed = Readonly<Record<string, string | undefined>>;

const readLanguage = (typed: Typed): BulkChange => {
  const value = typed.value ?? '';
  if (value !== '' && !isLanguage(value))
    demandRight([
      { field: 'value', problem: new Problem(fieldNotInChoices, { field: fieldTitle('language') }) },
    ]);
  return { kind: 'language', value };
};

const readExtra = (declaration: Declaration, typed: Typed, confirmed: boolean): BulkChange => {
  const field = extraFieldsOf(declaration, 'register_upkeep').find(({ key }) => key === typed.field);
  if (!field) throw new Problem(fieldNotDeclared);
  demandRight(wrongExtraValue(field, typed.value ?? '', confirmed));
  return { kind: 'extra', field: field.key, value: readExtraValue(field, typed.value ?? '') ?? '' };
};

const readDay = (typed: Typed): string => {
  const on = typed.on ?? '';
  if (!isDate(on) || on > helsinkiDate(new Date()))
    demandRight([{ field: 'on', problem: new Problem(dateNotValid, { field: endedOn }) }]);
  return on;
};

const readEnd = (typed: Typed): BulkChange => {
  const [table = '', use = ''] = (typed.what ?? '').split('.');
  const known = endableTables.find((one) => one === table);
  if (!known || !/^[a-z]{1,20}$/.test(use))
    demandRight([{ field: 'what', problem: new Problem(fieldNotInChoices, { field: endedOn }) }]);
  return { kind: 'end_detail', table: known!, use, on: readDay(typed) };
};

const readChoiceChange = (declaration: Declaration, typed: Typed, confirmed: boolean): BulkChange => {
  const choice: ChoiceKind = choiceKinds.find((kind) => kind === typed.choice) ?? 'objection';
  const channel: ChoiceChannel = choiceChannels.find((one) => one === typed.channel) ?? 'phone';
  const said = {
    channel,
    evidence: typed.evidence ?? '',
    on: typed.on || helsinkiDate(new Date()),
    time: typed.time ?? '',
  };
  const deeds: ChoiceDeed[] = readChoice(declaration, {
    ...said,
    kind: choice,
    purpose: isAboutPurpose(choice) ? (typed.purpose ?? '') : '',
    textShown: typed.text_shown ?? '',
    validUntil: typed.valid_until ?? '',
    source: typed.source ?? '',
    confirmed,
  });
  return {
    kind: 'choice',
    choice,
    deeds: deeds.map(({ kind, purpose }) => ({ kind, purpose })),
    ...said,
    text_shown: typed.text_shown ?? '',
    valid_until: typed.valid_until ?? '',
  };
};

/** Throws what is wrong, field by field, before anything is written. */
export const readBulkChange = (
  declaration: Declaration,
  kind: BulkKind,
  typed: Typed,
  confirmed: boolean,
): BulkChange => {
  demandSource(declaration, typed.source ?? '');
  switch (kind) {
    case 'language':
      return readLanguage(typed);
    case 'extra':
      return readExtra(declaration, typed, confirmed);
    case 'end_detail':
      return readEnd(typed);
    case 'end_membership':
      return { kind: 'end_membership', on: readDay(typed) };
    case 'choice':
      return readChoiceChange(declaration, typed, confirmed);
  }
};
