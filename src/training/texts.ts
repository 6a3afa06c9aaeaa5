import type { Text } from '../ground/language.ts';
import type { State } from '../ui/badge.ts';
import type { TrainingState } from './training.ts';

export const trainingTexts = {
  title: { fi: 'Koulutukset ja ohjeet', sv: 'Utbildningar och anvisningar', en: 'Training and instructions' },
  lead: {
    fi: 'Mitä rekisteriä käsittelevien on osattava, kuka on koulutettu ja kuka on kuitannut ohjeen luetuksi. Tämä on näyttöä valvontaviranomaiselle.',
    sv: 'Vad de som behandlar registret måste kunna, vem som har utbildats och vem som har kvitterat anvisningen. Det här är bevis för tillsynsmyndigheten.',
    en: 'What those who handle the register must know, who has been trained and who has acknowledged the instruction. It is evidence for the supervisor.',
  },
  topic: { fi: 'Aihe', sv: 'Ämne', en: 'Topic' },
  topics: { fi: 'Aiheet', sv: 'Ämnen', en: 'Topics' },
  done: { fi: 'Kunnossa', sv: 'I ordning', en: 'In order' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  last: { fi: 'Viimeksi', sv: 'Senast', en: 'Last' },
  due: { fi: 'Seuraavan kerran', sv: 'Nästa gång', en: 'Next' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  renewed: { fi: 'Uusitaan', sv: 'Förnyas', en: 'Renewed' },
  every: { fi: 'Uusitaan (kk)', sv: 'Förnyas (mån)', en: 'Renewed (months)' },
  everyHint: {
    fi: 'Jätä tyhjäksi, jos kerta riittää. Muuttunut ohje on aina luettava uudelleen.',
    sv: 'Lämna tomt om en gång räcker. En ändrad anvisning ska alltid läsas på nytt.',
    en: 'Leave empty where once is enough. A changed instruction is always read anew.',
  },
  months: { fi: '{count} kk välein', sv: 'var {count}:e månad', en: 'every {count} months' },
  once: { fi: 'kerran', sv: 'en gång', en: 'once' },
  instructions: { fi: 'Ohje', sv: 'Anvisning', en: 'Instruction' },
  add: { fi: 'Lisää aihe', sv: 'Lägg till ett ämne', en: 'Add a topic' },
  presets: { fi: 'Lisää valmiit aiheet', sv: 'Lägg till färdiga ämnen', en: 'Add the ready topics' },
  none: { fi: 'Ei vielä aiheita', sv: 'Inga ämnen ännu', en: 'No topics yet' },
  noneText: {
    fi: 'Aloita valmiista aiheista: henkilötietojen käsittely, asiakkaan pyynnöt, paperit ja loukkauksista ilmoittaminen.',
    sv: 'Börja med de färdiga ämnena: behandling av personuppgifter, kundens begäranden, papper och att anmäla incidenter.',
    en: 'Begin with the ready topics: handling personal data, customers’ requests, papers and reporting breaches.',
  },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  change: { fi: 'Muuta aihetta', sv: 'Ändra ämnet', en: 'Change the topic' },
  end: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Take out of use' },
  record: { fi: 'Kirjaa koulutus', sv: 'Anteckna en utbildning', en: 'Record a training' },
  recordWho: { fi: 'Ketkä koulutettiin', sv: 'Vilka utbildades', en: 'Who was trained' },
  recordOn: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  people: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  mine: { fi: 'Luettavat ohjeet', sv: 'Anvisningar att läsa', en: 'Instructions to read' },
  mineLead: {
    fi: 'Lue ohjeet ja kuittaa ne luetuiksi. Kysy, jos jokin on epäselvää.',
    sv: 'Läs anvisningarna och kvittera dem. Fråga om något är oklart.',
    en: 'Read the instructions and acknowledge them. Ask where something is unclear.',
  },
  mineNone: { fi: 'Ei luettavia ohjeita.', sv: 'Inga anvisningar att läsa.', en: 'No instructions to read.' },
  acknowledge: {
    fi: 'Olen lukenut ja ymmärtänyt',
    sv: 'Jag har läst och förstått',
    en: 'I have read and understood',
  },
  waits: {
    fi: 'Sinulla on luettavia ohjeita: {count}.',
    sv: 'Du har anvisningar att läsa: {count}.',
    en: 'You have instructions to read: {count}.',
  },
} as const satisfies Record<string, Text>;

export const howTitles = {
  trained: { fi: 'koulutus', sv: 'utbildning', en: 'training' },
  acknowledged: { fi: 'kuittaus', sv: 'kvittering', en: 'acknowledged' },
} as const satisfies Record<string, Text>;

export const trainingStates: Readonly<Record<TrainingState, { state: State; label: Text }>> = {
  missing: { state: 'due', label: { fi: 'Puuttuu', sv: 'Saknas', en: 'Missing' } },
  late: { state: 'overdue', label: { fi: 'Uusittava', sv: 'Ska förnyas', en: 'To be renewed' } },
  soon: { state: 'info', label: { fi: 'Pian', sv: 'Snart', en: 'Soon' } },
  done: { state: 'done', label: { fi: 'Kunnossa', sv: 'I ordning', en: 'In order' } },
};
