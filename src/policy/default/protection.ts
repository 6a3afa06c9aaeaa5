import type { DeclarationDraft } from '../declaration.ts';

/** Paper (seed: protection A; C34, C35). */
const paper: DeclarationDraft['protection']['paper'] = [
  {
    key: 'locked_storage',
    title: {
      fi: 'Lukittu ja paloturvallinen säilytystila',
      sv: 'Låst och brandsäkert förvaringsutrymme',
      en: 'Locked fireproof storage',
    },
    explanation: {
      fi: 'Paperit viedään säilytystilaan heti alkukäsittelyn jälkeen. Tiedämme, missä kukin asiakirja on, kuka sen on lainannut ja milloin se hävitetään.',
      sv: 'Papper förs till utrymmet genast efter den första behandlingen. Vi vet var varje handling finns, vem som har lånat den och när den förstörs.',
      en: 'Papers go to storage right after first handling. We know where each document is, who has borrowed it and when it is to be destroyed.',
    },
  },
  {
    key: 'named_handlers',
    title: { fi: 'Nimetyt käsittelijät', sv: 'Utsedda handläggare', en: 'Named handlers' },
    explanation: {
      fi: 'Papereita käsittelevät vain työntekijät, jotka olemme siihen määränneet ja jotka ovat allekirjoittaneet salassapitositoumuksen.',
      sv: 'Papper hanteras bara av anställda som vi har utsett till det och som har undertecknat en sekretessförbindelse.',
      en: 'Papers are handled only by employees whom we have named for it and who have signed a confidentiality undertaking.',
    },
  },
];

/** The system (seed: protection B; C36–C39). */
const system: DeclarationDraft['protection']['system'] = [
  {
    key: 'access_by_purpose',
    title: {
      fi: 'Käyttöoikeus vain tehtävää varten',
      sv: 'Åtkomsträtt bara för uppgiften',
      en: 'Access only for the task',
    },
    explanation: {
      fi: 'Tietoihin pääsevät vain nimetyt työntekijät meiltä ja lukuumme toimivista yrityksistä. Kukin näkee ne tiedot, joita hänen tehtävänsä tarkoitus tässä selosteessa vaatii: muita tietokanta ei anna.',
      sv: 'Bara namngivna anställda hos oss och hos företag som arbetar för oss kommer åt uppgifterna. Var och en ser det som ändamålet med uppgiften kräver enligt den här beskrivningen: annat lämnar databasen inte ut.',
      en: 'Only named employees of ours and of firms acting for us have access. Each sees the data that the purpose of their task demands under this notice: the database gives out nothing else.',
    },
  },
  {
    key: 'personal_sign_in',
    title: {
      fi: 'Henkilökohtainen käyttäjätunnus ja salasana',
      sv: 'Personligt användarnamn och lösenord',
      en: 'Personal user ID and password',
    },
    explanation: {
      fi: 'Yhteisiä tunnuksia ei ole. Tunnus suljetaan, kun työ päättyy.',
      sv: 'Det finns inga gemensamma användarnamn. Användarnamnet stängs när arbetet upphör.',
      en: 'There are no shared accounts. An account is closed when the work ends.',
    },
  },
  {
    key: 'undertaking',
    title: { fi: 'Salassapitositoumus', sv: 'Sekretessförbindelse', en: 'Confidentiality undertaking' },
    explanation: {
      fi: 'Järjestelmä ei avaudu käyttäjälle, joka ei ole hyväksynyt voimassa olevaa sitoumusta.',
      sv: 'Systemet öppnas inte för en användare som inte har godkänt den gällande förbindelsen.',
      en: 'The system does not open to a user who has not accepted the undertaking in force.',
    },
  },
  {
    key: 'access_log',
    title: { fi: 'Käyttöloki', sv: 'Logg', en: 'Access log' },
    explanation: {
      fi: 'Jokaisesta katselusta ja muutoksesta jää merkintä, jota ei voi muuttaa huomaamatta.',
      sv: 'Varje läsning och ändring antecknas, och anteckningen kan inte ändras obemärkt.',
      en: 'Every look-up and change leaves an entry that cannot be altered unnoticed.',
    },
  },
  {
    key: 'firewall',
    title: {
      fi: 'Palomuuri ja salattu yhteys',
      sv: 'Brandvägg och krypterad förbindelse',
      en: 'Firewall and encrypted connection',
    },
    explanation: {
      fi: 'Palomuuri torjuu ulkopuolelta tulevat yhteydenotot. Tiedot kulkevat verkossa salattuina.',
      sv: 'En brandvägg stoppar kontakter utifrån. Uppgifterna går krypterade i nätet.',
      en: 'A firewall turns away connections from outside. Data travels the network encrypted.',
    },
  },
  {
    key: 'backups',
    title: { fi: 'Varmuuskopiot', sv: 'Säkerhetskopior', en: 'Backups' },
    explanation: {
      fi: 'Otamme varmuuskopioita ja kokeilemme niiden palauttamista. Poistetut tiedot poistetaan uudelleen, jos kopio palautetaan.',
      sv: 'Vi tar säkerhetskopior och provar att återställa dem. Raderade uppgifter raderas på nytt om en kopia återställs.',
      en: 'We take backups and try restoring them. Erased data is erased again if a backup is restored.',
    },
  },
];

export const protection: DeclarationDraft['protection'] = { paper, system };
