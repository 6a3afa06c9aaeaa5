import { problemKind } from '../ground/problem.ts';

export const mailingNotFound = problemKind('mailing_not_found', 404, {
  fi: 'Tällaista ilmoituslähetystä ei ole. Katso ilmoittamisvelvollisuuksien luettelosta.',
  sv: 'Det finns inget sådant utskick. Se listan över informationsskyldigheter.',
  en: 'There is no such mailing. See the list of duties to inform.',
});
export const mailingCannot = problemKind('mailing_cannot', 409, {
  fi: 'Tätä ei voi tehdä, koska lähetyksen tila on nyt ”{state}”. Avaa lähetys uudelleen ja katso, mitä sille voi tehdä.',
  sv: 'Det här kan inte göras, eftersom utskickets läge nu är ”{state}”. Öppna utskicket på nytt och se vad som kan göras.',
  en: 'This cannot be done, as the mailing is now “{state}”. Open the mailing again and see what can be done.',
});
export const mailingGrown = problemKind('mailing_grown', 409, {
  fi: 'Kirjeiden määrä on muuttunut sen jälkeen, kun sivu näytettiin. Katso luvut uudelleen ennen kuin hyväksyt.',
  sv: 'Antalet brev har ändrats sedan sidan visades. Se på siffrorna på nytt innan du godkänner.',
  en: 'The number of letters has changed since the page was shown. Look at the numbers again before you approve.',
});
export const ownLetterNotFound = problemKind('mailing_letter_not_found', 404, {
  fi: 'Lähetyksessä ei ole kirjettä tälle asiakkaalle. Katso, ketkä ovat lähetyksessä.',
  sv: 'I utskicket finns inget brev till den här kunden. Se vilka som ingår i utskicket.',
  en: 'The mailing has no letter to this customer. See who is in the mailing.',
});
export const ownLetterCannot = problemKind('mailing_letter_cannot', 409, {
  fi: 'Tätä ei voi tehdä, koska kirjeen tila on nyt ”{state}”.',
  sv: 'Det här kan inte göras, eftersom brevets läge nu är ”{state}”.',
  en: 'This cannot be done, as the letter is now “{state}”.',
});
export const nothingToPrint = problemKind('nothing_to_print', 409, {
  fi: 'Tulostettavia kirjeitä ei ole. Kirje tulostetaan vain heille, joilla on postiosoite mutta ei sähköpostia.',
  sv: 'Det finns inga brev att skriva ut. Brev skrivs ut endast till dem som har postadress men ingen e-post.',
  en: 'There are no letters to print. Letters are printed only for those with a postal address and no e-mail.',
});
export const printNotFound = problemKind('print_not_found', 404, {
  fi: 'Tällaista tulostuserää ei ole, tai sen kirjeet on jo hoidettu muuten.',
  sv: 'Det finns ingen sådan utskriftsomgång, eller så har dess brev redan skötts på annat sätt.',
  en: 'There is no such print run, or its letters have been seen to another way.',
});
