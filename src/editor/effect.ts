/** What publishing lets staff and partners do from then on: the difference of the rights, folded into sentences. */
import type { Category } from '../ground/columns.ts';
import { fill, inAll, type Language, type Text } from '../ground/language.ts';
import { listed } from '../ground/wording.ts';
import { type Acting, actingPurposes, type Compilation, compile } from '../policy/compile.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { difference, type Fact } from '../policy/facts.ts';
import { customerVisible } from '../policy/visibility.ts';

/** What the modules say of the database: the same lists that the rights are compiled from. */
export type Schema = Omit<Compilation, 'declaration' | 'bodies' | 'roleOf'>;

export type Effect = Readonly<{
  purpose: string;
  kind:
    | 'begins'
    | 'ends'
    | 'sees'
    | 'sees_no_more'
    | 'writes'
    | 'writes_no_more'
    | 'field'
    | 'field_no_more'
    | 'customers';
  text: Text;
}>;

const texts = {
  begins: {
    fi: 'Uusi käyttötarkoitus ”{purpose}”. Se näkee: {data}.',
    sv: 'Ett nytt ändamål, ”{purpose}”. Det ser: {data}.',
    en: 'A new purpose, “{purpose}”. It sees: {data}.',
  },
  ends: {
    fi: 'Käyttötarkoitus ”{purpose}” poistuu. Kukaan ei enää näe asiakkaita sen perusteella.',
    sv: 'Ändamålet ”{purpose}” tas bort. Ingen ser längre kunder på grund av det.',
    en: 'The purpose “{purpose}” goes. Nobody sees customers by it any more.',
  },
  sees: {
    fi: '”{purpose}” alkaa nähdä: {data}.',
    sv: '”{purpose}” börjar se: {data}.',
    en: '“{purpose}” begins to see: {data}.',
  },
  sees_no_more: {
    fi: '”{purpose}” ei enää näe: {data}.',
    sv: '”{purpose}” ser inte längre: {data}.',
    en: '“{purpose}” no longer sees: {data}.',
  },
  writes: {
    fi: '”{purpose}” alkaa kirjoittaa: {data}.',
    sv: '”{purpose}” börjar skriva: {data}.',
    en: '“{purpose}” begins to write: {data}.',
  },
  writes_no_more: {
    fi: '”{purpose}” ei enää kirjoita: {data}.',
    sv: '”{purpose}” skriver inte längre: {data}.',
    en: '“{purpose}” no longer writes: {data}.',
  },
  field: {
    fi: '”{purpose}” alkaa nähdä kentän: {data}.',
    sv: '”{purpose}” börjar se fältet: {data}.',
    en: '“{purpose}” begins to see the field: {data}.',
  },
  field_no_more: {
    fi: '”{purpose}” ei enää näe kenttää: {data}.',
    sv: '”{purpose}” ser inte längre fältet: {data}.',
    en: '“{purpose}” no longer sees the field: {data}.',
  },
  customers: {
    fi: '”{purpose}” näkee eri asiakkaat kuin ennen.',
    sv: '”{purpose}” ser andra kunder än tidigare.',
    en: '“{purpose}” sees other customers than before.',
  },
} as const satisfies Record<Effect['kind'], Text>;

const nothingAtAll: Text = { fi: 'ei tietoja', sv: 'inga uppgifter', en: 'no data' };

