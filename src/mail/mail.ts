/** A mail of the service: to one customer, for one purpose, in plain text. Marketing goes other ways. */
import type { Language, Text } from '../ground/language.ts';

export type MailFile = Readonly<{
  /** A stored file. It belongs to whoever stored it; the mail refers to it. */
  fileId: number;
  fileName: string;
  contentType: string;
  sizeBytes?: number;
}>;

export type NewMail = Readonly<{
  customerId: number;
  to: string;
  subject: string;
  /** Plain text, kept word for word. */
  body: string;
  language: Language;
  /** What it belongs to, as `invoice:12`. */
  about?: string;
  files?: readonly MailFile[];
}>;

export type MailKey = Readonly<{ customerId: number; id: number }>;

export const mailSteps = ['sending', 'sent', 'postponed', 'failed', 'bounced', 'withdrawn', 'again'] as const;
export type MailStep = (typeof mailSteps)[number];

/** The newest step; none yet: it waits. */
export type MailState = MailStep | 'waiting';

export const mailStateTitles: Readonly<Record<MailState, Text>> = {
  waiting: { fi: 'odottaa lähettämistä', sv: 'väntar på att skickas', en: 'waiting to be sent' },
  sending: { fi: 'lähdössä', sv: 'skickas', en: 'being sent' },
  sent: { fi: 'lähetetty', sv: 'skickat', en: 'sent' },
  postponed: { fi: 'yritetään uudelleen', sv: 'nytt försök görs', en: 'will be tried again' },
  failed: { fi: 'ei lähtenyt', sv: 'kunde inte skickas', en: 'could not be sent' },
  bounced: { fi: 'palautui', sv: 'studsade', en: 'bounced' },
  withdrawn: { fi: 'peruttu', sv: 'återtaget', en: 'withdrawn' },
  again: {
    fi: 'odottaa uutta lähetystä',
    sv: 'väntar på att skickas på nytt',
    en: 'waiting to be sent again',
  },
};

/** What may be done with a mail in a state. Buttons, acts and tests read this. */
export const mailCan: Readonly<Record<'withdraw' | 'sendAgain' | 'bounce', readonly MailState[]>> = {
  /** Also one that did not go: nobody need look at it any more. */
  withdraw: ['waiting', 'postponed', 'again', 'failed', 'bounced'],
  sendAgain: ['failed', 'bounced', 'withdrawn'],
  bounce: ['sent'],
};
