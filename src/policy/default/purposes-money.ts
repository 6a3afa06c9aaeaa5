import type { DeclarationDraft } from '../declaration.ts';

/** Invoices and the books (seed: disclosures for invoicing; C6, C29, C31). */
export const moneyPurposes: DeclarationDraft['purposes'] = [
  {
    key: 'invoicing',
    number: 4,
    register: 'customers',
    title: { fi: 'Laskutus', sv: 'Fakturering', en: 'Invoicing' },
    explanation: {
      fi: 'Laskutamme tilauksesi, kirjaamme suorituksesi ja lähetämme tarvittaessa maksumuistutuksen tai hyvityslaskun.',
      sv: 'Vi fakturerar din beställning, bokför din betalning och skickar vid behov en betalningspåminnelse eller kreditfaktura.',
      en: 'We invoice your order, record your payment and, if needed, send a payment reminder or a credit note.',
    },
    ground: { kind: 'contract' },
    objection: 'none',
    reads: [
      'name',
      'customer_number',
      'represented_organisation',
      'email',
      'address',
      'language',
      'business_id',
      'orders',
      'invoices',
      'payments',
      'messages',
    ],
    writes: ['invoices', 'payments', 'messages'],
    sees: ['deceased'],
    needs_protected_address: true,
    retention: 'vouchers',
  },
  {
    key: 'bookkeeping',
    number: 5,
    register: 'customers',
    title: {
      fi: 'Kirjanpidon lakisääteiset velvoitteet',
      sv: 'Bokföringens lagstadgade förpliktelser',
      en: 'Statutory duties of accounting',
    },
    explanation: {
      fi: 'Pidämme kirjaa myynnistä, maksamme verot ja säilytämme tositteet niin kauan kuin laki vaatii.',
      sv: 'Vi bokför försäljningen, betalar skatterna och bevarar verifikaten så länge som lagen kräver.',
      en: 'We keep books of our sales, pay the taxes and keep the vouchers for as long as the law demands.',
    },
    ground: {
      kind: 'legal_obligation',
      statute: {
        fi: 'Kirjanpitolaki 1336/1997 2 luku 10 § ja arvonlisäverolaki 1501/1993',
        sv: 'Bokföringslagen 1336/1997 2 kap. 10 § och mervärdesskattelagen 1501/1993',
        en: 'Accounting Act 1336/1997, chapter 2, section 10, and Value Added Tax Act 1501/1993',
      },
    },
    objection: 'none',
    reads: ['name', 'customer_number', 'represented_organisation', 'business_id', 'invoices', 'payments'],
    writes: [],
    sees: ['restricted', 'kept_for_duty', 'deceased'],
    retention: 'vouchers',
  },
];
