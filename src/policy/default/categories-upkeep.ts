import type { DeclarationDraft } from '../declaration.ts';

/** What the register says of itself: where a value came from, what it was, who looked (C23, C37, M10). */
export const upkeepCategories: DeclarationDraft['categories'] = [
  {
    key: 'history',
    title: { fi: 'Muutoshistoria', sv: 'Ändringshistorik', en: 'History of changes' },
    explanation: {
      fi: 'Aiemmat nimi- ja yhteystietosi ja päivä, jona ne muuttuivat.',
      sv: 'Dina tidigare namn- och kontaktuppgifter och dagen då de ändrades.',
      en: 'Your earlier name and contact details and the day on which they changed.',
    },
    required: 'voluntary',
  },
  {
    key: 'provenance',
    title: { fi: 'Tietojen alkuperä', sv: 'Uppgifternas ursprung', en: 'Origin of the data' },
    explanation: {
      fi: 'Mistä ja milloin kukin tieto on saatu ja mikä seloste oli silloin voimassa.',
      sv: 'Varifrån och när varje uppgift har kommit och vilken dataskyddsbeskrivning som då gällde.',
      en: 'From where and when each piece of data came, and which notice was then in force.',
    },
    required: 'voluntary',
  },
  {
    key: 'lookups',
    title: {
      fi: 'Käyttö- ja luovutusloki',
      sv: 'Logg över användning och utlämnande',
      en: 'Log of access and disclosures',
    },
    explanation: {
      fi: 'Milloin ja mitä tarkoitusta varten tietojasi on katsottu tai muutettu ja kenelle niitä on luovutettu.',
      sv: 'När och för vilket ändamål dina uppgifter har öppnats eller ändrats och till vem de har lämnats ut.',
      en: 'When and for which purpose your data was looked at or changed, and to whom it was disclosed.',
    },
    required: 'law',
  },
  {
    key: 'import_material',
    title: { fi: 'Sisään viety aineisto', sv: 'Importerat material', en: 'Imported material' },
    explanation: {
      fi: 'Alkuperäiset tiedostot, joista tietoja on viety rekisteriin. Ne hävitetään, kun vienti on tarkastettu.',
      sv: 'De ursprungliga filer från vilka uppgifter har förts in i registret. De förstörs när importen har granskats.',
      en: 'The original files from which data was brought into the register. They are destroyed once the import has been checked.',
    },
    required: 'voluntary',
  },
  {
    key: 'requests',
    title: { fi: 'Pyynnöt ja vastaukset', sv: 'Begäranden och svar', en: 'Requests and answers' },
    explanation: {
      fi: 'Oikeuksiesi käyttöä koskevat pyynnöt, päätökset ja kirjeet sekä ilmoitukset, jotka laki velvoittaa meidät lähettämään sinulle.',
      sv: 'Begäranden, beslut och brev som gäller dina rättigheter samt meddelanden som vi enligt lag är skyldiga att skicka dig.',
      en: 'Requests, decisions and letters about the use of your rights, and the notices that the law obliges us to send you.',
    },
    required: 'voluntary',
  },
];
