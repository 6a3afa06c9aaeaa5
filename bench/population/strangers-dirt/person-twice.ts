import { movedFrom, noAddress, sameAddress } from './addresses.ts';
import { type Draw, happens, oneOf, weighted } from './chance.ts';
import * as contacts from './contacts.ts';
import type { Customer } from './customer.ts';
import { throughOtherHands } from './hands.ts';
import { freeName, nearName } from './person-names.ts';

/** What both rows have beside the name. `near` is a contact with a slip in it, at the same address. */
const shares: readonly (readonly [number, 'both' | 'email' | 'phone' | 'near' | 'address'])[] = [
  [22, 'both'],
  [28, 'email'],
  [27, 'phone'],
  [7, 'near'],
  [16, 'address'],
];

const otherEmail = (original: Customer, draw: Draw): string =>
  weighted(draw, [
    [50, ''],
    [18, contacts.otherDomain(original.email, draw)],
    [24, contacts.personalEmail(original.given_names, original.family_name, draw)],
    [8, contacts.nearEmail(original.email, draw)],
  ]);

const otherPhone = (original: Customer, draw: Draw): string =>
  weighted(draw, [
    [50, ''],
    [42, contacts.samePhone(contacts.newPhone(draw), draw)],
    [8, contacts.nearPhone(original.phone, draw)],
  ]);

/** The same person again, from the till, the web shop or another clerk. */
export const personTwice = (original: Customer, draw: Draw): Customer => {
  const shared = weighted(draw, shares);
  const isContact = shared === 'both' || shared === 'email' || shared === 'phone';
  const where = isContact
    ? weighted(draw, [
        [60, 'same'],
        [22, 'moved'],
        [18, 'none'],
      ])
    : 'same';
  const email = contacts.sameEmail(original.email, draw);
  const phone = contacts.samePhone(original.phone, draw);
  const near = oneOf(draw, [
    { email: contacts.nearEmail(original.email, draw), phone: '' },
    { email: '', phone: contacts.nearPhone(original.phone, draw) },
  ]);
  const contact = {
    both: { email, phone },
    email: { email, phone: otherPhone(original, draw) },
    phone: { email: otherEmail(original, draw), phone },
    near,
    address: {
      email: happens(draw, 65)
        ? ''
        : contacts.personalEmail(original.given_names, original.family_name, draw),
      phone: happens(draw, 45) ? '' : contacts.samePhone(contacts.newPhone(draw), draw),
    },
  }[shared];
  // A phone goes from hand to hand and home to home: alone it does not bear a name that has changed too.
  const isFree = shared === 'both' || shared === 'email' || (shared === 'phone' && where === 'same');
  return throughOtherHands(
    {
      ...original,
      ...(isFree ? freeName(original, draw) : nearName(original, draw)),
      ...contact,
      ...{
        none: noAddress,
        same: sameAddress(original, draw, original.language),
        moved: movedFrom(original, draw),
      }[where],
      language: happens(draw, 6) ? oneOf(draw, ['fi', 'sv', 'en']) : original.language,
    },
    draw,
  );
};
