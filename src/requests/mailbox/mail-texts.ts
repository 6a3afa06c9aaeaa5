import type { Text } from '../../ground/language.ts';

export const mailTexts = {
  title: { fi: 'Saapuneet viestit', sv: 'Inkomna meddelanden', en: 'Messages that came' },
  messages: { fi: 'Viestit', sv: 'Meddelanden', en: 'Messages' },
  one: { fi: 'Viesti', sv: 'Meddelande', en: 'Message' },
  lead: {
    fi: 'Viestit, jotka ovat tulleet tietosuoja-asioiden postilaatikkoon. Jokaisesta sanotaan, mikä se on. Pyynnön kuukausi alkaa siitä päivästä, jona viesti tuli.',
    sv: 'Meddelanden till brevlådan för dataskyddsärenden. Av varje meddelande säger någon vad det är. Månaden för en begäran börjar den dag då meddelandet kom.',
    en: 'Messages to the mailbox for data protection matters. Somebody says of each what it is. The month of a request begins on the day when the message came.',
  },
  none: {
    fi: 'Kaikki viestit on käsitelty',
    sv: 'Alla meddelanden är behandlade',
    en: 'All messages have been dealt with',
  },
  noneText: {
    fi: 'Uudet viestit näkyvät tässä muutaman minuutin kuluessa.',
    sv: 'Nya meddelanden syns här inom några minuter.',
    en: 'New messages appear here within minutes.',
  },
  waiting: { fi: 'Odottavat', sv: 'Väntar', en: 'Waiting' },
  aside: { fi: 'Eivät olleet pyyntöjä', sv: 'Var inga begäranden', en: 'Were no requests' },
  asideLead: {
    fi: 'Viestit, joista joku sanoi, etteivät ne ole pyyntöjä. Jokainen poistetaan kuukauden kuluttua siitä; siihen asti sen voi vielä kirjata pyynnöksi.',
    sv: 'Meddelanden som någon sade inte är begäranden. Vart och ett raderas en månad efter det; tills dess kan det ännu antecknas som en begäran.',
    en: 'Messages of which somebody said that they are no requests. Each is removed a month after that; until then it can still be recorded as one.',
  },
  asideNone: {
    fi: 'Yhtään viestiä ei ole siirretty sivuun',
    sv: 'Inget meddelande har lagts åt sidan',
    en: 'No message was set aside',
  },
  asideNoneText: {
    fi: 'Tässä näkyvät viestit, jotka eivät olleet pyyntöjä, kunnes ne poistetaan.',
    sv: 'Här syns meddelanden som inte var begäranden tills de raderas.',
    en: 'Messages that were no requests are shown here until they are removed.',
  },
  notSet: {
    fi: 'Postilaatikkoa ei ole vielä luettu. Ylläpito asettaa sen: SELOSTE_REQUESTS_IMAP_URL, katso docs/operate.md. Siihen asti kirjaa sähköpostilla tulleet pyynnöt itse.',
    sv: 'Brevlådan har ännu inte lästs. Driften ställer in den: SELOSTE_REQUESTS_IMAP_URL, se docs/operate.md. Anteckna tills dess själv begäranden som kommer med e-post.',
    en: 'The mailbox has not been read yet. Whoever runs the system sets it: SELOSTE_REQUESTS_IMAP_URL, see docs/operate.md. Until then record requests that come by mail yourself.',
  },
  wait: {
    fi: '{count} viestiä odottaa, että joku lukee ne. Vanhin tuli {date}.',
    sv: '{count} meddelanden väntar på att någon läser dem. Det äldsta kom {date}.',
    en: '{count} messages wait to be read by somebody. The oldest came on {date}.',
  },
  waitOne: {
    fi: 'Yksi viesti odottaa, että joku lukee sen. Se tuli {date}.',
    sv: 'Ett meddelande väntar på att någon läser det. Det kom {date}.',
    en: 'One message waits to be read by somebody. It came on {date}.',
  },
  read: { fi: 'Lue viestit', sv: 'Läs meddelandena', en: 'Read the messages' },
  from: { fi: 'Lähettäjä', sv: 'Avsändare', en: 'From' },
  replyTo: { fi: 'Pyytää vastausta osoitteeseen', sv: 'Ber om svar till', en: 'Asks to be answered at' },
  claimed: { fi: 'ilmoitettu', sv: 'uppgiven', en: 'claimed' },
  replyToHint: {
    fi: 'Eri osoite kuin lähettäjän. Se ei todista, kuka viestin lähetti.',
    sv: 'En annan adress än avsändarens. Den bevisar inte vem som skickade meddelandet.',
    en: 'Another address than the sender’s. It does not prove who sent the message.',
  },
  subject: { fi: 'Aihe', sv: 'Ämne', en: 'Subject' },
  came: { fi: 'Saapunut', sv: 'Kom', en: 'Came' },
  attachments: { fi: 'Liitteitä', sv: 'Bilagor', en: 'Attachments' },
  automatic: { fi: 'automaattinen', sv: 'automatiskt', en: 'automatic' },
  answers: {
    fi: 'vastaus pyyntöön {number}',
    sv: 'svar på begäran {number}',
    en: 'answers request {number}',
  },
  noSubject: { fi: '(ei aihetta)', sv: '(inget ämne)', en: '(no subject)' },
  noText: {
    fi: 'Viestissä ei ole tekstiä.',
    sv: 'Meddelandet har ingen text.',
    en: 'The message has no text.',
  },
  original: {
    fi: 'Viesti liitteineen',
    sv: 'Meddelandet med bilagor',
    en: 'The message with its attachments',
  },
  isRequest: { fi: 'Tämä on pyyntö', sv: 'Det här är en begäran', en: 'This is a request' },
  belongs: { fi: 'Tämä kuuluu pyyntöön', sv: 'Det här hör till en begäran', en: 'This belongs to a request' },
  requestNumber: { fi: 'Pyynnön numero', sv: 'Begärans nummer', en: 'Number of the request' },
  add: { fi: 'Liitä pyyntöön', sv: 'Lägg till begäran', en: 'Add to the request' },
  isOther: { fi: 'Tämä ei ole pyyntö', sv: 'Det här är ingen begäran', en: 'This is no request' },
  otherText: {
    fi: 'Viesti poistetaan kuukauden kuluttua.',
    sv: 'Meddelandet raderas om en månad.',
    en: 'The message is removed after a month.',
  },
  sortedRequest: {
    fi: 'Viestistä tuli pyyntö {number}.',
    sv: 'Meddelandet blev begäran {number}.',
    en: 'The message became request {number}.',
  },
  sortedReply: {
    fi: 'Viesti kuuluu pyyntöön {number}.',
    sv: 'Meddelandet hör till begäran {number}.',
    en: 'The message belongs to request {number}.',
  },
  sortedOther: {
    fi: 'Viesti ei ollut pyyntö, ja se poistetaan kuukauden kuluttua. Jos se sittenkin oli, kirjaa se alla.',
    sv: 'Meddelandet var ingen begäran och raderas efter en månad. Om det ändå var det, anteckna det nedan.',
    en: 'The message was no request and is removed after a month. If it was one after all, record it below.',
  },
  lastRead: {
    fi: 'Postilaatikko luettu {at}.',
    sv: 'Brevlådan lästes {at}.',
    en: 'The mailbox was read {at}.',
  },
  lastTest: {
    fi: 'Testiviesti tuli perille {at}.',
    sv: 'Testmeddelandet kom fram {at}.',
    en: 'The test message arrived {at}.',
  },
  not_read: {
    fi: 'Postilaatikkoa ei ole voitu lukea {since} jälkeen. Pyyntöjä voi jäädä näkemättä: kerro ylläpidolle heti. Palvelin sanoo: {words}',
    sv: 'Brevlådan har inte kunnat läsas sedan {since}. Begäranden kan bli osedda: meddela driften genast. Servern säger: {words}',
    en: 'The mailbox could not be read since {since}. Requests may go unseen: tell whoever runs the system at once. The server says: {words}',
  },
  not_sent: {
    fi: 'Testiviesti ei lähtenyt {since}. Kerro ylläpidolle. Palvelin sanoo: {words}',
    sv: 'Testmeddelandet gick inte iväg {since}. Meddela driften. Servern säger: {words}',
    en: 'The test message did not go {since}. Tell whoever runs the system. The server says: {words}',
  },
  not_arrived: {
    fi: 'Osoitteeseen {words} {since} lähetetty testiviesti ei ole tullut postilaatikkoon. Pyyntöjä voi jäädä saapumatta: kerro ylläpidolle heti.',
    sv: 'Testmeddelandet som skickades till {words} {since} har inte kommit till brevlådan. Begäranden kan utebli: meddela driften genast.',
    en: 'The test message sent to {words} {since} has not come to the mailbox. Requests may fail to arrive: tell whoever runs the system at once.',
  },
  testing: {
    fi: 'Testiviesti lähtee nyt. Sen tulo näkyy listan alla muutaman minuutin kuluttua, kun lataat sivun uudelleen. Jos se ei tule, siitä varoitetaan tässä kahden tunnin kuluttua.',
    sv: 'Testmeddelandet går iväg nu. Under listan ser du om några minuter att det kom, när du laddar om sidan. Om det inte kommer varnas du här efter två timmar.',
    en: 'The test message goes now. In some minutes you see below the list that it came, when you load the page again. If it does not come, you are warned here after two hours.',
  },
  testNow: { fi: 'Testaa nyt', sv: 'Testa nu', en: 'Test now' },
} as const satisfies Record<string, Text>;
