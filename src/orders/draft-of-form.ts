import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { type Language, languages } from '../ground/language.ts';
import type { OrderDraft } from './order.ts';
import type { OrderForm } from './order-form.ts';
import { productsOfCodes } from './product-queries.ts';
import { codesIn, readOrder } from './read-order.ts';
import { languageOfCustomer } from './read-queries.ts';

const languageOf = (language: string | null): Language => languages.find((one) => one === language) ?? 'fi';

/** From what was typed, with what the product list knows in the customer's language. Throws `WrongFields`. */
export const draftOfForm = async (tx: Tx, form: OrderForm, customerId: number): Promise<OrderDraft> => {
  const [products, language] = await Promise.all([
    productsOfCodes(tx, codesIn(form)),
    languageOfCustomer(tx, customerId),
  ]);
  const { draft, wrong } = readOrder(form, { products, language: languageOf(language) });
  demandRight(wrong);
  return draft;
};
