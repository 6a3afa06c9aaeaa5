/** The headings of the Art. 30 record, in the glossary's words. */
import type { Text } from '../ground/language.ts';

export const recordWords = {
  title: {
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
    en: 'Record of processing activities',
  },
  lead: {
    fi: 'Yleisen tietosuoja-asetuksen 30 artiklan mukainen seloste. Se on yrityksen sisäinen asiakirja, joka annetaan pyydettäessä valvontaviranomaiselle.',
    sv: 'Register enligt artikel 30 i allmänna dataskyddsförordningen. Det är ett internt dokument som på begäran ges till tillsynsmyndigheten.',
    en: 'The record under Article 30 of the GDPR. It is an internal document that is given to the supervisory authority on request.',
  },
  parties: {
    fi: 'Rekisterinpitäjä ja yhteystiedot',
    sv: 'Personuppgiftsansvarig och kontaktuppgifter',
    en: 'Controller and contact details',
  },
  activities: { fi: 'Käsittelytoimet', sv: 'Behandlingar', en: 'Processing activities' },
  security: {
    fi: 'Tekniset ja organisatoriset turvatoimet',
    sv: 'Tekniska och organisatoriska säkerhetsåtgärder',
    en: 'Technical and organisational security measures',
  },
  number: { fi: 'Selosteen kohta', sv: 'Punkt i beskrivningen', en: 'Section of the notice' },
  register: { fi: 'Rekisteri', sv: 'Register', en: 'Register' },
  purpose: { fi: 'Käsittelyn tarkoitus', sv: 'Ändamål med behandlingen', en: 'Purpose of processing' },
  explanation: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
  ground: { fi: 'Oikeusperuste', sv: 'Rättslig grund', en: 'Legal basis' },
  interest: { fi: 'Oikeutettu etu', sv: 'Berättigat intresse', en: 'Legitimate interest' },
  balancing: { fi: 'Tasapainotesti', sv: 'Intresseavvägning', en: 'Balancing test' },
  subjects: {
    fi: 'Rekisteröityjen ryhmät',
    sv: 'Kategorier av registrerade',
    en: 'Categories of data subjects',
  },
  data: {
    fi: 'Henkilötietojen ryhmät',
    sv: 'Kategorier av personuppgifter',
    en: 'Categories of personal data',
  },
  recipients: { fi: 'Vastaanottajat', sv: 'Mottagare', en: 'Recipients' },
  transfers: {
    fi: 'Siirrot ETA:n ulkopuolelle ja suojatoimet',
    sv: 'Överföringar utanför EES och skyddsåtgärder',
    en: 'Transfers outside the EEA and safeguards',
  },
  retention: { fi: 'Poistamisen määräaika', sv: 'Tidsfrist för radering', en: 'Time limit for erasure' },
  statute: { fi: 'Säilytyksen peruste', sv: 'Grund för lagringen', en: 'Basis for keeping' },
  automated: { fi: 'Automaattinen päätös', sv: 'Automatiserat beslut', en: 'Automated decision' },
  impact: {
    fi: 'Vaikutustenarviointi (35 artikla)',
    sv: 'Konsekvensbedömning (artikel 35)',
    en: 'Impact assessment (Article 35)',
  },
  system: { fi: 'Tietojärjestelmä', sv: 'Datasystem', en: 'System' },
  owner: { fi: 'Vastuuhenkilö', sv: 'Ansvarig person', en: 'Person in charge' },
  none: { fi: 'ei ole', sv: 'inga', en: 'none' },
  reviewed: { fi: 'Tarkistettu', sv: 'Granskad', en: 'Reviewed' },
} as const satisfies Record<string, Text>;