const sentence = (kind: Effect['kind'], purpose: Purpose, data: readonly Text[] = []): Effect => {
  const inLanguage = (language: Language) =>
    fill(texts[kind][language], {
      purpose: inAll(purpose.title)[language],
      data: listed(data.map((text) => text[language])) || nothingAtAll[language],
    });
  return {
    purpose: purpose.key,
    kind,
    text: { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') },
  };
};

const roleOf = (number: number): string => `p${number}`;

const compilation = (declaration: Declaration, schema: Schema): Compilation => ({
  ...schema,
  declaration,
  bodies: [],
  roleOf,
});

type ColumnFact = Extract<Fact, { kind: 'column' }>;
const isColumn = (fact: Fact): fact is ColumnFact => fact.kind === 'column';

/** Categories of the columns of `role` among the facts; keys, masks and the program's own columns are nobody's data. */
const categoriesIn = (
  facts: readonly Fact[],
  role: string,
  { tables }: Schema,
  writing: boolean,
): ReadonlySet<string> => {
  const found = facts
    .filter(isColumn)
    .filter((fact) => fact.role === role && (fact.privilege === 'select') !== writing)
    .map(({ table, column }) => tables.find((one) => one.table === table)?.columns[column]?.category);
  return new Set(
    found.filter((category) => category && !['key', 'masks', 'system'].includes(category)) as Category[],
  );
};

const titlesOf = ({ categories }: Declaration, keys: ReadonlySet<string>): Text[] =>
  categories.filter(({ key }) => keys.has(key)).map(({ title }) => inAll(title));

const fieldsOf = ({ extra_fields }: Declaration, purpose: string) =>
  extra_fields.filter(({ purposes }) => purposes.includes(purpose));

type Changes = Readonly<{
  before: Declaration;
  after: Declaration;
  gained: readonly Fact[];
  lost: readonly Fact[];
  schema: Schema;
}>;

const fieldEffects = ({ before, after }: Changes, purpose: Purpose): Effect[] => {
  const old = fieldsOf(before, purpose.key);
  const now = fieldsOf(after, purpose.key);
  const gained = now
    .filter(({ key }) => !old.some((field) => field.key === key))
    .map(({ title }) => inAll(title));
  const lost = old
    .filter(({ key }) => !now.some((field) => field.key === key))
    .map(({ title }) => inAll(title));
  return [
    ...(gained.length > 0 ? [sentence('field', purpose, gained)] : []),
    ...(lost.length > 0 ? [sentence('field_no_more', purpose, lost)] : []),
  ];
};

const stayed = (changes: Changes, was: Purpose, purpose: Purpose): Effect[] => {
  const { before, after, gained, lost, schema } = changes;
  const role = roleOf(purpose.number);
  const told = (kind: Effect['kind'], titles: readonly Text[]) =>
    titles.length > 0 ? [sentence(kind, purpose, titles)] : [];
  return [
    ...told('sees', titlesOf(after, categoriesIn(gained, role, schema, false))),
    ...told('sees_no_more', titlesOf(before, categoriesIn(lost, role, schema, false))),
    ...told('writes', titlesOf(after, categoriesIn(gained, role, schema, true))),
    ...told('writes_no_more', titlesOf(before, categoriesIn(lost, role, schema, true))),
    ...fieldEffects(changes, purpose),
    ...(customerVisible(was) === customerVisible(purpose) ? [] : [sentence('customers', purpose)]),
  ];
};

const declared = (acting: Acting): Purpose[] => (acting.declared ? [acting.declared] : []);

/** In the order of the newer declaration; purposes that go come last. */
export const effectsOf = (before: Declaration, after: Declaration, schema: Schema): Effect[] => {
  const { missing, extra } = difference(
    compile(compilation(after, schema)),
    compile(compilation(before, schema)),
  );
  const changes: Changes = { before, after, gained: missing, lost: extra, schema };
  const old = actingPurposes(before).flatMap(declared);
  const now = actingPurposes(after).flatMap(declared);
  const found = now.flatMap((purpose) => {
    const was = old.find(({ key }) => key === purpose.key);
    return was
      ? stayed(changes, was, purpose)
      : [sentence('begins', purpose, titlesOf(after, new Set(purpose.reads)))];
  });
  const gone = old.filter(({ key }) => !now.some((purpose) => purpose.key === key));
  return [...found, ...gone.map((purpose) => sentence('ends', purpose))];
};
