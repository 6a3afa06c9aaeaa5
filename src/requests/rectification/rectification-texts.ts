import type { Text } from '../../ground/language.ts';

export const rectificationTexts = {
  title: { fi: 'Korjaukset', sv: 'Rättelser', en: 'Corrections' },
  lead: {
    fi: 'Mitä pyydetään korjattavaksi, tieto kerrallaan, ja mitä siitä päätetään. Rekisteri muuttuu vasta, kun toteutat päätökset.',
    sv: 'Vad som ska rättas, en uppgift i taget, och vad som beslutas. Registret ändras först när du genomför besluten.',
    en: 'What is asked to be corrected, one thing at a time, and what is decided. The register changes only when you carry the decisions out.',
  },
  add: {
    fi: 'Lisää pyydetty korjaus',
    sv: 'Lägg till en begärd rättelse',
    en: 'Add a correction that is asked',
  },
  field: { fi: 'Tieto rekisterissä', sv: 'Uppgift i registret', en: 'Data in the register' },
  empty: { fi: '(tyhjä)', sv: '(tom)', en: '(empty)' },
  asked: { fi: 'Mitä pyydetään', sv: 'Vad begärs', en: 'What is asked' },
  askedHint: {
    fi: 'Täydentävä lausunto kirjoitetaan pyytäjän sanoin.',
    sv: 'Ett kompletterande utlåtande skrivs med personens ord.',
    en: 'A supplementary statement is written in the person’s words.',
  },
  held: { fi: 'Rekisterissä', sv: 'I registret', en: 'In the register' },
  decision: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  changed: { fi: 'Korjataan', sv: 'Rättas', en: 'To be corrected' },
  added: { fi: 'Kirjataan', sv: 'Antecknas', en: 'To be added' },
  refused: { fi: 'Ei muuteta', sv: 'Ändras inte', en: 'Not to be changed' },
  undecided: { fi: 'päättämättä', sv: 'inte beslutat', en: 'undecided' },
  value: { fi: 'Mitä kirjataan', sv: 'Vad som antecknas', en: 'What is written' },
  reason: { fi: 'Miksi ei muuteta', sv: 'Varför det inte ändras', en: 'Why it is not changed' },
  decide: { fi: 'Kirjaa päätös', sv: 'Anteckna beslutet', en: 'Record the decision' },
  carryOut: { fi: 'Toteuta päätökset', sv: 'Genomför besluten', en: 'Carry the decisions out' },
  happens: {
    fi: 'Korjattavat tiedot muuttuvat rekisterissä, pyytäjälle kirjoitetaan kirje päätöksistä, ja näille kirjoitetaan ilmoitus korjauksesta: {names}.',
    sv: 'Uppgifterna rättas i registret, ett brev om besluten skrivs till personen, och ett meddelande om rättelsen skrivs till: {names}.',
    en: 'The data is corrected in the register, a letter about the decisions is written to the person, and a notification of the correction to: {names}.',
  },
  happensToNobody: {
    fi: 'Korjattavat tiedot muuttuvat rekisterissä, ja pyytäjälle kirjoitetaan kirje päätöksistä. Tietoja ei ole annettu kenellekään.',
    sv: 'Uppgifterna rättas i registret, och ett brev om besluten skrivs till personen. Ingen har fått uppgifterna.',
    en: 'The data is corrected in the register, and a letter about the decisions is written to the person. Nobody was given the data.',
  },
  decideAgain: { fi: 'Muuta päätöstä', sv: 'Ändra beslutet', en: 'Change the decision' },
  restricted: {
    fi: 'Käsittely on rajoitettu. Ennen kuin rajoitus päättyy, siitä kerrotaan rekisteröidylle kirjeellä (18 artiklan 3 kohta).',
    sv: 'Behandlingen är begränsad. Innan begränsningen upphör meddelas den registrerade i ett brev (artikel 18.3).',
    en: 'Processing is restricted. Before the restriction ends the data subject is told by a letter (Article 18(3)).',
  },
  restrictionToldWaits: {
    fi: 'Käsittely on rajoitettu. Kirje rajoituksen päättymisestä on kirjoitettu mutta ei vielä lähtenyt. Lähetä se ensin; sen jälkeen rajoituksen voi lopettaa.',
    sv: 'Behandlingen är begränsad. Brevet om att begränsningen upphör är skrivet men har inte gått än. Skicka det först; därefter kan begränsningen hävas.',
    en: 'Processing is restricted. The letter about the end of the restriction is written but has not gone yet. Send it first; after that the restriction can be ended.',
  },
  restrictionTold: {
    fi: 'Käsittely on rajoitettu. Rekisteröidylle on kerrottu, että rajoitus päättyy. Voit lopettaa sen nyt; samalla siitä kerrotaan niille, joille tietoja on luovutettu.',
    sv: 'Behandlingen är begränsad. Den registrerade har fått veta att begränsningen upphör. Du kan häva den nu; samtidigt meddelas de som har fått uppgifterna.',
    en: 'Processing is restricted. The data subject has been told that the restriction ends. You can end it now; those who were given the data are told at the same time.',
  },
  seeLetter: { fi: 'Avaa kirje', sv: 'Öppna brevet', en: 'Open the letter' },
  endRestriction: { fi: 'Lopeta rajoitus', sv: 'Häv begränsningen', en: 'End the restriction' },
  restrict: {
    fi: 'Rajoita käsittely selvityksen ajaksi',
    sv: 'Begränsa behandlingen under utredningen',
    en: 'Restrict processing while this is looked into',
  },
  restrictWhy: {
    fi: 'Kun tiedon oikeellisuus on kiistetty, tietoja saa vain säilyttää, kunnes asia on selvitetty (18 artikla).',
    sv: 'När en uppgifts riktighet har bestritts får uppgifterna bara bevaras tills saken är utredd (artikel 18).',
    en: 'Where accuracy is contested the data may only be stored until the matter is settled (Article 18).',
  },
  choice: { fi: 'Toteuta pyyntö', sv: 'Genomför begäran', en: 'Carry out the request' },
  choiceLead: {
    fi: 'Valinta kirjataan asiakkaalle siitä päivästä, jona pyyntö tuli, ja pyytäjälle kirjoitetaan kirje.',
    sv: 'Valet antecknas för kunden från den dag då begäran kom, och ett brev skrivs till personen.',
    en: 'The choice is recorded of the customer from the day on which the request came, and a letter is written to the person.',
  },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
} as const satisfies Record<string, Text>;
