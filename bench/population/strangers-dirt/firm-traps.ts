import { artificialBusinessId } from '../../population.ts';
import { legalForms, trades } from '../names.ts';
import { pick } from '../skew.ts';
import { elsewhereInTown, movedFrom } from './addresses.ts';
import { type Draw, happens, oneOf, weighted } from './chance.ts';
import { firmEmail, newPhone, personalEmail, plain, samePhone } from './contacts.ts';
import type { Customer } from './customer.ts';
import { nameAndForm } from './firm-names.ts';
import { throughOtherHands } from './hands.ts';
import { anotherFamily, anotherGiven } from './person-names.ts';

type Trap = (original: Customer, draw: Draw) => Customer;

const newDomain = (email: string, draw: Draw): string =>
  firmEmail(
    `@${email.split('@')[1]!.replace('.example', '')}${oneOf(draw, ['yhtio', 'palvelut', 'fi', 'nord'])}.example`,
    draw,
  );

const asOwn = (original: Customer, organisation_name: string, draw: Draw): Customer => ({
  ...original,
  organisation_name,
  email: newDomain(original.email, draw),
  phone: newPhone(draw),
});

/** Two firms of one house, perhaps with one switchboard. */
const sameHouse: Trap = (original, draw) => {
  const family = anotherFamily(original.organisation_name, draw);
  const other = asOwn(original, `${pick(trades, draw())} ${family} ${pick(legalForms, draw())}`, draw);
  const email = firmEmail(`@${plain(family)}.example`, draw);
  return { ...other, email, phone: happens(draw, 40) ? original.phone : other.phone };
};

const addition = (bare: string, form: string, draw: Draw): string =>
  oneOf(draw, [
    `${bare} & Pojat ${form}`,
    `${bare} Palvelut ${form}`,
    `${bare} Finland ${form}`,
    `${bare} 2 ${form}`,
    `Uusi ${bare} ${form}`,
    `${bare} ja Kumppanit ${form}`,
  ]);

const nearlyOneName: Trap = (original, draw) => {
  const [bare, form] = nameAndForm(original.organisation_name);
  const other = asOwn(original, addition(bare, form, draw), draw);
  return { ...other, ...elsewhereInTown(original, draw) };
};

/** Mother, daughter and the firm that owns the walls: one address, often one e-mail and phone. */
const sameGroup: Trap = (original, draw) => {
  const [bare] = nameAndForm(original.organisation_name);
  const name = oneOf(draw, [
    `${bare} Holding Oy`,
    `${bare} Kiinteistöt Oy`,
    `${bare} Invest Oy`,
    `${bare} Group Oy`,
  ]);
  return {
    ...original,
    organisation_name: name,
    email: happens(draw, 60) ? original.email : firmEmail(original.email, draw),
    phone: happens(draw, 60) ? original.phone : newPhone(draw),
  };
};

/** A firm of the chain in another town, a company of its own. */
const branch: Trap = (original, draw) => {
  const [bare, form] = nameAndForm(original.organisation_name);
  const address = movedFrom(original, draw);
  const other = asOwn(original, `${bare} ${address.town} ${form}`, draw);
  return {
    ...other,
    ...address,
    email: happens(draw, 60) ? firmEmail(original.email, draw) : original.email,
    phone: happens(draw, 30) ? original.phone : other.phone,
  };
};

const sameNameElsewhere: Trap = (original, draw) => {
  const [bare, form] = nameAndForm(original.organisation_name);
  const name = `${bare} ${happens(draw, 50) ? form : pick(legalForms, draw())}`;
  return { ...asOwn(original, name, draw), ...movedFrom(original, draw) };
};

/** Two clients of one accountant, whose e-mail and phone stand on both. */
const sameAccountant: Trap = (original, draw) => ({
  ...sameHouse(original, draw),
  ...movedFrom(original, draw),
  email: original.email,
  phone: happens(draw, 50) ? original.phone : '',
});

/** Somebody of the firm as a private customer, with what the firm calls and writes by. */
const privatelyOfFirm: Trap = (original, draw) => {
  const [bare] = nameAndForm(original.organisation_name);
  const [given_names, family_name] = [anotherGiven('', draw), anotherFamily(bare, draw)];
  return {
    ...original,
    kind: 'person',
    organisation_name: '',
    given_names,
    family_name,
    email: happens(draw, 60) ? original.email : personalEmail(given_names, family_name, draw),
  };
};

/** A firm of its own has a Business ID of its own, which the population of up to 2,500,000 has not used. */
export const firmTrap = (original: Customer, ordinal: number, draw: Draw): Customer => {
  const trap = weighted(draw, [
    [22, sameHouse],
    [20, nearlyOneName],
    [18, sameGroup],
    [14, branch],
    [12, sameNameElsewhere],
    [8, sameAccountant],
    [6, privatelyOfFirm],
  ]);
  const other = trap(original, draw);
  const business_id = other.kind === 'person' ? '' : artificialBusinessId(499_999 - Math.floor(ordinal / 10));
  const phone = other.phone && samePhone(other.phone, draw);
  return throughOtherHands({ ...other, business_id, phone }, draw);
};
