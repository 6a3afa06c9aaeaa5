/** What the pages of a destruction say. */
import type { Text } from '../../ground/language.ts';

export const destructionTexts = {
  title: { fi: 'Hävityslista {id}', sv: 'Förstöringslista {id}', en: 'Destruction list {id}' },
  print: { fi: 'Tulosta lista', sv: 'Skriv ut listan', en: 'Print the list' },
  certificate: { fi: 'Hävittämistodistus', sv: 'Intyg över förstöring', en: 'Certificate of destruction' },
  papers: { fi: 'Paperit', sv: 'Papper', en: 'Papers' },
  act: { fi: 'Mitä tehdään', sv: 'Vad som görs', en: 'What is done' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  lentTo: { fi: 'lainassa: {name}', sv: 'utlånad till {name}', en: 'on loan to {name}' },
  hold: { fi: 'Säilytä pidempään', sv: 'Bevara längre', en: 'Keep longer' },
  holdThis: { fi: 'Säilytä {number} pidempään', sv: 'Bevara {number} längre', en: 'Keep {number} longer' },
  holdLead: {
    fi: 'Asiakirja tulee pois listalta ja palaa hävitettäväksi, kun päivä on mennyt.',
    sv: 'Handlingen tas bort från listan och ska förstöras när dagen har gått.',
    en: 'The document comes off the list and is to be destroyed when the day has passed.',
  },
  drop: { fi: 'Pura lista', sv: 'Upplös listan', en: 'Drop the list' },
  complete: {
    fi: 'Paperit on hävitetty',
    sv: 'Papperen har förstörts',
    en: 'The papers have been destroyed',
  },
  completeLead: {
    fi: 'Kerää paperit listan mukaan, hävitä ne ja kirjaa se tähän. Rivit ja kuvat poistuvat vasta, kun toinen on vahvistanut.',
    sv: 'Samla in papperen enligt listan, förstör dem och anteckna det här. Raderna och bilderna försvinner först när en annan har bekräftat.',
    en: 'Collect the papers by the list, destroy them and record it here. The rows and the scans go only when another has confirmed.',
  },
  confirm: {
    fi: 'Vahvistan hävittämisen',
    sv: 'Jag bekräftar förstöringen',
    en: 'I confirm the destruction',
  },
  confirmTitle: { fi: 'Toisen vahvistus', sv: 'En andra bekräftelse', en: 'Confirmation by another' },
  confirmLead: {
    fi: '{name} on kirjannut paperit hävitetyiksi. Vahvista, että näit ne hävitetyiksi: sen jälkeen niiden tiedot ja kuvat poistuvat rekisteristä eikä niitä saa takaisin.',
    sv: '{name} har antecknat att papperen har förstörts. Bekräfta att du har sett det: därefter försvinner uppgifterna och bilderna ur registret för gott.',
    en: '{name} has recorded that the papers were destroyed. Confirm that you saw it: after that their data and scans leave the register for good.',
  },
  yourself: {
    fi: 'Hävitit paperit itse. Toisen työntekijän, jolla on arkiston käyttötarkoitus, on vahvistettava se.',
    sv: 'Du förstörde papperen själv. En annan anställd som har arkivets ändamål ska bekräfta det.',
    en: 'You destroyed the papers yourself. Another member of the staff who holds the archive’s purpose must confirm it.',
  },
  done: { fi: 'Hävittäminen', sv: 'Förstöringen', en: 'The destruction' },
  gathered: { fi: 'Koottu', sv: 'Sammanställd', en: 'Gathered' },
  by: { fi: 'Hävitti', sv: 'Förstördes av', en: 'Destroyed by' },
  confirmedBy: { fi: 'Vahvisti', sv: 'Bekräftades av', en: 'Confirmed by' },
} as const satisfies Record<string, Text>;
