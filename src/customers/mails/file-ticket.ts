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

const sealOf = ({ master, tx, customerId }: TicketPlace, text: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', master, '', 'files of a mail', 32)))
    .update(JSON.stringify([customerId, tx.purpose, tx.actor, text]))
    .digest();

export const ticketOf = (place: TicketPlace, file: UploadedFile): string => {
  const text = Buffer.from(JSON.stringify(file)).toString('base64url');
  return `${text}.${sealOf(place, text).toString('base64url')}`;
};

/** Undefined for what was not given to this writer for this customer. */
export const readTicket = (place: TicketPlace, ticket: string): UploadedFile | undefined => {
  const [text = '', mark = ''] = ticket.split('.');
  const seal = sealOf(place, text);
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== seal.length || !timingSafeEqual(given, seal)) return undefined;
  return uploaded.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
};
