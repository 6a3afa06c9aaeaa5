/** Requests of people about their data, one in each state, so that the queue has its day: `db/seeds/story.md`. */
import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { advanceRequest } from '../requests/advance-request.ts';
import { deadlineOf } from '../requests/deadline.ts';
import { askByLink } from '../requests/identity/ask-identity.ts';
import { deliverLetter } from '../requests/letters/send-letter.ts';
import type { Writing } from '../requests/letters/told.ts';
import { receiveRequest } from '../requests/receive-request.ts';
import {
  askCorrection,
  decideCorrection,
  fieldKey,
  statementKey,
} from '../requests/rectification/correct.ts';
import type { RequestChannel, RequestKind } from '../requests/request.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { customersByEmail, lettersHere, postalAddress, requestOf } from './queries.ts';

type Asking = Readonly<{
  who: string;
  name: string;
  kind: RequestKind;
  channel: RequestChannel;
  words: string;
  on?: string;
  language?: Language;
}>;

/** At the desk where requests are answered, with what each step needs. */
type Desk = Readonly<{
  tx: Tx;
  writing: Writing;
  customer: (name: string) => number;
  receive: (asking: Asking) => Promise<number>;
}>;

const addressOf = (name: string): string => `${name}@posti.example`;

const atRequests = async (
  demo: Demo,
  staffId: number,
  names: readonly string[],
  act: (desk: Desk) => Promise<void>,
): Promise<void> => {
  const writing = { declaration: await demo.inForce(), baseUrl: 'https://rekisteri.villa-esimerkki.example' };
  await atDesk(demo, staffId, 'rights_requests', async (tx) => {
    const ids = await customersByEmail(tx, names.map(addressOf));
    const customer = (name: string): number => ids.get(addressOf(name))!;
    const receive = ({ who, name, kind, channel, words, on = daysAgo(0), language = 'fi' }: Asking) =>
      receiveRequest(tx, writing, {
        kind,
        channel,
        received_on: on,
        customer_id: customer(who),
        requester: name,
        contact: '',
        language,
        words,
      });
    await act({ tx, writing, customer, receive });
  });
};

/** What has been written about it and not gone is posted or handed over. */
const deliverAll = async (
  tx: Tx,
  requestId: number,
  how: Readonly<{ way: 'posted' | 'handed_over'; proof: string }>,
): Promise<void> => {
  for (const number of await lettersHere(tx, requestId)) await deliverLetter(tx, { requestId, number }, how);
};

/** Aino comes to the shop, is answered and takes the letters with her. Ebba asks for her data in a letter. */
export const firstRequests = (demo: Demo, staffId: number): Promise<void> =>
  atRequests(demo, staffId, ['aino.esimerkki-virtanen', 'ebba.exempel'], async (desk) => {
    const { tx, writing, receive } = desk;
    const aino = await receive({
      who: 'aino.esimerkki-virtanen',
      name: 'Aino Esimerkki-Virtanen',
      kind: 'access',
      channel: 'in_person',
      on: daysAgo(14),
      words: 'Haluan nähdä, mitä minusta on rekisterissä.',
    });
    await advanceRequest(tx, writing, aino, 'confirm_identity', { reason: 'Näytti ajokortin tiskillä.' });
    await advanceRequest(tx, writing, aino, 'grant');
    await advanceRequest(tx, writing, aino, 'carry_out');
    await deliverAll(tx, aino, { way: 'handed_over', proof: 'Aino otti kirjeet ja tulosteen tiskiltä.' });
    await advanceRequest(tx, writing, aino, 'close');
    const ebba = await receive({
      who: 'ebba.exempel',
      name: 'Ebba Exempel',
      kind: 'access',
      channel: 'letter',
      language: 'sv',
      on: daysAgo(14),
      words: 'Jag vill veta allt som ni har om mig, också från det gamla faktureringsprogrammet.',
    });
    await deliverAll(tx, ebba, { way: 'posted', proof: 'Porvoon posti' });
  });

