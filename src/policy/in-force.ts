/** The declaration in force as the gate and the pages need it, read with the role that shows the notice. */
import pg from 'pg';
import type { PolicyInForce } from '../db/gate.ts';
import { type Installation, roleOfPurpose } from '../db/installation.ts';
import type { Category, TableDeclaration } from '../ground/columns.ts';
import { inAll, listed, type Text } from '../ground/language.ts';
import { builtInPurposes } from './built-in.ts';
import { type Declaration, declarationSchema } from './declaration.ts';
import { inForceRow } from './in-force-queries.ts';

export type DeclarationInForce = PolicyInForce & Readonly<{ declaration: Declaration }>;

const inSentence = ({ fi, sv, en }: Text): Text => ({
  fi: fi.toLowerCase(),
  sv: sv.toLowerCase(),
  en: en.toLowerCase(),
});

/** The categories of a table's columns, by the titles that the notice gives them. */
const dataOf = (declaration: Declaration, tables: readonly TableDeclaration[], table: string): Text => {
  const columns = Object.values(tables.find((known) => known.table === table)?.columns ?? {});
  const found = new Set(columns.map(({ category }) => category));
  const titles = declaration.categories
    .filter(({ key }) => found.has(key as Category))
    .map(({ title }) => inAll(title));
  return titles.length > 0
    ? listed(titles.map(inSentence))
    : { fi: 'tämä tieto', sv: 'denna uppgift', en: 'this data' };
};

const purposeTitle = (declaration: Declaration, key: string): Text => {
  const declared = declaration.purposes.find((purpose) => purpose.key === key);
  if (declared) return inAll(declared.title);
  return builtInPurposes.find((purpose) => purpose.key === key)?.title ?? { fi: key, sv: key, en: key };
};

export const policyOf = (
  version: number,
  declaration: Declaration,
  tables: readonly TableDeclaration[],
): DeclarationInForce => ({
  version,
  declaration,
  numbers: new Map([...declaration.purposes, ...builtInPurposes].map(({ key, number }) => [key, number])),
  words: {
    purpose: (key) => purposeTitle(declaration, key),
    data: (table) => dataOf(declaration, tables, table),
    // The notice numbers the purposes in their order: its section 3 (src/notice).
    line: (key) => `3.${declaration.purposes.findIndex((purpose) => purpose.key === key) + 1}`,
  },
});

/** The role that may read the declaration and nothing else. */
const publication = builtInPurposes.find(({ key }) => key === 'publication')!;

const readInForce = async (
  client: pg.Client,
  tables: readonly TableDeclaration[],
): Promise<DeclarationInForce> => {
  const { version, body } = await inForceRow(client);
  return policyOf(version, declarationSchema.parse(body), tables);
};

/** Every role may read it; without a client at hand it is the one that may read nothing else. */
export const loadInForce = async (
  installation: Installation,
  tables: readonly TableDeclaration[],
  atHand?: pg.Client,
): Promise<DeclarationInForce> => {
  if (atHand) return readInForce(atHand, tables);
  const client = new pg.Client(installation.loginAs(roleOfPurpose(installation, publication.number)));
  await client.connect();
  try {
    return await readInForce(client, tables);
  } finally {
    await client.end();
  }
};
