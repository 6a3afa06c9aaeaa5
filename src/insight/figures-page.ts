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
import { figuresTexts } from './figures-texts.ts';
import {
  othersLabel,
  type ShownFigures,
  type ShownMonth,
  type ShownNamed,
  type Span,
  spans,
} from './shown-figures.ts';

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

/** A chart has its title itself; where there is none, the card says what belongs there. */
const titleWithout = (hasChart: boolean, title: string) => (hasChart ? {} : { title });

const salesCard = ({ language }: Context, sales: readonly ShownMonth[]): Html => {
  const hasChart = sales.some(({ net_cents }) => net_cents !== null);
  return card({
    ...titleWithout(hasChart, texts.sales[language]),
    content: html`<div class="stack">${
      hasChart &&
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

type Named = Readonly<{
  title: Text;
  /** What a row is called. */
  each: Text;
  rows: readonly ShownNamed[];
  naming: Naming;
  counts?: Text;
}>;

/** Shares of sales, or of people where `counts` says what is counted. */
const namedCard = ({ language }: Context, { title, each, rows, naming, counts }: Named): Html => {
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
    ...titleWithout(bars.length > 0, title[language]),
    content: html`<div class="stack">${bars.length > 0 && barChart({ title: title[language], bars })}${table({
      caption: title[language],
      captionHidden: true,
      dense: true,
      rows: shown,
      empty: { title: texts.empty[language], text: texts.emptyText[language] },
      columns: [
        { title: each[language], main: true, cell: ({ label }) => label },
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

const cameCard = ({ language }: Context, came: ShownFigures['came']): Html => {
  const hasChart = came.some((row) => row.came !== null);
  return card({
    ...titleWithout(hasChart, texts.came[language]),
    content: html`<div class="stack">${
      hasChart &&
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
};

const madeLine = ({ language }: Context, at: Date | null): HtmlValue =>
  at && html`<p class="muted">${texts.made[language].replace('{at}', formatMoment(at, language))}</p>`;

const info = ({ language }: Context, text: Text): Html =>
  noticeBox({ language, kind: 'info', sentence: text[language] });

/** How the labels of each card are said. */
const namings = (context: Context, { group_names }: ShownFigures) => {
  const { language, policy } = context;
  const plain: Naming = (label) => label || texts.none[language];
  const source: Naming = (label) => {
    const found = policy.declaration.sources.find(({ key }) => key === label);
    return found ? textIn(found.title, language) : plain(label);
  };
  const channel: Naming = (label) =>
    channelNames[label as keyof typeof channelNames]?.[language] ?? plain(label);
  // Finnish regions are the first two digits of the postcode.
  const region: Naming = (label) => (/^\d\d$/.test(label) ? `${label}xxx` : plain(label));
  const group: Naming = (label) => {
    const named = group_names[label.toLowerCase()];
    return named ? productName(named, language) : plain(label);
  };
  return { source, channel, region, group };
};

/** What is told of the same stands side by side. */
const cardsOf = (context: Context, figures: ShownFigures): HtmlValue[] => {
  const { sales, groups, regions, channels, came, sources, customer_regions, counting } = figures;
  const named = namings(context, figures);
  const cardOf = (one: Named) => namedCard(context, one);
  const { customers: counts, region: each } = texts;
  return [
    !counting && salesCard(context, sales),
    !counting && cardOf({ title: texts.groups, each: texts.group, rows: groups, naming: named.group }),
    !counting && cardOf({ title: texts.regions, each, rows: regions, naming: named.region }),
    customer_regions.length > 0 &&
      cardOf({ title: texts.customerRegions, each, rows: customer_regions, naming: named.region, counts }),
    !counting &&
      cardOf({ title: texts.channels, each: texts.channel, rows: channels, naming: named.channel }),
    cardOf({ title: texts.sources, each: texts.source, rows: sources, naming: named.source, counts }),
    cameCard(context, came),
  ];
};

export const figuresPage = (context: Context, figures: ShownFigures): Html => {
  const { language } = context;
  const { sales, came, counting, made_at, span } = figures;
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
        : html`${counting && info(context, texts.counting)}<div class="columns">${cardsOf(context, figures)}</div>${madeLine(context, made_at)}`,
  });
};
