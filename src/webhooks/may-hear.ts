/** Who may hear what: asked when a webhook is made, and again before each event that goes out. */
import { isBound, mayBeGiven } from '../keys/key.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Webhook } from './webhook.ts';

type Hearer = Pick<Webhook, 'kind' | 'recipient' | 'source' | 'purpose'>;

export type Hearing = Readonly<{
  declaration: Declaration;
  /** YYYY-MM-DD. */
  today: string;
}>;

/** Article 19 wants everybody told who was given data, with an agreement or without; an authority keeps by its own law. */
const mayBeTold = ({ recipient, source }: Hearer, { recipients, sources }: Declaration): boolean =>
  recipient === null
    ? sources.some(({ key, from_person }) => key === source && !from_person)
    : recipients.some(({ key, role }) => key === recipient && role !== 'authority');

/** Events are data that is given: the purpose stands in the notice, and the recipient's agreement is in force. */
export const mayHear = (hearer: Hearer, { declaration, today }: Hearing): boolean => {
  const { kind, recipient, purpose } = hearer;
  if (kind === 'notices') return mayBeTold(hearer, declaration);
  const declared = declaration.purposes.find(({ key }) => key === purpose);
  if (!declared || recipient === null) return declared !== undefined;
  const found = declaration.recipients.find(({ key }) => key === recipient);
  return found !== undefined && isBound(found, today) && mayBeGiven(found, declared);
};
