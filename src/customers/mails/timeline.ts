/** Mails that the acting purpose has sent the customer. */
import type { Language } from '../../ground/language.ts';
import { type MailState, mailStateTitles } from '../../mail/mail.ts';
import { badge, type State } from '../../ui/badge.ts';
import { type Html, html } from '../../ui/html.ts';
import { timelinePart } from '../timeline/part.ts';
import { newestStep } from './queries.ts';

const colours: Readonly<Partial<Record<MailState, State>>> = {
  sent: 'done',
  failed: 'overdue',
  bounced: 'overdue',
  waiting: 'due',
  postponed: 'due',
  again: 'due',
};

export const mailBadge = (state: MailState, language: Language): Html =>
  badge({ state: colours[state] ?? 'neutral', label: mailStateTitles[state]?.[language] ?? state });

type Mail = Readonly<{ subject: string; to_address: string; state: MailState; by: string | null }>;

const mail = { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' };

export const mailsPart = timelinePart<Mail>({
  key: 'mail',
  title: { fi: 'Sähköpostit', sv: 'E-post', en: 'E-mails' },
  category: 'messages',
  rows: 'mails',
  at: { moment: 'recorded_at' },
  columns: ['subject', 'to_address', 'recorded_by'],
  also: { state: newestStep },
  say: ({ language }, { shown: { subject, to_address, state, by } }) => ({
    title: html`${mail[language]}: ${subject} ${mailBadge(state, language)}`,
    text: to_address,
    by,
  }),
});
