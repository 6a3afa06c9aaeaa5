/** What the demo's people have told the company since: consents, withdrawals, objections, restrictions. */
import { nextAddress, type Person, someOf } from './invent.ts';
import * as named from './named.ts';
import { yarns } from './words.ts';

export const choiceColumns = ['email', 'kind', 'purpose', 'channel', 'days_ago', 'evidence'] as const;
type Row = readonly string[];

const consent = ({ email }: Person, daysAgo: number): Row => {
  const [channel, evidence] = someOf([
    ['form', 'Lomake myymälässä, mappi 3'],
    ['form', 'Uutiskirjeen lomake verkkokaupassa'],
    ['in_person', 'Neulekurssin ilmoittautumislista'],
  ] as const);
  return [email, 'consent', 'marketing_email', channel, String(daysAgo), evidence];
};

const row = (
  { email }: Person,
  [kind, purpose = '', channel = 'phone', evidence = '']: readonly string[],
  daysAgo: number,
): Row => [email, kind!, purpose, channel!, String(daysAgo), evidence];

const spread = (index: number, from: number, days: number): number => from + (index % days);

/** Those who have a part of their own in story.md. */
const told: readonly Row[] = [
  row(named.matti, ['consent', 'marketing_email', 'form', 'Lomake myymälässä, mappi 3, sivu 12'], 33),
  row(named.matti, ['withdrawal', 'marketing_email', 'email', 'Viesti asiakaspalveluun'], 8),
  row(named.aino, ['consent', 'marketing_email', 'form', 'Uutiskirjeen lomake verkkokaupassa'], 30),
  row(named.ebba, ['objection', 'marketing_post', 'letter', 'Brev, mapp 3'], 18),
  row(named.vaino, ['objection', 'all_marketing', 'phone', 'Puhelu'], 16),
  row(named.helvi, ['protection', '', 'in_person', 'Esitti päätöksen myymälässä'], 15),
  row(named.sylvi, ['death', '', 'phone', 'Tytär ilmoitti'], 12),
  row(named.karl, ['restriction', '', 'email', 'Bestrider uppgifterna på fakturan'], 9),
];

const protections = (people: readonly Person[]): Row[] =>
  people.map((one, index) => row(one, ['protection', '', 'authority', 'Väestötietojärjestelmä'], 28 + index));

/** `buyers` and `members` in the order of their files; the first ones are the named. */
export const choiceRows = (buyers: readonly Person[], members: readonly Person[]): Row[] => [
  choiceColumns,
  ...told,
  ...buyers.slice(600, 760).map((one, index) => consent(one, spread(index, 27, 7))),
  ...members.slice(250, 300).map((one, index) => consent(one, spread(index, 14, 6))),
  ...buyers
    .slice(600, 618)
    .map((one, index) => row(one, ['withdrawal', 'marketing_email', 'email', 'Viesti'], spread(index, 6, 7))),
  ...buyers
    .slice(800, 838)
    .map((one, index) => row(one, ['objection', 'marketing_post', 'phone'], spread(index, 14, 6))),
  ...buyers
    .slice(840, 852)
    .map((one, index) => row(one, ['objection', 'all_marketing', 'email'], spread(index, 6, 7))),
  ...protections(buyers.slice(860, 864)),
  ...buyers
    .slice(870, 873)
    .map((one, index) =>
      row(one, ['restriction', '', 'email', 'Selvitetään tietojen oikeellisuutta'], 10 + index),
    ),
  row(buyers[880]!, ['death', '', 'letter', 'Kuolinpesän kirje'], 17),
];

export const yarnRows = (buyers: readonly Person[]): Row[] => [
  ['email', 'yarn'],
  [named.emily.email, 'Merino'],
  [named.aino.email, 'Suomenlampaan villa'],
  ...buyers.slice(100, 260).map(({ email }): Row => [email, someOf(yarns)]),
];

export const moveRows = (buyers: readonly Person[]): Row[] => [
  ['email', 'street', 'postcode', 'town'],
  [named.aino.email, 'Kirjoneuletie 5 A 3', '06100', 'Porvoo'],
  ...buyers.slice(900, 920).map(({ email, language }): Row => {
    const { street, postcode, town } = nextAddress(language);
    return [email, street, postcode, town];
  }),
];
