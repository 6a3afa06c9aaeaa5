/**
 * Tells the addresses that stood before that a contact was changed on the own page: whoever came in by somebody else's mailbox
 * does not take the page over unnoticed. A new address hears that it is known now: it may be mistyped and somebody else's.
 * The job holds keys; what stood before it reads from the rows and their history.
 */
import { detailOf } from '../../customers/details/index.ts';
import { momentOf } from '../../customers/keep-history.ts';
import type { Gate } from '../../db/gate.ts';
import type { Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill, isLanguage, type Language, type Text } from '../../ground/language.ts';
import { enqueue } from '../../jobs/job.ts';
import { sendMail, subjectLengthMax } from '../../mail/send-mail.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { languageOfCustomer } from '../queries.ts';
import { addedMail, changeMail } from './change-mail.ts';
import { contactIn } from './contact-in.ts';
import { setOpening } from './new-address-queries.ts';
import {
  changesTold,
  emailOfChange,
  emailsBeforeChange,
  leaveOtherVisits,
  type OwnTable,
} from './queries.ts';

export type OwnChange = Readonly<{
  customerId: number;
  table: OwnTable;
  row: number;
  /** Of the transaction that changed it, as the database writes it: the rows of the history have the same. */
  at: string;
  /** Of the page; for whoever has no language in the register. */
  language: Language;
}>;

/** By an address one comes in: whoever came in by one that has gone is out with it. */
export const handOnChange = async (tx: Tx, change: Omit<OwnChange, 'at'>): Promise<void> => {
  if (change.table === 'emails') await leaveOtherVisits(tx);
  await enqueue(tx, 'tell_contact_changed', { ...change, at: await momentOf(tx) });
};

/** Changing to and fro makes no more mails than this, to whomever the addresses belong. */
export const mailsADay = 10;
const actor = { kind: 'job', name: 'tell_contact_changed' } as const;

/** Does nothing where it was told already: the job may be run again after a crash. */
export const tellChange = (gate: Gate, declaration: Declaration, change: OwnChange): Promise<void> =>
  gate.open('rights_requests', actor, async (tx) => {
    const { customerId, table, row, at } = change;
    const about = `own_change:${table}:${row}:${at}`;
    const told = await changesTold(tx, customerId, about);
    if (told.isTold || told.lately >= mailsADay) return;
    // Made by whoever had signed in, and told: from tomorrow on the new address opens the page.
    if (table === 'emails')
      await setOpening(tx, {
        customerId,
        emailId: row,
        opensOn: addDays(helsinkiDate(new Date()), 1),
        because: 'own_page',
      });
    const before = await emailsBeforeChange(tx, change);
    const added = await emailOfChange(tx, change);
    const spoken = await languageOfCustomer(tx, customerId);
    const language = isLanguage(spoken) ? spoken : change.language;
    const words = {
      company: declaration.controller.name,
      contact: contactIn(declaration),
      what: detailOf(table).title[language].toLowerCase(),
      at: formatMoment(new Date(at), language),
    };
    const send = (to: string, { subject, body }: Readonly<{ subject: Text; body: Text }>) =>
      sendMail(tx, {
        customerId,
        to,
        language,
        subject: fill(subject[language], words).slice(0, subjectLengthMax),
        body: fill(body[language], words),
        about,
      });
    for (const address of before) await send(address, changeMail);
    if (added && !before.includes(added)) await send(added, addedMail);
  });
