import type { Tx } from '../db/tx.ts';
import { InputProblem } from '../http/input.ts';
import { requestTexts } from './pages/request-texts.ts';
import { customerByNumber, namesOf } from './queries.ts';

/** The customer of the number that was typed; none where none was. */
export const typedCustomer = async (tx: Tx, number: string | undefined): Promise<number | null> => {
  if (!number) return null;
  const id = await customerByNumber(tx, number);
  if (id === undefined)
    throw new InputProblem([{ field: 'customer_number', text: requestTexts.unknownCustomer }]);
  return id;
};

/** The customer who was picked, or whose number was typed; there must be one. */
export const chosenCustomer = async (
  tx: Tx,
  picked: number | undefined,
  number: string | undefined,
): Promise<number> => {
  if (picked !== undefined && (await namesOf(tx, picked))) return picked;
  const id = await typedCustomer(tx, number);
  if (id !== null) return id;
  throw new InputProblem([{ field: 'customer_number', text: requestTexts.unknownCustomer }]);
};
