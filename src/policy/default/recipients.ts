import type { DeclarationDraft } from '../declaration.ts';

/** Controllers of their own and authorities: a disclosure, logged by name and date (GDPR 15(1)(c); C28, C29). */
export const outsiders: DeclarationDraft['recipients'] = [
  {
    key: 'carrier',
    name: '',
    title: { fi: 'Kuljetusyritys', sv: 'Transportföretag', en: 'Carrier' },
    role: 'controller',
    purposes: ['orders'],
    categories: ['name', 'represented_organisation', 'phone', 'email', 'address'],
    disclosure: 'other',
  },
  {
    key: 'bank',
    name: '',
    title: { fi: 'Pankki ja maksupalvelu', sv: 'Bank och betaltjänst', en: 'Bank and payment service' },
    role: 'controller',
    purposes: ['invoicing'],
    categories: ['name', 'invoices', 'payments'],
    disclosure: 'invoicing',
  },
  {
    key: 'collection_agency',
    name: '',
    title: { fi: 'Perintätoimisto', sv: 'Inkassobyrå', en: 'Collection agency' },
    role: 'controller',
    purposes: ['collection'],
    categories: [
      'name',
      'represented_organisation',
      'email',
      'phone',
      'address',
      'language',
      'business_id',
      'invoices',
      'payments',
    ],
    disclosure: 'collection',
  },
  {
    key: 'credit_information_company',
    name: '',
    title: { fi: 'Luottotietoyhtiö', sv: 'Kreditupplysningsföretag', en: 'Credit information company' },
    role: 'controller',
    purposes: ['credit_decision'],
    categories: ['name', 'address', 'business_id'],
    disclosure: 'credit',
  },
  {
    key: 'list_reader',
    name: '',
    title: { fi: 'Luettelon saaja', sv: 'Mottagare av förteckningen', en: 'Recipient of the list' },
    role: 'controller',
    purposes: ['published_list'],
    categories: ['name', 'represented_organisation', 'address'],
    disclosure: 'other',
  },
  {
    key: 'auditor',
    name: '',
    title: { fi: 'Tilintarkastaja', sv: 'Revisor', en: 'Auditor' },
    role: 'controller',
    purposes: ['bookkeeping'],
    categories: ['name', 'business_id', 'invoices', 'payments'],
    disclosure: 'legal_obligation',
  },
  {
    key: 'authorities',
    name: 'Verohallinto, Ulosottolaitos, poliisi',
    title: {
      fi: 'Viranomaiset, joilla on lakiin perustuva oikeus saada tietoja',
      sv: 'Myndigheter som enligt lag har rätt att få uppgifter',
      en: 'Authorities that have a right to the data by law',
    },
    role: 'authority',
    purposes: ['bookkeeping', 'collection'],
    categories: ['name', 'address', 'business_id', 'invoices', 'payments'],
    disclosure: 'legal_obligation',
  },
];

/** Said once, before the list: the seed said it three times over (C28, C29, C32). */
export const disclosurePrinciple: DeclarationDraft['disclosure_principle'] = {
  fi: 'Tietosi ovat vain meidän käytössämme, jollei alla ole muuta mainittu. Osa vastaanottajista käsittelee tietoja meidän lukuumme ja ohjeidemme mukaan, kirjallisen sopimuksen nojalla. Muille luovutamme tietoja vain luottohakemusta, perintää, laskutusta, toimitusta tai luetteloa varten taikka silloin, kun laki velvoittaa. Jokaisesta luovutuksesta jää merkintä, ja kerromme pyynnöstä, kenelle juuri sinun tietojasi on annettu.',
  sv: 'Dina uppgifter används bara av oss, om inte annat sägs nedan. En del av mottagarna behandlar uppgifter för vår räkning och enligt våra instruktioner, med ett skriftligt avtal. Åt andra lämnar vi ut uppgifter bara för en kreditansökan, indrivning, fakturering, leverans eller förteckning eller när lagen kräver det. Varje utlämnande antecknas, och på begäran berättar vi åt vem just dina uppgifter har getts.',
  en: 'Your data is used by us alone unless said otherwise below. Some recipients process data for us and by our instructions, under a written agreement. To others we disclose data only for a credit application, collection, invoicing, a delivery or the list, or where the law obliges us. Every disclosure is recorded, and on request we tell to whom your own data has been given.',
};
