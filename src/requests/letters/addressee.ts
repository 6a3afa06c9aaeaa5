/**
 * Where a letter may go. A letter that tells what the register holds goes to a contact that was known before the request
 * came, or to whoever has shown who they are: a contact given in the request proves nothing. GDPR 5(1)(f), 12(6).
 */
import { fullName, isCustomerKind } from '../../customers/customer.ts';
import type { Tx } from '../../db/tx.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { parseEmail } from '../../ground/email.ts';
import { namesOf, type WithEvents } from '../queries.ts';
import { addressesBefore, emailsBefore } from './known-contacts.ts';
import { type LetterKind, reveals } from './letter.ts';

export type Addressee = Readonly<{
  name: string;
  /** Empty: none that this letter may go to. */
  email: string;
  /** The rows of the window of an envelope; empty: no address is known. */
  lines: readonly string[];
}>;

/** They came in person, are signed in, or have answered an identity question, as the customer of whom the request is now. */
export const isIdentified = ({ channel, events }: WithEvents): boolean => {
  const linked = events.findLastIndex(({ kind }) => kind === 'linked');
  if (channel === 'portal' && linked < 0) return true;
  return events.slice(linked + 1).some(({ kind }) => kind === 'identity_confirmed');
};

/** Nobody of the register is concerned: there is nothing that a letter could reveal. */
const concernsNobody = ({ customer_id, events }: WithEvents): boolean =>
  customer_id === null && !events.some(({ kind }) => kind === 'linked' || kind === 'carried_out');

export const knownEmails = async (tx: Tx, request: WithEvents): Promise<string[]> =>
  request.customer_id === null ? [] : emailsBefore(tx, request.customer_id, request.received_on);

const givenEmail = ({ contact }: WithEvents): string => parseEmail(contact)?.address ?? '';

/** Whether the letter may go to `email`. `stored`: the address that it was written for. */
export const mayGoTo = (
  request: WithEvents,
  kind: LetterKind,
  email: string,
  known: readonly string[],
): boolean => {
  if (!reveals(kind) || isIdentified(request) || concernsNobody(request)) return true;
  const normalised = parseEmail(email)?.normalised;
  return known.some((one) => parseEmail(one)?.normalised === normalised);
};

const emailFor = (request: WithEvents, kind: LetterKind, known: readonly string[]): string => {
  const given = givenEmail(request);
  if (given && mayGoTo(request, kind, given, known)) return given;
  return known[0] ?? '';
};

/** By default: the address that the person gave where it may be used, or one that was known before. */
export const addresseeOf = async (tx: Tx, request: WithEvents, kind: LetterKind): Promise<Addressee> => {
  const { customer_id, requester, received_on } = request;
  if (customer_id === null) return { name: requester, email: emailFor(request, kind, []), lines: [] };
  const [names, known, addresses] = await Promise.all([
    namesOf(tx, customer_id),
    knownEmails(tx, request),
    addressesBefore(tx, customer_id, received_on),
  ]);
  const registered = names && isCustomerKind(names.kind) ? fullName({ ...names, kind: names.kind }) : '';
  // A letter that may go to an unproven address does not tell who the register takes them for.
  const name = (reveals(kind) && registered) || requester;
  const [address] = addresses;
  return {
    name,
    email: emailFor(request, kind, known),
    lines: address ? addressLines(address, name) : [],
  };
};
