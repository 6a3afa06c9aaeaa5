/**
 * Sends a link that signs in once to a contact that was registered before, and not lately slipped in (`new-address.ts`). The answer to whoever asks is the same whether the
 * address is known or not, and takes as long: finding out is the job’s. The secret stands in the mail that goes and nowhere
 * else: it is worked out from the master key when the mail is sent, and the link’s row holds its hash.
 */
import { createHmac } from 'node:crypto';
import { tokenHash } from '../../access/one-time-token.ts';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import { fill, isLanguage, type Language, textIn } from '../../ground/language.ts';
import { sendMail } from '../../mail/send-mail.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { linkMail } from './link-mail.ts';
import { noteNewAddress } from './new-address.ts';
import { type Addressed, customersAt, makeLink, sealLink } from './queries.ts';

const actor = { kind: 'job', name: 'send_own_page_link' } as const;

/** What stands in the stored mail where the secret will be. */
const gap = '{secret}';
const prefix = 'own_page_link:';

/** 256 bits that only the holder of the master key can work out. */
export const secretOfLink = (master: Buffer, linkId: number, madeFor: number): string =>
  createHmac('sha256', master).update(`own page link ${linkId} ${madeFor}`).digest('base64url');

/** The mail's text as it is sent. Other mails stay as they are, whatever is written in them. */
export const withSecret = (
  master: Buffer,
  { about, body, customerId }: Readonly<{ about: string | null; body: string; customerId: number }>,
): string => {
  if (!about?.startsWith(prefix)) return body;
  return body.replaceAll(gap, secretOfLink(master, Number(about.slice(prefix.length)), customerId));
};

type Sending = Readonly<{
  gate: Gate;
  declaration: Declaration;
  master: Buffer;
  baseUrl: string;
  /** Where there is no mail server: the terminal of whoever runs the program. */
  tell?: ((link: string) => void) | undefined;
}>;

const sendTo = async (
  tx: Tx,
  sending: Sending,
  { id, language, address }: Addressed,
  asked: Language,
): Promise<void> => {
  const linkId = await makeLink(tx, id);
  if (linkId === null) return;
  const secret = secretOfLink(sending.master, linkId, id);
  await sealLink(tx, linkId, tokenHash(secret));
  const spoken = isLanguage(language) ? language : asked;
  const url = `${sending.baseUrl}/own/sign-in/link?token=`;
  const { controller, register_name } = sending.declaration;
  const words = { link: `${url}${gap}`, company: controller.name, register: textIn(register_name, spoken) };
  await sendMail(tx, {
    customerId: id,
    to: address,
    language: spoken,
    subject: fill(linkMail.subject[spoken], words),
    body: fill(linkMail.body[spoken], words),
    about: `${prefix}${linkId}`,
  });
  await wrote(tx, 'send-own-page-link', { customerId: id, about: `${prefix}${linkId}` });
  if (sending.tell) tx.afterCommit(() => sending.tell?.(`${url}${secret}`));
};

export const sendOwnPageLinks = async (
  sending: Sending,
  typed: string,
  language: Language,
): Promise<void> => {
  const normalised = parseEmail(typed)?.normalised;
  if (normalised === undefined) return;
  await sending.gate.open('rights_requests', actor, async (tx) => {
    for (const one of await customersAt(tx, normalised)) {
      if (one.is_new) await noteNewAddress(tx, { declaration: sending.declaration, asked: language }, one);
      if (one.is_proven) await sendTo(tx, sending, one, language);
    }
  });
};
