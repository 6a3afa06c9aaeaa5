/** Writes the demo's files beside this one, the same at every run: `node db/seeds/make.ts`. A test compares. */
import { writeFileSync } from 'node:fs';
import { choiceRows, moveRows, yarnRows } from './choices.ts';
import { cards, invoicingFile, memberFile, plainFile, shopFile, table } from './files.ts';
import {
  chance,
  emailOf,
  nextBusinessId,
  nextOrganisation,
  nextPerson,
  type Organisation,
  type Person,
  someOf,
} from './invent.ts';
import * as named from './named.ts';
import { roles } from './words.ts';

const people = (count: number): Person[] => Array.from({ length: count }, () => nextPerson());

const { aino, matti, vaino, helvi, emily, kerttu, eino } = named;
const buyers = [aino, matti, vaino, helvi, emily, kerttu, eino, ...people(1_343)];

/** The shop let people buy as a guest: some stand there twice, once without a phone. */
const twice = [kerttu, ...buyers.slice(40, 51)].map((one) => ({ ...one, phone: '' }));

const organisations: Organisation[] = [named.cafe, ...Array.from({ length: 219 }, nextOrganisation)];
/** The importer reads a double name before a first name, with a Business ID beside it, as a company's. */
const traders = [named.onni, ...people(34)].map((one) => ({
  ...one,
  family: one.family.split('-')[0]!,
  businessId: nextBusinessId(),
}));
const invoiced = [...organisations, ...traders, named.karl, ...people(29), ...buyers.slice(60, 115)];

const worksAt = (organisation: Organisation, one: Person): Person => {
  const domain = organisation.email.split('@')[1];
  const email = emailOf(one.given, one.family).replace(/@.*/, `@${domain}`);
  return { ...one, email };
};
const representatives = [
  { person: worksAt(named.cafe, named.iida), organisation: named.cafe, role: 'toimitusjohtaja' },
  { person: worksAt(named.cafe, named.ville), organisation: named.cafe, role: 'ostaja' },
  ...people(116).map((one, index) => {
    const organisation = organisations[1 + (index % 84)]!;
    return { person: worksAt(organisation, one), organisation, role: someOf(roles) };
  }),
];

/** Half of the members buy in the shop too; some have moved since the list was last put right. */
const moved = (one: Person): Person =>
  chance(12) ? { ...one, street: 'Vanhakatu 1', postcode: '48100', town: 'Kotka' } : one;
const members = [
  named.ebba,
  named.sylvi,
  matti,
  named.kerttuThen,
  named.elli,
  ...buyers.slice(200, 395).map(moved),
  ...people(205),
];

const fair = [
  named.pekka,
  ...people(127),
  ...buyers.slice(500, 512).map((one) => ({ ...one, street: 'Messukatu 1' })),
];
const cardsByPost = [named.saga, ...people(79)];

/** Name of the file → its text. */
export const seedFiles: ReadonlyMap<string, string> = new Map([
  ['verkkokauppa.csv', shopFile([...buyers, ...twice])],
  ['laskutus.csv', invoicingFile(invoiced)],
  ['yhteyshenkilot.vcf', cards(representatives)],
  ['asiakasomistajat.csv', memberFile(members)],
  ['messut.csv', plainFile(fair)],
  ['joulukortit.csv', plainFile(cardsByPost)],
  ['choices.csv', table(',', choiceRows(buyers, members))],
  ['moves.csv', table(',', moveRows(buyers))],
  ['yarns.csv', table(',', yarnRows(buyers))],
]);

if (import.meta.main)
  for (const [name, text] of seedFiles) writeFileSync(new URL(name, import.meta.url), text);
