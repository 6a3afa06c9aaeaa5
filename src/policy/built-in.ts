/**
 * Purposes that every installation has; numbers above the masks' bits. None reads a value about a customer, but for the two
 * that see one person's own rows and nobody else's (decision 016).
 */
import type { Text } from '../ground/language.ts';

export type BuiltInPurpose = Readonly<{ key: string; number: number; title: Text }>;

export const builtInPurposes = [
  {
    key: 'sign_in',
    number: 101,
    title: { fi: 'Sisäänkirjautuminen', sv: 'Inloggning', en: 'Signing in' },
  },
  {
    key: 'administration',
    number: 102,
    title: {
      fi: 'Selosteen ja henkilöstön ylläpito',
      sv: 'Skötsel av beskrivningen och personalen',
      en: 'Administration of the notice and the staff',
    },
  },
  {
    key: 'publication',
    number: 103,
    title: { fi: 'Selosteen näyttäminen', sv: 'Visning av beskrivningen', en: 'Showing the notice' },
  },
  {
    key: 'audit_keeping',
    number: 104,
    title: {
      fi: 'Käyttölokin sinetöinti',
      sv: 'Försegling av användningsloggen',
      en: 'Sealing of the access log',
    },
  },
  {
    // GDPR 17 and 5(1)(e). It deletes in every table about customers and reads keys and dates only.
    key: 'erasure',
    number: 105,
    title: {
      fi: 'Tietojen poistaminen ja säilytysajat',
      sv: 'Radering av uppgifter och lagringstider',
      en: 'Erasure of data and retention periods',
    },
  },
  {
    // GDPR 15 and 20. It reads whatever an answer shows, of the one person whose answer or session is open.
    key: 'access_answer',
    number: 110,
    title: {
      fi: 'Omien tietojen näyttäminen henkilölle',
      sv: 'Visning av egna uppgifter för personen',
      en: 'Showing people their own data',
    },
  },
  {
    // What people do for themselves on their own page: choices, contact details, requests.
    key: 'own_page',
    number: 111,
    title: { fi: 'Omat tiedot -sivu', sv: 'Sidan Mina uppgifter', en: 'Own data page' },
  },
] as const satisfies readonly BuiltInPurpose[];

export type BuiltInKey = (typeof builtInPurposes)[number]['key'];

/** Declared purposes that the program itself needs: a declaration without them cannot be published. */
export const requiredPurposes = ['customer_service', 'register_upkeep', 'rights_requests'] as const;

/** They see the rows of one person alone: whoever the transaction's `app.subject` opens (db/migrations/0034_own_page.sql). */
export const ofOnePerson: ReadonlySet<string> = new Set(['access_answer', 'own_page']);
