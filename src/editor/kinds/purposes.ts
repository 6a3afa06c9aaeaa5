import type { Declaration } from '../../policy/declaration.ts';
import {
  categoryChoices,
  channelChoices,
  groundChoices,
  objectionChoices,
  registerChoices,
  retentionChoices,
  stateChoices,
} from '../choices.ts';
import type { ItemKind } from '../kind.ts';
import type { Shape } from '../shape.ts';
import { checks, explanation, line, noText, retentionLabel, select, text, title, words } from './fields.ts';
import { impactAssessment } from './impact.ts';

/** Article 6(1): the ground brings its own words. */
const ground: Shape = {
  kind: 'variant',
  name: 'ground',
  label: words('Oikeusperuste', 'Rättslig grund', 'Legal basis'),
  choices: groundChoices,
  fields: {
    contract: [],
    consent: [],
    legitimate_interest: [
      text('interest', words('Mikä etu', 'Vilket intresse', 'Which interest'), { rows: 2 }),
      text('balancing', words('Tasapainotesti', 'Intresseavvägning', 'Balancing test'), {
        rows: 3,
        hint: words(
          'Miksi asiakkaan etu ei syrjäytä tätä.',
          'Varför kundens intresse inte väger tyngre.',
          'Why the customer’s interests do not override it.',
        ),
      }),
    ],
    legal_obligation: [text('statute', words('Mikä laki', 'Vilken lag', 'Which statute'), { rows: 1 })],
  },
};

const automated: Shape = {
  kind: 'group',
  name: 'automated_decision',
  label: words(
    'Automaattinen päätös (22 artikla)',
    'Automatiserat beslut (artikel 22)',
    'Automated decision (Article 22)',
  ),
  hint: words(
    'Täytä vain, jos kone päättää ilman ihmistä.',
    'Fyll i bara om en maskin beslutar utan människa.',
    'Fill in only where a machine decides without a human.',
  ),
  optional: true,
  fields: [
    text('logic', words('Miten se toimii', 'Hur det fungerar', 'How it works'), { rows: 2 }),
    text('consequences', words('Mitä siitä seuraa', 'Vad det leder till', 'What follows from it'), {
      rows: 2,
    }),
  ],
};

/** The number is given when the item is added, and stays its own. */
const initial = (declaration: Declaration) => ({
  register: declaration.registers[0]?.key ?? 'customers',
  title: noText,
  explanation: noText,
  ground: { kind: 'contract' },
  objection: 'none',
  reads: [],
  writes: [],
  retention: declaration.retention[0]?.key ?? 'none',
});

export const purposesKind: ItemKind = {
  key: 'purposes',
  part: 'purposes',
  title: words('Käyttötarkoitus', 'Ändamål', 'Purpose'),
  at: ['purposes'],
  list: {
    add: words('Lisää käyttötarkoitus', 'Lägg till ändamål', 'Add a purpose'),
    key: 'of_title',
    initial,
  },
  shapes: [
    title,
    explanation,
    ground,
    line(
      'begins_on',
      words('Alkaa (jos vasta myöhemmin)', 'Börjar (om först senare)', 'Begins (if only later)'),
      {
        type: 'date',
        size: 'short',
        optional: true,
        hint: words(
          'Ennen tätä päivää käyttötarkoitus ei näe ketään. Anna päivä uudelle käytölle, jotta ehdit kertoa siitä ensin.',
          'Före den dagen ser ändamålet ingen. Ange en dag för en ny användning, så att du hinner berätta om den först.',
          'Before this day the purpose sees nobody. Give a new use its day, so that there is time to tell of it first.',
        ),
      },
    ),
    select('objection', words('Vastustaminen', 'Invändning', 'Objection'), objectionChoices),
    select('retention', retentionLabel, retentionChoices),
    select('register', words('Rekisteri', 'Register', 'Register'), registerChoices),
    select(
      'marketing',
      words('Suoramarkkinoinnin kanava', 'Kanal för direktmarknadsföring', 'Channel of direct marketing'),
      channelChoices,
      {
        optional: true,
        hint: words(
          'Vain suoramarkkinoinnille. Jätä tyhjäksi muissa.',
          'Bara för direktmarknadsföring. Lämna tomt annars.',
          'For direct marketing only. Leave it empty otherwise.',
        ),
      },
    ),
    {
      kind: 'flag',
      name: 'organisations_without_consent',
      label: words(
        'Yrityksiä saa tavoittaa ilman suostumusta, kunnes ne kieltävät (SVPL 202 §)',
        'Organisationer får nås utan samtycke tills de förbjuder det (202 §)',
        'Organisations may be reached without consent until they refuse',
      ),
    },
    checks('reads', words('Näkee tiedot', 'Ser uppgifterna', 'Sees the data'), categoryChoices),
    checks('writes', words('Kirjoittaa tietoja', 'Skriver uppgifter', 'Writes the data'), categoryChoices),
    checks(
      'sees',
      words(
        'Näkee myös asiakkaat, joiden tila on',
        'Ser också kunder vars status är',
        'Also sees customers whose state is',
      ),
      stateChoices,
    ),
    {
      kind: 'flag',
      name: 'needs_protected_address',
      label: words(
        'Näkee turvakiellon alaiset osoitteet',
        'Ser adresser med spärrmarkering',
        'Sees addresses under non-disclosure',
      ),
    },
    automated,
    impactAssessment,
  ],
};
