/** What happened to an invoice: its reminders with their letters, and its history. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import { button } from '../../ui/button.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { euros } from '../documents/numbers.ts';
import type { Invoice } from '../invoice.ts';
import { reminderPartPath } from '../paths.ts';
import type { InvoiceEvent, InvoiceHistory } from '../queries/invoice-history.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';
import { eventTitles } from './invoice-texts.ts';

export const remindersShown = (
  { invoice, history }: Readonly<{ invoice: Invoice; history: InvoiceHistory }>,
  language: Language,
): HtmlValue =>
  history.reminders.length > 0 &&
  facts(
    history.reminders.map(({ id, ordinal, sent_at, cents, due_on }) => ({
      value: fill(texts.reminder[language], { ordinal, date: formatDate(helsinkiDate(sent_at), language) }),
      marks: html`<span class="number">${euros(cents)}</span>`,
      note: `${texts.due[language]} ${formatDate(due_on, language)}`,
      actions:
        invoice.seller &&
        button({
          label: texts.letter[language],
          href: reminderPartPath(id, 'letter'),
          kind: 'quiet',
          small: true,
        }),
    })),
  );

const eventItem = ({ kind, note, about, at, by }: InvoiceEvent, language: Language) => ({
  at: formatMoment(at, language),
  machineAt: at.toISOString(),
  title:
    eventTitles[kind === 'sent' && about.startsWith('reminder:') ? 'reminder_sent' : kind]?.[language] ??
    kind,
  ...(note ? { text: note } : {}),
  ...(by ? { by } : {}),
});

export const historyShown = ({ events }: InvoiceHistory, language: Language): Html =>
  events.length === 0
    ? html`<p class="muted">${texts.noHistory[language]}</p>`
    : timeline({
        label: texts.history[language],
        items: events.map((event) => eventItem(event, language)),
      });
