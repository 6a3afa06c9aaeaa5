/**
 * An address that came later than the customer (by a file, a partner, a clerk) and is asked to open their own page. Whoever slipped it
 * in would read everything: so the addresses that stood before are told first and have days to object; where there are none, a
 * clerk makes sure. The address itself hears from when on it opens the page, and of nobody's name.
 */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, isLanguage, type Language, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { sendMail, subjectLengthMax } from '../../mail/send-mail.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { contactIn } from './contact-in.ts';
import { mailToBefore, mailToNew, mailToUnknown } from './new-address-mails.ts';
import {
  type OpeningReason,
  provenBeside,
  setOpening,
  waitDays,
  waitingAddress,
} from './new-address-queries.ts';
import type { Addressed } from './queries.ts';

export const newAddressGone = problemKind('own_page_address_gone', 404, {
  fi: 'Osoite ei enää odota: se on jo avattu, poistettu käytöstä tai muutettu. Katso asiakkaan kortti.',
  sv: 'Adressen väntar inte längre: den är redan öppnad, tagen ur bruk eller ändrad. Se kundkortet.',
  en: 'The address waits no more: it has been opened, put out of use or changed. See the customer’s card.',
});

type Telling = Readonly<{ declaration: Declaration; asked: Language }>;

const about = (emailId: number): string => `new_address:${emailId}`;

const tell = async (
  tx: Tx,
  { declaration, asked }: Telling,
  { id, language: spoken, email_id }: Addressed,
  to: readonly Readonly<{ address: string; mail: Readonly<{ subject: Text; body: Text }> }>[],
  opensOn: string,
): Promise<void> => {
  const language = isLanguage(spoken) ? spoken : asked;
  const words = {
    company: declaration.controller.name,
    contact: contactIn(declaration),
    date: opensOn && formatDate(opensOn, language),
  };
  for (const { address, mail } of to)
    await sendMail(tx, {
      customerId: id,
      to: address,
      language,
      subject: fill(mail.subject[language], words).slice(0, subjectLengthMax),
      body: fill(mail.body[language], words),
      about: about(email_id),
    });
};

/** Asked for the first time. Where it is known of old it opens, and those beside it hear of that all the same. */
export const noteNewAddress = async (tx: Tx, telling: Telling, asked: Addressed): Promise<void> => {
  const { id: customerId, email_id: emailId, address, is_proven } = asked;
  const before = await provenBeside(tx, customerId, emailId);
  const today = helsinkiDate(new Date());
  const isTold = before.length > 0;
  const opensOn = is_proven ? today : isTold ? addDays(today, await waitDays(tx)) : null;
  const because = is_proven ? 'long_known' : isTold ? 'told' : null;
  await setOpening(tx, { customerId, emailId, opensOn, because });
  await tell(
    tx,
    telling,
    asked,
    [
      ...before.map((one) => ({ address: one, mail: mailToBefore })),
      ...(is_proven ? [] : [{ address, mail: isTold ? mailToNew : mailToUnknown }]),
    ],
    opensOn ?? '',
  );
  await wrote(tx, 'note-new-address', {
    customerId,
    about: `emails:${emailId}`,
    fields: because ? [because] : [],
  });
};

/** By a clerk who has spoken with the person: from today on. Throws `own_page_address_gone`. */
export const openForAddress = async (
  tx: Tx,
  emailId: number,
  because: Extract<OpeningReason, 'phone' | 'in_person' | 'documents'>,
): Promise<number> => {
  const waits = await waitingAddress(tx, emailId);
  if (!waits) throw new Problem(newAddressGone);
  const customerId = waits.customer_id;
  await setOpening(tx, { customerId, emailId, opensOn: helsinkiDate(new Date()), because });
  await wrote(tx, 'open-own-page-for-address', { customerId, about: `emails:${emailId}`, fields: [because] });
  return customerId;
};
