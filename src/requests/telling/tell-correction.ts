/**
 * A value that was wrong and has been corrected, on the person's own page or by staff: those who were given it are told, and the
 * source that it came from. What stood there before is read from the history. GDPR 16, 19.
 */
import type { Cell, Cells } from '../../customers/keep-history.ts';
import type { Gate } from '../../db/gate.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { tellOfChanges, toTellOfChanges } from '../letters/tell-of-changes.ts';
import { concernedBy } from '../letters/tell-recipients.ts';
import { type ChangeOfSource, outsideSources } from '../letters/tell-sources.ts';
import type { Writing } from '../letters/told.ts';
import { categoryOf, correctionTitle, detailAt, type Place } from '../rectification/correction.ts';
import { beforeOf, type Corrected, isToldAlready, nowOf } from './queries.ts';
import { type By, channelOf, openToldFile } from './told-file.ts';

export type CorrectionToTell = Corrected & Readonly<{ by: By }>;

const words = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** As a person types them, field by field. */
const typedOf = (place: Place, cells: Cells): Readonly<Record<string, string>> =>
  detailAt(place)?.typedOf(cells) ??
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, words(cell)]));

/** What a value is for has no wrong copy anywhere. */
const isValue = (place: Place, field: string): boolean => {
  const marks: readonly string[] = detailAt(place)?.marks ?? [];
  return !marks.includes(field) && categoryOf({ place, field }) !== undefined;
};

const changesOf = async (tx: Tx, told: CorrectionToTell): Promise<ChangeOfSource[]> => {
  const { place } = told;
  const [before, now] = await Promise.all([beforeOf(tx, told), nowOf(tx, told)]);
  if (!now || before.length === 0) return [];
  const then = { ...now, ...Object.fromEntries(before.map(({ field, old_value }) => [field, old_value])) };
  const [was, is] = [typedOf(place, then), typedOf(place, now)];
  return Object.keys(is)
    .filter((field) => isValue(place, field) && was[field] !== is[field])
    .map((field) => ({
      place,
      field,
      title: correctionTitle({ place, field }),
      before: was[field] ?? '',
      after: is[field] ?? '',
      category: categoryOf({ place, field }),
      source: before.find((one) => one.field === field)?.old_source ?? before[0]!.old_source ?? '',
    }));
};

const actor: Actor = { kind: 'job', name: 'tell_of_correction' };

/** Opens no file where nobody is to be told. */
export const tellCorrection = (gate: Gate, writing: Writing, told: CorrectionToTell): Promise<void> =>
  gate.open('rights_requests', actor, async (tx) => {
    const { customerId, place, row, at, by } = told;
    const about = `correction:${customerId}:${place}:${row}:${at}`;
    if (await isToldAlready(tx, about)) return;
    const changes = await changesOf(tx, told);
    if (changes.length === 0) return;
    const { declaration } = writing;
    const concerned = await concernedBy(tx, declaration, customerId, toTellOfChanges(changes));
    if (concerned.length + outsideSources(declaration, changes).length === 0) return;
    const file = await openToldFile(tx, writing, {
      kind: 'rectification',
      channel: channelOf(by),
      customerId,
      about,
    });
    await tellOfChanges(tx, file, changes, true);
  });
