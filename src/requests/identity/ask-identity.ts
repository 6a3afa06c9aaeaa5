/**
 * Asks whoever made a request to show who they are, by a secret that reaches them where they were known before it. The
 * clock of Article 12(3) stands still until they answer.
 */
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import { addresseeOf, knownEmails } from '../letters/addressee.ts';
import { identityCodeLetter, identityLinkLetter, identityStrongLetter } from '../letters/identity-letters.ts';
import { toldOf, type Writing } from '../letters/told.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { reasonMissing, requestUnlinked } from '../problems.ts';
import { requestById, type WithEvents } from '../queries.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { addressNotRead, contactNotKnown, noKnownAddress } from './problems.ts';
import { insertCheck } from './queries.ts';

/** Why there is reason to doubt: recorded, and told to the person. */
const beginAsking = async (tx: Tx, id: number, reason: string): Promise<WithEvents> => {
  const request = await demandRequest(tx, id, 'ask_identity');
  if (request.customer_id === null) throw new Problem(requestUnlinked);
  if (!reason.trim()) throw new Problem(reasonMissing);
  await writeStep(tx, request, 'ask_identity', { reason });
  return (await requestById(tx, id))!;
};

/** `email`: one that was in the register before the request. Returns the number of the letter; it goes at once. */
export const askByLink = async (
  tx: Tx,
  writing: Writing,
  id: number,
  { email, reason }: Readonly<{ email: string; reason: string }>,
): Promise<number> => {
  const request = await beginAsking(tx, id, reason);
  const typed = parseEmail(email)?.normalised;
  const known = (await knownEmails(tx, request)).find((one) => parseEmail(one)?.normalised === typed);
  if (!known) throw new Problem(contactNotKnown);
  const to = { ...(await addresseeOf(tx, request, 'identity_link')), email: known, lines: [] };
  const told = toldOf(writing, request, { reason });
  const letter = await writeLetter(tx, told, {
    kind: 'identity_link',
    text: identityLinkLetter(told),
    to,
    atOnce: true,
  });
  await insertCheck(tx, id, { way: 'link', letterNumber: letter });
  return letter;
};

/**
 * `email`: any, also the one that the request gave: whoever opens it must prove who they are. Returns the number of the
 * letter; it goes at once.
 */
export const askStrongly = async (
  tx: Tx,
  writing: Writing,
  id: number,
  { email, reason }: Readonly<{ email: string; reason: string }>,
): Promise<number> => {
  const address = parseEmail(email)?.address;
  if (address === undefined) throw new Problem(addressNotRead);
  const request = await beginAsking(tx, id, reason);
  const { representative: asker, requester } = request;
  const to = asker
    ? { name: asker.name, email: address, lines: [], represents: requester }
    : { name: requester, email: address, lines: [] };
  const told = toldOf(writing, request, { reason });
  const text = identityStrongLetter(told);
  const letter = await writeLetter(tx, told, { kind: 'identity_strong', text, to, atOnce: true });
  await insertCheck(tx, id, { way: 'strong', letterNumber: letter });
  return letter;
};

/** Returns the number of the letter, which is printed with its code (`printCode`) and posted. */
export const askByCode = async (
  tx: Tx,
  writing: Writing,
  id: number,
  { reason }: Readonly<{ reason: string }>,
): Promise<number> => {
  const request = await beginAsking(tx, id, reason);
  const to = await addresseeOf(tx, request, 'identity_code');
  if (to.lines.length === 0) throw new Problem(noKnownAddress);
  const told = toldOf(writing, request, { reason });
  const letter = await writeLetter(tx, told, {
    kind: 'identity_code',
    text: identityCodeLetter(told),
    to: { ...to, email: '' },
  });
  await insertCheck(tx, id, { way: 'code', letterNumber: letter });
  return letter;
};
