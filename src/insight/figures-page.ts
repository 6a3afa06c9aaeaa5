/** What the company sells, where and to how many: sums of many, as charts with their numbers beside them. */
import { staffPage } from '../access/staff-page.ts';
import { formatMoment } from '../ground/format-date.ts';
import { type Language, type Text, textIn } from '../ground/language.ts';
import { formatMoney } from '../ground/money.ts';
import type { Context } from '../http/route.ts';
import { channelNames } from '../orders/order-words.ts';
import { productName } from '../orders/product-name.ts';
import { card } from '../ui/card.ts';
import { type Bar, barChart, columnChart } from '../ui/chart.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { table } from '../ui/table.ts';
import { tabs } from '../ui/tabs.ts';
import {
  othersLabel,
  type ShownFigures,
  type ShownMonth,
  type ShownNamed,
  type Span,
  spans,
} from './shown-figures.ts';

export const figuresTexts = {
  title: { fi: 'Luvut', sv: 'Siffror', en: 'Figures' },
  lead: {
    fi: 'Myynti ja asiakkaat yhteenlaskettuina. Alle viiden asiakkaan ryhmiä ei näytetä erikseen, jottei kukaan erotu luvuista.',
    sv: 'Försäljning och kunder sammanräknade. Grupper på färre än fem kunder visas inte för sig, så att ingen går att urskilja.',
    en: 'Sales and customers added up. Groups of fewer than five customers are not shown apart, so that nobody stands out.',
  },
  period: { fi: 'Ajanjakso', sv: 'Period', en: 'Period' },
  year: { fi: '12 kuukautta', sv: '12 månader', en: '12 months' },
  twoYears: { fi: '24 kuukautta', sv: '24 månader', en: '24 months' },
  fiveYears: { fi: '5 vuotta', sv: '5 år', en: '5 years' },
  sales: {
    fi: 'Myynti kuukausittain ilman veroa',
    sv: 'Försäljning per månad utan moms',
    en: 'Sales by month without VAT',
  },
  groups: { fi: 'Myynti tuoteryhmittäin', sv: 'Försäljning per produktgrupp', en: 'Sales by product group' },
  regions: { fi: 'Myynti alueittain', sv: 'Försäljning per område', en: 'Sales by region' },
  channels: { fi: 'Myynti kanavittain', sv: 'Försäljning per kanal', en: 'Sales by channel' },
  came: { fi: 'Uudet asiakkaat kuukausittain', sv: 'Nya kunder per månad', en: 'New customers by month' },
  sources: {
    fi: 'Mistä asiakkaat ovat tulleet',
    sv: 'Varifrån kunderna har kommit',
    en: 'Where customers came from',
  },
  customerRegions: { fi: 'Asiakkaat alueittain', sv: 'Kunder per område', en: 'Customers by region' },
  month: { fi: 'Kuukausi', sv: 'Månad', en: 'Month' },
  orders: { fi: 'Tilauksia', sv: 'Beställningar', en: 'Orders' },
  net: { fi: 'Myynti', sv: 'Försäljning', en: 'Sales' },
  customers: { fi: 'Asiakkaita', sv: 'Kunder', en: 'Customers' },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  others: { fi: 'muut yhteensä', sv: 'övriga sammanlagt', en: 'others together' },
  none: { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'not known' },
  few: { fi: 'ei näytetä', sv: 'visas inte', en: 'not shown' },
  empty: { fi: 'Ei vielä lukuja', sv: 'Inga siffror ännu', en: 'No figures yet' },
  emptyText: {
    fi: 'Luvut syntyvät tilauksista minuutin kuluessa.',
    sv: 'Siffrorna uppstår ur beställningarna inom en minut.',
    en: 'Figures come from orders within a minute.',
  },
  counting: {
    fi: 'Lukuja lasketaan uudelleen, jotta nähdään, montako asiakasta kunkin luvun takana on. Myynti tulee näkyviin muutaman minuutin kuluttua.',
    sv: 'Siffrorna räknas om, så att det framgår hur många kunder som står bakom varje siffra. Försäljningen visas om några minuter.',
    en: 'The figures are being counted anew, so that it is known how many customers are behind each. Sales appear in a few minutes.',
  },
  made: { fi: 'Laskettu {at}', sv: 'Räknat {at}', en: 'Counted {at}' },
} as const satisfies Record<string, Text>;
const texts = figuresTexts;

const spanTitles: Readonly<Record<Span, Text>> = {
  year: texts.year,
  two_years: texts.twoYears,
  five_years: texts.fiveYears,
};

const monthName = (month: string, language: Language): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return language === 'en' ? `${String(number).padStart(2, '0')}/${year}` : `${number}/${year}`;
};

const euros = (cents: number): string => formatMoney(BigInt(Math.round(cents)));

const few = (language: Language): string => texts.few[language];

/** A chart has its title itself; where there is none yet, the card says what belongs there. */
const titleWithout = (rows: readonly unknown[], title: string) => (rows.length > 0 ? {} : { title });

const salesCard = ({ language }: Context, sales: readonly ShownMonth[]): Html => {
  return card({
    ...titleWithout(sales, texts.sales[language]),
    content: html`<div class="stack">${
      sales.length > 0 &&
      columnChart({
        title: texts.sales[language],
        labels: sales.map(({ month }) => monthName(month, language)),
        series: [
          { label: texts.net[language], values: sales.map(({ net_cents }) => net_cents ?? undefined) },
        ],
        shown: (value) => euros(value),
      })
    }${table({
      caption: texts.sales[language],
      captionHidden: true,
      dense: true,
      rows: sales.toReversed(),
      empty: { title: texts.empty[language], text: texts.emptyText[language] },
      columns: [
        { title: texts.month[language], main: true, cell: ({ month }) => monthName(month, language) },
        {
          title: texts.orders[language],
          align: 'end',
          cell: ({ orders }) => (orders === null ? few(language) : orders.toLocaleString(language)),
        },
        {
          title: texts.net[language],
          align: 'end',
          cell: ({ net_cents }) => (net_cents === null ? '' : euros(net_cents)),
        },
      ],
    })}</div>`,
  });
};

