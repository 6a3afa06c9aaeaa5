/** A draft as its form sends it, and what is wrong with it field by field. */
import { z } from 'zod';
import { forbiddenText } from '../../customers/forbidden-text.ts';
import { businessIdNotValid, dateNotValid, emailNotValid, fieldTooLong } from '../../customers/problems.ts';
import { confirmField, demandRight, type Wrong } from '../../customers/wrong-fields.ts';
import { parseBusinessId } from '../../ground/business-id.ts';
import { helsinkiDate, isDate } from '../../ground/calendar.ts';
import { parseEmail } from '../../ground/email.ts';
import { isLanguage } from '../../ground/language.ts';
import { Problem } from '../../ground/problem.ts';
import { isVatClass, type RateTotal, vatBasisPoints } from '../../ground/vat.ts';
import type { DraftFields } from '../create-draft.ts';
import { countryNotValid, descriptionMissing, numberNotValid, termNotValid } from '../problems.ts';
import { ratesOf } from '../totals.ts';
import type { NewLine } from '../write-lines.ts';
import { type FieldName, fieldTitles } from './draft-words.ts';
import { readDecimal } from './read-decimal.ts';

export const linesMax = 200;
export const lineParts = ['product', 'description', 'quantity', 'unit', 'price', 'discount', 'vat'] as const;
export type LinePart = (typeof lineParts)[number];
export const lineField = (part: LinePart, at: number): string => `${part}_${at}`;

const column = z.array(z.string().max(4000)).max(linesMax).optional();

/** Its words are said by what follows, in the fields' own names. A form sends a column for each part of its lines. */
export const draftBody = z
  .object({
    ...Object.fromEntries(lineParts.map((part) => [`line_${part}`, column])),
    /** Pressed for more empty lines, or for what the lines come to, of a form that is not sent yet. */
    more: z.enum(['yes', 'count']).optional(),
  })
  .catchall(z.string().max(4000));
export type TypedDraft = Readonly<Record<string, string | undefined>>;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Each part of each line under a name of its own: `price_3`. */
export const typedDraft = (body: Readonly<Record<string, unknown>>): TypedDraft => {
  const columns = lineParts.flatMap((part) =>
    listOf(body[`line_${part}`]).map((value, at) => [lineField(part, at), value] as const),
  );
  return Object.fromEntries(
    [...columns, ...Object.entries(body)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !pair[0].startsWith('line_'),
    ),
  );
};

const longest: Readonly<Partial<Record<FieldName, number>>> = {
  buyer_name: 250,
  notes: 2000,
  your_reference: 70,
  order_number: 70,
  buyer_street: 200,
  buyer_care_of: 200,
  buyer_contact: 200,
  buyer_town: 100,
  buyer_postcode: 12,
  buyer_vat_number: 20,
  buyer_einvoice_address: 60,
  buyer_einvoice_operator: 40,
  delivery_name: 200,
  delivery_street: 200,
  delivery_postcode: 12,
  delivery_town: 100,
};
const texts = Object.keys(longest) as FieldName[];

const said = (typed: TypedDraft, name: string): string => typed[name]?.trim() ?? '';
const problem = (field: string, kind: Problem['kind'], name: FieldName, more = {}): Wrong => ({
  field,
  problem: new Problem(kind, { field: fieldTitles[name], ...more }),
});

type Read<T> = Readonly<{ value: T; wrong: readonly Wrong[] }>;

const readFields = (typed: TypedDraft): Read<DraftFields> => {
  const wrong: Wrong[] = [];
  for (const name of texts)
    if (said(typed, name).length > longest[name]!)
      wrong.push(problem(name, fieldTooLong, name, { max: longest[name] }));
  const [delivered, term, businessId, email, country] = [
    said(typed, 'delivered_on'),
    said(typed, 'term_days'),
    said(typed, 'buyer_business_id'),
    said(typed, 'buyer_email'),
    said(typed, 'buyer_country').toUpperCase() || 'FI',
  ];
  if (delivered && !isDate(delivered)) wrong.push(problem('delivered_on', dateNotValid, 'delivered_on'));
  if (!/^\d{1,3}$/.test(term) || Number(term) > 365)
    wrong.push(problem('term_days', termNotValid, 'term_days'));
  if (businessId && !parseBusinessId(businessId))
    wrong.push(problem('buyer_business_id', businessIdNotValid, 'buyer_business_id'));
  if (email && !parseEmail(email)) wrong.push(problem('buyer_email', emailNotValid, 'buyer_email'));
  if (!/^[A-Z]{2}$/.test(country)) wrong.push(problem('buyer_country', countryNotValid, 'buyer_country'));
  const language = said(typed, 'language');
  const value = {
    ...Object.fromEntries(texts.map((name) => [name, said(typed, name)])),
    delivered_on: delivered || null,
    term_days: Number(term),
    language: isLanguage(language) ? language : 'fi',
    prices_include_vat: typed['prices_include_vat'] === 'yes',
    buyer_business_id: parseBusinessId(businessId) ?? '',
    buyer_email: parseEmail(email)?.address ?? '',
    buyer_country: country,
  };
  return { value, wrong };
};

