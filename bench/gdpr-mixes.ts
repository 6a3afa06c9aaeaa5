/**
 * The four mixes of GDPRbench (Shastri, Banakar, Wasserman, Kumar, Chidambaram: Understanding and Benchmarking the Impact
 * of GDPR on Database Systems, PVLDB 13(7), 2020, table 2) as what people ask of Seloste over HTTP. A record is what
 * stands about one customer; its metadata are the choices and the history of it.
 */
import type { Ask } from './load.ts';
import { callerHeader } from './ungated.ts';

/** What the operations are about, drawn beforehand. */
export type Targets = Readonly<{
  /** Customers in an order by chance: the first ones are asked for most often where that is skewed. */
  customers: readonly number[];
  /** A note that nobody has deleted yet. */
  nextNote: () => Readonly<{ customer: number; note: number }>;
  /** A number that nobody has had. */
  next: () => number;
  /** Addresses of pages of the list of whom e-mail marketing sees. */
  marketingPages: readonly string[];
  /** Lines of the access log to begin a page from. */
  logLines: readonly number[];
  /** Codes of receipts of erasures. */
  receipts: readonly string[];
  /** The cookie of the second caller, who holds e-mail marketing alone. */
  marketer: string;
}>;

type Operation = (targets: Targets) => Ask;

const pick = <T>(all: readonly T[]): T => all[Math.floor(all.length * Math.random())]!;

/** Zipf with exponent 1, nearly: as many fall on the first ten as on the next hundred. */
const skewedIn = <T>(all: readonly T[]): T => all[Math.floor(all.length ** Math.random()) - 1]!;

const create: Operation = ({ next }) => ({
  path: '/customers',
  body: {
    kind: 'person',
    family_name: `Esimerkki${next()}`,
    given_names: 'Uusi',
    language: 'fi',
    source: 'webshop',
    seen_similar: 'yes',
  },
});

const remove: Operation = ({ nextNote }) => {
  const { customer, note } = nextNote();
  return { path: `/customers/${customer}/notes/${note}/removal`, body: {} };
};

const objectionOf = (customer: number): Ask => ({
  path: `/customers/${customer}/choices`,
  body: {
    kind: 'objection',
    purpose: 'marketing_post',
    channel: 'phone',
    evidence: 'Puhelu',
    source: 'registration',
  },
});

const changeMetadata: Operation = ({ customers }) => objectionOf(pick(customers));
const changeOwnMetadata: Operation = ({ customers }) => objectionOf(skewedIn(customers));
const readData: Operation = ({ customers }) => ({ path: `/customers/${skewedIn(customers)}` });
const readMetadata: Operation = ({ customers }) => ({ path: `/customers/${skewedIn(customers)}/timeline` });
const changeData: Operation = ({ customers, next }) => ({
  path: `/customers/${skewedIn(customers)}/details`,
  body: { given_names: `Nimi${next()}`, source: 'registration' },
});
const readByPurpose: Operation = ({ marketingPages, marketer }) => ({
  path: pick(marketingPages),
  headers: { cookie: marketer, [callerHeader]: '1' },
});
const readLog: Operation = ({ logLines }) => ({ path: `/access-log?before=${pick(logLines)}` });
const verifyErasure: Operation = ({ receipts }) => ({
  path: '/erasures',
  body: { code: pick(receipts) },
});

/** Percent of the operations, as table 2 has them. */
type Mix = Readonly<{ name: string; operations: readonly (readonly [percent: number, Operation])[] }>;

export const mixes: readonly Mix[] = [
  {
    name: 'controller',
    operations: [
      [25, create],
      [25, remove],
      [50, changeMetadata],
    ],
  },
  {
    name: 'customer',
    operations: [
      [20, readData],
      [20, readMetadata],
      [20, changeData],
      [20, changeOwnMetadata],
      [20, remove],
    ],
  },
  {
    name: 'processor',
    operations: [
      [80, readData],
      [20, readByPurpose],
    ],
  },
  {
    name: 'regulator',
    operations: [
      [46, readMetadata],
      [31, readLog],
      [23, verifyErasure],
    ],
  },
];

/** So many operations of a mix, in an order by chance. */
export const drawOperations = ({ operations }: Mix, targets: Targets, count: number): Ask[] => {
  const asks = operations.flatMap(([percent, operation]) =>
    Array.from({ length: Math.round((count * percent) / 100) }, () => operation(targets)),
  );
  return asks
    .map((ask) => ({ ask, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ ask }) => ask);
};
