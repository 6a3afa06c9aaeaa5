/** Whoever was promised the rest of their data hears that it is there. The mail tells of no data: it lies on their own page. */
import type { Tx } from '../../db/tx.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import { sendMail, subjectLengthMax } from '../../mail/send-mail.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { requestById } from '../queries.ts';
import type { PackageRow } from './package-rows.ts';

const mail = {
  subject: {
    fi: 'Pyytämäsi tiedot ovat valmiina: {company}',
    sv: 'Uppgifterna som du begärde är klara: {company}',
    en: 'The data that you asked for is ready: {company}',
  },
  body: {
    fi: `Hei!

Pyysit {date} kaikki tietosi. Olemme nyt lukeneet läpi nekin tekstit ja tiedostot, joissa saattoi olla tietoja muista. Koko vastaus on omalla sivullasi kohdassa ”Pyynnöt ja lataukset”. Voit ladata sen 30 päivän ajan.

{company}`,
    sv: `Hej!

Den {date} begärde du alla dina uppgifter. Nu har vi också läst igenom de texter och filer som kunde innehålla uppgifter om andra. Hela svaret finns på din egen sida under ”Begära och ladda ner”. Du kan ladda ner det i 30 dagar.

{company}`,
    en: `Hello,

On {date} you asked for all your data. We have now also read through the texts and files that might hold data about others. The whole answer is on your own page under “Requests and downloads”. You can download it for 30 days.

{company}`,
  },
} as const satisfies Record<string, Text>;

/** Where they left an e-mail address with the request. */
export const tellComplete = async (
  tx: Tx,
  { controller }: Declaration,
  { customer_id: customerId, request_id, language }: PackageRow,
): Promise<void> => {
  const request = request_id === null ? undefined : await requestById(tx, request_id);
  if (!request?.contact.includes('@')) return;
  const words = { company: controller.name, date: formatDate(request.received_on, language) };
  await sendMail(tx, {
    customerId,
    to: request.contact,
    language,
    subject: fill(mail.subject[language], words).slice(0, subjectLengthMax),
    body: fill(mail.body[language], words),
    about: `answered_request:${request.id}`,
  });
};
