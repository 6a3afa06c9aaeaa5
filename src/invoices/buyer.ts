/** Who is invoiced, where and how, as the register knows them now: what a draft begins with. */
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { isLanguage, type Language } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { buyerInRegister } from './queries/buyer.ts';
import type { SettingsRow } from './queries.ts';

export type BuyerColumns = Readonly<{
  buyer_name: string;
  buyer_contact: string;
  buyer_care_of: string;
  buyer_street: string;
  buyer_postcode: string;
  buyer_town: string;
  buyer_country: string;
  buyer_business_id: string;
  buyer_vat_number: string;
  buyer_email: string;
  buyer_einvoice_address: string;
  buyer_einvoice_operator: string;
}>;
export type Known = BuyerColumns &
  Readonly<{ is_consumer: boolean; language: Language; term_days: number; your_reference: string }>;

/** A sole trader buys for a trade: PerL and korkolaki count as consumers natural persons outside one. */
export const knownBuyer = async (
  tx: Tx,
  customerId: number,
  settings: SettingsRow | undefined,
): Promise<Known> => {
  const { kind, language, term_days, ...rest } = (await buyerInRegister(tx, customerId)).rows[0] ?? {};
  if (kind === undefined) throw new Problem(customerNotFound);
  const is_consumer = kind === 'person';
  const usual = is_consumer ? settings?.term_days_consumer : settings?.term_days_business;
  return {
    ...(rest as BuyerColumns & { your_reference: string }),
    is_consumer,
    language: isLanguage(language) ? language : 'fi',
    term_days: term_days ?? usual ?? 14,
  };
};
