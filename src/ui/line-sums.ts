/** What lines come to while they are typed: without VAT, the VAT of each rate, with it. `scripts/line-sums.js` keeps it up to date. */
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { formatMoney } from '../ground/money.ts';
import { formatRate, type RateTotal, vatRates } from '../ground/vat.ts';
import { type Html, html } from './html.ts';
import { type MoneyLine, moneyLines } from './money-lines.ts';
import { say } from './texts.ts';

export type LineSumsProps = Readonly<{
  language: Language;
  /** As the server counts what stands in the form; absent where that cannot be read, or nothing is typed. */
  totals?: readonly RateTotal[] | undefined;
  /** Fields of the form with the day that VAT follows: the first that is filled in, or today. */
  days: readonly string[];
  /** What a discount of a line without a sign means. */
  bareDiscount: 'euros' | 'per cent';
}>;

const words = {
  caption: { fi: 'Mitä rivit tekevät yhteensä', sv: 'Vad raderna blir totalt', en: 'What the lines come to' },
  net: { fi: 'Yhteensä ilman arvonlisäveroa', sv: 'Totalt utan moms', en: 'Total without VAT' },
  vat: { fi: 'ALV', sv: 'Moms', en: 'VAT' },
  gross: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
};

const sum = (amounts: readonly bigint[]): string =>
  formatMoney(amounts.reduce((one, other) => one + other, 0n));

const shownOf = (totals: readonly RateTotal[], language: Language): MoneyLine[] => [
  { label: say(words.net, language), value: sum(totals.map(({ net }) => net)) },
  ...[...Map.groupBy(totals, ({ basisPoints }) => basisPoints)]
    .filter(([basisPoints]) => basisPoints > 0)
    .map(([basisPoints, of]) => ({
      label: `${say(words.vat, language)} ${formatRate(basisPoints)}`,
      value: sum(of.map(({ vat }) => vat)),
    })),
  {
    label: say(words.gross, language),
    value: sum(totals.map(({ gross }) => gross)),
    isTotal: true,
  },
];

export const lineSums = ({ language, totals = [], days, bareDiscount }: LineSumsProps): Html => {
  const table = moneyLines({
    caption: say(words.caption, language),
    lines: totals.length > 0 ? shownOf(totals, language) : [],
  });
  return html`<line-sums data-rates="${JSON.stringify(vatRates)}" data-days="${days.join(' ')}" data-today="${helsinkiDate(
    new Date(),
  )}" data-bare-discount="${bareDiscount}" data-net="${say(words.net, language)}" data-vat="${say(
    words.vat,
    language,
  )}" data-gross="${say(words.gross, language)}">${table}</line-sums>`;
};
