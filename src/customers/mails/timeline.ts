/** Mails that the acting purpose has sent the customer. */
import type { MailState } from '../../mail/mail.ts';
import { html } from '../../ui/html.ts';
import { timelinePart } from '../timeline/part.ts';
import { mailBadge } from './mail-badge.ts';
import { mailPath } from './mail-form.ts';
import { newestStep } from './queries.ts';

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
  say: ({ language }, { customerId, id, shown: { subject, to_address, state, by } }) => ({
    title: html`<a href="${mailPath(customerId)}/${id}">${mail[language]}: ${subject}</a> ${mailBadge(state, language)}`,
    text: to_address,
    by,
  }),
});
