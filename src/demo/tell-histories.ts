/** What happens between the customers and Otto from week to week: calls, visits, mails, tasks that are done. */
import { recipientOf } from '../customers/mails/recipient.ts';
import { writeMail } from '../customers/mails/write-mail.ts';
import { writeNote } from '../customers/notes/write-note.ts';
import { readsOf } from '../customers/reads.ts';
import { addTask } from '../customers/tasks/add-task.ts';
import { completeTask } from '../customers/tasks/complete-task.ts';
import type { Tx } from '../db/tx.ts';
import { masterKey } from '../files/master-key.ts';
import type { Language } from '../ground/language.ts';
import { deliverMails } from '../mail/deliver-mails.ts';
import { senderOf } from '../mail/sender.ts';
import type { Transport } from '../mail/transport.ts';
import type { Declaration } from '../policy/declaration.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { customersByEmail } from './queries.ts';

type Event = Readonly<{ who: string; ago: number }> &
  (
    | Readonly<{ note: 'call' | 'visit' | 'email' | 'letter' | 'other'; body: string }>
    | Readonly<{ mail: string; body: string; language?: Language }>
    | Readonly<{ done: string }>
  );

const aino = 'aino.esimerkki-virtanen@posti.example';
const cafe = 'laskut@neulekahvila-esimerkki.example';
const emily = 'emily.sample@posti.example';
const ebba = 'ebba.exempel@posti.example';
const kerttu = 'kerttu.kaksola@posti.example';
const regards = 'Terveisin\nOtto Esimerkki\nVilla Esimerkki Oy';

const events: readonly Event[] = [
  {
    who: aino,
    ago: 27,
    note: 'call',
    body: 'Kysyi, milloin puolukanväristä merinoa tulee lisää. Lupasin kertoa.',
  },
  {
    who: cafe,
    ago: 27,
    note: 'visit',
    body: 'Kävimme Iidan kanssa läpi talven lankatilaukset. Haluavat laskut kerran kuussa.',
  },
  { who: emily, ago: 27, note: 'call', body: 'Maksaa laskun kahdessa erässä. Puhuttiin englanniksi.' },
  {
    who: emily,
    ago: 27,
    mail: 'Your invoice in two parts',
    body: 'Hello Emily,\n\nas agreed on the phone, you may pay the second half by the due date.\n\nKind regards\nOtto Esimerkki\nVilla Esimerkki Oy',
    language: 'en',
  },
  {
    who: aino,
    ago: 21,
    mail: 'Merinolanka on taas hyllyssä',
    body: `Hei Aino,\n\npuolukanväristä merinoa tuli tänään. Laitoin sinulle kahdeksan kerää sivuun perjantaihin asti.\n\n${regards}`,
  },
  { who: aino, ago: 21, done: 'Kerro Ainolle, kun merinolankaa on tullut' },
  { who: aino, ago: 14, note: 'visit', body: 'Haki langat myymälästä ja kertoi muuttaneensa Porvooseen.' },
  { who: cafe, ago: 14, done: 'Lähetä neulekahvilalle talven hinnasto' },
  {
    who: cafe,
    ago: 14,
    mail: 'Talven hinnasto ja neuleillat',
    body: `Hei,\n\nkuten sovimme: pellavalanka 7,20 € ja bambupuikot 6,40 €. Ohjaaja on vapaana joulukuun torstai-iltoina.\n\n${regards}`,
  },
  {
    who: ebba,
    ago: 14,
    note: 'letter',
    body: 'Kaksi kerää sukkalankaa palautui postissa. Hyvityslasku tehty.',
  },
  {
    who: ebba,
    ago: 14,
    mail: 'Din retur har kommit fram',
    body: 'Hej Ebba,\n\nde två nystanen kom fram i dag. En kreditfaktura är på väg.\n\nHälsningar\nOtto Esimerkki\nVilla Esimerkki Oy',
    language: 'sv',
  },
  { who: emily, ago: 6, note: 'call', body: 'Toinen erä on maksamatta. Lupasi maksaa palkkapäivänä.' },
  { who: cafe, ago: 6, note: 'call', body: 'Ville kertoi, että lasku on hyväksyttävänä Iidalla.' },
  { who: kerttu, ago: 6, note: 'email', body: 'Pyysi lähettämään tilauksensa noutopisteeseen eikä kotiin.' },
  {
    who: cafe,
    ago: 1,
    note: 'visit',
    body: 'Joulukuun neuleilta sovittu torstaiksi. Langat viedään edellisenä päivänä.',
  },
];

/** The mail server of the story takes every mail. */
const server: Transport = { send: async () => ({ kind: 'sent', reply: '250 2.0.0 OK' }), close: () => {} };

const deliver = async ({ context: { gate, config } }: Demo, declaration: Declaration): Promise<void> => {
  const from = senderOf(declaration, undefined)!;
  const master = masterKey(config);
  await deliverMails({ gate, declaration, transport: server, from, master, isStopping: () => false });
};

type Desk = Readonly<{ demo: Demo; declaration: Declaration; staffId: number }>;

const happen = async (tx: Tx, { demo, declaration, staffId }: Desk, id: number, event: Event) => {
  const sure = { confirmed: false, confirmedSensitive: false };
  if ('note' in event)
    return writeNote(tx, declaration, id, {
      kind: event.note,
      on: daysAgo(0),
      time: '',
      body: event.body,
      ...sure,
    });
  if ('done' in event) {
    const task = {
      title: event.done,
      details: '',
      due_on: daysAgo(0),
      assigned_to: String(staffId),
      ...sure,
    };
    return completeTask(tx, await addTask(tx, id, task));
  }
  const recipient = await recipientOf(tx, readsOf(declaration, tx.purpose), id);
  const { mail: subject, body, language = 'fi' } = event;
  const inStore = <T>(act: (tx: Tx) => Promise<T>) => atDesk(demo, staffId, 'register_upkeep', act);
  const store = { customerId: id, inStore, master: masterKey(demo.context.config), readsAttachments: false };
  return writeMail(tx, recipient, { to: '', subject, body, language, ...sure }, { files: [], store });
};

/** What stands in the story for this day. */
export const tellHistories = async (demo: Demo, staffId: number, ago: number): Promise<void> => {
  const declaration = await demo.inForce();
  const today = events.filter((event) => event.ago === ago);
  await atDesk(demo, staffId, 'customer_service', async (tx) => {
    const ids = await customersByEmail(
      tx,
      today.map(({ who }) => who),
    );
    for (const event of today) await happen(tx, { demo, declaration, staffId }, ids.get(event.who)!, event);
  });
  await deliver(demo, declaration);
};
