/**
 * What a person answers with: 80 bits that only the holder of the master key can work out, the same at each try and each print
 * of a letter. The row holds its hash.
 */
import { createHmac } from 'node:crypto';
import type { Tx } from '../db/tx.ts';
import { keepAnswerHash } from './consent-queries.ts';

/** Without letters and digits that look alike on paper; 32 of them, so that every byte is as good as another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export type LetterOf = Readonly<{ mailing_id: number; customer_id: number }>;

/** `K7QF-9M2X-4TRA-8WZC` */
export const consentSecret = (master: Buffer, { mailing_id, customer_id }: LetterOf): string =>
  [
    ...createHmac('sha256', master)
      .update(`consent letter ${mailing_id} ${customer_id}`)
      .digest()
      .subarray(0, 16),
  ]
    .map((byte) => alphabet[byte % 32])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** Kept by its hash when the letter goes; undefined for a letter that asks nothing. */
export const secretFor =
  (master: Buffer) =>
  async (tx: Tx, letter: LetterOf): Promise<string | undefined> => {
    const secret = consentSecret(master, letter);
    const key = { mailingId: letter.mailing_id, customerId: letter.customer_id };
    return (await keepAnswerHash(tx, key, secret)) ? secret : undefined;
  };
