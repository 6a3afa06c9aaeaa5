import type { Text } from '../../ground/language.ts';

export const feeTexts = {
  title: { fi: 'Maksu pyynnöstä', sv: 'Avgift för begäran', en: 'Fee for a request' },
  waits: {
    fi: 'Pyynnöstä on ilmoitettu maksu {amount}, maksettava viimeistään {date}. Määräaika kuluu koko ajan.',
    sv: 'En avgift på {amount} har meddelats, att betalas senast {date}. Tidsfristen löper hela tiden.',
    en: 'A fee of {amount} has been told, to be paid by {date}. The deadline keeps running.',
  },
  late: {
    fi: 'Maksua {amount} ei ole kirjattu, ja maksupäivä {date} on mennyt. Kirjaa maksu, luovu siitä tai kieltäydy pyynnöstä: silloin pyytäjä saa perustellun todistuksen.',
    sv: 'Avgiften {amount} har inte antecknats som betald, och betalningsdagen {date} har passerat. Anteckna betalningen, efterskänk avgiften eller avslå begäran: då får personen ett motiverat intyg.',
    en: 'The fee of {amount} is not recorded as paid, and {date} has passed. Record the payment, waive the fee or refuse the request: the person then gets a certificate with the reasons.',
  },
  paid: {
    fi: 'Maksu {amount} on suoritettu {date}. Pyyntö käsitellään loppuun.',
    sv: 'Avgiften {amount} betalades {date}. Begäran behandlas.',
    en: 'The fee of {amount} was paid {date}. The request is handled to its end.',
  },
  waived: {
    fi: 'Maksusta {amount} on luovuttu {date}. Pyyntö käsitellään maksutta.',
    sv: 'Avgiften {amount} efterskänktes {date}. Begäran behandlas avgiftsfritt.',
    en: 'The fee of {amount} was waived {date}. The request is handled free of charge.',
  },
  unpaid: {
    fi: 'Maksua {amount} ei suoritettu, ja pyynnöstä kieltäydyttiin {date}.',
    sv: 'Avgiften {amount} betalades inte, och begäran avslogs {date}.',
    en: 'The fee of {amount} was not paid, and the request was refused {date}.',
  },
  take: { fi: 'Maksu on tullut', sv: 'Avgiften har kommit', en: 'The fee has come' },
  waive: { fi: 'Luovu maksusta', sv: 'Efterskänk avgiften', en: 'Waive the fee' },
  refuse: {
    fi: 'Kieltäydy, koska maksua ei ole tullut',
    sv: 'Avslå, eftersom avgiften inte har betalats',
    en: 'Refuse, as the fee has not come',
  },
  makeInvoice: {
    fi: 'Tee maksusta lasku',
    sv: 'Gör en faktura på avgiften',
    en: 'Make an invoice of the fee',
  },
  draft: {
    fi: 'Laskuluonnos odottaa lähettämistä',
    sv: 'Fakturautkastet väntar på att sändas',
    en: 'The draft invoice waits to be sent',
  },
  invoiced: {
    fi: 'Lasku {number}, avoinna {amount}',
    sv: 'Faktura {number}, öppet {amount}',
    en: 'Invoice {number}, open {amount}',
  },
  invoicePaid: {
    fi: 'Lasku {number} on maksettu. Kirjaa maksu tulleeksi, niin pyytäjä saa siitä tiedon.',
    sv: 'Faktura {number} är betald. Anteckna att avgiften har kommit, så får personen veta det.',
    en: 'Invoice {number} is paid. Note that the fee has come, and the person is told.',
  },
  due: { fi: 'maksu {date}', sv: 'avgift {date}', en: 'fee by {date}' },
  overdue: { fi: 'maksu myöhässä', sv: 'avgiften försenad', en: 'fee overdue' },
} as const satisfies Record<string, Text>;
