/** Who may write to a customer: what the declaration says of the purpose decides (docs/decisions/020-mail-from-the-card.md). */
import { Problem, problemKind } from '../../ground/problem.ts';
import type { Context } from '../../http/route.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { readsOf, writesOf } from '../reads.ts';

/** Purposes whose pages write to customers: they read addresses and write messages in the shipped declaration. */
export const mailers = [
  'customer_service',
  'orders',
  'invoicing',
  'customer_owners',
  'collection',
  'rights_requests',
] as const;

/** Those who read what was sent; of the purposes without an address book, decisions on credit. */
export const mailReaders = [...mailers, 'credit_decision'] as const;

export const mayNotContact = problemKind('purpose_may_not_contact', 403, {
  fi: 'Käyttötarkoituksessa ”{purpose}” ei kirjoiteta asiakkaalle: selosteen mukaan se ei käytä sähköpostiosoitteita tai ei säilytä viestejä. Selosteen ylläpitäjä voi muuttaa sitä.',
  sv: 'För ändamålet ”{purpose}” skriver man inte till kunden: enligt beskrivningen använder det inte e-postadresser eller sparar inte meddelanden. Den som sköter beskrivningen kan ändra det.',
  en: 'Nobody writes to customers for the purpose “{purpose}”: by the notice it uses no e-mail addresses or keeps no messages. Whoever keeps the notice can change that.',
});

/** Direct marketing is another thing, with consents and refusals of its own (SVPL 200 §): it never writes by these. */
export const mayContact = (declaration: Declaration, key: string): boolean => {
  const isMarketing = declaration.purposes.find((purpose) => purpose.key === key)?.marketing !== undefined;
  return !isMarketing && readsOf(declaration, key).has('email') && writesOf(declaration, key).has('messages');
};

export const demandContacting = ({ policy, purpose }: Pick<Context, 'policy' | 'purpose'>): void => {
  if (!mayContact(policy.declaration, purpose))
    throw new Problem(mayNotContact, { purpose: policy.words.purpose(purpose) });
};
