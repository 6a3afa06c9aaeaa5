/** Words and moments of files of orders, in the three languages and as the shops write them. */
import { helsinkiDate } from '../../../ground/calendar.ts';
import { parseMoney } from '../../../ground/money.ts';
import { vatClassesOf } from '../../../ground/vat.ts';
import type { OrderChannel, OrderState } from '../../../orders/order.ts';
import { dateOf } from '../value-words.ts';

const pick = <Value>(table: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(table.flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)));

const states = pick<OrderState>([
  [
    'placed',
    'vastaanotettu|tilattu|avoin|uusi|mottagen|beställd|öppen|ny|placed|open|new|pending|on-hold|unfulfilled|scheduled|checkout-draft|draft',
  ],
  [
    'confirmed',
    'vahvistettu|käsittelyssä|bekräftad|under behandling|confirmed|processing|partial|in progress|partially_fulfilled',
  ],
  [
    'delivered',
    'toimitettu|lähetetty|valmis|levererad|skickad|klar|delivered|fulfilled|shipped|completed|complete|done',
  ],
  ['cancelled', 'peruttu|hylätty|annullerad|avbruten|cancelled|canceled|failed|trash|voided'],
  ['returned', 'palautettu|hyvitetty|returnerad|krediterad|returned|refunded|restocked'],
]);

/** `wc-completed`, `Fulfilled`, `toimitettu` → `delivered`. */
export const stateOf = (text: string): OrderState | undefined =>
  states.get(text.toLowerCase().replace(/^wc-/, ''));

const channels = pick<OrderChannel>([
  ['shop', 'myymälä|kauppa|kivijalka|butik|shop|store|pos|retail'],
  ['web_shop', 'verkkokauppa|netti|webbutik|nätbutik|web|web shop|webshop|online|web_shop'],
  ['direct', 'suora|puhelin|sähköposti|direkt|telefon|direct|phone|email|shopify_draft_order|admin'],
  ['reseller', 'jälleenmyyjä|tukku|återförsäljare|reseller|wholesale'],
]);

/** Programs that sell through a shop's interface are its web shop; their names and numbers tell nobody anything. */
export const channelOf = (text: string): OrderChannel | undefined =>
  channels.get(text.toLowerCase()) ?? (/^\d+$/.test(text) ? 'web_shop' : undefined);

/** A moment as the database reads it, and its day in Finland. */
export type Moment = Readonly<{ at: string; on: string }>;

/** A file has thousands of moments and few hours: the day in Finland is worked out once for each. */
const daysMax = 20_000;
const days = new Map<number, string>();
const dayOf = (moment: Date): string => {
  const hour = Math.floor(moment.getTime() / 3_600_000);
  const known = days.get(hour);
  if (known !== undefined) return known;
  if (days.size >= daysMax) days.clear();
  const day = helsinkiDate(moment);
  days.set(hour, day);
  return day;
};

const withOffset = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|UTC|[+-]\d{2}:?\d{2})$/;
const withClock = /[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/;

/** `2024-05-01 09:58:12 +0000`, `2024-05-01T12:58`, `1.5.2024`; where no clock is told, at noon. Clocks are Finland's. */
export const momentOf = (text: string): Moment | undefined => {
  const exact = withOffset.exec(text);
  if (exact) {
    const [, day, clock, offset = 'Z'] = exact;
    const moment = new Date(
      `${day}T${clock}${offset === 'UTC' ? 'Z' : offset.replace(/^(...)(\d\d)$/, '$1:$2')}`,
    );
    if (Number.isNaN(moment.getTime())) return undefined;
    return { at: `${day} ${clock}${offset === 'UTC' ? 'Z' : offset}`, on: dayOf(moment) };
  }
  const on = dateOf(text);
  if (!on) return undefined;
  const [, hour = '12', minute = '00', second = '00'] = withClock.exec(text) ?? [];
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const clock = isClock ? `${hour.padStart(2, '0')}:${minute}:${second}` : '12:00:00';
  return { at: `${on} ${clock} Europe/Helsinki`, on };
};

const amountMax = 100_000_000_000;

/** Cents. Programs write `1234.5678` and mean the nearest cent. */
export const centsOf = (text: string): number | undefined => {
  // As every program writes it.
  if (/^-?\d{1,9}\.\d\d$/.test(text)) return Math.round(Number(text) * 100);
  const exact = /^-?\d{1,12}\.\d{3,8}$/.test(text) && !/^-?\d{1,3}\.\d{3}$/.test(text);
  const cents = exact ? Math.round(Number(text) * 100) : Number(parseMoney(text) ?? Number.NaN);
  return Number.isNaN(cents) || Math.abs(cents) > amountMax ? undefined : cents;
};

/** `25,5 %`, `25.5`, `0.255`, `ALV 25.5%` → 2550. */
export const basisPointsOf = (text: string): number | undefined => {
  const match = /(\d{1,2}(?:[.,]\d{1,3})?)\s*%?\s*$/.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]!.replace(',', '.'));
  const isShare = value > 0 && value < 1 && !text.includes('%');
  return Math.round(isShare ? value * 10_000 : value * 100);
};

/** A rate that is told by what was paid is never exact: the nearest that was in force, within half a per cent. */
export const nearestRate = (share: number, on: string): number | undefined =>
  [2550, 2400, 1400, 1350, 1000, 0]
    .filter((basisPoints) => vatClassesOf(basisPoints, on).length > 0)
    .find((basisPoints) => Math.abs(share * 10_000 - basisPoints) < 50);
