import { problemKind } from '../../ground/problem.ts';

export const linkNotValid = problemKind('own_page_link_not_valid', 410, {
  fi: 'Linkki on jo käytetty tai vanhentunut. Pyydä uusi linkki.',
  sv: 'Länken har redan använts eller gått ut. Be om en ny länk.',
  en: 'The link has been used already or is too old. Ask for a new one.',
});
export const packageUnderWay = problemKind('own_package_under_way', 409, {
  fi: 'Tietojasi kootaan jo, tai olet koonnut ne tänään kolmesti. Katso valmiit tiedostot tai yritä huomenna.',
  sv: 'Dina uppgifter sammanställs redan, eller så har du gjort det tre gånger i dag. Se de färdiga filerna eller försök i morgon.',
  en: 'Your data is being put together already, or you have done so three times today. See the files that are ready or try tomorrow.',
});
export const ownFileRefused = problemKind('own_file_refused', 422, {
  fi: 'Pyyntöön voi lisätä PDF-tiedoston tai kuvan. Tallenna tiedosto PDF-muodossa, tai ota paperista kuva.',
  sv: 'Till en begäran kan du foga en PDF-fil eller en bild. Spara filen som PDF eller ta en bild av papperet.',
  en: 'A PDF file or a picture can be added to a request. Save the file as PDF, or take a picture of the paper.',
});
export const ownRequestIsOver = problemKind('own_file_request_over', 409, {
  fi: 'Pyyntö on jo ratkaistu, eikä siihen voi enää lisätä tiedostoja. Tee uusi pyyntö.',
  sv: 'Begäran är redan avgjord och inga filer kan läggas till. Gör en ny begäran.',
  en: 'The request has been decided and takes no more files. Make a new request.',
});
export const tooManyOwnRequests = problemKind('own_requests_too_many', 409, {
  fi: 'Sinulla on jo kymmenen pyyntöä käsiteltävänä. Odota vastauksia tai soita meille.',
  sv: 'Du har redan tio begäranden under behandling. Vänta på svaren eller ring oss.',
  en: 'Ten requests of yours are being handled already. Wait for the answers or call us.',
});
export const tooManyOwnDetails = problemKind('own_details_too_many', 409, {
  fi: 'Sinulla on jo {count} tällaista yhteystietoa. Poista ensin vanhentuneet.',
  sv: 'Du har redan {count} sådana kontaktuppgifter. Ta först bort de föråldrade.',
  en: 'You have {count} such contact details already. Remove outdated ones first.',
});
