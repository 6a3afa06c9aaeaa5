import type { Text } from '../../ground/language.ts';

export const messageTexts = {
  title: { fi: 'Kirjoita henkilöille', sv: 'Skriv till personerna', en: 'Write to people' },
  lead: {
    fi: 'Selkeästi ja ilman lakikieltä: mitä tapahtui, mitä siitä voi seurata, mitä on tehty ja mitä voi itse tehdä (34 artiklan 2 kohta). Yhteystiedot tulevat kirjeeseen selosteesta.',
    sv: 'Tydligt och utan lagspråk: vad som hände, vad det kan leda till, vad som har gjorts och vad man själv kan göra (artikel 34.2). Kontaktuppgifterna kommer ur beskrivningen.',
    en: 'Clearly and without legal language: what happened, what may follow, what was done and what people can do (Article 34(2)). The contact details come from the notice.',
  },
  happened: { fi: 'Mitä tapahtui', sv: 'Vad som hände', en: 'What happened' },
  effects: { fi: 'Mitä siitä voi seurata', sv: 'Vad det kan leda till', en: 'What may follow from it' },
  actions: { fi: 'Mitä olemme tehneet', sv: 'Vad vi har gjort', en: 'What we have done' },
  advice: { fi: 'Mitä voit itse tehdä', sv: 'Vad du själv kan göra', en: 'What you can do yourself' },
  save: { fi: 'Tallenna teksti', sv: 'Spara texten', en: 'Save the text' },
  preview: {
    fi: 'Kirje sellaisena kuin se lähtee',
    sv: 'Brevet som det skickas',
    en: 'The letter as it goes',
  },
  notWritten: {
    fi: 'Tekstiä ei ole vielä kirjoitettu tällä kielellä. Näin kirje lähtee, jos se jää kirjoittamatta.',
    sv: 'Texten är inte skriven på det här språket än. Så här går brevet iväg om den inte skrivs.',
    en: 'The text is not written in this language yet. This is how the letter goes if nobody writes it.',
  },
  inFinnish: { fi: 'Suomeksi:', sv: 'På finska:', en: 'In Finnish:' },
  nothingWritten: {
    fi: 'Kirje näkyy tässä, kun sen teksti on kirjoitettu.',
    sv: 'Brevet syns här när texten är skriven.',
    en: 'The letter is seen here once its text is written.',
  },
  language: { fi: 'Tekstin kieli', sv: 'Textens språk', en: 'Language of the text' },
  lettersTitle: { fi: 'Kirjeet', sv: 'Breven', en: 'The letters' },
  prepared: {
    fi: 'Katso ja hyväksy: {people} kirjettä odottaa',
    sv: 'Granska och godkänn: {people} brev väntar',
    en: 'Look and approve: {people} letters wait',
  },
  approved: {
    fi: '{people} kirjettä, hyväksytty {date}',
    sv: '{people} brev, godkända {date}',
    en: '{people} letters, approved {date}',
  },
  closed: {
    fi: '{people} kirjettä, päätetty lähettämättä',
    sv: '{people} brev, avslutade utan att skickas',
    en: '{people} letters, closed without being sent',
  },
  preparing: {
    fi: 'Kirjeitä valmistellaan, henkilöitä {count}. Ne ilmestyvät tähän hetken kuluttua.',
    sv: 'Brev förbereds, personer: {count}. De dyker upp här om en stund.',
    en: 'Letters are being prepared, people: {count}. They appear here in a moment.',
  },
  lookAgain: { fi: 'Katso, ovatko ne valmiit', sv: 'Se om de är klara', en: 'See whether they are ready' },
  writeFirst: {
    fi: 'Kirjoita teksti ensin suomeksi. Kirjeet valmistuvat siitä, ja hyväksyt ne ennen kuin mitään lähtee.',
    sv: 'Skriv texten först på finska. Breven blir till av den, och du godkänner dem innan något skickas.',
    en: 'First write the text in Finnish. The letters are made from it, and you approve them before anything goes.',
  },
  receiver: { fi: 'Vastaanottajan nimi', sv: 'Mottagarens namn', en: 'Name of the receiver' },
  nobody: {
    fi: 'Valitse ensin, keitä loukkaus koskee.',
    sv: 'Välj först vilka som berörs.',
    en: 'First choose whom the breach touches.',
  },
} as const satisfies Record<string, Text>;
