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
export const tooManyOwnRequests = problemKind('own_requests_too_many', 409, {
  fi: 'Sinulla on jo kymmenen pyyntöä käsiteltävänä. Odota vastauksia tai soita meille.',
  sv: 'Du har redan tio begäranden under behandling. Vänta på svaren eller ring oss.',
  en: 'Ten requests of yours are being handled already. Wait for the answers or call us.',
});
