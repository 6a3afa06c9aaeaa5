/**
 * All that was decided of a request for rectification, at once: written by the acts of the customer's card, told to the person
 * field by field, to every recipient who was given the old data, and to the source that it came from. GDPR 12(4), 16, 19.
 */
import { changeCustomer } from '../../customers/change-customer.ts';
import { changeDetail } from '../../customers/change-detail.ts';
import { sawName } from '../../customers/merge-typed.ts';
import { writeNote } from '../../customers/notes/write-note.ts';
import { ownNotice } from '../../customers/source.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { textIn } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { correctionsBlocks } from '../letters/corrections-blocks.ts';
import { decisionLetter } from '../letters/decision-letter.ts';
import { refusalLetter } from '../letters/refusal-letter.ts';
import { tellOfChanges, toTellOfChanges } from '../letters/tell-of-changes.ts';
import { concernedBy } from '../letters/tell-recipients.ts';
import { outsideSources } from '../letters/tell-sources.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { requestUnlinked } from '../problems.ts';
import { requestById } from '../queries.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { type Correction, categoryOf, correctionTitle, detailAt, typedOf } from './correction.ts';
import { correctionsUndecided } from './problems.ts';
import { correctionsOf, markApplied, sourcesOf } from './queries.ts';

type At = Readonly<{ declaration: Declaration; customerId: number }>;

/** Fields of one row are one change: a postcode is right or wrong with its town. */
const writeRow = async (
  tx: Tx,
  { declaration, customerId }: At,
  corrections: readonly Correction[],
): Promise<void> => {
  const { place, row_id } = corrections[0]!;
  const typed = Object.fromEntries(
    corrections.flatMap((one) => [
      [one.field, typedOf(one, one.decided_value)],
      [sawName(one.field), one.old_value],
    ]),
  );
  const change = { typed, source: ownNotice, confirmed: true };
  const detail = detailAt(place);
  if (place === 'customers') await changeCustomer(tx, declaration, customerId, change);
  else if (detail && row_id !== null)
    await changeDetail(tx, declaration, detail, { customerId, id: row_id }, change);
};

/** What stays as it is has the person's own words beside it (GDPR 16). */
const writeStatement = (tx: Tx, { declaration, customerId }: At, { decided_value }: Correction) =>
  writeNote(tx, declaration, customerId, {
    kind: 'other',
    on: helsinkiDate(new Date()),
    time: '',
    body: decided_value,
    confirmed: true,
    confirmedSensitive: true,
  });

const write = async (tx: Tx, at: At, changed: readonly Correction[]): Promise<void> => {
  const rows = Map.groupBy(changed, ({ place, row_id }) => `${place}.${row_id}`);
  for (const corrections of rows.values())
    if (corrections[0]!.place === 'statement')
      for (const one of corrections) await writeStatement(tx, at, one);
    else await writeRow(tx, at, corrections);
};

/** Returns the number of the letter to the person. Throws `corrections_undecided`, and `WrongFields` of what cannot be written. */
export const carryOutCorrections = async (tx: Tx, writing: Writing, id: number): Promise<number> => {
  const request = await demandRequest(tx, id, 'grant');
  const customerId = request.customer_id;
  if (customerId === null) throw new Problem(requestUnlinked);
  const corrections = await correctionsOf(tx, id);
  if (corrections.length === 0 || corrections.some(({ decision }) => decision === null))
    throw new Problem(correctionsUndecided);
  const changed = corrections.filter(({ decision }) => decision === 'changed');
  const isPartly = changed.length < corrections.length;
  const outside = changed.filter(({ place }) => place !== 'statement');
  // Before it is written: from then on the source is the person.
  const sources = await sourcesOf(tx, customerId, outside);
  await write(tx, { declaration: writing.declaration, customerId }, changed);
  await markApplied(tx, id);
  const isRefused = changed.length === 0;
  await writeStep(tx, request, isRefused ? 'refuse' : 'grant', { partly: isPartly });
  if (!isRefused) await writeStep(tx, request, 'carry_out');
  const told = toldOf(writing, (await requestById(tx, id))!, { partly: isPartly });
  const changes = outside.map((one) => ({
    place: one.place,
    field: one.field,
    title: correctionTitle(one),
    before: one.old_value,
    after: typedOf(one, one.decided_value),
    category: categoryOf(one),
    source: sources.get(one.number) ?? '',
  }));
  const concerned = await concernedBy(tx, writing.declaration, customerId, toTellOfChanges(changes));
  const recipients = concerned.map(({ name }) => name);
  const from = outsideSources(writing.declaration, changes).map(({ title }) => textIn(title, told.language));
  const blocks = correctionsBlocks(told, corrections);
  const letter = await writeLetter(tx, told, {
    kind: isRefused ? 'refusal' : 'decision',
    text: isRefused
      ? refusalLetter(told, blocks)
      : decisionLetter(told, { blocks, recipients, sources: from }),
  });
  await tellOfChanges(tx, told, changes);
  return letter;
};
