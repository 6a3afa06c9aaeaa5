/**
 * A letter to every recipient who was given the data, by name, from the disclosures (GDPR 19). It goes at once
 * to the webhook that a recipient has for it; else it waits until somebody sends it by mail or posts it, to the address that the
 * declaration has for such notices.
 */
import type { FieldAt } from '../../customers/field-shown.ts';
import type { Tx } from '../../db/tx.ts';
import type { Category } from '../../ground/columns.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Declaration, Recipient } from '../../policy/declaration.ts';
import type { Kept } from '../../retention/plan.ts';
import { noticeWebhooks } from '../../webhooks/notice-queries.ts';
import { keptWords } from '../kept-words.ts';
import { changesIn, personFor } from '../notices/notice-event.ts';
import { disclosedTo } from '../notices/queries.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { noticeAddressee, personOf } from './notice-addressee.ts';
import { recipientNoticeLetter } from './recipient-notice-letter.ts';
import { type Receiver, recipientsOf } from './recipient-queries.ts';
import { type Told, toldOf } from './told.ts';
import { writeLetter } from './write-letter.ts';

/** The key under which disclosures name the supervisor; `src/disclosures/record-to-supervisor.ts`. */
const supervisor = 'supervisor';

/** Of one field; its values as they are kept: each letter says them in its own language. */
export type Change = FieldAt &
  Readonly<{ title: Text; before: string; after: string; category: Category | undefined }>;
export type ToTell = Readonly<{
  what:
    | 'rectified'
    | 'erased'
    | 'erased_in_part'
    | 'restricted'
    | 'restriction_ended'
    | 'consent_withdrawn'
    | 'objected';
  /** Whoever was given one of these is told; of an erasure and a restriction everybody is. */
  categories?: readonly Category[];
  /** Numbers of purposes: whoever was given data for one of these is told. */
  purposes?: readonly number[];
  changes?: readonly Change[];
  /** Of an erasure: what a duty keeps. Whoever was given the data for that duty keeps what it needs of it as long. */
  kept?: readonly Kept[];
  /** No clerk has a look: it goes by mail at once where the recipient has an address for that. */
  atOnce?: boolean;
}>;

/** GDPR 19 means recipients, and an authority in an inquiry is none (GDPR 4(9)): it keeps by its own law. */
export const isAuthority = ({ recipients }: Declaration, key: string): boolean =>
  key === supervisor || recipients.some((one) => one.key === key && one.role === 'authority');

export const concernedBy = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number,
  { categories, purposes }: ToTell,
): Promise<Receiver[]> => {
  return (await recipientsOf(tx, customerId, purposes)).filter(
    ({ key, categories: given }) =>
      !isAuthority(declaration, key) && (!categories || given.some((one) => categories.includes(one))),
  );
};

/** What stays with a recipient after an erasure: of the claim that is being collected the agency keeps what the claim needs. */
const keptFor = ({ purposes }: Declaration, { purposes: given }: Receiver, kept: readonly Kept[]): Kept[] =>
  kept.filter(({ rule }) =>
    purposes.some(
      ({ number, retention, sees }) =>
        given.includes(number) && retention === rule && sees.includes('kept_for_duty'),
    ),
  );

/** A recipient abroad is written to in English, whatever the person speaks. */
export const languageOf = (recipient: Recipient | undefined): Language => {
  const country = recipient?.country ?? 'FI';
  return country === 'FI' ? 'fi' : country === 'SE' ? 'sv' : 'en';
};

/** What they were given says which of their files it is about; the newest are enough. */
const givenAtMost = 5;

/** Returns how many letters were written. The request is held and still about its customer. */
export const tellRecipients = async (tx: Tx, told: Told, toTell: ToTell): Promise<number> => {
  const { changes = [], kept = [], atOnce = false } = toTell;
  const { request, declaration } = told;
  const customerId = request.customer_id;
  if (customerId === null) return 0;
  const [person, concerned, webhooks] = await Promise.all([
    personOf(tx, request),
    concernedBy(tx, declaration, customerId, toTell),
    noticeWebhooks(tx),
  ]);
  for (const receiver of concerned) {
    const declared = declaration.recipients.find(({ key }) => key === receiver.key);
    const inTheirs = toldOf(told, request, {}, languageOf(declared));
    const theirs = changes.filter(({ category }) => category && receiver.categories.includes(category));
    const webhook = webhooks.find(({ recipient }) => recipient === receiver.key);
    const stays = keptFor(declaration, receiver, kept).map((one) =>
      keptWords(declaration, one, inTheirs.language),
    );
    const what = stays.length > 0 ? 'erased_in_part' : toTell.what;
    const disclosed = await disclosedTo(tx, customerId, receiver.key);
    const given = [...new Set(disclosed.map(({ what: words }) => words))].slice(0, givenAtMost);
    const number = await writeLetter(tx, inTheirs, {
      kind: 'recipient_notice',
      text: recipientNoticeLetter(inTheirs, { what, person, receiver, given, changes: theirs, kept: stays }),
      to: noticeAddressee(receiver.name, declared?.notice_address),
      recipient: receiver.key,
      atOnce: atOnce && !webhook,
    });
    if (webhook)
      await queueNotice(
        tx,
        { requestId: request.id, number },
        {
          webhookId: webhook.id,
          kind: what,
          person: await personFor(tx, customerId, person, receiver),
          disclosed,
          changes: changesIn(theirs),
          ...(stays.length > 0 ? { kept: stays.map(({ title, until }) => ({ what: title, until })) } : {}),
        },
      );
  }
  return concerned.length;
};
