/** What everyone who handles the register must know, as the notice promises it: a beginning, to be made the house's own. */
import type { Language, Text } from '../ground/language.ts';
import type { TopicGiven } from './save-topic.ts';

type Preset = Readonly<{ title: Text; instructions: Text; every_months: number }>;

const yearly = 12;

const presets: readonly Preset[] = [
  {
    title: {
      fi: 'Henkilötietojen käsittely',
      sv: 'Behandling av personuppgifter',
      en: 'Handling personal data',
    },
    instructions: {
      fi: 'Käsittele asiakkaan tietoja vain työtehtävää varten ja vain siinä tarkoituksessa, joka sinulle on annettu.\nÄlä katso tuttavien tai omia tietoja. Jokainen katselu jää lokiin, ja asiakas saa tietää siitä.\nKirjaa muistiinpanoihin vain asiaan kuuluva. Terveystietoja tai henkilötunnuksia ei kirjata vapaaseen tekstiin.\nKerro asiakkaasta muille vain, jos seloste nimeää heidät vastaanottajiksi.',
      sv: 'Behandla kundens uppgifter bara för en arbetsuppgift och bara för det ändamål som du har fått.\nTitta inte på bekantas eller egna uppgifter. Varje visning sparas i loggen, och kunden får veta om den.\nAnteckna bara det som hör till saken. Hälsouppgifter och personbeteckningar antecknas inte i fri text.\nBerätta om en kund för andra bara om beskrivningen nämner dem som mottagare.',
      en: 'Use a customer’s data only for a task of your work and only for the purpose that you were given.\nDo not look at people you know or at yourself. Each look stays in the log, and the customer learns of it.\nNote only what belongs to the matter. Health data and identity codes are not written in free text.\nTell others of a customer only where the notice names them as recipients.',
    },
    every_months: yearly,
  },
  {
    title: { fi: 'Asiakkaan pyynnöt', sv: 'Kundens begäranden', en: 'Customers’ requests' },
    instructions: {
      fi: 'Pyyntö voi tulla mitä kautta tahansa: tiskillä, puhelimessa, sähköpostissa tai kirjeessä. Allekirjoitusta tai lomaketta ei vaadita.\nKirjaa pyyntö samana päivänä. Määräaika on kuukausi vastaanotosta.\nSuoramarkkinoinnin kielto kirjataan heti.\nÄlä pyydä henkilöllisyystodistuksen kopiota. Henkilöllisyys varmistetaan ohjelman ehdottamalla tavalla.',
      sv: 'En begäran kan komma på vilket sätt som helst: vid disken, per telefon, e-post eller brev. Ingen underskrift eller blankett krävs.\nAnteckna begäran samma dag. Tidsfristen är en månad från mottagandet.\nEtt förbud mot direktmarknadsföring antecknas genast.\nBe inte om en kopia av en identitetshandling. Identiteten kontrolleras så som programmet föreslår.',
      en: 'A request may come any way: at the counter, by phone, mail or letter. No signature and no form is demanded.\nRecord it on the same day. The time limit is a month from its receipt.\nAn objection to direct marketing is recorded at once.\nDo not ask for a copy of an identity document. Identity is checked the way the program proposes.',
    },
    every_months: yearly,
  },
  {
    title: { fi: 'Paperit ja lukitut tilat', sv: 'Papper och låsta utrymmen', en: 'Papers and locked rooms' },
    instructions: {
      fi: 'Asiakkaan paperit säilytetään lukitussa ja paloturvallisessa tilassa. Ota paperi mukaan vain lainaamalla se ohjelmassa ja palauta se samana päivänä.\nÄlä jätä paperia pöydälle tai tulostimeen.\nPapereita ei heitetä roskiin: hävityslistan papereista vastaa kaksi ihmistä.',
      sv: 'Kundernas papper förvaras i ett låst och brandsäkert utrymme. Ta ett papper bara genom att låna det i programmet och lämna tillbaka det samma dag.\nLämna inte papper på bordet eller i skrivaren.\nPapper kastas inte i soporna: två personer ansvarar för papperen på förstöringslistan.',
      en: 'Customers’ papers are kept in a locked, fireproof room. Take a paper only by borrowing it in the program and bring it back the same day.\nLeave no paper on a table or in the printer.\nPapers are not thrown away: two people answer for those on the destruction list.',
    },
    every_months: yearly,
  },
  {
    title: {
      fi: 'Tietoturvaloukkauksesta ilmoittaminen',
      sv: 'Att anmäla en personuppgiftsincident',
      en: 'Reporting a personal data breach',
    },
    instructions: {
      fi: 'Loukkaus on esimerkiksi väärälle ihmiselle lähtenyt viesti, kadonnut paperi tai laite, vieras kirjautuminen tai tietojen häviäminen.\nKerro siitä heti vastuuhenkilölle, myös epäilystä. 72 tunnin aika valtuutetun ilmoitukselle alkaa siitä, kun saamme tiedon.\nÄlä korjaa jälkiä tai poista mitään ennen kuin asia on kirjattu.',
      sv: 'En incident är till exempel ett meddelande till fel person, ett försvunnet papper eller en försvunnen apparat, en främmande inloggning eller förlorade uppgifter.\nBerätta genast för den ansvariga, också om en misstanke. Tiden på 72 timmar för anmälan till ombudsmannen börjar när vi får veta.\nRätta inga spår och radera ingenting innan saken har antecknats.',
      en: 'A breach is, for example, a message to the wrong person, a lost paper or device, a stranger’s sign-in or data that has gone.\nTell the person in charge at once, of a suspicion too. The 72 hours for notifying the Ombudsman run from when we learn of it.\nMend no traces and delete nothing before it was recorded.',
    },
    every_months: yearly,
  },
];

export const presetTopics = (language: Language): TopicGiven[] =>
  presets.map(({ title, instructions, every_months }) => ({
    title: title[language],
    instructions: instructions[language],
    every_months,
  }));