const isBlank = (typed: TypedDraft, at: number): boolean =>
  (['product', 'description', 'price'] as const).every((part) => said(typed, lineField(part, at)) === '');

/** `10` and `10 %` are per cent; `5,00 €` is euros, as the discount of an order is. */
const readDiscount = (text: string): { discount_bp: number; discount_cents: number } | undefined => {
  const inEuros = text.includes('€');
  const read = text === '' ? 0 : readDecimal(text, 2);
  if (read === undefined || read < 0 || (!inEuros && read > 10_000)) return undefined;
  return { discount_bp: inEuros ? 0 : read, discount_cents: inEuros ? read : 0 };
};

const readLine = (typed: TypedDraft, at: number, deliveredOn: string): Read<NewLine> => {
  const wrong: Wrong[] = [];
  const number = (part: 'quantity' | 'price', decimals: number, missing: number): number => {
    const text = said(typed, lineField(part, at));
    const read = text === '' ? missing : readDecimal(text, decimals);
    if (read === undefined) wrong.push(problem(lineField(part, at), numberNotValid, part, { decimals }));
    return read ?? 0;
  };
  const description = said(typed, lineField('description', at));
  const unit = said(typed, lineField('unit', at));
  const code = said(typed, lineField('product', at));
  if (code.length > 60) wrong.push(problem(lineField('product', at), fieldTooLong, 'product', { max: 60 }));
  if (description === '')
    wrong.push({ field: lineField('description', at), problem: new Problem(descriptionMissing) });
  if (description.length > 512)
    wrong.push(problem(lineField('description', at), fieldTooLong, 'description', { max: 512 }));
  if (unit.length > 14) wrong.push(problem(lineField('unit', at), fieldTooLong, 'unit', { max: 14 }));
  const vatClass = said(typed, lineField('vat', at));
  const vat_class = isVatClass(vatClass) ? vatClass : 'standard';
  const discount = readDiscount(said(typed, lineField('discount', at)));
  if (!discount) wrong.push(problem(lineField('discount', at), numberNotValid, 'discount', { decimals: 2 }));
  return {
    wrong,
    value: {
      product_code: code,
      description,
      unit,
      vat_class,
      vat_rate_bp: vatBasisPoints(vat_class, deliveredOn),
      quantity_thousandths: number('quantity', 3, 1000),
      price_micros: number('price', 6, 0),
      ...discount,
    },
  };
};

const readLines = (typed: TypedDraft): { places: number[]; lines: Read<NewLine>[] } => {
  const told = said(typed, 'delivered_on');
  const on = isDate(told) ? told : helsinkiDate(new Date());
  const places = Array.from({ length: linesMax }, (_, at) => at).filter((at) => !isBlank(typed, at));
  return { places, lines: places.map((at) => readLine(typed, at, on)) };
};

/** What the lines come to as they were typed; undefined where one of them cannot be read. */
export const totalsTyped = (typed: TypedDraft): RateTotal[] | undefined => {
  const { lines } = readLines(typed);
  if (lines.some(({ wrong }) => wrong.length > 0)) return undefined;
  const includesVat = typed['prices_include_vat'] === 'yes';
  return ratesOf(
    lines.map(({ value }) => ({ discount_bp: 0, discount_cents: 0, ...value })),
    includesVat,
  );
};

/** Throws `WrongFields`. The rate of a line follows the day of delivery, or today where none is told. */
export const readDraft = (typed: TypedDraft): { fields: DraftFields; lines: NewLine[] } => {
  const fields = readFields(typed);
  const { places, lines } = readLines(typed);
  const written = [
    ...texts.map((name) => ({ field: name as string, title: fieldTitles[name], text: said(typed, name) })),
    ...places.map((at) => ({
      field: lineField('description', at),
      title: fieldTitles.description,
      text: said(typed, lineField('description', at)),
    })),
  ];
  demandRight([
    ...fields.wrong,
    ...lines.flatMap(({ wrong }) => wrong),
    ...forbiddenText(written, typed[confirmField] === 'yes'),
  ]);
  return { fields: fields.value, lines: lines.map(({ value }) => value) };
};
