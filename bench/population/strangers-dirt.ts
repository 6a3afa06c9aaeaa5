/**
 * Dirt by a stranger: its author had seen neither the search for duplicates nor the other dirt (dirt.ts), only what
 * happens in registers of Finnish customers. Of a thousand customers twenty stand twice (`D…`, the number of the
 * customer after the letter) and twenty have somebody else beside them who looks like them (`T…`).
 * Run it with `SELOSTE_BENCH_DIRT=bench/population/strangers-dirt.ts`.
 */
import { customerLine, populationColumns } from '../population.ts';
import { seeded } from './skew.ts';
import { type Customer, fromLine, toLine } from './strangers-dirt/customer.ts';
import { firmTrap } from './strangers-dirt/firm-traps.ts';
import { firmTwice } from './strangers-dirt/firm-twice.ts';
import { personTrap } from './strangers-dirt/person-traps.ts';
import { personTwice } from './strangers-dirt/person-twice.ts';

const twiceInThousand = 20;
const trapsInThousand = 20;
const linesPerChunk = 2_000;

const besideOf = (seed: number, ordinal: number): string => {
  const draw = seeded(Math.imul(seed + 11, 0xc2b2ae35) ^ Math.imul(ordinal + 3, 0x27d4eb2f));
  const turn = draw() % 1000;
  if (turn >= twiceInThousand + trapsInThousand) return '';
  const original = fromLine(customerLine(seed, ordinal));
  const isFirm = original.kind === 'organisation';
  const isTwice = turn < twiceInThousand;
  let beside: Customer;
  if (isTwice) beside = isFirm ? firmTwice(original, draw) : personTwice(original, draw);
  else beside = isFirm ? firmTrap(original, ordinal, draw) : personTrap(original, draw);
  const customer_number = `${isTwice ? 'D' : 'T'}${original.customer_number}`;
  return `${toLine({ ...beside, customer_number })}\n`;
};

/** CSV text as of `populationCsv`, the dirt after the customers. */
export function* dirtyCsv(rows: number, seed = 1): Generator<string> {
  yield `${populationColumns.join(',')}\n`;
  for (const linesOf of [(ordinal: number) => `${customerLine(seed, ordinal)}\n`, besideOf.bind(null, seed)])
    for (let from = 0; from < rows; from += linesPerChunk) {
      let chunk = '';
      for (let at = from; at < Math.min(from + linesPerChunk, rows); at += 1) chunk += linesOf(at);
      if (chunk) yield chunk;
    }
}
