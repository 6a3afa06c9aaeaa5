import type { DeclarationDraft } from '../declaration.ts';

const unnamed = { name: '', email: '', phone: '', street: '', postcode: '', town: '', country: 'FI' };

/** Empty until the first-run page fills them; `lint` lets nothing be published before (C2, C3, M12). */
export const controller: DeclarationDraft['controller'] = { ...unnamed, business_id: '' };
export const contactPerson: DeclarationDraft['contact_person'] = { ...unnamed };

/** The authority to complain to (GDPR 77), as the glossary has it: check it before each release. */
export const supervisor: DeclarationDraft['supervisor'] = {
  name: {
    fi: 'Tietosuojavaltuutetun toimisto',
    sv: 'Dataombudsmannens byrå',
    en: 'Office of the Data Protection Ombudsman',
  },
  address: {
    fi: 'PL 800, 00531 Helsinki',
    sv: 'PB 800, 00531 Helsingfors',
    en: 'PO Box 800, 00531 Helsinki',
  },
  phone: '029 566 6700',
  email: 'tietosuoja@om.fi',
  web: 'https://tietosuoja.fi',
};

export const registerName: DeclarationDraft['register_name'] = {
  fi: 'Asiakasrekisteri',
  sv: 'Kundregister',
  en: 'Customer register',
};

/** Two registers in one declaration; each purpose belongs to one of them (C4, C36). */
export const registers: DeclarationDraft['registers'] = [
  {
    key: 'customers',
    title: { fi: 'Asiakasrekisteri', sv: 'Kundregister', en: 'Customer register' },
    subjects: {
      fi: 'Asiakkaat, asiakkaaksi aikovat ja asiakasyhteisöjen edustajat',
      sv: 'Kunder, blivande kunder och företrädare för kundorganisationer',
      en: 'Customers, people about to become customers, and representatives of customer organisations',
    },
  },
  {
    key: 'customer_owners',
    title: { fi: 'Asiakasomistajarekisteri', sv: 'Ägarkundsregister', en: 'Register of customer-owners' },
    subjects: {
      fi: 'Asiakkaat, jotka ovat myös jäseniä tai omistajia',
      sv: 'Kunder som också är medlemmar eller ägare',
      en: 'Customers who are members or owners as well',
    },
  },
];
