import { problemKind } from '../../ground/problem.ts';

export const fieldNotHeld = problemKind('correction_field_not_held', 409, {
  fi: 'Tätä tietoa ei ole enää rekisterissä. Avaa sivu uudelleen ja valitse tieto, joka siellä on.',
  sv: 'Den här uppgiften finns inte längre i registret. Öppna sidan på nytt och välj en uppgift som finns där.',
  en: 'This is no longer in the register. Open the page again and choose something that is there.',
});
export const correctionNotFound = problemKind('correction_not_found', 404, {
  fi: 'Korjausta ei ole, tai se on jo toteutettu. Avaa sivu uudelleen.',
  sv: 'Rättelsen finns inte, eller den har redan genomförts. Öppna sidan på nytt.',
  en: 'There is no such correction, or it has been carried out already. Open the page again.',
});
export const correctionsUndecided = problemKind('corrections_undecided', 409, {
  fi: 'Päätä ensin jokaisesta pyydetystä korjauksesta, muutetaanko tieto.',
  sv: 'Besluta först om varje begärd rättelse, ska uppgiften ändras.',
  en: 'First decide of each correction that is asked whether the data is changed.',
});
export const requestIsNoChoice = problemKind('request_is_no_choice', 409, {
  fi: 'Tätä pyyntöä ei toteuteta valintana. Palaa pyyntöön ja katso, mitä sille voi tehdä.',
  sv: 'Den här begäran genomförs inte som ett val. Gå tillbaka till begäran och se vad som kan göras.',
  en: 'This request is not carried out as a choice. Go back to the request and see what can be done.',
});
export const notRestricted = problemKind('request_not_restricted', 409, {
  fi: 'Asiakkaan tietojen käsittelyä ei ole rajoitettu. Katso valinnat asiakkaan kortilta.',
  sv: 'Behandlingen av kundens uppgifter är inte begränsad. Se valen på kundens kort.',
  en: 'Processing of the customer’s data is not restricted. See the choices on the customer’s card.',
});
