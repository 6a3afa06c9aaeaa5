/** The letter with its code, for the envelope. Each print has a code of its own and the one before stops working. */
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import type { Letter } from '../letters/letter.ts';
import { letterNotFound } from '../letters/problems.ts';
import { insertStep, type LetterKey } from '../letters/queries.ts';
import { withSecret } from '../letters/secret.ts';
import { demandLetter } from '../letters/send-letter.ts';
import { letterPdf } from '../letters/to-pdf.ts';
import { newSecretFor } from './queries.ts';

/** Throws `letter_not_found` for another letter and where the question has been answered already. */
export const printCode = async (
  tx: Tx,
  key: LetterKey,
): Promise<{ pdf: Uint8Array<ArrayBuffer>; title: string }> => {
  const { letter } = await demandLetter(tx, key, 'print');
  const secret = letter.kind === 'identity_code' ? await newSecretFor(tx, key, 'code') : undefined;
  if (!secret) throw new Problem(letterNotFound);
  const pdf = await letterPdf(withSecret(JSON.parse(letter.body) as Letter, secret));
  await insertStep(tx, key, 'posted');
  return { pdf, title: letter.title };
};
