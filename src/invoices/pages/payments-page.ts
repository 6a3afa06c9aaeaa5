import { staffPage } from '../../access/staff-page.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { button } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { pager } from '../../ui/pager.ts';
import { type Column, table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { shownReference } from '../documents/giro.ts';
import { euros } from '../documents/numbers.ts';
import { newPaymentPath, paymentPath, paymentsPath } from '../paths.ts';
import type { PaymentListQuery, PaymentListRow, PaymentPage } from '../queries/payment-list.ts';
import { methodTitles } from './invoice-texts.ts';
import { paymentTexts as texts } from './payment-texts.ts';

const kindWord = ({ kind }: PaymentListRow, language: Language) =>
  kind === 'received'
    ? ''
    : badge({ state: 'neutral', label: (kind === 'refund' ? texts.refundOf : texts.reversalOf)[language] });

const methodOf = ({ method }: PaymentListRow, language: Language): string =>
  method in methodTitles ? methodTitles[method as keyof typeof methodTitles][language] : method;

const columns = (language: Language): Column<PaymentListRow>[] => [
  {
    title: texts.date[language],
    main: true,
    whole: true,
    cell: ({ paid_on }) => formatDate(paid_on, language),
  },
  { title: texts.customer[language], cell: (row) => html`${row.customer} ${kindWord(row, language)}` },
  { title: texts.method[language], minor: true, cell: (row) => methodOf(row, language) },
  {
    title: texts.reference[language],
    whole: true,
    minor: true,
    cell: ({ reference }) => (reference ? shownReference(reference) : ''),
  },
  { title: texts.sum[language], align: 'end', cell: ({ amount_cents }) => euros(amount_cents) },
  {
    title: texts.left[language],
    align: 'end',
    cell: ({ left_cents }) => (left_cents === 0 ? '' : euros(left_cents)),
  },
];

const listPath = (view: PaymentListQuery['view'], edge: Record<string, number> = {}): string => {
  const pairs = [...(view === 'all' ? [] : [['view', view]]), ...Object.entries(edge)].map(
    ([name, value]): [string, string] => [String(name), String(value)],
  );
  return pairs.length === 0 ? paymentsPath : `${paymentsPath}?${new URLSearchParams(pairs)}`;
};

export const mayRecord = ({ caller }: Context): boolean =>
  caller.kind === 'staff' && caller.purposes.includes('invoicing');

export const paymentsPage = (context: Context, query: PaymentListQuery, page: PaymentPage): Html => {
  const { language } = context;
  const { rows, hasPrevious, hasNext } = page;
  const { view } = query;
  return staffPage(context, {
    title: texts.title[language],
    actions:
      mayRecord(context) &&
      button({ label: texts.add[language], href: newPaymentPath, kind: 'main', icon: 'add', keys: 'n' }),
    tabs: tabs({
      label: texts.view[language],
      items: (['all', 'unallocated'] as const).map((one) => ({
        href: listPath(one),
        label: texts[one][language],
        current: one === view,
      })),
    }),
    content: [
      table({
        caption: texts.title[language],
        captionHidden: true,
        dense: true,
        columns: columns(language),
        rows,
        href: ({ id }) => paymentPath(id),
        empty: {
          title: texts.none[language],
          text: (view === 'all' ? texts.noneYet : texts.allAllocated)[language],
        },
      }),
      (hasPrevious || hasNext) &&
        pager({
          language,
          previous: hasPrevious && rows[0] ? listPath(view, { before: rows[0].id }) : undefined,
          next: hasNext && rows.at(-1) ? listPath(view, { after: rows.at(-1)!.id }) : undefined,
        }),
    ],
  });
};
