/**
 * A file that was uploaded with the form of a mail, until the mail goes: stored and nobody's, it is swept away a day later
 * (`sweepCutOffFiles`). The form carries its ticket, sealed for the customer and the writer: nobody attaches by a number
 * that they guessed.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';

const uploaded = z.object({
  fileId: z.number().int(),
  sha256: z.string(),
  size: z.number().int(),
  name: z.string(),
  media: z.string(),
});
export type UploadedFile = Readonly<z.infer<typeof uploaded>>;

export type TicketPlace = Readonly<{ master: Buffer; tx: Tx; customerId: number }>;

/** A ticket of the one opens nothing of the other. */
type Sealed = 'files of a mail' | 'draft of a mail';

const sealOf = ({ master, tx, customerId }: TicketPlace, what: Sealed, text: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', master, '', what, 32)))
    .update(JSON.stringify([customerId, tx.purpose, tx.actor, text]))
    .digest();

export const sealed = (place: TicketPlace, what: Sealed, text: string): string =>
  `${text}.${sealOf(place, what, text).toString('base64url')}`;

/** Undefined for what was not given to this writer for this customer. */
export const unsealed = (place: TicketPlace, what: Sealed, ticket: string): string | undefined => {
  const [text = '', mark = ''] = ticket.split('.');
  const seal = sealOf(place, what, text);
  const given = Buffer.from(mark, 'base64url');
  return given.length === seal.length && timingSafeEqual(given, seal) ? text : undefined;
};

export const ticketOf = (place: TicketPlace, file: UploadedFile): string =>
  sealed(place, 'files of a mail', Buffer.from(JSON.stringify(file)).toString('base64url'));

export const readTicket = (place: TicketPlace, ticket: string): UploadedFile | undefined => {
  const text = unsealed(place, 'files of a mail', ticket);
  return text === undefined
    ? undefined
    : uploaded.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
};
