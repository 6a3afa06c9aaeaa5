/** What the door itself can say no to. Modules declare their own kinds beside their acts. */
import { Problem, problemKind } from '../ground/problem.ts';

export const notFound = problemKind('not_found', 404, {
  fi: 'Tällaista sivua tai tietoa ei ole, tai se ei näy sinulle. Tarkista osoite.',
  sv: 'Sidan eller uppgiften finns inte eller visas inte för dig. Kontrollera adressen.',
  en: 'There is no such page or record, or you may not see it. Check the address.',
});
export const methodNotAllowed = problemKind('method_not_allowed', 405, {
  fi: 'Osoite on oikea, mutta siellä ei voi tehdä tätä ({method}). Sallitut: {allowed}.',
  sv: 'Adressen är rätt men detta kan inte göras där ({method}). Tillåtna: {allowed}.',
  en: 'The address is right, but this cannot be done there ({method}). Allowed: {allowed}.',
});
export const notSignedIn = problemKind('not_signed_in', 401, {
  fi: 'Kirjaudu sisään ja yritä uudelleen.',
  sv: 'Logga in och försök igen.',
  en: 'Sign in and try again.',
});
export const undertakingNotSigned = problemKind('undertaking_not_signed', 403, {
  fi: 'Allekirjoita ensin salassapitositoumus. Ilman sitä tietoja ei saa käyttää.',
  sv: 'Underteckna först sekretessförbindelsen. Utan den får uppgifterna inte användas.',
  en: 'Sign the confidentiality undertaking first. Without it the data may not be used.',
});
export const purposeNotHeld = problemKind('purpose_not_held', 403, {
  fi: 'Tämä on sallittu vain näissä käyttötarkoituksissa: {purposes}. Sinulla ei ole niitä. Henkilöstön ylläpitäjä voi antaa sellaisen.',
  sv: 'Detta är tillåtet bara för dessa ändamål: {purposes}. Du har inget av dem. Den som sköter personalen kan ge dig ett.',
  en: 'This is allowed only for these purposes: {purposes}. You hold none of them. Whoever keeps the staff can give you one.',
});
export const inputInvalid = problemKind('input_invalid', 422, {
  fi: 'Kaikki tiedot eivät kelpaa: {fields}. Korjaa ne ja lähetä uudelleen.',
  sv: 'Alla uppgifter duger inte: {fields}. Rätta dem och skicka på nytt.',
  en: 'Not all of the data fits: {fields}. Correct it and send again.',
});
export const bodyUnreadable = problemKind('body_unreadable', 400, {
  fi: 'Lähetettyä sisältöä ei voitu lukea. Tarkista, että se on ehjä ja UTF-8-merkistöä.',
  sv: 'Det skickade innehållet kunde inte läsas. Kontrollera att det är helt och i UTF-8.',
  en: 'The content sent could not be read. Check that it is whole and in UTF-8.',
});
export const bodyTypeUnknown = problemKind('body_type_unknown', 415, {
  fi: 'Sisällön tyyppi ei käy tähän osoitteeseen. Lähetä {types}.',
  sv: 'Innehållets typ duger inte för den här adressen. Skicka {types}.',
  en: 'The type of the content does not suit this address. Send {types}.',
});
export const fileMissing = problemKind('file_missing', 422, {
  fi: 'Tiedosto puuttuu. Valitse tiedosto ja lähetä lomake uudelleen.',
  sv: 'Filen saknas. Välj en fil och skicka formuläret på nytt.',
  en: 'The file is missing. Choose a file and send the form again.',
});
export const bodyTooLarge = problemKind('body_too_large', 413, {
  fi: 'Lähetys on liian suuri: enintään {megabytes} Mt. Jaa se pienempiin osiin.',
  sv: 'Försändelsen är för stor: högst {megabytes} MB. Dela upp den i mindre delar.',
  en: 'Too much was sent: at most {megabytes} MB. Split it into smaller parts.',
});
export const tooManyFields = problemKind('too_many_fields', 413, {
  fi: 'Kenttiä on liikaa: enintään {count}. Jaa lähetys pienempiin osiin.',
  sv: 'Det finns för många fält: högst {count}. Dela upp försändelsen i mindre delar.',
  en: 'There are too many fields: at most {count}. Split what you send into smaller parts.',
});
export const tookTooLong = problemKind('took_too_long', 503, {
  fi: 'Tämä kesti liian kauan ja keskeytettiin. Yritä hetken kuluttua uudelleen.',
  sv: 'Detta tog för lång tid och avbröts. Försök igen om en stund.',
  en: 'This took too long and was broken off. Try again in a moment.',
});
export const bodyTooSlow = problemKind('body_too_slow', 408, {
  fi: 'Lähetys ei tullut perille ajoissa. Yritä uudelleen.',
  sv: 'Försändelsen kom inte fram i tid. Försök igen.',
  en: 'What was sent did not arrive in time. Try again.',
});
export const tooManyRequests = problemKind('too_many_requests', 429, {
  fi: 'Pyyntöjä tuli liian tiheään. Odota {seconds} s ja yritä uudelleen.',
  sv: 'Förfrågningarna kom för tätt. Vänta {seconds} s och försök igen.',
  en: 'Requests came too often. Wait {seconds} s and try again.',
});
export const fromAnotherSite = problemKind('from_another_site', 403, {
  fi: 'Pyyntö tuli toiselta sivustolta, joten mitään ei tehty. Avaa sivu Selosteessa ja tee se siellä.',
  sv: 'Förfrågan kom från en annan webbplats, så ingenting gjordes. Öppna sidan i Seloste och gör det där.',
  en: 'The request came from another site, so nothing was done. Open the page in Seloste and do it there.',
});
export const hostUnknown = problemKind('host_unknown', 421, {
  fi: 'Tällä osoitteella ei ole asetettu käytettävän Selostetta. Aseta SELOSTE_URL (docs/operate.md) tai käytä osoitetta localhost.',
  sv: 'Seloste är inte inställt på att användas på den här adressen. Ställ in SELOSTE_URL (docs/operate.md) eller använd localhost.',
  en: 'Seloste is not set up to be used at this address. Set SELOSTE_URL (docs/operate.md) or use localhost.',
});
export const somethingBroke = problemKind('something_broke', 500, {
  fi: 'Ohjelmassa on vika. Mitään ei tallennettu. Kerro ylläpidolle viite {reference}.',
  sv: 'Det är ett fel i programmet. Ingenting sparades. Meddela administratören referensen {reference}.',
  en: 'There is a fault in the program. Nothing was saved. Tell the administrator the reference {reference}.',
});

