/** What stands in the form of a new order: today, the customer's addresses, prices as their kind of customer has them. */
import { fullName } from '../customers/customer.ts';
import { customerNotFound } from '../customers/problems.ts';
import { ownNotice } from '../customers/source.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { addressParts, type OrderForm } from './order-form.ts';
import { type Buyer, type BuyerAddress, buyerAddresses, buyerOf } from './read-queries.ts';

/** Where an order that a clerk writes down came from: the call, the letter, the visit; else the first that gives orders. */
const deskSource = ({ sources }: Declaration): string => {
  const giving = sources.filter(({ categories }) => categories.includes('orders'));
  return (giving.find(({ key }) => key === ownNotice) ?? giving[0])?.key ?? ownNotice;
};

const addressOf = (kind: string, name: string, found: BuyerAddress | undefined): Record<string, string> => {
  if (!found) return {};
  const values: Readonly<Record<string, string>> = { ...found, name };
  return Object.fromEntries(addressParts.map((part) => [`${kind}_${part}`, values[part] ?? '']));
};

export const buyerNamed = async (tx: Tx, id: number): Promise<Buyer & Readonly<{ name: string }>> => {
  const buyer = await buyerOf(tx, id);
  if (!buyer) throw new Problem(customerNotFound);
  return { ...buyer, name: fullName(buyer) };
};

export const newOrderForm = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number,
): Promise<OrderForm> => {
  const [{ kind, name }, addresses] = await Promise.all([
    buyerNamed(tx, customerId),
    buyerAddresses(tx, customerId),
  ]);
  const of = (...kinds: string[]) =>
    kinds.map((one) => addresses.find((address) => address.kind === one)).find((found) => found);
  return {
    own: {
      ordered_on: helsinkiDate(new Date()),
      channel: 'direct',
      prices_include_vat: kind === 'organisation' ? 'no' : 'yes',
      source: deskSource(declaration),
      ...addressOf('delivery', name, of('delivery', 'postal')),
      ...addressOf('billing', name, of('billing')),
    },
    lines: [],
  };
};
