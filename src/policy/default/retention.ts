import type { DeclarationDraft } from '../declaration.ts';

const expiryOfDebts = {
  fi: 'Laki velan vanhentumisesta 728/2003',
  sv: 'Lagen om preskription av skulder 728/2003',
  en: 'Act on the Expiry of Debts 728/2003',
};
const accountingAct = {
  fi: 'Kirjanpitolaki 1336/1997 2 luku 10 §',
  sv: 'Bokföringslagen 1336/1997 2 kap. 10 §',
  en: 'Accounting Act 1336/1997, chapter 2, section 10',
};

/** How long, counted from what, by which law; where no statute stands, it is the company's own rule (C31, M2). */
export const retention: DeclarationDraft['retention'] = [
  {
    key: 'customer_relationship',
    title: {
      fi: 'Asiakassuhteen tiedot: viimeisestä yhteydestä',
      sv: 'Uppgifter om kundförhållandet: från senaste kontakt',
      en: 'Data of the customer relationship: from the last contact',
    },
    from: 'last_contact',
    months: 24,
  },
  {
    key: 'orders',
    title: {
      fi: 'Tilaukset: tilauksen päättymisestä',
      sv: 'Beställningar: från att beställningen slutförts',
      en: 'Orders: from the completion of the order',
    },
    from: 'closing',
    months: 36,
    statute: expiryOfDebts,
  },
  {
    key: 'vouchers',
    title: {
      fi: 'Laskut, suoritukset ja muut tositteet: sen kalenterivuoden lopusta, jona tilikausi päättyi',
      sv: 'Fakturor, betalningar och andra verifikat: från slutet av det kalenderår då räkenskapsperioden gick ut',
      en: 'Invoices, payments and other vouchers: from the end of the calendar year in which the financial year ended',
    },
    from: 'calendar_year_of_financial_year_end',
    months: 72,
    statute: accountingAct,
  },
  {
    key: 'ledgers',
    title: {
      fi: 'Kirjanpitokirjat: tilikauden päättymisestä',
      sv: 'Bokföringsböcker: från räkenskapsperiodens slut',
      en: 'Accounting books: from the end of the financial year',
    },
    from: 'financial_year_end',
    months: 120,
    statute: accountingAct,
  },
  {
    key: 'claims',
    title: {
      fi: 'Avoimet saatavat ja perintä: eräpäivästä, keskeytykset siirtävät aikaa',
      sv: 'Öppna fordringar och indrivning: från förfallodagen, avbrott flyttar tiden',
      en: 'Open claims and collection: from the due date, moved by interruptions',
    },
    from: 'due_date',
    months: 36,
    statute: expiryOfDebts,
  },
  {
    key: 'credit',
    title: {
      fi: 'Luottokyselyn tulos: päätöksestä',
      sv: 'Resultat av kreditförfrågan: från beslutet',
      en: 'Outcome of a credit query: from the decision',
    },
    from: 'decision',
    months: 3,
  },
  {
    key: 'marketing_consent',
    title: {
      fi: 'Markkinointilupa ja sen todiste: luvan peruuttamisesta',
      sv: 'Marknadsföringstillstånd och bevis på det: från återkallandet',
      en: 'Marketing permission and its proof: from the withdrawal',
    },
    from: 'withdrawal',
    months: 36,
  },
  {
    key: 'suppression',
    title: {
      fi: 'Estolista: tiiviste, josta kieltosi tunnistetaan, toistaiseksi',
      sv: 'Spärrlista: ett kontrollvärde som ditt förbud känns igen på, tills vidare',
      en: 'Suppression list: a fingerprint by which your ban is recognised, until further notice',
    },
    from: 'none',
    statute: {
      fi: 'Tietosuoja-asetus 21 artiklan 3 kohta',
      sv: 'Dataskyddsförordningen artikel 21.3',
      en: 'GDPR Article 21(3)',
    },
  },
  {
    key: 'behaviour',
    title: {
      fi: 'Käyttäytyminen verkkopalvelussa: tiedon keräämisestä',
      sv: 'Beteende i webbtjänsten: från insamlingen',
      en: 'Behaviour in the web service: from collection',
    },
    from: 'collection',
    months: 12,
  },
  {
    key: 'membership',
    title: {
      fi: 'Asiakasomistajuus: jäsenyyden päättymisestä',
      sv: 'Ägarkundskap: från medlemskapets slut',
      en: 'Customer ownership: from the end of the membership',
    },
    from: 'closing',
    months: 36,
  },
  {
    key: 'request_file',
    title: {
      fi: 'Pyynnöt ja vastaukset sekä tietoturvaloukkaukset, jotka koskevat sinua: asian päättymisestä',
      sv: 'Begäranden och svar samt personuppgiftsincidenter som berör dig: från ärendets slut',
      en: 'Requests and answers, and personal data breaches that concern you: from the closing of the matter',
    },
    from: 'closing',
    months: 36,
  },
  {
    key: 'evidence',
    title: {
      fi: 'Tietosuojan valvojalle kootut asiakirjat: kokoamisesta',
      sv: 'Handlingar som sammanställts för tillsynsmyndigheten: från sammanställningen',
      en: 'Documents put together for the supervisory authority: from putting them together',
    },
    from: 'collection',
    days: 30,
  },
  {
    key: 'lookups',
    title: {
      fi: 'Käyttöloki: sen kuukauden päättymisestä, jona merkintä tehtiin',
      sv: 'Logg: från slutet av den månad då anteckningen gjordes',
      en: 'Access log: from the end of the month in which the entry was made',
    },
    from: 'collection',
    months: 60,
  },
  {
    key: 'import_material',
    title: {
      fi: 'Sisään viety aineisto: viennistä',
      sv: 'Importerat material: från importen',
      en: 'Imported material: from the import',
    },
    from: 'collection',
    days: 90,
  },
  {
    key: 'security_log',
    title: {
      fi: 'Tietoturvaloki: merkinnän syntymisestä',
      sv: 'Säkerhetslogg: från anteckningen',
      en: 'Security log: from the entry',
    },
    from: 'collection',
    days: 90,
  },
];