/** The row, or 404 where the purpose does not see it: to an outsider missing and forbidden look the same. */
export const found = <T>(row: T | null | undefined): T => {
  if (row === null || row === undefined) throw new Problem(notFound);
  return row;
};

export const notForPrograms = problemKind('not_for_programs', 403, {
  fi: 'Tämä on ihmisen omaa istuntoa varten; ohjelman avaimella ei ole sitä.',
  sv: 'Det här gäller en människas egen session; en programnyckel har ingen.',
  en: 'This is about a person’s own session; a program’s key has none.',
});
export const idempotencyKeyReused = problemKind('idempotency_key_reused', 422, {
  fi: 'Samalla Idempotency-Key-arvolla on jo tehty toinen pyyntö. Käytä jokaiselle pyynnölle uutta arvoa.',
  sv: 'Samma Idempotency-Key har redan använts för en annan begäran. Använd ett nytt värde för varje begäran.',
  en: 'The same Idempotency-Key was used for another request already. Use a new value for each request.',
});
export const idempotencyKeyTooLong = problemKind('idempotency_key_too_long', 422, {
  fi: 'Idempotency-Key saa olla enintään 200 merkkiä.',
  sv: 'Idempotency-Key får ha högst 200 tecken.',
  en: 'An Idempotency-Key has at most 200 signs.',
});
