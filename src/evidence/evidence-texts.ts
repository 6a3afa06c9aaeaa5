import type { Text } from '../ground/language.ts';

export const evidenceTexts = {
  title: {
    fi: 'Asiakirjat valvojalle',
    sv: 'Handlingar till tillsynsmyndigheten',
    en: 'Evidence for the supervisor',
  },
  one: { fi: 'Kokoelma {number}', sv: 'Sammanställning {number}', en: 'Archive {number}' },
  lead: {
    fi: 'Yksi paketti siitä, millä yritys osoittaa noudattavansa tietosuojaa: pyynnöt, suostumukset, selosteet, luovutukset, lokit, poistot, sopimukset ja loukkaukset. Jokaisesta kokoelmasta jää merkintä: kuka sen teki, kenelle ja miksi.',
    sv: 'Ett paket med det som visar att företaget följer dataskyddet: begäranden, samtycken, beskrivningar, utlämnanden, loggar, raderingar, avtal och incidenter. Varje sammanställning antecknas: vem gjorde den, till vem och varför.',
    en: 'One package of what shows that the company keeps data protection: requests, consents, notices, disclosures, logs, erasures, agreements and breaches. Each archive is recorded: who made it, for whom and why.',
  },
  new: { fi: 'Kokoa uusi', sv: 'Sammanställ ny', en: 'Make a new one' },
  make: { fi: 'Kokoa', sv: 'Sammanställ', en: 'Put together' },
  subject: { fi: 'Mistä', sv: 'Om vad', en: 'About' },
  subjectId: {
    fi: 'Pyynnön tai loukkauksen numero',
    sv: 'Begärans eller incidentens nummer',
    en: 'Number of the request or breach',
  },
  subjectIdHint: {
    fi: 'Vain kun kootaan yhdestä pyynnöstä tai loukkauksesta',
    sv: 'Bara när det gäller en begäran eller incident',
    en: 'Only for one request or one breach',
  },
  from: { fi: 'Alkaen', sv: 'Från', en: 'From' },
  to: { fi: 'Päättyen', sv: 'Till', en: 'To' },
  period: { fi: 'Aika', sv: 'Period', en: 'Period' },
  wholeTime: { fi: 'koko aika', sv: 'hela tiden', en: 'the whole time' },
  forWhom: { fi: 'Kenelle', sv: 'Till vem', en: 'For whom' },
  forWhomHint: {
    fi: 'Viranomainen ja asian diaarinumero, jos se on tiedossa',
    sv: 'Myndighet och ärendets diarienummer om det är känt',
    en: 'The authority, and the register number of the matter if known',
  },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  asked: { fi: 'Pyydetty', sv: 'Begärt', en: 'Asked' },
  askedBy: { fi: 'Kuka kokosi', sv: 'Vem sammanställde', en: 'Made by' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  size: { fi: 'Koko', sv: 'Storlek', en: 'Size' },
  expires: { fi: 'Tiedosto hävitetään', sv: 'Filen förstörs', en: 'File is destroyed' },
  download: { fi: 'Lataa paketti', sv: 'Ladda ner paketet', en: 'Download the package' },
  stop: { fi: 'Keskeytä', sv: 'Avbryt', en: 'Stop' },
  none: {
    fi: 'Mitään ei ole vielä koottu',
    sv: 'Ingenting har sammanställts än',
    en: 'Nothing put together yet',
  },
  noneText: {
    fi: 'Kun tietosuojavaltuutettu pyytää selvitystä, kokoa asiakirjat tästä.',
    sv: 'När dataombudsmannen begär en utredning, sammanställ handlingarna här.',
    en: 'When the Ombudsman asks for an account, put the evidence together here.',
  },
  indexTitle: {
    fi: 'Asiakirjat tietosuojan valvojalle',
    sv: 'Handlingar till tillsynsmyndigheten',
    en: 'Evidence for the supervisory authority',
  },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  ofPeople: {
    fi: 'Henkilötiedot paketissa',
    sv: 'Personuppgifter i paketet',
    en: 'Personal data in the package',
  },
  files: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  what: { fi: 'Mitä siinä on', sv: 'Vad den innehåller', en: 'What it holds' },
  howToCheck: {
    fi: 'Jokaisen tiedoston SHA-256-tiiviste on luettelossa manifest.json ja tiedostossa SHA256SUMS (sha256sum --check). Rivien käyttötarkoitusten numerot selittää purposes.csv, ja henkilöstö näkyy avaimina (staff:1).',
    sv: 'SHA-256 för varje fil finns i manifest.json och SHA256SUMS (sha256sum --check). Ändamålens nummer förklaras i purposes.csv, och personalen visas som nycklar (staff:1).',
    en: 'The SHA-256 of each file stands in manifest.json and in SHA256SUMS (sha256sum --check). The numbers of purposes are explained by purposes.csv, and staff appear as keys (staff:1).',
  },
} as const satisfies Record<string, Text>;

export const evidenceFileTitles = {
  index: { fi: 'Sisällys', sv: 'Innehåll', en: 'Index' },
  manifest: { fi: 'Tiivisteet', sv: 'Kontrollsummor', en: 'Hashes' },
  purposes: { fi: 'Käyttötarkoitusten numerot', sv: 'Ändamålens nummer', en: 'Numbers of the purposes' },
  requests: { fi: 'Pyynnöt', sv: 'Begäranden', en: 'Requests' },
  requestSteps: {
    fi: 'Pyyntöjen vaiheet ja päätökset',
    sv: 'Begärandenas steg och beslut',
    en: 'Steps and decisions of requests',
  },
  requestLetters: {
    fi: 'Kirjeet ja niiden toimitus',
    sv: 'Brev och deras leverans',
    en: 'Letters and their delivery',
  },
  identityChecks: { fi: 'Henkilöllisyyden varmistukset', sv: 'Identitetskontroller', en: 'Identity checks' },
  channelTests: {
    fi: 'Pyyntöjen kanavan koestukset',
    sv: 'Test av kanalen för begäranden',
    en: 'Self-tests of the channel',
  },
  choiceCounts: {
    fi: 'Suostumukset ja kiellot lukuina',
    sv: 'Samtycken och förbud i siffror',
    en: 'Consents and objections in numbers',
  },
  choiceRows: {
    fi: 'Suostumusten ja kieltojen kuitit',
    sv: 'Kvitton på samtycken och förbud',
    en: 'Receipts of consents and objections',
  },
  disclosures: { fi: 'Luovutukset', sv: 'Utlämnanden', en: 'Disclosures' },
  archives: {
    fi: 'Mitä valvojalle on koottu',
    sv: 'Vad som sammanställts för tillsynen',
    en: 'What was put together for the supervisor',
  },
  notice: {
    fi: 'Seloste sellaisena kuin se julkaistiin',
    sv: 'Beskrivningen som den publicerades',
    en: 'The notice as it was published',
  },
  noticeVersions: {
    fi: 'Selosteen versiot ja päivät',
    sv: 'Beskrivningens versioner och dagar',
    en: 'Versions of the notice and their days',
  },
  record: {
    fi: 'Seloste käsittelytoimista (30 artikla)',
    sv: 'Register över behandling (artikel 30)',
    en: 'Record of processing (Article 30)',
  },
  recipients: {
    fi: 'Vastaanottajat ja käsittelysopimukset',
    sv: 'Mottagare och biträdesavtal',
    en: 'Recipients and processing agreements',
  },
  transfers: {
    fi: 'Siirrot ETA:n ulkopuolelle',
    sv: 'Överföringar utanför EES',
    en: 'Transfers outside the EEA',
  },
  lookups: { fi: 'Käyttöloki kuukausittain', sv: 'Loggen månad för månad', en: 'Access log by month' },
  lookupsVerified: {
    fi: 'Käyttölokin sinettien tarkistus',
    sv: 'Kontroll av loggens sigill',
    en: 'Verification of the log’s seals',
  },
  ledger: { fi: 'Poistoluettelo', sv: 'Raderingsförteckning', en: 'Ledger of erasures' },
  ledgerVerified: {
    fi: 'Poistoluettelon ketjun tarkistus',
    sv: 'Kontroll av förteckningens kedja',
    en: 'Verification of the ledger’s chain',
  },
  warnings: {
    fi: 'Mitä säilytysaikojen poistoista kerrottiin etukäteen, ja kuinka monelle',
    sv: 'Vad som på förhand meddelades om lagringstidernas raderingar, och till hur många',
    en: 'What was told beforehand of what the retention periods erase, and to how many',
  },
  runs: { fi: 'Säilytysaikojen ajot', sv: 'Körningar av lagringstider', en: 'Retention runs' },
  backups: {
    fi: 'Varmuuskopiot: milloin tehty, mihin asti säilytetään, milloin hävitetty',
    sv: 'Säkerhetskopior: när de gjordes, hur länge de bevaras, när de förstördes',
    en: 'Backups: when made, until when kept, when destroyed',
  },
  rewrites: {
    fi: 'Yöt, joina poistetut tiedot pyyhittiin levyltä',
    sv: 'Nätter då raderade uppgifter togs bort från disken',
    en: 'Nights in which erased data was wiped from the disk',
  },
  paperLog: {
    fi: 'Paperiarkiston loki: kuka on katsonut, lainannut, siirtänyt ja hävittänyt',
    sv: 'Pappersarkivets logg: vem som har läst, lånat, flyttat och förstört',
    en: 'Log of the paper archive: who looked, lent, moved and destroyed',
  },
  told: {
    fi: 'Kenelle selosteen asioista on kerrottu kirjeellä, ja minkä version mukaan',
    sv: 'Vilka som informerats i brev, och enligt vilken version av beskrivningen',
    en: 'Who was told by letter, and from which version of the notice',
  },
  recordedUnder: {
    fi: 'Minkä selosteen version aikana asiakkaat on kirjattu',
    sv: 'Under vilken version av beskrivningen kunderna antecknats',
    en: 'Under which version of the notice customers were recorded',
  },
  interests: {
    fi: 'Oikeutetut edut ja tasapainotestit',
    sv: 'Berättigade intressen och intresseavvägningar',
    en: 'Legitimate interests and balancing tests',
  },
  assessment: {
    fi: 'Vaikutustenarvioinnin asiakirja',
    sv: 'Konsekvensbedömningens handling',
    en: 'Document of an impact assessment',
  },
  impact: {
    fi: 'Vaikutustenarvioinnit ja niiden tarve',
    sv: 'Konsekvensbedömningar och behovet av dem',
    en: 'Impact assessments and whether they are needed',
  },
  instructions: {
    fi: 'Henkilöstön ohjeet',
    sv: 'Anvisningar för personalen',
    en: 'Instructions for the staff',
  },
  trainings: {
    fi: 'Kuka on koulutettu tai kuitannut ohjeen ja milloin',
    sv: 'Vem som har utbildats eller kvitterat en anvisning och när',
    en: 'Who was trained or acknowledged an instruction, and when',
  },
  undertakingText: {
    fi: 'Salassapitositoumuksen teksti',
    sv: 'Sekretessförbindelsens text',
    en: 'Text of the confidentiality undertaking',
  },
  undertakings: {
    fi: 'Salassapitositoumukset',
    sv: 'Sekretessförbindelser',
    en: 'Confidentiality undertakings',
  },
  purposesHeld: {
    fi: 'Kenellä on mikin käyttötarkoitus',
    sv: 'Vem som har vilket ändamål',
    en: 'Who holds which purpose',
  },
  breachReport: {
    fi: 'Raportti tietoturvaloukkauksesta',
    sv: 'Rapport om incident',
    en: 'Report of a breach',
  },
  breachData: {
    fi: 'Loukkausluettelon rivit',
    sv: 'Incidentförteckningens rader',
    en: 'Rows of the breach log',
  },
  notification: {
    fi: 'Ilmoitus valtuutetulle',
    sv: 'Anmälan till ombudsmannen',
    en: 'Notification to the Ombudsman',
  },
  breachPeople: {
    fi: 'Keitä loukkaus koski ja miten heille kerrottiin',
    sv: 'Vilka som berördes och hur de informerades',
    en: 'Whom it touched and how they were told',
  },
  requestFile: { fi: 'Pyynnön asiakirja', sv: 'Begärans akt', en: 'File of the request' },
  requestLetter: { fi: 'Kirje pyynnöstä', sv: 'Brev om begäran', en: 'Letter about the request' },
  requestErasure: {
    fi: 'Poistoluettelon rivi',
    sv: 'Rad i raderingsförteckningen',
    en: 'Line of the ledger',
  },
} as const satisfies Record<string, Text>;
