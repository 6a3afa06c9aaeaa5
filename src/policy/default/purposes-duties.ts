import { categories } from '../../ground/columns.ts';
import type { DeclarationDraft } from '../declaration.ts';

/** What a duty keeps whole: a request changes no voucher, and nobody edits the log of look-ups. */
const untouched = new Set<string>(['invoices', 'payments', 'lookups']);

/** Answering people, keeping the register right, and the customer-owners (C36, C50–C64). */
export const dutyPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'rights_requests',
    number: 18,
    register: 'customers',
    title: {
      fi: 'Tietopyyntöihin ja muihin oikeuksiin vastaaminen',
      sv: 'Svar på begäran om insyn och andra rättigheter',
      en: 'Answering access requests and other rights',
    },
    explanation: {
      fi: 'Kun käytät oikeuksiasi, etsimme tietosi, toteutamme pyyntösi ja säilytämme todisteen siitä, mitä teimme.',
      sv: 'När du använder dina rättigheter söker vi fram dina uppgifter, genomför din begäran och sparar bevis på vad vi gjorde.',
      en: 'When you use your rights, we find your data, carry out your request and keep proof of what we did.',
    },
    ground: {
      kind: 'legal_obligation',
      statute: {
        fi: 'Yleinen tietosuoja-asetus (EU) 2016/679, 12 ja 15–22 artikla',
        sv: 'Allmänna dataskyddsförordningen (EU) 2016/679, artiklarna 12 och 15–22',
        en: 'General Data Protection Regulation (EU) 2016/679, Articles 12 and 15–22',
      },
    },
    objection: 'none',
    reads: [...categories],
    writes: categories.filter((category) => !untouched.has(category)),
    sees: ['restricted', 'kept_for_duty', 'deceased'],
    needs_protected_address: true,
    retention: 'request_file',
  },
  {
    key: 'register_upkeep',
    number: 19,
    register: 'customers',
    title: { fi: 'Rekisterin ylläpito', sv: 'Underhåll av registret', en: 'Upkeep of the register' },
    explanation: {
      fi: 'Pidämme rekisterin oikeana: kirjaamme valintasi ja kieltosi, yhdistämme kaksoiskappaleet ja viemme sisään muualta saadut tiedot. Ylläpito näkee jokaisen asiakkaan, jotta kieltosi säilyy, vaikka tietosi tulisivat meille uudestaan.',
      sv: 'Vi håller registret riktigt: vi antecknar dina val och förbud, slår samman dubbletter och för in uppgifter som vi har fått från annat håll. Underhållet ser varje kund, så att ditt förbud består även om dina uppgifter kommer till oss på nytt.',
      en: 'We keep the register right: we record your choices and bans, merge duplicates and bring in data received from elsewhere. Upkeep sees every customer, so that your ban stays even if your data reaches us again.',
    },
    ground: {
      kind: 'legal_obligation',
      statute: {
        fi: 'Yleinen tietosuoja-asetus, 5 artiklan 1 kohdan d alakohta (täsmällisyys) ja 2 kohta (osoitusvelvollisuus), 7 artiklan 1 kohta ja 21 artiklan 3 kohta',
        sv: 'Allmänna dataskyddsförordningen, artikel 5.1 d (riktighet) och 5.2 (ansvarsskyldighet), artiklarna 7.1 och 21.3',
        en: 'General Data Protection Regulation, Articles 5(1)(d) (accuracy) and 5(2) (accountability), 7(1) and 21(3)',
      },
    },
    objection: 'none',
    reads: [
      'name',
      'customer_number',
      'represented_organisation',
      'email',
      'phone',
      'address',
      'language',
      'business_id',
      'membership',
      'choices',
      'extra_fields',
      'history',
      'provenance',
      'lookups',
      'import_material',
      'orders',
    ],
    writes: [
      'name',
      'customer_number',
      'represented_organisation',
      'email',
      'phone',
      'address',
      'language',
      'business_id',
      'membership',
      'choices',
      'extra_fields',
      'history',
      'provenance',
      'import_material',
      'orders',
    ],
    sees: ['restricted', 'kept_for_duty', 'deceased'],
    needs_protected_address: true,
    retention: 'suppression',
  },
  {
    key: 'customer_owners',
    number: 20,
    register: 'customer_owners',
    title: {
      fi: 'Asiakasomistajuuden hoitaminen',
      sv: 'Skötsel av ägarkundskapet',
      en: 'Managing customer ownership',
    },
    explanation: {
      fi: 'Pidämme kirjaa asiakasomistajista, heidän osuuksistaan ja eduistaan.',
      sv: 'Vi för bok över ägarkunderna, deras andelar och förmåner.',
      en: 'We keep track of customer-owners, their shares and their benefits.',
    },
    ground: { kind: 'contract' },
    objection: 'none',
    reads: ['name', 'customer_number', 'email', 'address', 'language', 'membership', 'extra_fields'],
    writes: ['membership', 'extra_fields', 'history', 'provenance'],
    sees: ['deceased'],
    retention: 'membership',
  },
];
