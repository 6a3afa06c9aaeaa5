/**
 * A population with dirt in it: of a hundred customers two stand in it twice, and two have somebody beside them who
 * looks like them and is another. The number tells which is which: `D…` is a duplicate of the customer after the letter,
 * `T…` a trap beside that one. The search for duplicates was not written to it, nor this to the search.
 */
import { artificialBusinessId, customerLine, populationColumns } from '../population.ts';
import { again } from './dirt/again.ts';
import { type Customer, parse, write } from './dirt/record.ts';
import { type Draw, oneOf } from './dirt/slips.ts';
import { ofFirms, ofPeople } from './dirt/traps.ts';
import { seeded } from './skew.ts';

const inThousand = 20;
const rowsPerChunk = 2_000;

/** Firms that look alike are firms of their own: with another Business ID, which the population has not used. */
const trapOf = (original: Customer, ordinal: number, draw: Draw): Customer => {
  const isFirm = original.kind === 'organisation';
  const change = oneOf(draw, isFirm ? ofFirms : ofPeople)(original, draw);
  const another = isFirm ? { business_id: artificialBusinessId(499_999 - (ordinal % 250_000)) } : {};
  return { ...original, ...another, ...change, customer_number: `T${original.customer_number}` };
};

/** The lines that one customer brings along; most bring none. */
const linesBeside = (seed: number, ordinal: number): string[] => {
  const draw = seeded(Math.imul(seed, 0x2545f491) ^ Math.imul(ordinal + 7, 0x9e3779b1));
  const turn = draw() % 1000;
  if (turn >= 2 * inThousand) return [];
  const original = parse(customerLine(seed, ordinal));
  return [
    write(
      turn < inThousand
        ? again(original, `D${original.customer_number}`, draw)
        : trapOf(original, ordinal, draw),
    ),
  ];
};

/** CSV text as of `populationCsv`, with the dirt after the customers. */
export function* dirtyCsv(rows: number, seed = 1): Generator<string> {
  yield `${populationColumns.join(',')}\n`;
  for (const linesOf of [
    (ordinal: number) => [customerLine(seed, ordinal)],
    (ordinal: number) => linesBeside(seed, ordinal),
  ])
    for (let from = 0; from < rows; from += rowsPerChunk) {
      let chunk = '';
      const end = Math.min(from + rowsPerChunk, rows);
      for (let ordinal = from; ordinal < end; ordinal += 1)
        for (const line of linesOf(ordinal)) chunk += `${line}\n`;
      yield chunk;
    }
}
