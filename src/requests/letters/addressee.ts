/**
 * Where a letter may go. A letter that tells what the register holds goes to a contact that was known before the request
 * came, or to whoever has shown who they are: a contact given in the request proves nothing. GDPR 5(1)(f), 12(6).
 */
import { fullName, greetedName, isCustomerKind } from '../../customers/customer.ts';
import type { Tx } from '../../db/tx.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { parseEmail } from '../../ground/email.ts';
import { namesOf, type WithEvents } from '../queries.ts';
import { isChecked, isCheckedAddress, type Representative } from '../representative/representative.ts';
import { addressesBefore, emailsBefore } from './contact-queries.ts';
import { type LetterKind, reveals } from './letter.ts';

export type Addressee = Readonly<{
  name: string;
  /** Empty: none that this letter may go to. */
  email: string;
  /** The rows of the window of an envelope; empty: no address is known. */
  lines: readonly string[];
  /** Whose representative the addressee is. */
  represents?: string;
  /** By what a human being is greeted; without it nobody is. */
  dear?: string;
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
  if (!reveals(kind)) return true;
  const { representative } = request;
  if (representative ? isCheckedAddress(representative, email) : isIdentified(request)) return true;
  if (concernsNobody(request)) return true;
  const normalised = parseEmail(email)?.normalised;
  return known.some((one) => parseEmail(one)?.normalised === normalised);
};

type Registered = Readonly<{ name: string; dear: string }>;

const registeredName = async (tx: Tx, customerId: number): Promise<Registered> => {
  const names = await namesOf(tx, customerId);
  if (!names || !isCustomerKind(names.kind)) return { name: '', dear: '' };
  const known = { ...names, kind: names.kind };
  return { name: fullName(known), dear: greetedName(known) };
};

const emailFor = (request: WithEvents, kind: LetterKind, known: readonly string[]): string => {
  const given = givenEmail(request);
  if (given && mayGoTo(request, kind, given, known)) return given;
  return known[0] ?? '';
};

/** They are asked of the person, whoever asks for them. */
const ofPerson: ReadonlySet<LetterKind> = new Set(['identity_link', 'identity_code']);

/** Until the authority was seen, a letter that reveals has no way to them. */
const toRepresentative = (
  request: WithEvents,
  kind: LetterKind,
  representative: Representative,
  represents: string,
): Addressee => {
  const { name, email, address } = representative;
  const may = !reveals(kind) || isChecked(representative);
  const given = email || (reveals(kind) || address ? '' : givenEmail(request));
  const rows = address.split('\n').filter(Boolean);
  return { name, email: may ? given : '', lines: may && rows.length > 0 ? [name, ...rows] : [], represents };
};

/** By default: the address that the person gave where it may be used, or one that was known before. */
export const addresseeOf = async (tx: Tx, request: WithEvents, kind: LetterKind): Promise<Addressee> => {
  const { customer_id, requester, received_on, representative } = request;
  if (representative && !ofPerson.has(kind)) {
    const represents =
      (reveals(kind) && customer_id !== null && (await registeredName(tx, customer_id)).name) || requester;
    return toRepresentative(request, kind, representative, represents);
  }
  if (customer_id === null)
    return { name: requester, email: emailFor(request, kind, []), lines: [], dear: requester };
  const [registered, known, addresses] = await Promise.all([
    registeredName(tx, customer_id),
    knownEmails(tx, request),
    addressesBefore(tx, customer_id, received_on),
  ]);
  // A letter that may go to an unproven address does not tell who the register takes them for.
  const name = (reveals(kind) && registered.name) || requester;
  const [address] = addresses;
  return {
    name,
    email: emailFor(request, kind, known),
    lines: address ? addressLines(address, name) : [],
    dear: reveals(kind) ? registered.dear : requester,
  };
};
