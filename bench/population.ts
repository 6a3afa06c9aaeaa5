// An invented population with the skew of a Finnish customer register, as CSV: for the import
// benchmark, the search benchmark and the demo. E-mails end in .example; Business IDs begin with 9,
// which the register of companies has not reached, and carry a right check digit.
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { givenNames, legalForms, streets, surnames, towns, trades } from './population/names.ts';
import { pick, seeded } from './population/skew.ts';

export const populationColumns = [
  'customer_number',
  'kind',
  'given_names',
  'family_name',
  'organisation_name',
  'business_id',
  'email',
  'phone',
  'street',
  'postcode',
  'town',
  'language',
] as const;

const ROWS_PER_CHUNK = 2_000;
const mobilePrefixes = ['40', '40', '40', '50', '50', '44', '45', '41', '46', '400'];
const domains = ['posti', 'koti', 'laatikko', 'kirje', 'verkko'];
const asciiWords = new Map<string, string>();

/** A name as people write it in an e-mail address: Jääskeläinen → jaaskelainen. */
function ascii(word: string): string {
  let plain = asciiWords.get(word);
  if (plain === undefined) {
    plain = word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
    asciiWords.set(word, plain);
  }
  return plain;
}

const businessIdWeights = [7, 9, 10, 5, 8, 4, 2];

/** The `ordinal`-th of 500,000 artificial Business IDs, with its check digit (weights 7 9 10 5 8 4 2, modulo 11). */
export function artificialBusinessId(ordinal: number): string {
  // Of two neighbours at most one lacks a check digit: their sums differ by 2 modulo 11.
  for (const last of [0, 1]) {
    const digits = String(9_000_000 + (ordinal % 500_000) * 2 + last);
    let sum = 0;
    for (const [at, weight] of businessIdWeights.entries()) sum += weight * Number(digits[at]);
    if (sum % 11 !== 1) return `${digits}-${sum % 11 === 0 ? 0 : 11 - (sum % 11)}`;
  }
  throw new RangeError('two neighbouring numbers without a check digit');
}

function phone(draw: () => number): string {
  const number = draw();
  const prefix = mobilePrefixes[number % 10] ?? '40';
  return `+358${prefix}${1_000_000 + (draw() % 9_000_000)}`;
}

function address(draw: () => number): string {
  const number = draw();
  const [postcode, town] = pick(towns, number).split(' ');
  return `${pick(streets, number >>> 16)} ${1 + (number % 89)},${postcode},${town}`;
}

function language(draw: number): string {
  const percent = draw % 100;
  return percent < 90 ? 'fi' : percent < 96 ? 'sv' : 'en';
}

function person(ordinal: number, draw: () => number): string {
  const first = draw();
  const second = draw();
  const given = pick(givenNames, first);
  const family = pick(surnames, first >>> 16);
  const names = second % 10 < 6 ? `${given} ${pick(givenNames, second >>> 16)}` : given;
  const double = (second >>> 4) % 25 === 0 ? `${family}-${pick(surnames, second >>> 8)}` : family;
  const email = `${ascii(given)}.${ascii(family)}${ordinal.toString(36)}@${domains[second % 5]}.example`;
  return `person,${names},${double},,,${email}`;
}

/** One in each block of ten is an organisation, so 5,000,000 customers have different Business IDs. */
function isOrganisation(ordinal: number): boolean {
  const block = Math.floor(ordinal / 10);
  return ordinal % 10 === (Math.imul(block + 1, 0x9e3779b1) >>> 16) % 10;
}

function organisation(ordinal: number, draw: () => number): string {
  const first = draw();
  const trade = pick(trades, first);
  const family = pick(surnames, first >>> 16);
  const town = pick(towns, draw()).slice(6);
  const form = pick(legalForms, draw());
  const name = (first & 1) === 0 ? `${trade} ${family} ${form}` : `${town} ${trade} ${form}`;
  const email = `${ascii(trade)}${ordinal.toString(36)}@${ascii(family)}.example`;
  return `organisation,,,${name},${artificialBusinessId(Math.floor(ordinal / 10))},${email}`;
}

/** One CSV line without its line end; the same seed and ordinal give the same customer. */
export function customerLine(seed: number, ordinal: number): string {
  const draw = seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(ordinal + 1, 0x85ebca6b));
  const who = isOrganisation(ordinal) ? organisation(ordinal, draw) : person(ordinal, draw);
  return `${100_000 + ordinal},${who},${phone(draw)},${address(draw)},${language(draw())}`;
}

/** CSV text in chunks of 2,000 rows, first the header. Nothing needs quotes: no field has a comma. */
export function* populationCsv(rows: number, seed = 1, first = 0): Generator<string> {
  yield `${populationColumns.join(',')}\n`;
  for (let from = first; from < first + rows; from += ROWS_PER_CHUNK) {
    let chunk = '';
    const end = Math.min(from + ROWS_PER_CHUNK, first + rows);
    for (let ordinal = from; ordinal < end; ordinal++) chunk += `${customerLine(seed, ordinal)}\n`;
    yield chunk;
  }
}

async function writePopulation(rows: number, seed: number): Promise<void> {
  for (const chunk of populationCsv(rows, seed))
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writePopulation(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1));
