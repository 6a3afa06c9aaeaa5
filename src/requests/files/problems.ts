import { problemKind } from '../../ground/problem.ts';

export const requestFileNotFound = problemKind('request_file_not_found', 404, {
  fi: 'Tiedostoa ei löytynyt. Se on voitu poistaa.',
  sv: 'Filen hittades inte. Den kan ha raderats.',
  en: 'The file was not found. It may have been removed.',
});
export const requestIsOver = problemKind('request_file_request_over', 409, {
  fi: 'Pyyntö on suljettu, eikä siihen lisätä enää tiedostoja.',
  sv: 'Begäran är avslutad och inga filer läggs till längre.',
  en: 'The request is closed and takes no more files.',
});
export const tooManyFiles = problemKind('request_files_too_many', 409, {
  fi: 'Pyynnössä on jo {count} tiedostoa. Poista tarpeettomat tai yhdistä sivut yhdeksi tiedostoksi.',
  sv: 'Begäran har redan {count} filer. Ta bort onödiga eller slå ihop sidorna till en fil.',
  en: 'The request has {count} files already. Remove what is not needed or put the pages into one file.',
});
export const signaturesTooLong = problemKind('signatures_too_long', 422, {
  fi: 'PDF:n allekirjoituksia ei saatu tarkastettua ajoissa. Pyydä asiakirja uudelleen tai kirjaa se kuvana.',
  sv: 'Signaturerna i PDF-filen kunde inte kontrolleras i tid. Be om dokumentet på nytt eller anteckna det som bild.',
  en: 'The signatures of the PDF could not be verified in time. Ask for the document again or record it as a picture.',
});
export const signaturesBusy = problemKind('signatures_busy', 503, {
  fi: 'Allekirjoituksia on nyt tarkastettavana liikaa. Odota hetki ja yritä uudelleen.',
  sv: 'Just nu kontrolleras för många signaturer. Vänta en stund och försök igen.',
  en: 'Too many signatures are being verified just now. Wait a moment and try again.',
});
export const trustListNotRead = problemKind('trust_list_not_read', 503, {
  fi: 'Luottamusluetteloa (SELOSTE_SIGNATURE_TRUST) ei voi lukea. Pyydä ylläpitäjää korjaamaan asetus.',
  sv: 'Förteckningen över betrodda (SELOSTE_SIGNATURE_TRUST) kan inte läsas. Be administratören rätta inställningen.',
  en: 'The trust list (SELOSTE_SIGNATURE_TRUST) cannot be read. Ask the administrator to mend the setting.',
});
