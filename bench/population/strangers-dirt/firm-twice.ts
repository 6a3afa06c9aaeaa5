import { trades } from '../names.ts';
import { pick } from '../skew.ts';
import { movedFrom, noAddress, sameAddress } from './addresses.ts';
import { type Draw, happens, oneOf, weighted } from './chance.ts';
import { firmEmail, nearEmail, newPhone, sameEmail, samePhone } from './contacts.ts';
import type { Customer } from './customer.ts';
import { nameAndForm, nearFirmName } from './firm-names.ts';
import { throughOtherHands } from './hands.ts';

const otherEmail = (email: string, draw: Draw): string =>
  weighted(draw, [
    [40, ''],
    [50, firmEmail(email, draw)],
    [10, nearEmail(email, draw)],
  ]);

const otherPhone = (draw: Draw): string => (happens(draw, 45) ? '' : samePhone(newPhone(draw), draw));

const boxOf = ({ postcode, town }: Customer, draw: Draw) => ({
  street: `PL ${1 + (draw() % 400)}`,
  postcode: `${postcode.slice(0, 4)}1`,
  town,
});

/** A firm under a new name or an auxiliary one; only the Business ID tells. */
const renamed = (name: string, draw: Draw): string => {
  const [bare, form] = nameAndForm(name);
  return `${pick(trades, draw())} ${bare.split(' ').at(-1)} ${form}`;
};

/** The same firm again. Where the Business ID is left out, its name has an e-mail, a phone or an address beside it. */
export const firmTwice = (original: Customer, draw: Draw): Customer => {
  const shared = weighted(draw, [
    [64, 'business id'],
    [11, 'email'],
    [12, 'phone'],
    [13, 'address'],
  ]);
  const { business_id, organisation_name, email, phone } = original;
  const isKnown = shared === 'business id';
  const where =
    shared === 'address'
      ? 'same'
      : weighted(draw, [
          [64, 'same'],
          [14, 'moved'],
          [10, 'box'],
          [12, 'none'],
        ]);
  const keeps = (contact: string) => shared === contact || (isKnown && happens(draw, 40));
  const address = {
    same: sameAddress(original, draw, original.language),
    moved: movedFrom(original, draw),
    box: boxOf(original, draw),
    none: noAddress,
  };
  return throughOtherHands(
    {
      ...original,
      business_id: isKnown ? business_id : '',
      organisation_name:
        isKnown && where === 'same' && happens(draw, 6)
          ? renamed(organisation_name, draw)
          : nearFirmName(organisation_name, draw),
      email: keeps('email') ? sameEmail(email, draw) : otherEmail(email, draw),
      phone: keeps('phone') ? samePhone(phone, draw) : otherPhone(draw),
      ...address[where],
      language: happens(draw, 6) ? oneOf(draw, ['fi', 'sv', 'en']) : original.language,
    },
    draw,
  );
};
