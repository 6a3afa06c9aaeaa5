import type { Language } from '../../ground/language.ts';
import { type MailState, mailStateTitles } from '../../mail/mail.ts';
import { badge, type State } from '../../ui/badge.ts';
import type { Html } from '../../ui/html.ts';

export const mailColours: Readonly<Partial<Record<MailState, State>>> = {
  sent: 'done',
  failed: 'overdue',
  bounced: 'overdue',
  waiting: 'due',
  postponed: 'due',
  again: 'due',
};

export const mailBadge = (state: MailState, language: Language): Html =>
  badge({ state: mailColours[state] ?? 'neutral', label: mailStateTitles[state]?.[language] ?? state });
