import { staffPage } from '../../../access/staff-page.ts';
import { formatMoment } from '../../../ground/format-date.ts';
import { fill, type Text } from '../../../ground/language.ts';
import { pathOf } from '../../../http/asked.ts';
import type { Context } from '../../../http/route.ts';
import { button } from '../../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { cappedCount, pager } from '../../../ui/pager.ts';
import { type Column, table } from '../../../ui/table.ts';
import { tabs } from '../../../ui/tabs.ts';
import { mailBadge } from '../mail-badge.ts';
import { mailPath } from '../mail-form.ts';
import { deedButtons } from '../mail-page.ts';
import { templateTitles } from '../template-pages.ts';
import {
  type Counts,
  countMost,
  mailsPerPage,
  type OutboxRow,
  type OutboxState,
  outboxStates,
  outboxStateTitles,
  outboxTitle,
  type Trouble,
} from './outbox.ts';
import { troubleSaid } from './trouble-said.ts';

const texts = {
  lead: {
    fi: 'Tämän työpisteen sähköpostit asiakkaille.',
    sv: 'Det här arbetsbordets e-post till kunder.',
    en: 'This desk’s e-mails to customers.',
  },
  subject: { fi: 'Otsikko', sv: 'Ärende', en: 'Subject' },
  to: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'To' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  deeds: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Deeds' },
  again: { fi: 'uusi yritys {at}', sv: 'nytt försök {at}', en: 'tried again {at}' },
  none: {
    waiting: { fi: 'Mikään ei odota', sv: 'Ingenting väntar', en: 'Nothing waits' },
    failed: { fi: 'Kaikki on lähtenyt', sv: 'Allt har gått i väg', en: 'Everything has gone' },
    sent: { fi: 'Ei lähetettyjä viestejä', sv: 'Inga skickade meddelanden', en: 'No messages sent' },
    withdrawn: { fi: 'Ei peruttuja viestejä', sv: 'Inga återtagna meddelanden', en: 'No messages withdrawn' },
  },
  noneText: {
    fi: 'Asiakkaalle kirjoitetaan hänen omalta sivultaan.',
    sv: 'Till en kund skriver man på kundens egen sida.',
    en: 'One writes to a customer on the customer’s own page.',
  },
} as const;

export type OutboxShown = Readonly<{
  state: OutboxState;
  rows: readonly OutboxRow[];
  counts: Counts;
  trouble: Trouble;
}>;

const address = (state: OutboxState, before?: number): string =>
  `/outbox?${new URLSearchParams({ state, ...(before ? { before: String(before) } : {}) })}`;

const stateTabs = ({ language }: Context, { state, counts }: OutboxShown): Html =>
  tabs({
    label: texts.state[language],
    items: outboxStates.map((one) => ({
      href: address(one),
      label: outboxStateTitles[one][language],
      current: one === state,
      ...(one === 'waiting' || one === 'failed'
        ? { count: cappedCount(counts[one], countMost, language) }
        : {}),
    })),
  });

/** What the server said stands with the state: it is the reason. */
const stateCell = ({ language }: Context, row: OutboxRow): Html =>
  html`<div>${mailBadge(row.state, language)}<div class="muted">${formatMoment(row.at, language)}${
    row.next_try_at && html`, ${fill(texts.again[language], { at: formatMoment(row.next_try_at, language) })}`
  }</div>${row.reply && row.state !== 'sent' && html`<div>${row.reply}</div>`}</div>`;

const columnsOf = (context: Context): Column<OutboxRow>[] => {
  const { language } = context;
  const title = (text: Text) => text[language];
  return [
    { title: title(texts.subject), main: true, cell: ({ subject }) => subject },
    {
      title: title(texts.to),
      cell: (row) =>
        html`<div><a href="/customers/${row.customerId}">${row.name}</a><div class="muted said">${row.to_address}</div></div>`,
    },
    { title: title(texts.state), cell: (row) => stateCell(context, row) },
    {
      title: title(texts.deeds),
      titleHidden: true,
      cell: (row): HtmlValue =>
        html`<div class="row">${deedButtons(context, row, pathOf(context.url))}</div>`,
    },
  ];
};

const templatesButton = ({ language, caller }: Context): HtmlValue =>
  caller.kind === 'staff' &&
  caller.purposes.includes('customer_service') &&
  button({ label: templateTitles.list[language], href: '/mail-templates', kind: 'quiet' });

export const outboxPage = (context: Context, outbox: OutboxShown): Html => {
  const { language } = context;
  const { state, rows, trouble } = outbox;
  const shown = rows.slice(0, mailsPerPage);
  const last = shown.at(-1);
  return staffPage(context, {
    title: outboxTitle[language],
    lead: texts.lead[language],
    actions: templatesButton(context),
    tabs: stateTabs(context, outbox),
    said: troubleSaid(trouble, language).map((sentence) =>
      noticeBox({ language, kind: 'warning', sentence }),
    ),
    content: html`${table<OutboxRow>({
      caption: outboxStateTitles[state][language],
      captionHidden: true,
      columns: columnsOf(context),
      rows: shown,
      href: ({ customerId, id }) => `${mailPath(customerId)}/${id}`,
      empty: { title: texts.none[state][language], text: texts.noneText[language] },
    })}${pager({ language, next: rows.length > mailsPerPage && last ? address(state, last.place) : undefined })}`,
  });
};
