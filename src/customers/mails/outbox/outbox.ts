/** The mails of one purpose by what became of them. */
import type { Text } from '../../../ground/language.ts';
import type { MailState } from '../../../mail/mail.ts';

export const outboxStates = ['waiting', 'failed', 'sent', 'withdrawn'] as const;
export type OutboxState = (typeof outboxStates)[number];

export const outboxTitle: Text = { fi: 'Lähtevä posti', sv: 'Utgående post', en: 'Outbox' };

export const outboxStateTitles: Readonly<Record<OutboxState, Text>> = {
  waiting: { fi: 'Odottavat', sv: 'Väntande', en: 'Waiting' },
  failed: { fi: 'Lähtemättä jääneet', sv: 'Ej avsända', en: 'Failed' },
  sent: { fi: 'Lähetetyt', sv: 'Skickade', en: 'Sent' },
  withdrawn: { fi: 'Perutut', sv: 'Återtagna', en: 'Withdrawn' },
};

export const mailsPerPage = 50;
export const countMost = 1_000;

export type OutboxRow = Readonly<{
  /** By which the list goes on. */
  place: number;
  customerId: number;
  id: number;
  name: string;
  to_address: string;
  subject: string;
  state: MailState;
  at: Date;
  /** The server's words, where it has said any. */
  reply: string;
  /** Of one that waits and has been tried: when it is tried again. */
  next_try_at: Date | null;
}>;

export type Counts = Readonly<{ waiting: number; failed: number }>;

/**
 * What keeps mail from going. `stuck`: how many have waited longer than a try may take; `wasTried`: somebody did try;
 * `reply`: what the mail server said of the oldest of them.
 */
export type Trouble = Readonly<{
  failed: number;
  stuck: number;
  since: Date | null;
  wasTried: boolean;
  reply: string;
}>;
