/** A file on a customer's card, and what is said of one that cannot be kept. */
import type { Text } from '../../ground/language.ts';
import { problemKind } from '../../ground/problem.ts';

export type AttachmentKey = Readonly<{ customerId: number; id: number }>;

export const attachmentBytesMax = 20_000_000;

export const attachmentNotFound = problemKind('attachment_not_found', 404, {
  fi: 'Liitettä ei löytynyt. Se on voitu poistaa.',
  sv: 'Bilagan hittades inte. Den kan ha raderats.',
  en: 'The attachment was not found. It may have been deleted.',
});

export const attachmentMissing = problemKind('attachment_missing', 422, {
  fi: 'Tiedosto puuttuu tai on tyhjä. Valitse tiedosto ja lähetä lomake uudelleen.',
  sv: 'Filen saknas eller är tom. Välj en fil och skicka formuläret på nytt.',
  en: 'The file is missing or empty. Choose a file and send the form again.',
});

export const attachmentTypeRefused = problemKind('attachment_type_refused', 422, {
  fi: 'Tiedoston sisältö on {found}, eikä sitä oteta liitteeksi. Liitteeksi käy PDF, kuva, tekstitiedosto tai Office- tai OpenDocument-asiakirja: tallenna tiedosto sellaisena.',
  sv: 'Filens innehåll är {found} och tas inte emot som bilaga. En bilaga kan vara en PDF, en bild, en textfil eller ett Office- eller OpenDocument-dokument: spara filen som ett sådant.',
  en: 'The content of the file is {found}, which is not taken as an attachment. An attachment may be a PDF, a picture, a text file or an Office or OpenDocument document: save the file as one.',
});

export const attachmentHasMacros = problemKind('attachment_has_macros', 422, {
  fi: 'Asiakirjassa on makroja, ja ne voivat ajaa ohjelmia lukijan koneella. Tallenna se ilman makroja (.docx, .xlsx, .pptx) tai PDF-muodossa.',
  sv: 'Dokumentet innehåller makron som kan köra program på läsarens dator. Spara det utan makron (.docx, .xlsx, .pptx) eller som PDF.',
  en: 'The document holds macros, which can run programs on the reader’s computer. Save it without macros (.docx, .xlsx, .pptx) or as PDF.',
});

export const attachmentIsBroken = problemKind('attachment_broken', 422, {
  fi: 'Tiedosto on vioittunut, eikä sitä voi avata. Avaa se ohjelmassa, jolla se on tehty, ja tallenna uudelleen.',
  sv: 'Filen är skadad och kan inte öppnas. Öppna den i programmet som den gjordes med och spara den på nytt.',
  en: 'The file is damaged and cannot be opened. Open it in the program that it was made with and save it again.',
});

export const attachmentHoldsCode = problemKind('attachment_holds_identity_code', 422, {
  fi: 'Tiedostossa on henkilötunnus. Tässä rekisterissä ei säilytetä henkilötunnuksia: poista tai peitä se ja lisää tiedosto uudelleen.',
  sv: 'Filen innehåller en personbeteckning. I det här registret förvaras inga personbeteckningar: ta bort eller täck över den och lägg till filen på nytt.',
  en: 'The file holds a personal identity code. This register keeps none: remove it or black it out and add the file again.',
});

export const checkTookTooLong = problemKind('attachment_check_too_long', 422, {
  fi: 'Tiedostoa ei saatu tarkastettua ajoissa. Tallenna se pienempänä, esimerkiksi osissa, ja lisää osat erikseen.',
  sv: 'Filen kunde inte kontrolleras i tid. Spara den i mindre delar och lägg till delarna var för sig.',
  en: 'The file could not be checked in time. Save it in smaller parts and add each of them.',
});

export const checksBusy = problemKind('attachment_checks_busy', 503, {
  fi: 'Liitteitä on nyt tarkastettavana liikaa. Odota hetki ja yritä uudelleen.',
  sv: 'Just nu kontrolleras för många bilagor. Vänta en stund och försök igen.',
  en: 'Too many attachments are being checked just now. Wait a moment and try again.',
});

export const fileTitle: Text = { fi: 'Liite', sv: 'Bilaga', en: 'Attachment' };
