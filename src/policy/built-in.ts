/** Purposes that every installation has and that see no customers; numbers above the masks' bits. */
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
] as const satisfies readonly BuiltInPurpose[];

export type BuiltInKey = (typeof builtInPurposes)[number]['key'];

/** Declared purposes that the program itself needs: a declaration without them cannot be published. */
export const requiredPurposes = ['customer_service', 'register_upkeep', 'rights_requests'] as const;
