import type { Text } from '../../ground/language.ts';

export const excessTexts = {
  title: {
    fi: 'Perusteeton tai kohtuuton pyyntö',
    sv: 'Ogrundad eller orimlig begäran',
    en: 'Unfounded or excessive request',
  },
  lead: {
    fi: 'Poikkeus, jonka näyttäminen on rekisterinpitäjän vastuulla (tietosuoja-asetus, 12 artiklan 5 kohta). Kirjoita, montako pyyntöä on tullut, milloin ja miksi tämä on liikaa: sama lukee kirjeessä.',
    sv: 'Ett undantag som den personuppgiftsansvarige ska kunna visa (dataskyddsförordningen, artikel 12.5). Skriv hur många begäranden som har kommit, när, och varför den här är för mycket: det står i brevet.',
    en: 'An exception that the controller must be able to show (GDPR, Article 12(5)). Write how many requests have come, when, and why this one is too much: it will stand in the letter.',
  },
  ground: { fi: 'Peruste', sv: 'Grund', en: 'Ground' },
  count: {
    fi: 'Montako pyyntöä, tämä mukaan lukien',
    sv: 'Hur många begäranden, den här medräknad',
    en: 'How many requests, this one included',
  },
  times: { fi: 'Milloin ne tulivat', sv: 'När de kom in', en: 'When they came' },
  timesHint: {
    fi: 'Ehdotus rekisterin pyynnöistä: sama asiakas, sama asia',
    sv: 'Förslag från registrets begäranden: samma kund, samma sak',
    en: 'Proposed from the requests in the register: the same customer, the same matter',
  },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  answer: { fi: 'Mitä tehdään', sv: 'Vad görs', en: 'What is done' },
  fee: {
    fi: 'Vastataan kohtuullista maksua vastaan',
    sv: 'Begäran besvaras mot en rimlig avgift',
    en: 'Answered for a reasonable fee',
  },
  refuse: { fi: 'Kieltäydytään', sv: 'Begäran avslås', en: 'Refused' },
  amount: { fi: 'Maksu', sv: 'Avgift', en: 'Fee' },
  amountHint: {
    fi: 'Vain jos peritään maksu, esimerkiksi 25,00. Enintään se, mitä kokoaminen ja toimittaminen maksavat.',
    sv: 'Bara om en avgift tas ut, till exempel 25,00. Högst det som sammanställningen och utlämnandet kostar.',
    en: 'Only where a fee is charged, for example 25,00. At most what putting together and delivering costs.',
  },
  amountWrong: {
    fi: 'Kirjoita maksu euroina, esimerkiksi 25,00.',
    sv: 'Skriv avgiften i euro, till exempel 25,00.',
    en: 'Write the fee in euros, for example 25,00.',
  },
  payBy: { fi: 'Maksettava viimeistään', sv: 'Betalas senast', en: 'To be paid by' },
  payByHint: {
    fi: 'Vain jos peritään maksu. Viimeistään vastauspäivä: maksu ei pysäytä määräaikaa.',
    sv: 'Bara om en avgift tas ut. Senast svarsdagen: avgiften stoppar inte tidsfristen.',
    en: 'Only where a fee is charged. At the latest the day of the answer: a fee does not stop the clock.',
  },
  payByMissing: {
    fi: 'Valitse päivä, johon mennessä maksu on suoritettava.',
    sv: 'Välj den dag då avgiften senast ska betalas.',
    en: 'Choose the day by which the fee is to be paid.',
  },
  how: { fi: 'Miten maksetaan', sv: 'Hur avgiften betalas', en: 'How it is paid' },
  howHint: {
    fi: 'Tilinumero ja viesti, niin kuin ne lukevat kirjeessä',
    sv: 'Kontonummer och meddelande, så som de står i brevet',
    en: 'Account number and message, as they will stand in the letter',
  },
  howMissing: {
    fi: 'Kirjoita tilinumero kolmen pisteen tilalle.',
    sv: 'Skriv kontonumret i stället för de tre punkterna.',
    en: 'Write the account number in place of the dots.',
  },
  write: {
    fi: 'Kirjaa ja kirjoita kirje',
    sv: 'Anteckna och skriv brevet',
    en: 'Record and write the letter',
  },
  counted: {
    fi: 'Tänä vuonna perusteettomina tai kohtuuttomina evätty {refused}, maksullisiksi päätetty {fees}.',
    sv: 'I år har {refused} avslagits som ogrundade eller orimliga, och för {fees} tas en avgift ut.',
    en: 'This year {refused} were refused as unfounded or excessive, and for {fees} a fee is charged.',
  },
  refuseAct: {
    fi: 'Epää perusteettomana tai kohtuuttomana',
    sv: 'Avslå som ogrundad eller orimlig',
    en: 'Refuse as unfounded or excessive',
  },
  feeAct: {
    fi: 'Ilmoita kohtuullisesta maksusta',
    sv: 'Meddela en rimlig avgift',
    en: 'Tell of a reasonable fee',
  },
} as const satisfies Record<string, Text>;
