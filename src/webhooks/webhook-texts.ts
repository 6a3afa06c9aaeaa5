import type { Text } from '../ground/language.ts';

export const webhookTexts = {
  title: { fi: 'Webhookit', sv: 'Webhookar', en: 'Webhooks' },
  lead: {
    fi: 'Tapahtumat muille järjestelmille: mitä tehtiin ja kenelle, avaimina ilman tietoja. Ilmoitukset niille, jotka ovat saaneet henkilön tietoja tai antaneet niitä: mitä korjattiin, poistettiin tai rajoitettiin.',
    sv: 'Händelser för andra system: vad som gjordes och om vem, som nycklar utan uppgifter. Meddelanden till dem som har fått eller lämnat uppgifter om en person: vad som rättats, raderats eller begränsats.',
    en: 'Events for other systems: what was done and about whom, as keys without data. Notices to those who were given a person’s data, or gave it: what was rectified, erased or restricted.',
  },
  add: { fi: 'Lisää webhook', sv: 'Lägg till en webhook', en: 'Add a webhook' },
  addNotices: {
    fi: 'Lisää osoite ilmoituksille',
    sv: 'Lägg till en adress för meddelanden',
    en: 'Add an address for notices',
  },
  noticesLead: {
    fi: 'Kun henkilön tietoja korjataan, poistetaan tai rajoitetaan hänen pyynnöstään, ilmoitus lähtee tähän osoitteeseen heti päätöksen jälkeen. Ilmoituksessa on henkilö, mitä hänestä on luovutettu ja mikä muuttui. Jos osoite ei vastaa kolmeen päivään, ilmoitus jää pyynnölle lähetettäväksi kirjeenä.',
    sv: 'När en persons uppgifter rättas, raderas eller begränsas på hens begäran går meddelandet till den här adressen genast efter beslutet. Det innehåller personen, vad som lämnats ut och vad som ändrats. Om adressen inte svarar på tre dagar blir meddelandet kvar hos begäran för att skickas som brev.',
    en: 'When a person’s data is rectified, erased or restricted at their request, the notice goes to this address right after the decision. It holds the person, what was disclosed and what has changed. Where the address does not answer for three days, the notice waits at the request to be sent as a letter.',
  },
  whose: { fi: 'Kenelle', sv: 'Till', en: 'To whom' },
  recipients: { fi: '{name} (vastaanottaja)', sv: '{name} (mottagare)', en: '{name} (recipient)' },
  sources: { fi: '{name} (tietolähde)', sv: '{name} (källa)', en: '{name} (source)' },
  notices: {
    fi: 'ilmoitukset korjatuista, poistetuista ja rajoitetuista tiedoista',
    sv: 'meddelanden om rättade, raderade och begränsade uppgifter',
    en: 'notices of rectified, erased and restricted data',
  },
  noticesShown: {
    fi: 'Jokaisen ilmoituksen todiste on sen pyynnön sivulla, josta ilmoitus lähti.',
    sv: 'Beviset för varje meddelande finns på sidan för begäran.',
    en: 'The proof of each notice stands on the page of its request.',
  },
  trial: { fi: 'Lähetä kokeiluviesti', sv: 'Skicka ett testmeddelande', en: 'Send a test message' },
  trialArrived: {
    fi: 'Kokeiluviesti meni perille. Vastaus: {answer}.',
    sv: 'Testmeddelandet kom fram. Svaret: {answer}.',
    en: 'The test message arrived. The answer: {answer}.',
  },
  trialFailed: {
    fi: 'Kokeiluviesti ei mennyt perille: {answer}. Tarkista osoite ja se, että vastaanottaja hyväksyy allekirjoituksen ja vastaa 2xx.',
    sv: 'Testmeddelandet kom inte fram: {answer}. Kontrollera adressen och att mottagaren godkänner signaturen och svarar 2xx.',
    en: 'The test message did not arrive: {answer}. Check the address, and that the receiver accepts the signature and answers 2xx.',
  },
  one: { fi: 'Webhook', sv: 'Webhook', en: 'Webhook' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  url: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  owner: { fi: 'Kenen järjestelmä', sv: 'Vems system', en: 'Whose system' },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  purposeHint: {
    fi: 'Asiakasta koskeva tapahtuma lähtee vain, jos tämä tarkoitus näkee asiakkaan.',
    sv: 'En händelse om en kund sänds bara om ändamålet ser kunden.',
    en: 'An event about a customer is sent only if this purpose sees the customer.',
  },
  acts: { fi: 'Tapahtumat', sv: 'Händelser', en: 'Events' },
  actsHint: {
    fi: 'Mistä järjestelmä kuulee. Jos et valitse mitään, se kuulee kaikesta.',
    sv: 'Vad systemet får höra om. Om du inte väljer något hör det om allt.',
    en: 'What the system hears of. If you choose nothing, it hears of everything.',
  },
  all: { fi: 'kaikki', sv: 'alla', en: 'all' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  live: { fi: 'toimii', sv: 'fungerar', en: 'works' },
  refused: {
    fi: 'ei toimi: sopimus tai tarkoitus puuttuu selosteesta',
    sv: 'fungerar inte: avtal eller ändamål saknas i beskrivningen',
    en: 'does not work: agreement or purpose missing from the notice',
  },
  ended: { fi: 'päättynyt', sv: 'upphört', en: 'ended' },
  none: { fi: 'Ei vielä webhookeja', sv: 'Inga webhookar ännu', en: 'No webhooks yet' },
  noneText: {
    fi: 'Kun toisen järjestelmän pitää tietää muutoksista heti, lisää sen osoite tähän.',
    sv: 'När ett annat system måste få veta om ändringar genast, lägg till dess adress här.',
    en: 'When another system must know of changes at once, add its address here.',
  },
  made: { fi: 'Webhook on lisätty', sv: 'Webhooken är tillagd', en: 'The webhook is added' },
  secretOnce: {
    fi: 'Kopioi allekirjoitusavain vastaanottajalle nyt. Sitä ei näytetä uudelleen. Allekirjoitus on Standard Webhooks -muotoinen.',
    sv: 'Kopiera signeringsnyckeln till mottagaren nu. Den visas inte på nytt. Signaturen följer Standard Webhooks.',
    en: 'Copy the signing secret to the receiver now. It is not shown again. The signature follows Standard Webhooks.',
  },
  back: { fi: 'Webhookien luetteloon', sv: 'Till förteckningen', en: 'To the list of webhooks' },
  sent: { fi: 'Lähetykset', sv: 'Sändningar', en: 'Deliveries' },
  event: { fi: 'Tapahtuma', sv: 'Händelse', en: 'Event' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  tries: { fi: 'Yrityksiä', sv: 'Försök', en: 'Tries' },
  delivered: { fi: 'perillä', sv: 'framme', en: 'delivered' },
  waits: { fi: 'yritetään uudelleen', sv: 'försöks på nytt', en: 'will be tried again' },
  givenUp: { fi: 'ei mennyt perille', sv: 'kom inte fram', en: 'not delivered' },
  next: { fi: 'seuraavan kerran {moment}', sv: 'nästa gång {moment}', en: 'next on {moment}' },
  again: { fi: 'Lähetä uudelleen', sv: 'Sänd på nytt', en: 'Send again' },
  noneSent: { fi: 'Ei vielä lähetyksiä', sv: 'Inga sändningar ännu', en: 'No deliveries yet' },
  noneSentText: {
    fi: 'Tapahtumat lähtevät noin minuutin kuluessa.',
    sv: 'Händelserna sänds inom ungefär en minut.',
    en: 'Events are sent within about a minute.',
  },
  end: { fi: 'Päätä webhook', sv: 'Avsluta webhooken', en: 'End the webhook' },
  endHappens: {
    fi: 'Mitään ei enää lähetetä, ei myöskään odottavia lähetyksiä.',
    sv: 'Inget sänds längre, inte heller det som väntar.',
    en: 'Nothing more is sent, what waits included.',
  },
} as const satisfies Record<string, Text>;

/** The network's own words for what the log of deliveries says most often. */
export const deliveryProblems: Readonly<Record<string, Text>> = {
  NO_AGREEMENT: { fi: 'sopimus ei ole voimassa', sv: 'avtalet gäller inte', en: 'no agreement in force' },
  ADDRESS_REFUSED: {
    fi: 'osoitteeseen ei voi lähettää',
    sv: 'adressen går inte att sända till',
    en: 'the address cannot be sent to',
  },
  TIMEOUT: { fi: 'ei vastannut ajoissa', sv: 'svarade inte i tid', en: 'no answer in time' },
  ECONNREFUSED: { fi: 'yhteyttä ei oteta vastaan', sv: 'anslutningen avvisas', en: 'connection refused' },
  ECONNRESET: { fi: 'yhteys katkesi', sv: 'anslutningen bröts', en: 'connection broken' },
  FAILED: { fi: 'yhteys ei onnistunut', sv: 'anslutningen misslyckades', en: 'connection failed' },
};
