/** Which purposes see a customer, and what a choice changed in it: the sentence that follows every choice. */
import { fill, type Language, textIn } from '../ground/language.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import type { Standing } from './choice.ts';

export type Seen = Standing & Readonly<{ kind: string; isMember: boolean }>;

/** As the policies of the database have it (src/policy/visibility.ts), for telling people; it decides nothing. */
export const seesCustomer = (purpose: Purpose, customer: Seen): boolean => {
  const { number, sees, register, objection } = purpose;
  if (customer.isRestricted && !sees.includes('restricted')) return false;
  if (customer.isDeceased && !sees.includes('deceased')) return false;
  if (register === 'customer_owners' && !customer.isMember) return false;
  if (objection !== 'none' && customer.objections.has(number)) return false;
  if (purpose.ground.kind !== 'consent' || customer.consents.has(number)) return true;
  return purpose.organisations_without_consent && customer.kind === 'organisation';
};

export const whoSees = (declaration: Declaration, customer: Seen): Purpose[] =>
  declaration.purposes.filter((purpose) => seesCustomer(purpose, customer));

const words = {
  lost: {
    fi: '{purpose} ei enää näe tätä asiakasta.',
    sv: '{purpose} ser inte längre den här kunden.',
    en: '{purpose} no longer sees this customer.',
  },
  lostMany: {
    fi: 'Nämä eivät enää näe tätä asiakasta: {purpose}.',
    sv: 'Dessa ser inte längre den här kunden: {purpose}.',
    en: 'These no longer see this customer: {purpose}.',
  },
  won: {
    fi: '{purpose} näkee nyt tämän asiakkaan.',
    sv: '{purpose} ser nu den här kunden.',
    en: '{purpose} now sees this customer.',
  },
  wonMany: {
    fi: 'Nämä näkevät nyt tämän asiakkaan: {purpose}.',
    sv: 'Dessa ser nu den här kunden: {purpose}.',
    en: 'These now see this customer: {purpose}.',
  },
  hidden: {
    fi: 'Osoitteen näkevät nyt vain ne, joiden työ sitä vaatii: {purpose}.',
    sv: 'Adressen ser nu bara de vars arbete kräver det: {purpose}.',
    en: 'Only those whose work needs it now see the address: {purpose}.',
  },
  shown: {
    fi: 'Osoite näkyy taas kaikille, jotka saavat lukea osoitteita.',
    sv: 'Adressen syns igen för alla som får läsa adresser.',
    en: 'The address is again seen by all who may read addresses.',
  },
  none: {
    fi: 'Tämä ei muuttanut sitä, ketkä näkevät asiakkaan.',
    sv: 'Det här ändrade inte vilka som ser kunden.',
    en: 'This did not change who sees the customer.',
  },
};

const listed = (purposes: readonly Purpose[], language: Language): string =>
  purposes.map(({ title }) => textIn(title, language)).join(', ');

/** At least one sentence. */
export const effectSentences = (
  declaration: Declaration,
  before: Seen,
  after: Seen,
  language: Language,
): string[] => {
  const saw = whoSees(declaration, before);
  const see = whoSees(declaration, after);
  const lost = saw.filter((purpose) => !see.includes(purpose));
  const won = see.filter((purpose) => !saw.includes(purpose));
  const say = (many: 'lost' | 'won', purposes: readonly Purpose[]): string[] => {
    if (purposes.length === 0) return [];
    const sentence = purposes.length === 1 ? words[many] : words[`${many}Many`];
    return [fill(sentence[language], { purpose: listed(purposes, language) })];
  };
  const sentences = [...say('lost', lost), ...say('won', won)];
  if (after.isProtected && !before.isProtected) {
    const needing = declaration.purposes.filter(({ needs_protected_address }) => needs_protected_address);
    sentences.push(fill(words.hidden[language], { purpose: listed(needing, language) }));
  }
  if (before.isProtected && !after.isProtected) sentences.push(words.shown[language]);
  return sentences.length > 0 ? sentences : [words.none[language]];
};
