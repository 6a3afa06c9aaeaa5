import type { Text } from '../../ground/language.ts';

export const notificationTexts = {
  title: {
    fi: 'Ilmoitus tietosuojavaltuutetulle',
    sv: 'Anmälan till dataombudsmannen',
    en: 'Notification to the Ombudsman',
  },
  lead: {
    fi: 'Teksti on koottu siitä, mitä loukkauksesta on kirjattu. Lähetä se valtuutetun lomakkeella tai turvasähköpostilla ja kirjaa sitten lähetetyksi. Kaikkea ei tarvitse tietää: tietoja saa täydentää.',
    sv: 'Texten är sammanställd av det som antecknats om incidenten. Skicka den med ombudsmannens formulär eller säker e-post och anteckna den sedan som skickad. Allt behöver inte vara känt: uppgifterna får kompletteras.',
    en: 'The text is put together from what is recorded of the breach. Send it by the Ombudsman’s form or secure mail, then record it as sent. Not everything need be known: it may be added to.',
  },
  language: { fi: 'Tekstin kieli', sv: 'Textens språk', en: 'Language of the text' },
  pdf: { fi: 'Lataa PDF', sv: 'Ladda ner PDF', en: 'Download PDF' },
  sent: { fi: 'Kirjaa lähetetyksi', sv: 'Anteckna som skickad', en: 'Record as sent' },
  way: { fi: 'Miten lähetettiin', sv: 'Hur den skickades', en: 'How it was sent' },
  sentOn: { fi: 'Lähetetty, päivä', sv: 'Skickad, dag', en: 'Sent, day' },
  sentTime: { fi: 'Lähetetty, kello', sv: 'Skickad, klockan', en: 'Sent, time' },
  sentAt: { fi: 'Lähetetty', sv: 'Skickad', en: 'Sent' },
  reference: {
    fi: 'Diaarinumero tai kuittaus',
    sv: 'Diarienummer eller kvittens',
    en: 'Register number or receipt',
  },
  lateReasons: {
    fi: 'Miksi ilmoitus on myöhässä',
    sv: 'Varför anmälan är försenad',
    en: 'Why the notification is late',
  },
  lateHint: {
    fi: 'Vaaditaan, kun määräaika on ylitetty (33 artiklan 1 kohta). Perustelu tulee ilmoituksen tekstiin.',
    sv: 'Krävs när tidsfristen har överskridits (artikel 33.1). Motiveringen tas in i anmälan.',
    en: 'Required when the time has run out (Article 33(1)). The reasons go into the text of the notification.',
  },
  kept: {
    fi: 'Näin ilmoitus lähetettiin. Sitä ei voi muuttaa, vain täydentää uudella.',
    sv: 'Så här skickades anmälan. Den kan inte ändras, bara kompletteras med en ny.',
    en: 'This is how it was sent. It cannot be changed, only added to by a new one.',
  },
} as const satisfies Record<string, Text>;
