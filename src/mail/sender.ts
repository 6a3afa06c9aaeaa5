/** Whose name the mail goes out in: `SELOSTE_MAIL_FROM`, or the controller as the notice names it. */
import { parseEmail } from '../ground/email.ts';
import type { Declaration } from '../policy/declaration.ts';

export type Sender = Readonly<{ name: string; address: string }>;

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** `Kauppa Oy <palvelu@kauppa.example>` or an address alone. Undefined where neither names an address. */
export const senderOf = ({ controller }: Declaration, from: string | undefined): Sender | undefined => {
  const address = parseEmail(from ?? controller.email)?.address;
  if (!address) return undefined;
  const named = /^"?([^"<]*)"?\s*</.exec(from ?? '')?.[1]?.trim();
  return { name: oneLine(named || controller.name), address };
};