/** Ebba’s needs more time. Eino and Onni want to be forgotten: Eino has an open invoice, Onni’s is in collection. */
export const laterRequests = (demo: Demo, staffId: number): Promise<void> =>
  atRequests(demo, staffId, ['ebba.exempel', 'eino.yhteinen', 'onni.lankanen'], async (desk) => {
    const { tx, writing, customer, receive } = desk;
    const ebba = await requestOf(tx, customer('ebba.exempel'));
    await advanceRequest(tx, writing, ebba, 'extend', {
      reason: 'Uppgifterna i det gamla faktureringsprogrammet måste hämtas för hand.',
    });
    await deliverAll(tx, ebba, { way: 'posted', proof: 'Porvoon posti, JJFI000000000000018' });
    const eino = await receive({
      who: 'eino.yhteinen',
      name: 'Eino Yhteinen',
      kind: 'erasure',
      channel: 'letter',
      on: daysAgo(6),
      words: 'Poistakaa kaikki tietoni. En neulo enää.',
    });
    await deliverAll(tx, eino, { way: 'posted', proof: 'Porvoon posti' });
    await advanceRequest(tx, writing, eino, 'grant');
    const onni = await receive({
      who: 'onni.lankanen',
      name: 'Onni Lankanen',
      kind: 'erasure',
      channel: 'phone',
      on: daysAgo(6),
      words: 'Tietoni pois rekisteristä, ja lasku samalla.',
    });
    await deliverAll(tx, onni, { way: 'posted', proof: 'Porvoon posti' });
    await advanceRequest(tx, writing, onni, 'refuse', {
      reason:
        'Laskusi on maksamatta, ja tarvitsemme tietoja saatavan perimiseen (tietosuoja-asetus, 17 artiklan 3 kohdan e alakohta). Poistamme ne, kun lasku on maksettu ja kirjanpidon säilytysaika päättynyt.',
    });
  });

/** Received so that the month ends tomorrow, or on the first working day after. */
const dueTomorrow = (): string => {
  const today = helsinkiDate(new Date());
  const tomorrow = addDays(today, 1);
  const days = Array.from({ length: 8 }, (_, at) => addDays(today, at - 34));
  const isDue = (day: string): boolean => deadlineOf(day, [], today).dueOn >= tomorrow;
  return days.find(isDue) ?? today;
};

/** What is urgent today, and what waits for an answer. */
export const urgentRequests = (demo: Demo, staffId: number): Promise<void> =>
  atRequests(
    demo,
    staffId,
    ['emily.sample', 'kerttu.kaksola', 'matti.mallikas', 'karl.provberg'],
    async (desk) => {
      await emilyAndKerttu(desk);
      await mattiIsAsked(desk);
      await karlContests(desk);
    },
  );

const emilyAndKerttu = async ({ tx, receive }: Desk): Promise<void> => {
  const emily = await receive({
    who: 'emily.sample',
    name: 'Emily Sample',
    kind: 'access',
    channel: 'letter',
    language: 'en',
    on: dueTomorrow(),
    words: 'Please send me a copy of everything you hold about me.',
  });
  const kerttu = await receive({
    who: 'kerttu.kaksola',
    name: 'Kerttu Kaksola',
    kind: 'rectification',
    channel: 'phone',
    on: daysAgo(35),
    words: 'Vanha osoite tulee vieläkin kirjeisiin. Soitin tästä jo kerran.',
  });
  for (const id of [emily, kerttu]) await deliverAll(tx, id, { way: 'posted', proof: 'Porvoon posti' });
};

/** By mail from an address that nobody knew: the link goes to the one in the register. */
const mattiIsAsked = async ({ tx, writing, receive }: Desk): Promise<void> => {
  const matti = await receive({
    who: 'matti.mallikas',
    name: 'Matti Mallikas',
    kind: 'access',
    channel: 'email',
    on: daysAgo(2),
    words: 'Hei, kirjoitan tästä osoitteesta, kun toinen on täynnä. Mitä tietoja teillä on minusta?',
  });
  await askByLink(tx, writing, matti, {
    email: addressOf('matti.mallikas'),
    reason: 'Pyyntö tuli osoitteesta, jota meillä ei ole.',
  });
};

/** The name is mended, of the address they do not agree. */
const karlContests = async ({ tx, customer, receive }: Desk): Promise<void> => {
  const karl = await receive({
    who: 'karl.provberg',
    name: 'Karl Provberg',
    kind: 'rectification',
    channel: 'phone',
    language: 'sv',
    on: daysAgo(5),
    words: 'Mitt förnamn stavas Carl, och på den där gatan har jag aldrig bott.',
  });
  await deliverAll(tx, karl, { way: 'posted', proof: 'Porvoon posti' });
  const street = {
    place: 'addresses',
    row_id: await postalAddress(tx, customer('karl.provberg')),
    field: 'street',
  };
  const name = { place: 'customers', row_id: null, field: 'given_names' };
  await askCorrection(tx, karl, { key: fieldKey(name), value: 'Carl' });
  await askCorrection(tx, karl, { key: fieldKey(street), value: 'Provgatan 7' });
  await askCorrection(tx, karl, { key: statementKey, value: 'Jag har aldrig fått varorna på fakturan.' });
  await decideCorrection(tx, karl, 1, { decision: 'changed', value: 'Carl', reason: '' });
};
