import { givenNames, surnames } from '../names.ts';
import { pick } from '../skew.ts';
import { type Draw, happens, oneOf, weighted } from './chance.ts';
import type { Customer } from './customer.ts';
import { misheard, mistyped } from './keyboard.ts';

type Name = Pick<Customer, 'given_names' | 'family_name'>;

const nicknames = new Map(
  'Juhani:Juha,Jussi Johannes:Jussi,Hannes,Hannu Maria:Maija,Mari,Marja Helena:Leena,Heli Mikael:Mika,Mikko Johanna:Hanna,Jonna Antero:Antti,Ana Anneli:Anne,Anu Matti:Masa,Matias Kaarina:Kaija,Karin Tapani:Teppo,Tane Marjatta:Marja,Jatta Olavi:Olli,Olkka Anna:Anni,Anu Kalevi:Kale,Kalle Liisa:Lissu,Elisa Tapio:Tapsa,Tape Pekka:Pete,Petri Hannele:Hanna,Hanne Kristiina:Kirsi,Tiina,Kiti Timo:Timppa,Timi Tuulikki:Tuuli,Tuula Elina:Eliina,Ella Sofia:Sohvi,Fia Katariina:Kati,Katri,Kaisa Antti:Ana,Anttu Susanna:Sanna,Susu Ilmari:Ilkka,Imu Emilia:Emmi,Milla Mikko:Miska,Mise Heikki:Heka,Hessu Hannu:Hande,Hanski Petri:Pete,Petteri Jukka:Juge,Jukkis Eeva:Eve,Eevi Erkki:Eki,Erik Leena:Lenni,Lena Markku:Make,Markus Riitta:Riitu,Riikka Marko:Make,Markus Seppo:Sepi,Seppe Tuomas:Tuomo,Tomi Risto:Rise,Ripa Teemu:Teme,Temmu Reijo:Reiska,Repe Raimo:Raipe,Rami Henrik:Henkka,Henri Oskari:Osku,Okko Lauri:Late,Lassi Väinö:Väiski Aleksi:Ale,Aleksanteri Elisabet:Elisa,Liisa Pentti:Pena,Penna Veikko:Veka,Vekku Kari:Karppa,Kape Jari:Jartsa,Jape Ville:Vili,Vilppu Päivi:Päikki,Päivikki'
    .split(' ')
    .map((entry) => entry.split(':') as [string, string])
    .map(([name, short]) => [name, short.split(',')]),
);

const initial = (name: string): string => `${name[0]}${name.startsWith('Th') ? 'h' : ''}.`;

/** First and further given names, as more or fewer of them are told. */
const givenAsTold = (given: string, draw: Draw): string => {
  const [first = '', second] = given.split(' ');
  if (!second) return happens(draw, 12) ? `${first} ${pick(givenNames, draw())}` : first;
  return weighted(draw, [
    [58, first],
    [25, given],
    [9, `${first} ${initial(second)}`],
    [8, `${first}-${second}`],
  ]);
};

/** What one is called when not by one’s first name. */
const calledOtherwise = (given: string, draw: Draw): string => {
  const [first = '', second] = given.split(' ');
  const short = nicknames.get(first);
  const ways: [number, string][] = [[15, second ? `${initial(first)} ${second}` : initial(first)]];
  if (short) ways.push([50, oneOf(draw, short)]);
  if (second) ways.push([20, second], [15, `${initial(first)}${initial(second)}`]);
  return weighted(draw, ways);
};

const familyAfterwards = (family: string, draw: Draw): string => {
  const other = pick(surnames, draw());
  const [one = '', two] = family.split('-');
  return two
    ? oneOf(draw, [one, two])
    : weighted(draw, [
        [50, other],
        [30, `${family}-${other}`],
        [20, `${other}-${family}`],
      ]);
};

const slipsIn = (word: string, percent: number, draw: Draw): string => {
  if (word.length < 4) return word;
  if (happens(draw, percent)) return mistyped(word, draw);
  return happens(draw, 3) ? misheard(word, draw) : word;
};

/** The name with slips and in fewer or more words; still the name. */
export const nearName = ({ given_names, family_name }: Name, draw: Draw): Name => {
  const given = slipsIn(givenAsTold(given_names, draw), 8, draw);
  let family = slipsIn(family_name, 11, draw);
  if (happens(draw, 35)) family = family.replace('-', ' ');
  return happens(draw, 4)
    ? { given_names: family, family_name: given }
    : { given_names: given, family_name: family };
};

/** One thing of the name may be quite another: where a phone or an e-mail tells who it is. */
export const freeName = (name: Name, draw: Draw): Name => {
  const isDouble = name.family_name.includes('-');
  if (happens(draw, isDouble ? 45 : 5))
    return nearName({ ...name, family_name: familyAfterwards(name.family_name, draw) }, draw);
  if (!happens(draw, 15)) return nearName(name, draw);
  return {
    given_names: calledOtherwise(name.given_names, draw),
    family_name: slipsIn(name.family_name, 8, draw),
  };
};

const oftenGiven =
  'Aino Anne Eero Eija Heikki Hilkka Ilkka Inka Jarkko Jenni Kaija Kimmo Leo Lotta Minna Mauri Nea Niko Oona Otso Pasi Paula Roope Raili Saara Sauli Tarja Topi Urho Ulla Veera Vesa'.split(
    ' ',
  );

/** A given name that nobody takes for one of these. */
export const anotherGiven = (given: string, draw: Draw): string => {
  const taken = given.split(/[ -]/).flatMap((name) => [name, ...(nicknames.get(name) ?? [])]);
  return oneOf(
    draw,
    oftenGiven.filter((name) => taken.every((one) => one[0] !== name[0])),
  );
};

export const anotherFamily = (family: string, draw: Draw): string => {
  const start = draw();
  for (let step = 0; ; step += 4099) {
    const other = pick(surnames, start + step);
    if (other[0] !== family[0] && !family.includes(other)) return other;
  }
};
