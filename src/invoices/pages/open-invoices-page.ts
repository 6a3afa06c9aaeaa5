/** What customers owe, by how long it has been due: the chart and its numbers beside it. */
import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import type { State } from '../../ui/badge.ts';
import { card } from '../../ui/card.ts';
import { barChart } from '../../ui/chart.ts';
import { type Html, html } from '../../ui/html.ts';
import { numberTiles } from '../../ui/number-tile.ts';
import { section } from '../../ui/section.ts';
import { table } from '../../ui/table.ts';
import { euros } from '../documents/numbers.ts';
import { invoiceListPath, invoicePath } from '../paths.ts';
import type { AgeBucket, Aged, Ageing } from '../queries/ageing.ts';
import { bucketTitles, texts as words } from './invoice-texts.ts';

export const openTexts = {
  title: { fi: 'Avoimet laskut', sv: 'Öppna fakturor', en: 'Open invoices' },
  open: { fi: 'Avoinna yhteensä', sv: 'Öppet totalt', en: 'Open in all' },
  overdue: { fi: 'Erääntynyt', sv: 'Förfallet', en: 'Overdue' },
  collection: { fi: 'Perinnässä', sv: 'Under indrivning', en: 'In collection' },
  disputed: { fi: 'Kiistetty', sv: 'Bestritt', en: 'Disputed' },
  tiles: { fi: 'Saatavat', sv: 'Fordringar', en: 'Receivables' },
  chart: { fi: 'Avoinna euroina iän mukaan', sv: 'Öppet i euro enligt ålder', en: 'Open in euros by age' },
  table: { fi: 'Saatavat iän mukaan', sv: 'Fordringar enligt ålder', en: 'Receivables by age' },
  age: { fi: 'Ikä', sv: 'Ålder', en: 'Age' },
  count: { fi: 'Laskuja', sv: 'Fakturor', en: 'Invoices' },
  sum: { fi: 'Avoinna', sv: 'Öppet', en: 'Open' },
  share: { fi: 'Osuus', sv: 'Andel', en: 'Share' },
  oldest: { fi: 'Kauimmin erääntyneinä', sv: 'Längst förfallna', en: 'Longest overdue' },
  none: { fi: 'Ei erääntyneitä laskuja', sv: 'Inga förfallna fakturor', en: 'No overdue invoices' },
  noneText: {
    fi: 'Kaikki avoimet laskut ovat vielä maksuajalla.',
    sv: 'Alla öppna fakturor har ännu betalningstid.',
    en: 'All open invoices are within their time to pay.',
  },
  nothing: { fi: 'Ei avoimia laskuja', sv: 'Inga öppna fakturor', en: 'No open invoices' },
} as const satisfies Record<string, Text>;
const texts = openTexts;

const colours: Readonly<Record<AgeBucket, State>> = {
  not_due: 'info',
  '1_14': 'due',
  '15_30': 'due',
  '31_60': 'overdue',
  '61_90': 'overdue',
  over_90: 'overdue',
};

const tilesOf = ({ buckets, collection, disputed }: Ageing, language: Language): Html => {
  const sum = (rows: readonly Aged[]): number => rows.reduce((total, { cents }) => total + cents, 0);
  const late = buckets.filter(({ bucket }) => bucket !== 'not_due');
  return numberTiles({
    label: texts.tiles[language],
    tiles: [
      { label: texts.open[language], value: euros(sum(buckets)), href: invoiceListPath({ view: 'open' }) },
      {
        label: texts.overdue[language],
        value: euros(sum(late)),
        href: invoiceListPath({ view: 'overdue' }),
        ...(sum(late) > 0 ? { state: 'overdue' as const } : {}),
      },
      {
        label: texts.collection[language],
        value: euros(collection.cents),
        href: invoiceListPath({ view: 'collection' }),
      },
      {
        label: texts.disputed[language],
        value: euros(disputed.cents),
        href: invoiceListPath({ view: 'open' }),
        ...(disputed.count > 0 ? { state: 'restricted' as const } : {}),
      },
    ],
  });
};

const share = (cents: number, whole: number): string =>
  whole === 0 ? '' : `${String(Math.round((cents / whole) * 100))}\u00a0%`;

export const openInvoicesPage = (context: Context, ageing: Ageing): Html => {
  const { language } = context;
  const { buckets, oldest } = ageing;
  const whole = buckets.reduce((sum, { cents }) => sum + cents, 0);
  return staffPage(context, {
    title: texts.title[language],
    content: html`${tilesOf(ageing, language)}<div class="columns">${card({
      content: barChart({
        title: texts.chart[language],
        bars: buckets.map(({ bucket, cents }) => ({
          label: bucketTitles[bucket][language],
          value: cents,
          shown: euros(cents),
          state: colours[bucket],
        })),
      }),
    })}${table({
      caption: texts.table[language],
      dense: true,
      rows: buckets,
      columns: [
        { title: texts.age[language], main: true, cell: ({ bucket }) => bucketTitles[bucket][language] },
        { title: texts.count[language], align: 'end', cell: ({ count }) => count.toLocaleString(language) },
        { title: texts.sum[language], align: 'end', cell: ({ cents }) => euros(cents) },
        { title: texts.share[language], align: 'end', cell: ({ cents }) => share(cents, whole) },
      ],
      empty: { title: texts.nothing[language], text: texts.noneText[language] },
    })}</div>${section({
      title: texts.oldest[language],
      content: table({
        caption: texts.oldest[language],
        captionHidden: true,
        dense: true,
        rows: oldest,
        href: ({ id }) => invoicePath(id),
        columns: [
          { title: words.number[language], main: true, whole: true, cell: ({ number }) => number },
          { title: words.buyer[language], cell: ({ buyer_name }) => buyer_name },
          { title: words.due[language], whole: true, cell: ({ due_on }) => formatDate(due_on, language) },
          { title: words.open[language], align: 'end', cell: ({ open_cents }) => euros(open_cents) },
        ],
        empty: { title: texts.none[language], text: texts.noneText[language] },
      }),
    })}`,
  });
};