type Naming = (label: string) => string;

type Named = Readonly<{ title: Text; rows: readonly ShownNamed[]; naming: Naming; counts?: Text }>;

/** Shares of sales, or of people where `counts` says what is counted. */
const namedCard = ({ language }: Context, { title, rows, naming, counts }: Named): Html => {
  const shown = rows.map((row) => ({
    ...row,
    label: row.label === othersLabel ? texts.others[language] : naming(row.label),
  }));
  const lengthOf = ({ count, net_cents }: ShownNamed): number => (counts ? count : net_cents);
  const words = (row: ShownNamed): string =>
    counts ? row.count.toLocaleString(language) : euros(row.net_cents);
  const bars: Bar[] = shown
    .slice(0, 12)
    .map((row) => ({ label: row.label, value: lengthOf(row), shown: words(row) }));
  return card({
    ...titleWithout(bars, title[language]),
    content: html`<div class="stack">${bars.length > 0 && barChart({ title: title[language], bars })}${table({
      caption: title[language],
      captionHidden: true,
      dense: true,
      rows: shown,
      empty: { title: texts.empty[language], text: texts.emptyText[language] },
      columns: [
        { title: texts.group[language], main: true, cell: ({ label }) => label },
        {
          title: (counts ?? texts.orders)[language],
          align: 'end',
          cell: ({ count }) => count.toLocaleString(language),
        },
        ...(counts
          ? []
          : [
              {
                title: texts.net[language],
                align: 'end' as const,
                cell: ({ net_cents }: ShownNamed) => euros(net_cents),
              },
            ]),
      ],
    })}</div>`,
  });
};

const cameCard = ({ language }: Context, came: ShownFigures['came']): Html =>
  card({
    ...titleWithout(came, texts.came[language]),
    content: html`<div class="stack">${
      came.length > 0 &&
      columnChart({
        title: texts.came[language],
        labels: came.map(({ month }) => monthName(month, language)),
        series: [
          {
            label: texts.customers[language],
            values: came.map((row) => row.came ?? undefined),
          },
        ],
        shown: (value) => value.toLocaleString(language),
      })
    }${table({
      caption: texts.came[language],
      captionHidden: true,
      dense: true,
      rows: came.toReversed(),
      empty: { title: texts.empty[language], text: texts.emptyText[language] },
      columns: [
        { title: texts.month[language], main: true, cell: ({ month }) => monthName(month, language) },
        {
          title: texts.customers[language],
          align: 'end',
          cell: (row) => (row.came === null ? few(language) : row.came.toLocaleString(language)),
        },
      ],
    })}</div>`,
  });

const orNone = ({ language }: Context, label: string): string => label || texts.none[language];

const madeLine = ({ language }: Context, at: Date | null): HtmlValue =>
  at && html`<p class="muted">${texts.made[language].replace('{at}', formatMoment(at, language))}</p>`;

const info = ({ language }: Context, text: Text): Html =>
  noticeBox({ language, kind: 'info', sentence: text[language] });

export const figuresPage = (context: Context, figures: ShownFigures): Html => {
  const { language, policy } = context;
  const sourceOf: Naming = (label) => {
    const found = policy.declaration.sources.find(({ key }) => key === label);
    return found ? textIn(found.title, language) : orNone(context, label);
  };
  const channelOf: Naming = (label) =>
    channelNames[label as keyof typeof channelNames]?.[language] ?? orNone(context, label);
  const plain: Naming = (label) => orNone(context, label);
  // Finnish regions are the first two digits of the postcode.
  const regionOf: Naming = (label) => (/^\d\d$/.test(label) ? `${label}xxx` : plain(label));
  const groupOf: Naming = (label) => {
    const named = figures.group_names[label.toLowerCase()];
    return named ? productName(named, language) : plain(label);
  };
  const { sales, groups, regions, channels, came, sources, customer_regions, counting, made_at, span } =
    figures;
  const cardOf = (named: Named) => namedCard(context, named);
  const counts = texts.customers;
  const ofSales = () => [
    salesCard(context, sales),
    cardOf({ title: texts.groups, rows: groups, naming: groupOf }),
    cardOf({ title: texts.channels, rows: channels, naming: channelOf }),
    cardOf({ title: texts.regions, rows: regions, naming: regionOf }),
  ];
  return staffPage(context, {
    title: texts.title[language],
    lead: texts.lead[language],
    tabs: tabs({
      label: texts.period[language],
      items: (Object.keys(spans) as Span[]).map((one) => ({
        href: `/figures?span=${one}`,
        label: spanTitles[one][language],
        current: one === span,
      })),
    }),
    content:
      sales.length === 0 && came.length === 0
        ? info(context, texts.emptyText)
        : html`${counting && info(context, texts.counting)}<div class="columns">${!counting && ofSales()}${cameCard(
            context,
            came,
          )}${customer_regions.length > 0 && cardOf({ title: texts.customerRegions, rows: customer_regions, naming: regionOf, counts })}${cardOf(
            { title: texts.sources, rows: sources, naming: sourceOf, counts },
          )}</div>${madeLine(context, made_at)}`,
  });
};
