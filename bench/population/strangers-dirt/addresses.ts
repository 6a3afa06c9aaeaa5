import { streets, towns } from '../names.ts';
import { pick } from '../skew.ts';
import { type Draw, happens, oneOf, weighted } from './chance.ts';
import type { Customer } from './customer.ts';
import { mistyped } from './keyboard.ts';

type Address = Pick<Customer, 'street' | 'postcode' | 'town'>;

export const noAddress: Address = { street: '', postcode: '', town: '' };

const swedishTowns = new Map(
  'Helsinki:Helsingfors Espoo:Esbo Vantaa:Vanda Turku:Åbo Vaasa:Vasa Porvoo:Borgå Kokkola:Karleby Lohja:Lojo Maarianhamina:Mariehamn Tammisaari:Ekenäs Pietarsaari:Jakobstad Tampere:Tammerfors Pori:Björneborg Oulu:Uleåborg Hämeenlinna:Tavastehus'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const swedishStreets = new Map(
  'Rantatie:Strandvägen Koulukatu:Skolgatan Kirkkokatu:Kyrkogatan Kauppakatu:Handelsgatan Puistokatu:Parkgatan Mannerheimintie:Mannerheimvägen Satamakatu:Hamngatan Torikatu:Torggatan Esplanadi:Esplanaden'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const shortened = (street: string): string =>
  street.replace(/(t)ie(?= )|(k)atu(?= )|(k)uja(?= )|(g)atan(?= )|(v)ägen(?= )/, (word) => `${word[0]}.`);

const withFlat = (street: string, draw: Draw): string => {
  const [stair, flat] = [oneOf(draw, ['A', 'B', 'C', 'D']), 1 + (draw() % 60)];
  return weighted(draw, [
    [40, `${street} ${stair} ${flat}`],
    [15, `${street} ${stair}${flat}`],
    [10, `${street}${stair.toLowerCase()} ${flat}`],
    [15, `${street} as ${flat}`],
    [8, `${street} as. ${flat}`],
    [12, `${street} ${stair}`],
  ]);
};

const sameStreet = (street: string, draw: Draw): string => {
  let same = happens(draw, 30) ? withFlat(street, draw) : street;
  if (happens(draw, 14)) same = shortened(same);
  else if (happens(draw, 5)) same = same.replace(/(katu|tie|kuja)(?= )/, ' $1');
  return happens(draw, 7) ? mistyped(same, draw) : same;
};

const postcodeSlip = (postcode: string, draw: Draw): string => {
  const at = 2 + (draw() % 2);
  return happens(draw, 50)
    ? postcode.slice(0, 4) + (1 + (draw() % 9))
    : postcode.slice(0, at) + postcode[at + 1] + postcode[at] + postcode.slice(at + 2);
};

/** The same home or office as another clerk writes it. Slips never touch the house number. */
export const sameAddress = ({ street, postcode, town }: Address, draw: Draw, language: string): Address => {
  const isSwedish = language === 'sv' ? happens(draw, 40) : happens(draw, 1);
  const [, road = '', house = ''] = /^(.*) (\d+)$/.exec(street) ?? [];
  return {
    street: sameStreet(isSwedish ? `${swedishStreets.get(road) ?? road} ${house}` : street, draw),
    postcode: happens(draw, 5) ? postcodeSlip(postcode, draw) : happens(draw, 4) ? '' : postcode,
    town: isSwedish
      ? (swedishTowns.get(town) ?? town)
      : weighted(draw, [
          [78, town],
          [14, town.toUpperCase()],
          [4, mistyped(town, draw)],
          [4, ''],
        ]),
  };
};

/** Another number in the same street, with no digit of the first: no slip of the fingers makes one of the other. */
export const furtherDown = (street: string, draw: Draw): string => {
  const [, road = '', house = ''] = /^(.*) (\d+)$/.exec(street) ?? [];
  const start = draw() % 89;
  for (let step = 0; step < 89; step += 1) {
    const other = String(1 + ((start + step) % 89));
    if (![...other].some((digit) => house.includes(digit))) return `${road} ${other}`;
  }
  throw new RangeError(`no other house in ${street}`);
};

/** Another street, in the same town; its postcode the same or one near by. */
export const elsewhereInTown = (from: Address, draw: Draw): Address => {
  const [here, start] = [from.street.replace(/ \d+$/, ''), draw()];
  const road = [0, 7919, 15_838, 31_676, 47_514].map((step) => pick(streets, start + step));
  const street = `${road.find((name) => name !== here)} ${1 + (draw() % 89)}`;
  const near = `${from.postcode.slice(0, 2)}${100 + (draw() % 90) * 10}`;
  return {
    street: happens(draw, 50) ? withFlat(street, draw) : street,
    postcode: happens(draw, 50) ? near : from.postcode,
    town: from.town,
  };
};

export const movedFrom = (from: Address, draw: Draw): Address => {
  const [postcode = '', town = ''] = pick(towns, draw()).split(' ');
  return elsewhereInTown(happens(draw, 60) ? from : { ...from, postcode, town }, draw);
};
