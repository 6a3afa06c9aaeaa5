/** Saves a view: a new one, or what its maker changes in it. What is saved names fields and groups, never a person. */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { Text } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { forbiddenText } from '../forbidden-text.ts';
import { fieldMissing, fieldTooLong } from '../problems.ts';
import { demandRight, type Wrong } from '../wrong-fields.ts';
import type { Definition } from './definition.ts';
import { demandMayChange, nameLengthMax, tooManyViews, viewsMost } from './saved-view.ts';
import { countOwnViews, findView } from './view-queries.ts';

export type NewView = Readonly<{
  name: string;
  definition: Definition;
  /** Keys of purposes; what is no purpose of customers' pages is nobody's. */
  sharedWith: readonly string[];
}>;

export const viewNameTitle: Text = { fi: 'Näkymän nimi', sv: 'Vyns namn', en: 'Name of the view' };

const tidy = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const demandName = (name: string): void => {
  const field = { field: viewNameTitle };
  const wrong: Wrong[] = [];
  if (name === '') wrong.push({ field: 'name', problem: new Problem(fieldMissing, field) });
  if (name.length > nameLengthMax)
    wrong.push({ field: 'name', problem: new Problem(fieldTooLong, { ...field, max: nameLengthMax }) });
  demandRight([...wrong, ...forbiddenText([{ field: 'name', title: viewNameTitle, text: name }], true)]);
};

export const sharable = ({ purposes }: Declaration) => purposes.filter(({ reads }) => reads.includes('name'));

const numbersOf = (declaration: Declaration, keys: readonly string[]): number[] =>
  sharable(declaration).flatMap(({ key, number }) => (keys.includes(key) ? [number] : []));

const about = (id: number): string => `view:${id}`;

export const saveView = async (tx: Tx, declaration: Declaration, view: NewView): Promise<number> => {
  const name = tidy(view.name);
  demandName(name);
  if ((await countOwnViews(tx)) >= viewsMost) throw new Problem(tooManyViews, { most: viewsMost });
  const { rows } = await sql<{ id: number }>`insert into views (name, definition, shared_with)
    values (${name}, ${JSON.stringify(view.definition)}::jsonb, ${numbersOf(declaration, view.sharedWith)}::int[])
    returning id`.execute(tx.db);
  const { id } = rows[0]!;
  await wrote(tx, 'save-view', { about: about(id) });
  return id;
};

/** What is absent stays as it is. */
export const changeView = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  change: Partial<NewView>,
): Promise<void> => {
  const before = await findView(tx, id);
  demandMayChange(before, tx);
  const name = change.name === undefined ? before.name : tidy(change.name);
  demandName(name);
  const sharedWith = change.sharedWith ? numbersOf(declaration, change.sharedWith) : [...before.shared_with];
  const definition = JSON.stringify(change.definition ?? before.definition);
  await Promise.all([
    sql`update views set name = ${name}, definition = ${definition}::jsonb, shared_with = ${sharedWith}::int[],
      saved_at = now() where id = ${id}`.execute(tx.db),
    wrote(tx, 'change-view', { about: about(id) }),
  ]);
};

export const removeView = async (tx: Tx, id: number): Promise<void> => {
  demandMayChange(await findView(tx, id), tx);
  await Promise.all([
    tx.db.deleteFrom('views').where('id', '=', id).execute(),
    wrote(tx, 'remove-view', { about: about(id) }),
  ]);
};
