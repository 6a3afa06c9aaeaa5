/** The words of `check`: one sentence for each kind of fact, missing or extra, and how to mend it. */
import type { Text } from '../ground/language.ts';
import type { Fact } from './facts.ts';

type Sides = Readonly<{ missing: Text; extra: Text }>;

export const findingTexts: Readonly<Record<Fact['kind'], Sides>> = {
  role: {
    missing: {
      fi: 'Käyttötarkoitukselta {role} puuttuu kirjautumisrooli.',
      sv: 'Ändamålet {role} saknar sin inloggningsroll.',
      en: 'The purpose {role} lacks its login role.',
    },
    extra: {
      fi: 'Rooli {role} voi kirjautua, mutta selosteessa ei ole sille käyttötarkoitusta.',
      sv: 'Rollen {role} kan logga in fast beskrivningen inte har något ändamål för den.',
      en: 'The role {role} can log in though the notice has no purpose for it.',
    },
  },
  role_power: {
    missing: { fi: '', sv: '', en: '' },
    extra: {
      fi: 'Roolilla {role} on liian laaja valta: {power}.',
      sv: 'Rollen {role} har för stor makt: {power}.',
      en: 'The role {role} has too much power: {power}.',
    },
  },
  database: {
    missing: { fi: '', sv: '', en: '' },
    extra: {
      fi: 'Roolilla {role} on tietokantaan oikeus {privilege}, jota selosteessa ei ole.',
      sv: 'Rollen {role} har rätten {privilege} till databasen, som beskrivningen inte ger.',
      en: 'The role {role} has the right {privilege} on the database that the notice does not give.',
    },
  },
  job: {
    missing: {
      fi: 'Käyttötarkoitus {role} ei voi antaa työtä {task} tehtäväksi.',
      sv: 'Ändamålet {role} kan inte lämna jobbet {task} vidare.',
      en: 'The purpose {role} cannot hand on the job {task}.',
    },
    extra: {
      fi: 'Käyttötarkoitus {role} voi antaa tehtäväksi työn {task}, joka ei kuulu sille.',
      sv: 'Ändamålet {role} kan lämna vidare jobbet {task} som inte hör till det.',
      en: 'The purpose {role} can hand on the job {task} that is not its own.',
    },
  },
  schema: {
    missing: {
      fi: 'Rooli {role} ei pääse skeemaan {schema} ({privilege}).',
      sv: 'Rollen {role} når inte schemat {schema} ({privilege}).',
      en: 'The role {role} cannot reach the schema {schema} ({privilege}).',
    },
    extra: {
      fi: 'Roolilla {role} on skeemaan {schema} oikeus {privilege}, jota seloste ei anna.',
      sv: 'Rollen {role} har rätten {privilege} till schemat {schema}, som beskrivningen inte ger.',
      en: 'The role {role} has the right {privilege} on the schema {schema} that the notice does not give.',
    },
  },
  column: {
    missing: {
      fi: 'Seloste antaa roolille {role} oikeuden {privilege} sarakkeeseen {table}.{column}, mutta tietokanta ei.',
      sv: 'Beskrivningen ger rollen {role} rätten {privilege} till kolumnen {table}.{column}, men databasen gör det inte.',
      en: 'The notice gives the role {role} the right {privilege} on the column {table}.{column}, but the database does not.',
    },
    extra: {
      fi: 'Roolilla {role} on oikeus {privilege} sarakkeeseen {table}.{column}, jota seloste ei anna.',
      sv: 'Rollen {role} har rätten {privilege} till kolumnen {table}.{column}, som beskrivningen inte ger.',
      en: 'The role {role} has the right {privilege} on the column {table}.{column} that the notice does not give.',
    },
  },
  table: {
    missing: {
      fi: 'Roolilta {role} puuttuu oikeus {privilege} tauluun {table}.',
      sv: 'Rollen {role} saknar rätten {privilege} till tabellen {table}.',
      en: 'The role {role} lacks the right {privilege} on the table {table}.',
    },
    extra: {
      fi: 'Roolilla {role} on oikeus {privilege} koko tauluun {table}, jota seloste ei anna.',
      sv: 'Rollen {role} har rätten {privilege} till hela tabellen {table}, som beskrivningen inte ger.',
      en: 'The role {role} has the right {privilege} on the whole table {table} that the notice does not give.',
    },
  },
  sequence: {
    missing: { fi: '', sv: '', en: '' },
    extra: {
      fi: 'Roolilla {role} on oikeus {privilege} sekvenssiin {sequence}, jota seloste ei anna.',
      sv: 'Rollen {role} har rätten {privilege} till sekvensen {sequence}, som beskrivningen inte ger.',
      en: 'The role {role} has the right {privilege} on the sequence {sequence} that the notice does not give.',
    },
  },
  execute: {
    missing: {
      fi: 'Rooli {role} ei voi kutsua funktiota {signature}.',
      sv: 'Rollen {role} kan inte anropa funktionen {signature}.',
      en: 'The role {role} cannot call the function {signature}.',
    },
    extra: {
      fi: 'Rooli {role} voi kutsua funktiota {signature}, vaikka sitä ei ole sille ilmoitettu.',
      sv: 'Rollen {role} kan anropa funktionen {signature} fast den inte är angiven för rollen.',
      en: 'The role {role} can call the function {signature} though it is not declared for it.',
    },
  },
  policy: {
    missing: {
      fi: 'Taulusta {table} puuttuu rivisääntö {name}, joka rajaa roolin {role} näkemät asiakkaat ({command}).',
      sv: 'Tabellen {table} saknar radregeln {name} som begränsar vilka kunder rollen {role} ser ({command}).',
      en: 'The table {table} lacks the row policy {name} that limits which customers the role {role} sees ({command}).',
    },
    extra: {
      fi: 'Taulussa {table} on rivisääntö {name} (rooli {role}, {command}), jota seloste ei tunne: {using}',
      sv: 'Tabellen {table} har en radregel {name} (rollen {role}, {command}) som beskrivningen inte känner till: {using}',
      en: 'The table {table} has a row policy {name} (role {role}, {command}) that the notice does not know: {using}',
    },
  },
  row_security: {
    missing: {
      fi: 'Taulun {table} rivisuojaus on pois päältä: jokainen, jolla on oikeus tauluun, näkee kaikki asiakkaat.',
      sv: 'Radskyddet för tabellen {table} är avstängt: var och en med rätt till tabellen ser alla kunder.',
      en: 'Row security of the table {table} is off: everyone with a right to the table sees all customers.',
    },
    extra: {
      fi: 'Taulun {table} rivisuojaus on päällä, vaikka taulua ei ole ilmoitettu asiakkaita koskevaksi.',
      sv: 'Radskyddet för tabellen {table} är på fast tabellen inte angetts röra kunder.',
      en: 'Row security of the table {table} is on though the table is not declared to be about customers.',
    },
  },
  declared_column: {
    missing: {
      fi: 'Ilmoitettua saraketta {table}.{column} ei ole tietokannassa.',
      sv: 'Den angivna kolumnen {table}.{column} finns inte i databasen.',
      en: 'The declared column {table}.{column} is not in the database.',
    },
    extra: {
      fi: 'Saraketta {table}.{column} ei ole ilmoitettu: sitä ei näe mikään tarkoitus, eikä poisto yllä siihen.',
      sv: 'Kolumnen {table}.{column} är inte angiven: inget ändamål ser den och radering når den inte.',
      en: 'The column {table}.{column} is not declared: no purpose sees it and erasure does not reach it.',
    },
  },
  trigger: {
    missing: {
      fi: 'Taulusta {table} puuttuu laukaisin {name}.',
      sv: 'Tabellen {table} saknar utlösaren {name}.',
      en: 'The table {table} lacks the trigger {name}.',
    },
    extra: {
      fi: 'Taulussa {table} on laukaisin {name}, jota ohjelma ei tunne: se voi kopioida tietoja sivuun.',
      sv: 'Tabellen {table} har en utlösare {name} som programmet inte känner till: den kan kopiera data åt sidan.',
      en: 'The table {table} has a trigger {name} that the program does not know: it can copy data aside.',
    },
  },
  definer: {
    missing: {
      fi: 'Funktio {signature} puuttuu, tai se ei toimi omistajan oikeuksin.',
      sv: 'Funktionen {signature} saknas eller körs inte med ägarens rätt.',
      en: 'The function {signature} is missing or does not run with the owner’s rights.',
    },
    extra: {
      fi: 'Funktio {signature} toimii omistajansa oikeuksin, eikä ohjelma tunne sitä: se on sivuovi tietoihin.',
      sv: 'Funktionen {signature} körs med sin ägares rätt och programmet känner inte till den: den är en sidodörr till data.',
      en: 'The function {signature} runs with its owner’s rights and the program does not know it: it is a side door to the data.',
    },
  },
  function: {
    missing: {
      fi: 'Funktion {signature} sisältö ei ole se, jonka migraatiot tekevät, tai funktio puuttuu.',
      sv: 'Innehållet i funktionen {signature} är inte det som migrationerna gör, eller funktionen saknas.',
      en: 'The text of the function {signature} is not what the migrations make, or the function is missing.',
    },
    extra: {
      fi: 'Tietokannassa on funktio {signature}, jota migraatiot eivät ole tehneet tällaiseksi.',
      sv: 'Databasen har en funktion {signature} som migrationerna inte har gjort sådan.',
      en: 'The database has a function {signature} that the migrations did not make so.',
    },
  },
  search_mask: {
    missing: {
      fi: 'Haun rajaus puuttuu tarkoitukselta numero {purpose}, tai se on toinen kuin selosteessa.',
      sv: 'Sökningens avgränsning saknas för ändamål nummer {purpose}, eller den är en annan än i beskrivningen.',
      en: 'The limits of search are missing for purpose number {purpose}, or are other than in the notice.',
    },
    extra: {
      fi: 'Haku löytää tarkoitukselle numero {purpose} muita kuin ne, jotka seloste sallii.',
      sv: 'Sökningen hittar för ändamål nummer {purpose} andra än dem som beskrivningen tillåter.',
      en: 'Search finds for purpose number {purpose} others than those whom the notice allows.',
    },
  },
  reference: {
    missing: {
      fi: 'Kahden asiakkaan yhdistäminen ei yltäisi sarakkeeseen {table}.{column} ({way}).',
      sv: 'En sammanslagning av två kunder skulle inte nå kolumnen {table}.{column} ({way}).',
      en: 'A merge of two customers would not reach the column {table}.{column} ({way}).',
    },
    extra: {
      fi: 'Kahden asiakkaan yhdistäminen kirjoittaisi sarakkeeseen {table}.{column} ({way}), jota ei ole ilmoitettu sellaiseksi.',
      sv: 'En sammanslagning av två kunder skulle skriva i kolumnen {table}.{column} ({way}), som inte är angiven så.',
      en: 'A merge of two customers would write to the column {table}.{column} ({way}), which is not declared so.',
    },
  },
  view: {
    missing: { fi: '', sv: '', en: '' },
    extra: {
      fi: 'Tietokannassa on vieras näkymä tai sääntö {name}: se voi näyttää tietoja rivisuojauksen ohi.',
      sv: 'Databasen har en främmande vy eller regel {name}: den kan visa data förbi radskyddet.',
      en: 'The database has a foreign view or rule {name}: it can show data past the row security.',
    },
  },
};

export const mendTexts = {
  rights: {
    fi: 'Aja ”seloste check --mend”: se palauttaa voimassa olevan selosteen oikeudet.',
    sv: 'Kör ”seloste check --mend”: det återställer rättigheterna enligt den gällande beskrivningen.',
    en: 'Run “seloste check --mend”: it restores the rights of the notice in force.',
  },
  schema: {
    missing: {
      fi: 'Aja ”seloste migrate”. Jos se ei auta, palauta rakenne varmuuskopiosta.',
      sv: 'Kör ”seloste migrate”. Om det inte hjälper, återställ strukturen från en säkerhetskopia.',
      en: 'Run “seloste migrate”. If that does not help, restore the structure from a backup.',
    },
    extra: {
      fi: 'Selvitä, kuka sen teki ja miksi, ja poista se tietokannasta (drop).',
      sv: 'Ta reda på vem som gjorde det och varför, och ta bort det ur databasen (drop).',
      en: 'Find out who made it and why, and remove it from the database (drop).',
    },
  },
} as const satisfies Readonly<{ rights: Text; schema: Sides }>;
