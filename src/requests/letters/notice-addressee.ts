/** To whom a notice of Article 19 goes, and whom it is about. */
import { fullName, isCustomerKind } from '../../customers/customer.ts';
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import type { NoticeAddress } from '../../policy/declaration.ts';
import { namesOf, type WithEvents } from '../queries.ts';
import type { Addressee } from './addressee.ts';

/** Of an address that was mistyped in the declaration nothing is made: whoever sends the letter looks it up. */
export const noticeAddressee = (name: string, address: NoticeAddress | undefined): Addressee => {
  const to = address?.name?.trim() || name;
  const rows = (address?.post ?? '').split(',').map((row) => row.trim());
  const lines = rows.filter(Boolean);
  return {
    name: to,
    email: parseEmail(address?.email ?? '')?.address ?? '',
    lines: lines.length > 0 ? [to, ...lines] : [],
  };
};

/** As the register knows them; where it does not, as they called themselves. */
export const personOf = async (
  tx: Tx,
  { customer_id, requester }: Pick<WithEvents, 'customer_id' | 'requester'>,
): Promise<string> => {
  const names = customer_id === null ? undefined : await namesOf(tx, customer_id);
  return names && isCustomerKind(names.kind) ? fullName({ ...names, kind: names.kind }) : requester;
};
