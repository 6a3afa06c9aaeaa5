/**
 * How the source of a wrong value finds the person: by the number that it gave us with its file, by its own order numbers, or by the
 * contact details that it gave. Nothing that it did not have goes with it (GDPR 5(1)(c), 19).
 */
import type { Tx } from '../../db/tx.ts';
import type { Change } from '../letters/tell-recipients.ts';
import { givenBy } from './queries.ts';

export type PersonOfSource = Readonly<{
  name?: string;
  customer_number?: string;
  orders?: readonly string[];
  email?: readonly string[];
  phone?: readonly string[];
}>;

const some = <K extends 'orders' | 'email' | 'phone'>(key: K, values: readonly string[]): PersonOfSource =>
  values.length > 0 ? { [key]: values } : {};

type Asked = Readonly<{
  customerId: number;
  source: string;
  /** As the register knows it now. It goes where they gave it, and where nothing else would lead to the person. */
  name: string;
  /** What they gave and was wrong is in the notice: an address by which they find the person is enough. */
  changes: readonly Change[];
}>;

const tellsWho = ({ category, before }: Change): boolean =>
  before !== '' && (category === 'email' || category === 'phone');

export const personOfSource = async (
  tx: Tx,
  { customerId, source, name, changes }: Asked,
): Promise<PersonOfSource> => {
  const { number, orders, email, phone, is_named } = await givenBy(tx, customerId, source);
  const own = { ...(number === null ? {} : { customer_number: number }), ...some('orders', orders) };
  const isKnown = Object.keys(own).length > 0;
  const found = isKnown ? own : { ...some('email', email), ...some('phone', phone) };
  const isFound = Object.keys(found).length > 0 || changes.some(tellsWho);
  return is_named || !isFound ? { name, ...found } : found;
};
