import type { DeclarationDraft } from '../declaration.ts';

/** From elsewhere: Article 14, the person is told within a month (C23, C25–C27). */
export const sourcesElsewhere: DeclarationDraft['sources'] = [
  {
    key: 'reseller',
    title: { fi: 'Jälleenmyyjät', sv: 'Återförsäljare', en: 'Resellers' },
    explanation: {
      fi: 'Kun ostat tuotteemme jälleenmyyjältä, joka välittää tilauksen meille.',
      sv: 'När du köper vår produkt av en återförsäljare som förmedlar beställningen till oss.',
      en: 'When you buy our product from a reseller who passes the order on to us.',
    },
    from_person: false,
    categories: ['name', 'represented_organisation', 'email', 'phone', 'address', 'orders'],
  },
  {
    key: 'employer',
    title: {
      fi: 'Edustamasi yhteisö',
      sv: 'Organisationen som du företräder',
      en: 'The organisation you represent',
    },
    explanation: {
      fi: 'Työnantajasi tai yhteisösi ilmoittaa sinut yhteyshenkilökseen.',
      sv: 'Din arbetsgivare eller organisation uppger dig som sin kontaktperson.',
      en: 'Your employer or organisation names you as its contact.',
    },
    from_person: false,
    categories: ['name', 'represented_organisation', 'email', 'phone', 'business_id'],
  },
  {
    key: 'update_authority',
    title: {
      fi: 'Päivityspalvelua tarjoavat viranomaiset',
      sv: 'Myndigheter med uppdateringstjänst',
      en: 'Authorities that offer an update service',
    },
    explanation: {
      fi: 'Nimien ja osoitteiden muutokset Digi- ja väestötietovirastosta, yritysten tiedot Patentti- ja rekisterihallituksesta.',
      sv: 'Ändringar av namn och adresser från Myndigheten för digitalisering och befolkningsdata, företagsuppgifter från Patent- och registerstyrelsen.',
      en: 'Changes of names and addresses from the Digital and Population Data Services Agency, company data from the Finnish Patent and Registration Office.',
    },
    from_person: false,
    categories: ['name', 'represented_organisation', 'address', 'business_id'],
  },
  {
    key: 'update_company',
    title: {
      fi: 'Päivityspalvelua tarjoavat yritykset',
      sv: 'Företag med uppdateringstjänst',
      en: 'Companies that offer an update service',
    },
    explanation: {
      fi: 'Muuttaneiden osoitteita, kun olet sallinut niiden luovuttamisen. Tarkistamme ehdotuksen ennen kuin muutamme tietojasi.',
      sv: 'Adresser för dem som har flyttat, när du har tillåtit utlämnandet. Vi granskar förslaget innan vi ändrar dina uppgifter.',
      en: 'Addresses of people who have moved, where you have allowed their disclosure. We check the proposal before changing your data.',
    },
    from_person: false,
    categories: ['name', 'address', 'phone'],
  },
  {
    key: 'subcontractor',
    title: { fi: 'Alihankkijat', sv: 'Underleverantörer', en: 'Subcontractors' },
    explanation: {
      fi: 'Palvelun tuottamiseen osallistuva yritys kertoo meille esimerkiksi toimituksesta tai huollosta.',
      sv: 'Ett företag som deltar i tjänsten berättar för oss till exempel om en leverans eller service.',
      en: 'A company that takes part in the service tells us of a delivery or a repair, for instance.',
    },
    from_person: false,
    categories: ['name', 'phone', 'address', 'orders', 'notes'],
  },
  {
    key: 'partner_site',
    title: {
      fi: 'Yhteistyökumppaneiden sivustot',
      sv: 'Samarbetspartners webbplatser',
      en: 'Partners’ sites',
    },
    explanation: {
      fi: 'Kumppanin palvelu, johon siirryt meiltä. Saamme sieltä tietoja vain, jos olet suostunut siihen.',
      sv: 'En partners tjänst som du går vidare till från oss. Därifrån får vi uppgifter bara om du har samtyckt till det.',
      en: 'A partner’s service to which you go on from us. We receive data from it only if you have consented.',
    },
    from_person: false,
    categories: ['behaviour'],
  },
  {
    key: 'credit_information',
    title: { fi: 'Luottotietoyhtiö', sv: 'Kreditupplysningsföretag', en: 'Credit information company' },
    explanation: {
      fi: 'Maksuhäiriömerkinnät ja pisteytys, kun olet hakenut luottoa.',
      sv: 'Betalningsstörningar och poängsättning när du har ansökt om kredit.',
      en: 'Payment defaults and a score when you have applied for credit.',
    },
    from_person: false,
    categories: ['credit'],
  },
  {
    key: 'bank',
    title: { fi: 'Pankki ja maksupalvelu', sv: 'Bank och betaltjänst', en: 'Bank and payment service' },
    explanation: {
      fi: 'Tieto saapuneesta maksusta ja sen viitenumerosta.',
      sv: 'Uppgift om en inkommen betalning och dess referensnummer.',
      en: 'Word of a payment received and of its reference number.',
    },
    from_person: false,
    categories: ['payments'],
  },
];
