import type { Text } from '../ground/language.ts';

/** What `seloste import` says meanwhile and at its end. */
export const importSaid = {
  recognised: {
    fi: '{file}: {format}. {why}',
    sv: '{file}: {format}. {why}',
    en: '{file}: {format}. {why}',
  },
  read: { fi: 'luettu {rows} riviä', sv: '{rows} rader lästa', en: '{rows} rows read' },
  checked: {
    fi: 'tarkistettu: uusia {new}, muuttuvia {update}, ennallaan {unchanged}, kahdesti {twin}, ratkaistavia {unclear}, rajoitettuja {restricted}, hylättyjä {refused}, omasta pyynnöstään poistettuja {erased}',
    sv: 'kontrollerat: nya {new}, ändras {update}, oförändrade {unchanged}, dubbletter {twin}, att avgöra {unclear}, begränsade {restricted}, avvisade {refused}, raderade på egen begäran {erased}',
    en: 'checked: new {new}, to change {update}, unchanged {unchanged}, twice {twin}, to decide {unclear}, restricted {restricted}, refused {refused}, erased on their own request {erased}',
  },
  dry: {
    fi: 'Mitään ei tuotu (--dry-run). Tuonti {id} odottaa tarkistettuna.',
    sv: 'Inget fördes in (--dry-run). Import {id} väntar kontrollerad.',
    en: 'Nothing was brought in (--dry-run). Import {id} waits, checked.',
  },
  done: {
    fi: 'Tuonti {id} valmis: {made} asiakasta luotu, {changed} muutettu, {left} riviä jäi tuomatta.',
    sv: 'Import {id} klar: {made} kunder skapade, {changed} ändrade, {left} rader lämnades.',
    en: 'Import {id} done: {made} customers made, {changed} changed, {left} rows left out.',
  },
} as const satisfies Record<string, Text>;
