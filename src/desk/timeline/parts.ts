/** What the timeline of a customer is made of, one line for each part. */
import { attachmentsPart } from '../../customers/attachments/timeline.ts';
import { mailsPart } from '../../customers/mails/timeline.ts';
import { notesPart, removalsPart } from '../../customers/notes/timeline.ts';
import { tasksPart } from '../../customers/tasks/timeline.ts';
import type { TimelinePart } from '../../customers/timeline/part.ts';
import { invoicesPart } from '../../invoices/timeline.ts';
import { ordersPart } from '../../orders/timeline.ts';
import { changesPart } from './changes-part.ts';
import { choicesPart } from './choices-part.ts';

export const timelineParts: readonly TimelinePart[] = [
  notesPart,
  tasksPart,
  mailsPart,
  attachmentsPart,
  ordersPart,
  invoicesPart,
  choicesPart,
  changesPart,
  removalsPart,
];

/** Those whose newest entries stand on the card: contacts, mails, files, invoices. */
export const newestOnCard = timelineParts.filter(({ hasSection }) => !hasSection);
