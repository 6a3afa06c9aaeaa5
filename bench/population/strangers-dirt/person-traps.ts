import { elsewhereInTown, furtherDown, movedFrom } from './addresses.ts';
import { type Draw, happens, weighted } from './chance.ts';
import { newPhone, nextPhone, otherDomain, personalEmail, samePhone } from './contacts.ts';
import type { Customer } from './customer.ts';
import { throughOtherHands } from './hands.ts';
import { anotherFamily, anotherGiven } from './person-names.ts';

type Trap = (original: Customer, draw: Draw) => Customer;

/** Somebody of their own: by this name, with their own e-mail and phone. */
const asOwn = (original: Customer, given_names: string, family_name: string, draw: Draw): Customer => ({
  ...original,
  given_names,
  family_name,
  email: personalEmail(given_names, family_name, draw),
  phone: newPhone(draw),
});

const twoOthers = (given: string, draw: Draw): string => {
  const first = anotherGiven(given, draw);
  return happens(draw, 55) ? `${first} ${anotherGiven(`${given} ${first}`, draw)}` : first;
};

const spouse: Trap = (original, draw) => {
  const other = asOwn(original, twoOthers(original.given_names, draw), original.family_name, draw);
  return {
    ...other,
    phone: weighted(draw, [
      [55, other.phone],
      [25, original.phone],
      [20, nextPhone(original.phone)],
    ]),
    email: weighted(draw, [
      [60, other.email],
      [22, ''],
      [18, original.email],
    ]),
  };
};

const livingTogether: Trap = (original, draw) => ({
  ...asOwn(original, twoOthers(original.given_names, draw), anotherFamily(original.family_name, draw), draw),
  ...(happens(draw, 40) ? { phone: original.phone } : {}),
});

/** Children often carry a parent’s name as their second, or the parent’s second as theirs. */
const child: Trap = (original, draw) => {
  const [first, second = first] = original.given_names.split(' ');
  const inherited = happens(draw, 50) ? first : second;
  const given = `${anotherGiven(original.given_names, draw)} ${inherited}`;
  const other = asOwn(original, given, original.family_name, draw);
  // With the parent’s first name and the parent’s contacts it might be the parent.
  if (inherited === first) return other;
  return {
    ...other,
    phone: happens(draw, 45) ? original.phone : other.phone,
    email: happens(draw, 25) ? original.email : other.email,
  };
};

const junior: Trap = (original, draw) => {
  const mark = weighted(draw, [
    [40, 'jr'],
    [30, 'nuorempi'],
    [15, 'jun.'],
    [15, 'vanhempi'],
  ]);
  const { given_names, family_name } = original;
  return { ...asOwn(original, given_names, family_name, draw), family_name: `${family_name} ${mark}` };
};

/** Grown up and moved out, still with the family’s e-mail or phone. */
const sibling: Trap = (original, draw) => {
  const other = asOwn(original, twoOthers(original.given_names, draw), original.family_name, draw);
  const family = happens(draw, 50) ? { email: original.email } : { phone: original.phone };
  return { ...other, ...movedFrom(original, draw), ...family };
};

const withOtherSecond = (original: Customer, draw: Draw): string =>
  `${original.given_names.split(' ')[0]} ${anotherGiven(original.given_names, draw)}`;

const namesakeInStreet: Trap = (original, draw) => ({
  ...asOwn(original, withOtherSecond(original, draw), original.family_name, draw),
  street: furtherDown(original.street, draw),
});

const namesakeInTown: Trap = (original, draw) => {
  const given = happens(draw, 50) ? withOtherSecond(original, draw) : original.given_names;
  return {
    ...asOwn(original, given, original.family_name, draw),
    ...elsewhereInTown(original, draw),
  };
};

/** Of the same name and with the same e-mail name at another house. */
const namesakeFarAway: Trap = (original, draw) => ({
  ...asOwn(original, withOtherSecond(original, draw), original.family_name, draw),
  ...movedFrom(original, draw),
  email: otherDomain(original.email.replace(/\w@/, `${draw() % 10}@`), draw),
});

const numberAfterSomebody: Trap = (original, draw) => ({
  ...livingTogether(original, draw),
  ...movedFrom(original, draw),
  phone: original.phone,
});

/** Wards of one guardian, pupils of one school: the contact is that of who looks after them. */
const inSameCare: Trap = (original, draw) => ({
  ...numberAfterSomebody(original, draw),
  email: original.email,
});

const soundAlike = new Map(
  'Mari:Sari Sari:Mari Jani:Jari Jari:Jani Tiina:Niina Niina:Tiina Minna:Sanna Mika:Miro Teemu:Tuomo Anne:Anu Marko:Mirko Janne:Jaana Heidi:Heini Jaana:Janita Satu:Saku Hanna:Henna'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Brothers and sisters with names like echoes; where the name has none, a spouse. */
const likeSounding: Trap = (original, draw) => {
  const name = soundAlike.get(original.given_names.split(' ')[0]!);
  if (!name) return spouse(original, draw);
  const given = `${name} ${anotherGiven(`${original.given_names} ${name}`, draw)}`;
  return asOwn(original, given, original.family_name, draw);
};

export const personTrap: Trap = (original, draw) => {
  const trap = weighted(draw, [
    [20, spouse],
    [6, livingTogether],
    [16, child],
    [6, junior],
    [10, sibling],
    [9, namesakeInStreet],
    [14, namesakeInTown],
    [5, namesakeFarAway],
    [6, numberAfterSomebody],
    [3, inSameCare],
    [5, likeSounding],
  ]);
  const other = trap(original, draw);
  return throughOtherHands({ ...other, phone: samePhone(other.phone, draw) }, draw);
};
