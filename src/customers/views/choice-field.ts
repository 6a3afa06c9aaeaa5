/** What stands of a customer's choices now: `consent.12`, `objection.10`, `restriction`, `protection`, `death`. */
import { sql } from 'kysely';
import { inAll, type Text } from '../../ground/language.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { choiceTitles } from '../choice.ts';
import type { Asked, Option, Sql, ViewField } from './view-field.ts';

const title: Text = { fi: 'Valinta voimassa', sv: 'Val i kraft', en: 'Choice in force' };

const about = (kind: Text, purpose: Text): Text => ({
  fi: `${kind.fi}: ${purpose.fi}`,
  sv: `${kind.sv}: ${purpose.sv}`,
  en: `${kind.en}: ${purpose.en}`,
});

export const choiceOptions = (declaration: Declaration): readonly Option[] => [
  ...(['restriction', 'protection', 'death'] as const).map((kind) => ({
    value: kind,
    title: choiceTitles[kind],
  })),
  ...declaration.purposes.flatMap((purpose): Option[] => {
    const option = (kind: 'consent' | 'objection') => ({
      value: `${kind}.${purpose.number}`,
      title: about(choiceTitles[kind], inAll(purpose.title)),
    });
    return [
      ...(purpose.ground.kind === 'consent' ? [option('consent')] : []),
      ...(purpose.objection === 'none' ? [] : [option('objection')]),
    ];
  }),
];

const partsOf = (choice: string) => {
  const [kind = '', number] = choice.split('.');
  return {
    kind,
    counterpart: kind === 'consent' ? 'withdrawal' : `${kind}_ended`,
    purpose: number === undefined ? sql`d.purpose is null` : sql`d.purpose = ${Number(number)}`,
  };
};

const today = sql`(now() at time zone 'Europe/Helsinki')::date`;

/** The newer deed of the pair decides; a consent that has run out has ended without a deed. */
const stands = (choice: string): Sql => {
  const { kind, counterpart, purpose } = partsOf(choice);
  return sql`(select d.kind = ${kind} and (d.valid_until is null or d.valid_until >= ${today}) from choices d
    where d.customer_id = c.id and d.kind in (${kind}, ${counterpart}) and ${purpose}
    order by d.happened_at desc, d.id desc limit 1)`;
};

const ever = (choice: string): Sql => {
  const { kind, purpose } = partsOf(choice);
  return sql`select d.customer_id from choices d where d.kind = ${kind} and ${purpose}`;
};

const any = (values: readonly string[]): Sql => sql`(${sql.join(values.map(stands), sql` or `)})`;

export const choiceField = (declaration: Declaration): ViewField => ({
  key: 'choice',
  title,
  category: 'choices',
  kind: 'choice',
  options: choiceOptions(declaration),
  operators: ['is', 'not'],
  test: ({ operator, values }: Asked) => (operator === 'not' ? sql`${any(values)} is not true` : any(values)),
  few: ({ operator, values }: Asked) =>
    operator === 'not' ? undefined : sql.join(values.map(ever), sql` union all `),
});
