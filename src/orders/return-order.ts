import { wrote } from '../audit/wrote.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { demandNote } from './check-note.ts';
import { formatQuantity } from './format-quantity.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { keptUntil } from './kept-until.ts';
import { type HeldLine, insertReturns, linesOf } from './line-queries.ts';
import { priceReturn } from './price-order.ts';
import { nothingReturned, returnedTooMuch } from './problems.ts';
import { insertEvent, updateOrder } from './queries.ts';

export type ReturnedPart = Readonly<{ position: number; quantityThousandths: number }>;

const leftOf = (line: HeldLine): number => line.quantity_thousandths - line.returned_thousandths;

/** The name of the field in which the returned quantity of a line is written. */
export const returnField = (position: number): string => `returned_${position}`;

const wrongOf = (lines: readonly HeldLine[], parts: readonly ReturnedPart[]): Wrong[] => {
  if (parts.length === 0) return [{ field: 'returned', problem: new Problem(nothingReturned) }];
  return parts.flatMap(({ position, quantityThousandths }) => {
    const line = lines.find((one) => one.position === position);
    const left = line ? leftOf(line) : 0;
    if (quantityThousandths <= left) return [];
    const values = { line: line?.name ?? String(position), left: formatQuantity(left) };
    return [{ field: returnField(position), problem: new Problem(returnedTooMuch, values) }];
  });
};

const priced = (line: HeldLine, { position, quantityThousandths }: ReturnedPart) => ({
  position,
  ...priceReturn(
    {
      quantityThousandths: line.quantity_thousandths,
      netCents: line.net_cents,
      vatCents: line.vat_cents,
      grossCents: line.gross_cents,
    },
    {
      quantityThousandths: line.returned_thousandths,
      netCents: line.returned_net_cents,
      vatCents: line.returned_vat_cents,
      grossCents: line.returned_gross_cents,
    },
    quantityThousandths,
  ),
});

/** Parts of lines came back; the key of the event, from which a credit note is made. Throws `WrongFields`. */
export const returnOrder = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  returned: Readonly<{ parts: readonly ReturnedPart[]; note: string }>,
): Promise<number> => {
  const parts = returned.parts.filter(({ quantityThousandths }) => quantityThousandths > 0);
  demandNote(returned.note);
  const key = keyOf(await holdOrder(tx, id, 'return'));
  const lines = await linesOf(tx, id);
  demandRight(wrongOf(lines, parts));
  const of = new Map(parts.map((part) => [part.position, part]));
  const isWhole = lines.every((line) => leftOf(line) === (of.get(line.position)?.quantityThousandths ?? 0));
  const on = helsinkiDate(new Date());
  const eventId = await insertEvent(tx, key, { kind: 'returned', on, note: returned.note });
  await Promise.all([
    insertReturns(
      tx,
      key,
      eventId,
      lines.flatMap((line) => {
        const part = of.get(line.position);
        return part ? priced(line, part) : [];
      }),
    ),
    updateOrder(tx, key, {
      state: isWhole ? 'returned' : 'partly_returned',
      closed_on: on,
      kept_until: keptUntil(declaration, on),
    }),
    wrote(tx, 'return-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
  return eventId;
};
