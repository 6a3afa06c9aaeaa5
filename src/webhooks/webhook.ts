/** A webhook: where events go, and how they are signed (Standard Webhooks 1.0, standardwebhooks.com). */
import { createHmac, randomBytes } from 'node:crypto';

/** `events`: lines of the log. `notices`: what Article 19 has us tell a recipient or a source about one person. */
export type WebhookKind = 'events' | 'notices';

export type Webhook = Readonly<{
  id: number;
  name: string;
  kind: WebhookKind;
  url: string;
  recipient: string | null;
  /** Key of a declared source; of notices alone. */
  source: string | null;
  /** Of events alone. */
  purpose: string | null;
  acts: readonly string[];
  secret: Buffer;
  made_at: Date;
  ended_at: Date | null;
  last_line: number;
}>;

export type EventWebhook = Webhook & Readonly<{ purpose: string }>;

export type Delivery = Readonly<{
  webhook_id: number;
  line: number;
  act: string;
  customer_id: number | null;
  about: string | null;
  fields: readonly string[] | null;
  happened_at: Date;
  tries: number;
  next_try_at: Date | null;
  delivered_at: Date | null;
  status: number | null;
  problem: string | null;
}>;

export const newSecret = (): Buffer => randomBytes(32);

/** As it is shown once and as libraries of the standard take it. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** What is sent: an event's name, its moment, and keys. */
export const bodyOf = ({ act, customer_id, about, fields, happened_at }: Delivery): string =>
  JSON.stringify({
    type: act,
    timestamp: happened_at.toISOString(),
    data: { customer: customer_id, about, fields: fields ?? [] },
  });

/** The same for each try, so that a receiver can tell a repetition. */
export const messageId = ({ webhook_id, line }: Pick<Delivery, 'webhook_id' | 'line'>): string =>
  `msg_${webhook_id}_${line}`;

/** `seconds`: of the try, which the receiver compares with its own clock. */
export const signedHeaders = (
  secret: Buffer,
  { id, body, seconds }: { id: string; body: string; seconds: number },
): Record<string, string> => {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
};

/** Seconds until the next try after so many; undefined: it is given up, after more than three days. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
export const secondsUntilNext = (tries: number): number | undefined => waits[tries - 1];
