import { problemKind } from '../problem.ts';

export const xmlIsBroken = problemKind('xml_broken', 422, {
  fi: 'Tiedostoa ei voi lukea: sen XML katkeaa tai on virheellistä rivillä {line}. Hae tiedosto uudelleen sieltä, mistä se on saatu.',
  sv: 'Filen kan inte läsas: dess XML bryts av eller är felaktig på rad {line}. Hämta filen på nytt därifrån den kom.',
  en: 'The file cannot be read: its XML breaks off or is wrong on line {line}. Fetch the file again from where it came.',
});

export const xmlIsDangerous = problemKind('xml_dangerous', 422, {
  fi: 'Tiedostoa ei lueta: siinä on rivillä {line} määrittelyjä tai rakenteita, joita pankin tai laskutusohjelman tiedostossa ei ole. Hae tiedosto uudelleen sieltä, mistä se on saatu.',
  sv: 'Filen läses inte: på rad {line} finns definitioner eller strukturer som en fil från en bank eller ett faktureringsprogram inte har. Hämta filen på nytt därifrån den kom.',
  en: 'The file is not read: line {line} has definitions or structures that no bank’s or billing program’s file has. Fetch the file again from where it came.',
});
