/** A key of a program: who may have one and what it may be used for. */
import { BlockList, isIP } from 'node:net';
import { purposesAtWork } from '../access/purposes-held.ts';
import type { Category } from '../ground/columns.ts';
import type { Declaration, Purpose, Recipient } from '../policy/declaration.ts';

export type ApiKey = Readonly<{
  id: number;
  name: string;
  /** Key of a declared recipient; null for the company's own systems. */
  recipient: string | null;
  purposes: readonly string[];
  networks: readonly string[];
  expires_on: string | null;
  hint: string;
  made_at: Date;
  ended_at: Date | null;
  last_used_on: string | null;
}>;

/** An agreement that is dated, documented, begun and not ended; a processor's, or a controller's to whom data is disclosed. */
export const isBound = ({ name, agreement }: Recipient, today: string): boolean =>
  name !== '' &&
  agreement !== undefined &&
  agreement.document !== '' &&
  agreement.dated <= today &&
  (agreement.ends === undefined || agreement.ends >= today);

/** A key reads what its purpose reads; the recipient must be said to get all of that. */
export const mayBeGiven = (recipient: Recipient, { key, reads }: Purpose): boolean => {
  const gets = new Set<Category>(recipient.categories);
  return recipient.purposes.includes(key) && reads.every((category) => gets.has(category));
};

/** What the key works for now: nothing once its agreement, its purposes in the notice, its day or itself has ended. */
export const purposesOfKey = (key: ApiKey, declaration: Declaration, today: string): string[] => {
  if (key.ended_at !== null || (key.expires_on !== null && key.expires_on < today)) return [];
  const declared = declaration.purposes.filter((purpose) => key.purposes.includes(purpose.key));
  if (key.recipient === null)
    return purposesAtWork(
      declaration,
      declared.map((purpose) => purpose.key),
    );
  const recipient = declaration.recipients.find((one) => one.key === key.recipient);
  if (!recipient || !isBound(recipient, today)) return [];
  return declared.filter((purpose) => mayBeGiven(recipient, purpose)).map((purpose) => purpose.key);
};

/** `192.0.2.0/24`, `2001:db8::/32` or one address; undefined where it is none. */
const parsed = (network: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined => {
  const [address = '', prefix] = network.split('/');
  const version = isIP(address);
  if (version === 0) return undefined;
  const most = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  if (bits < 0 || bits > most) return undefined;
  return { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' };
};

export const isNetwork = (text: string): boolean => parsed(text) !== undefined;

export const isWithin = (networks: readonly string[], address: string): boolean => {
  if (networks.length === 0) return true;
  const version = isIP(address);
  if (version === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const found = parsed(network);
    if (found) list.addSubnet(found.address, found.bits, found.family);
  }
  return list.check(address, version === 4 ? 'ipv4' : 'ipv6');
};
