/** What a person reads when a mail cannot be sent, or can no longer be taken back. */
import { problemKind } from '../ground/problem.ts';

export const mailAddressNotValid = problemKind('mail_address_not_valid', 422, {
  fi: 'Tähän osoitteeseen ei voi lähettää sähköpostia. Korjaa asiakkaan sähköpostiosoite ja lähetä uudelleen.',
  sv: 'Det går inte att skicka e-post till den här adressen. Rätta kundens e-postadress och skicka på nytt.',
  en: 'No mail can be sent to this address. Mend the customer’s e-mail address and send again.',
});
export const mailHeaderNotValid = problemKind('mail_header_not_valid', 422, {
  fi: 'Viestin otsikossa tai liitteen nimessä on rivinvaihto tai muu ohjausmerkki. Poista se ja lähetä uudelleen.',
  sv: 'Ärendet eller en bilagas namn innehåller en radbrytning eller ett annat styrtecken. Ta bort det och skicka på nytt.',
  en: 'The subject or the name of an attachment holds a line break or another control sign. Remove it and send again.',
});
export const mailIsEmpty = problemKind('mail_is_empty', 422, {
  fi: 'Viestistä puuttuu otsikko tai teksti. Kirjoita se ja lähetä uudelleen.',
  sv: 'Meddelandet saknar ärende eller text. Skriv det och skicka på nytt.',
  en: 'The mail has no subject or no text. Write it and send again.',
});
export const mailIsTooLong = problemKind('mail_is_too_long', 422, {
  fi: 'Viestin otsikkoon mahtuu 200 merkkiä ja tekstiin 100 000. Lyhennä ja lähetä uudelleen.',
  sv: 'Ärendet rymmer 200 tecken och texten 100 000. Förkorta och skicka på nytt.',
  en: 'The subject takes 200 characters and the text 100,000. Shorten it and send again.',
});
export const mailNotFound = problemKind('mail_not_found', 404, {
  fi: 'Viestiä ei löytynyt. Se on voitu poistaa, tai se kuuluu toiseen käyttötarkoitukseen.',
  sv: 'Meddelandet hittades inte. Det kan ha raderats eller höra till ett annat ändamål.',
  en: 'The mail was not found: erased, or part of another purpose.',
});
export const mailIsOnItsWay = problemKind('mail_is_on_its_way', 409, {
  fi: 'Viesti on jo lähtenyt tai juuri lähdössä, eikä sitä voi enää perua.',
  sv: 'Meddelandet har redan skickats eller skickas just nu och kan inte längre återtas.',
  en: 'The mail has gone or is just going and can no longer be withdrawn.',
});
export const mailStillWaits = problemKind('mail_still_waits', 409, {
  fi: 'Viesti odottaa vielä lähettämistä. Uutta lähetystä ei tarvita.',
  sv: 'Meddelandet väntar ännu på att skickas. Det behöver inte skickas på nytt.',
  en: 'The mail still waits to be sent. It need not be sent again.',
});
