import { problemKind } from '../ground/problem.ts';

export const requestNotFound = problemKind('request_not_found', 404, {
  fi: 'Pyyntöä ei ole, tai se on poistettu säilytysajan päätyttyä. Katso jono.',
  sv: 'Begäran finns inte, eller den har raderats när lagringstiden gått ut. Se kön.',
  en: 'There is no such request, or it was removed when its retention ended. See the queue.',
});
export const requestCannot = problemKind('request_cannot', 409, {
  fi: 'Tätä ei voi tehdä, kun pyynnön tila on ”{state}”. Avaa pyyntö uudelleen ja katso, mitä sille voi nyt tehdä.',
  sv: 'Det här kan inte göras när begäran är ”{state}”. Öppna begäran på nytt och se vad som nu kan göras.',
  en: 'This cannot be done while the request is “{state}”. Open the request again and see what can be done now.',
});
export const reasonMissing = problemKind('request_reason_missing', 422, {
  fi: 'Kirjoita perustelu: pyytäjällä on oikeus saada se (tietosuoja-asetus, 12 artikla).',
  sv: 'Skriv motiveringen: personen har rätt att få den (dataskyddsförordningen, artikel 12).',
  en: 'Write the reason: the person is entitled to it (GDPR, Article 12).',
});
export const extensionTooLate = problemKind('request_extension_too_late', 409, {
  fi: 'Jatkamisesta on kerrottava ensimmäisen kuukauden kuluessa; se päättyi {date}. Vastaa viipymättä.',
  sv: 'En förlängning ska meddelas inom den första månaden; den gick ut {date}. Svara utan dröjsmål.',
  en: 'An extension must be told within the first month; it ended on {date}. Answer without delay.',
});
export const alreadyExtended = problemKind('request_extended_already', 409, {
  fi: 'Määräaikaa on jo jatkettu; sitä voi jatkaa vain kerran.',
  sv: 'Tidsfristen har redan förlängts; den kan förlängas bara en gång.',
  en: 'The deadline has been extended already; it can be extended only once.',
});
export const requestUnlinked = problemKind('request_unlinked', 409, {
  fi: 'Etsi ensin asiakas, jota pyyntö koskee, ja yhdistä pyyntö häneen.',
  sv: 'Sök först kunden som begäran gäller och koppla begäran till kunden.',
  en: 'First find the customer whom the request is about and link the request.',
});
export const grantUnlinked = problemKind('request_grant_unlinked', 409, {
  fi: 'Yhdistä pyyntö ensin asiakkaaseen. Jos pyytäjää ei löydy, vastaa, ettei rekisterissä ole hänen tietojaan.',
  sv: 'Koppla först begäran till en kund. Om personen inte finns, svara att registret inte innehåller några uppgifter om hen.',
  en: 'First link the request to a customer. If the person is not there, answer that the register holds no data about them.',
});
export const answerLinked = problemKind('request_answer_linked', 409, {
  fi: 'Pyyntö on yhdistetty asiakkaaseen, joten rekisterissä on pyytäjän tietoja.',
  sv: 'Begäran är kopplad till en kund, så registret innehåller uppgifter om personen.',
  en: 'The request is linked to a customer, so the register does hold data about the person.',
});
export const receivedInFuture = problemKind('request_received_in_future', 422, {
  fi: 'Saapumispäivä on tulevaisuudessa. Anna päivä, jona pyyntö tuli yritykseen.',
  sv: 'Ankomstdagen ligger i framtiden. Ange dagen då begäran kom till företaget.',
  en: 'The day of receipt is in the future. Give the day on which the request reached the company.',
});
export const planChanged = problemKind('erasure_plan_changed', 409, {
  fi: 'Suunnitelma on muuttunut sen jälkeen, kun se näytettiin. Katso se uudelleen ennen kuin hyväksyt.',
  sv: 'Planen har ändrats sedan den visades. Se på den på nytt innan du godkänner.',
  en: 'The plan has changed since it was shown. Look at it again before you approve.',
});
export const erasureByPlan = problemKind('erasure_by_plan', 409, {
  fi: 'Poisto toteutetaan suunnitelmasta: avaa ”Katso, mitä poistetaan” ja hyväksy se siellä.',
  sv: 'Raderingen genomförs från planen: öppna ”Se vad som raderas” och godkänn den där.',
  en: 'An erasure is carried out from its plan: open “See what will be erased” and approve it there.',
});
