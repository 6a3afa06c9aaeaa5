/** What the form of a mail begins with: the customer, the templates, and the text of the one that was chosen. */
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { isLanguage, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { readsOf } from '../reads.ts';
import type { MailStart } from './mail-form.ts';
import { fillPlaceholders, type PlaceholderValues } from './placeholders.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Template } from './template.ts';
import { templatesInUse } from './template-queries.ts';

/** What of a customer the acting purpose reads, and what the company says of itself. */
export const valuesFor = (
  { policy, caller }: Pick<Context, 'policy' | 'caller'>,
  recipient: Recipient,
  language: Language,
): PlaceholderValues => {
  const { controller } = policy.declaration;
  const values = {
    name: recipient.name,
    first_name: recipient.firstName,
    customer_number: recipient.customerNumber,
    company: controller.name,
    company_email: controller.email,
    company_phone: controller.phone,
    sender: caller.kind === 'staff' ? caller.name : undefined,
    today: formatDate(helsinkiDate(new Date()), language),
  };
  return Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => Boolean(one[1])));
};

type Chosen = Readonly<{ template: Template; language: Language }>;

/** `7-fi`; anything that names no text in use is no choice. */
const chosenOf = (templates: readonly Template[], text: string | undefined): Chosen | undefined => {
  const [id, language] = (text ?? '').split('-');
  const template = templates.find((one) => String(one.id) === id);
  return template && isLanguage(language) && template.texts[language] ? { template, language } : undefined;
};

export const readsIn = ({ policy, purpose }: Pick<Context, 'policy' | 'purpose'>) =>
  readsOf(policy.declaration, purpose);

export const startMail = async (
  tx: Tx,
  context: Context,
  customerId: number,
  choice: string | undefined,
): Promise<MailStart> => {
  const [recipient, templates] = await Promise.all([
    recipientOf(tx, readsIn(context), customerId),
    templatesInUse(tx),
  ]);
  const chosen = chosenOf(templates, choice);
  const language = chosen?.language ?? recipient.language ?? 'fi';
  const text = chosen?.template.texts[chosen.language];
  const values = valuesFor(context, recipient, language);
  return {
    recipient,
    templates,
    chosen: chosen && choice,
    now: {
      to: String(recipient.addresses[0]?.id ?? ''),
      language,
      subject: fillPlaceholders(text?.subject ?? '', values),
      body: fillPlaceholders(text?.body ?? '', values),
    },
  };
};
