/** Two customers side by side: each field with both values, which one is proposed, and what a form's answer means. */
import { createHash } from 'node:crypto';
import { addressLines } from '../../ground/address-lines.ts';
import { formatDate } from '../../ground/format-date.ts';
import { formatPhone } from '../../ground/format-phone.ts';
import type { Language, Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { languageNames } from '../../ui/texts.ts';
import { isCustomerKind } from '../customer.ts';
import type { CustomerCard } from '../customer-card.ts';
import { fieldsOf } from '../customer-fields.ts';
import type { DetailKey, DetailRow } from '../details/detail.ts';
import { details } from '../details/index.ts';
import { extraFieldsOf, extraFieldTitle } from '../extra-field.ts';
import type { MergeWish } from './merge-customers.ts';
import { pairHasChanged, sideNotValid } from './problems.ts';

/** The older customer first. */
export type Two = readonly [CustomerCard, CustomerCard];

export type ComparedField = Readonly<{
  /** As `taken` of a merge names it. */
  field: string;
  title: Text;
  values: readonly [readonly string[], readonly string[]];
  /** Both stay, and the question is whose is the foremost; nothing is asked of `both`. */
  way: 'one' | 'foremost' | 'both';
  /** Which of the two is proposed: 0 or 1. Undefined where there is nothing to choose. */
  proposed?: 0 | 1;
}>;

const own = (field: string, value: string | null | undefined, language: Language): string[] => {
  if (!value) return [];
  if (field === 'language') return [languageNames[value as Language] ?? value];
  return [field === 'since_on' ? formatDate(value, language) : value];
};

const text = (row: DetailRow, column: string): string => String(row[column] ?? '');

const addressOf = (row: DetailRow): string =>
  addressLines(
    {
      careOf: text(row, 'care_of'),
      street: text(row, 'street'),
      postcode: text(row, 'postcode'),
      town: text(row, 'town'),
      country: text(row, 'country'),
    },
    '',
  ).join(', ');

const detailValue: Readonly<Record<DetailKey, (row: DetailRow) => string>> = {
  emails: (row) => text(row, 'address'),
  phones: (row) => formatPhone(text(row, 'e164')),
  addresses: addressOf,
  representations: (row) => [text(row, 'organisation_name'), text(row, 'role')].filter(Boolean).join(', '),
  memberships: (row) => text(row, 'number'),
};

const asks = (values: ComparedField['values']): boolean => String(values[0]) !== String(values[1]);
const proposedOf = ([one, other]: ComparedField['values']): 0 | 1 =>
  one.length === 0 && other.length > 0 ? 1 : 0;
const choice = (values: ComparedField['values'], isAsked = asks(values)) => ({
  values,
  ...(isAsked && { proposed: proposedOf(values) }),
});

const bothOf = <T>(two: Two, of: (card: CustomerCard) => T): readonly [T, T] => [of(two[0]), of(two[1])];

/** Contact details that hold; of membership and offices all. */
const detailFields = (two: Two): ComparedField[] =>
  details.flatMap(({ key, titles }) => {
    const values = bothOf(two, (card) =>
      (card.details[key] ?? []).filter(({ ended_on }) => ended_on === null).map(detailValue[key]),
    );
    if (values[0].length + values[1].length === 0) return [];
    const isContact = key === 'emails' || key === 'phones' || key === 'addresses';
    const isAsked = isContact && asks(values) && values.every(({ length }) => length > 0);
    return [{ field: key, title: titles, way: isContact ? 'foremost' : 'both', ...choice(values, isAsked) }];
  });

const extraFields = (two: Two, declaration: Declaration): ComparedField[] =>
  extraFieldsOf(declaration, 'register_upkeep').flatMap((extra) => {
    const values = bothOf(two, ({ fieldValues = [] }) =>
      fieldValues.flatMap(({ field, value }) => (field === extra.key ? [value] : [])),
    );
    if (values[0].length + values[1].length === 0) return [];
    // Where one of them has none, the other's is kept anyway.
    const isAsked = asks(values) && values.every(({ length }) => length > 0);
    const field = `customer_field_values.${extra.key}`;
    return [{ field, title: extraFieldTitle(extra), way: 'one', ...choice(values, isAsked) }];
  });

export const comparedFields = (two: Two, declaration: Declaration, language: Language): ComparedField[] => {
  const kind = two[0].customer.kind;
  const ownFields = fieldsOf(isCustomerKind(kind) ? kind : 'person').flatMap(
    ({ name, title }): ComparedField[] => {
      const values = bothOf(two, ({ customer }) => own(name, customer[name], language));
      if (values[0].length + values[1].length === 0) return [];
      return [{ field: name, title, way: 'one', ...choice(values) }];
    },
  );
  return [...ownFields, ...detailFields(two), ...extraFields(two, declaration)];
};

/** What was seen: a form that answers to something else is refused. */
export const seenOf = (fields: readonly ComparedField[]): string =>
  createHash('sha256')
    .update(JSON.stringify(fields.map(({ field, values }) => [field, values])))
    .digest('base64url')
    .slice(0, 20);

/** The name of the choice of a field in the form; its value is the key of the customer whose value is kept. */
export const choiceName = (field: string): string => `of_${field}`;

type Typed = Readonly<Record<string, string | undefined>>;

/** Throws where somebody has changed one of the two since, or a choice is neither's. What is not said is as proposed. */
export const wishOf = (two: Two, fields: readonly ComparedField[], typed: Typed): MergeWish => {
  const ids = bothOf(two, ({ customer }) => customer.id);
  if (typed['seen'] && typed['seen'] !== seenOf(fields)) throw new Problem(pairHasChanged);
  const chosen = (name: string, proposed: number): number => {
    const id = typed[name] === undefined ? ids[proposed]! : Number(typed[name]);
    if (!ids.includes(id)) throw new Problem(sideNotValid, { ids: ids.join(', ') });
    return id;
  };
  const keptId = chosen('kept', 0);
  const goneId = ids[0] === keptId ? ids[1] : ids[0];
  const taken = fields.flatMap(({ field, proposed }) =>
    proposed !== undefined && chosen(choiceName(field), proposed) === goneId ? [field] : [],
  );
  return { keptId, goneId, taken };
};
