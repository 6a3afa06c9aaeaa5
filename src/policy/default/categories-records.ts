import type { DeclarationDraft } from '../declaration.ts';

/** What arises while somebody is a customer (seed: "tiedot aikaisemmista tilauksista"; C21, C28, C34, C46). */
export const recordCategories: DeclarationDraft['categories'] = [
  {
    key: 'orders',
    title: { fi: 'Tilaukset', sv: 'Beställningar', en: 'Orders' },
    explanation: {
      fi: 'Nykyiset ja aikaisemmat tilauksesi, toimitukset ja palautukset.',
      sv: 'Dina nuvarande och tidigare beställningar, leveranser och returer.',
      en: 'Your present and earlier orders, deliveries and returns.',
    },
    required: 'contract',
  },
  {
    key: 'invoices',
    title: { fi: 'Laskut', sv: 'Fakturor', en: 'Invoices' },
    explanation: {
      fi: 'Laskut, hyvityslaskut, maksumuistutukset ja perinnän vaiheet.',
      sv: 'Fakturor, kreditfakturor, betalningspåminnelser och indrivningens skeden.',
      en: 'Invoices, credit notes, payment reminders and the stages of collection.',
    },
    required: 'law',
    consequence: {
      fi: 'Laskun tiedoista säädetään laissa. Jos et anna niitä, emme voi laskuttaa sinua vaan maksat heti.',
      sv: 'Lagen bestämmer vad en faktura innehåller. Om du inte ger uppgifterna kan vi inte fakturera dig, utan du betalar genast.',
      en: 'The law says what an invoice contains. If you do not give the data, we cannot invoice you and you pay at once.',
    },
  },
  {
    key: 'payments',
    title: { fi: 'Suoritukset', sv: 'Betalningar', en: 'Payments' },
    explanation: {
      fi: 'Maksun päivä, summa, viitenumero ja maksutapa. Korttien numeroita emme tallenna.',
      sv: 'Betalningens datum, belopp, referensnummer och sätt. Kortnummer sparar vi inte.',
      en: 'Date, amount, reference number and method of payment. We do not store card numbers.',
    },
    required: 'contract',
  },
  {
    key: 'credit',
    title: { fi: 'Luottopäätökset', sv: 'Kreditbeslut', en: 'Credit decisions' },
    explanation: {
      fi: 'Luottohakemus, kyselyn syy, vastauksen tulos ja päätös.',
      sv: 'Kreditansökan, orsaken till förfrågan, svarets resultat och beslutet.',
      en: 'Application for credit, reason for the query, the outcome of the answer and the decision.',
    },
    required: 'contract',
    consequence: {
      fi: 'Ilman luottotietojen tarkistamista emme myönnä luottoa.',
      sv: 'Utan kontroll av kreditupplysningar beviljar vi inte kredit.',
      en: 'Without a check of credit information we grant no credit.',
    },
  },
  {
    key: 'notes',
    title: {
      fi: 'Yhteydenotot ja muistiinpanot',
      sv: 'Kontakter och anteckningar',
      en: 'Contacts and notes',
    },
    explanation: {
      fi: 'Mitä olemme sopineet: kysymykset, vastaukset, palautteet ja reklamaatiot.',
      sv: 'Vad vi har kommit överens om: frågor, svar, respons och reklamationer.',
      en: 'What we have agreed: questions, answers, feedback and complaints.',
    },
    required: 'voluntary',
  },
  {
    key: 'messages',
    title: { fi: 'Viestit', sv: 'Meddelanden', en: 'Messages' },
    explanation: {
      fi: 'Sähköpostit, jotka olemme lähettäneet sinulle asiasi hoitamiseksi, ja tieto siitä, lähtivätkö ne. Mainoksia ei lähetetä näin.',
      sv: 'E-post som vi har skickat dig för att sköta ditt ärende, och uppgift om huruvida den gick i väg. Reklam skickas inte så här.',
      en: 'E-mail that we have sent you to deal with your matter, and whether it went. Advertising is not sent this way.',
    },
    required: 'voluntary',
  },
  {
    key: 'choices',
    title: {
      fi: 'Suostumukset, kiellot ja rajoitukset',
      sv: 'Samtycken, förbud och begränsningar',
      en: 'Consents, bans and restrictions',
    },
    explanation: {
      fi: 'Mitä olet valinnut, milloin, missä ja minkä tekstin näit.',
      sv: 'Vad du har valt, när, var och vilken text du såg.',
      en: 'What you have chosen, when, where and which text you saw.',
    },
    required: 'voluntary',
  },
  {
    key: 'behaviour',
    title: {
      fi: 'Käyttäytyminen verkkopalvelussa',
      sv: 'Beteende i webbtjänsten',
      en: 'Behaviour in the web service',
    },
    explanation: {
      fi: 'Katsellut sivut, ajankohdat, avatut kutsulinkit ja selaimen tyyppi, vain jos olet suostunut.',
      sv: 'Sidor som du har sett, tidpunkter, öppnade inbjudningslänkar och typ av webbläsare, bara om du har samtyckt.',
      en: 'Pages viewed, times, invitation links opened and type of browser, only if you have consented.',
    },
    required: 'voluntary',
  },
  {
    key: 'paper',
    title: { fi: 'Manuaalinen aineisto', sv: 'Manuellt material', en: 'Manual (paper) material' },
    explanation: {
      fi: 'Paperilomakkeet, kirjeet ja muut asiakirjat sekä tieto siitä, missä ne ovat.',
      sv: 'Pappersblanketter, brev och andra handlingar samt uppgift om var de finns.',
      en: 'Paper forms, letters and other documents, and where they are.',
    },
    required: 'voluntary',
  },
];
