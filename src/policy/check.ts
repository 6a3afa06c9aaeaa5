/**
 * Compares the rights of the live database with the declaration in force, both ways, and names every difference
 * in plain words with the way to mend it. `serve` refuses to start on one; CI fails on one.
 */
import type pg from 'pg';
import { fill, type Language, type Text } from '../ground/language.ts';
import { readCatalogue } from './catalogue.ts';
import { findingTexts, mendTexts } from './check-texts.ts';
import { actingPurposes, type Compilation, compileGrants } from './compile.ts';
import { difference, type Fact } from './facts.ts';

export type CheckFinding = Readonly<{
  kind: Fact['kind'];
  side: 'missing' | 'extra';
  fact: Fact;
  text: Text;
  mend: Text;
}>;

const inEach = (text: Text, values: (language: Language) => Record<string, string>): Text => ({
  fi: fill(text.fi, values('fi')),
  sv: fill(text.sv, values('sv')),
  en: fill(text.en, values('en')),
});

/** A role's name means nothing to a reader; the purpose behind it does. */
const purposeNames = (compilation: Compilation): ReadonlyMap<string, string> =>
  new Map(
    actingPurposes(compilation.declaration).map(({ key, number }) => [
      compilation.roleOf(number),
      `${key} (${compilation.roleOf(number)})`,
    ]),
  );

/** What only a migration makes cannot be mended by compiling again. */
const needsMigration: ReadonlySet<Fact['kind']> = new Set([
  'declared_column',
  'trigger',
  'definer',
  'function',
  'view',
]);

const finding = (fact: Fact, side: 'missing' | 'extra', names: ReadonlyMap<string, string>): CheckFinding => {
  const values = Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, String(value)]));
  if ('role' in fact) values['role'] = names.get(fact.role) ?? fact.role;
  const mend = needsMigration.has(fact.kind) ? mendTexts.schema[side] : mendTexts.rights;
  return {
    kind: fact.kind,
    side,
    fact,
    text: inEach(findingTexts[fact.kind][side], () => values),
    mend: inEach(mend, () => values),
  };
};

/** Empty when notice and database agree. The client may be any role's: the catalogue is open to all. */
export const checkRights = async (
  client: Pick<pg.Client, 'query'>,
  compilation: Compilation,
  installationId: string,
): Promise<CheckFinding[]> => {
  const { missing, extra } = difference(
    compileGrants(compilation),
    await readCatalogue(client, installationId),
  );
  const names = purposeNames(compilation);
  return [
    ...missing.map((fact) => finding(fact, 'missing', names)),
    ...extra.map((fact) => finding(fact, 'extra', names)),
  ];
};
