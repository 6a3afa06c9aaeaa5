import { problemKind } from '../../ground/problem.ts';

export const letterNotFound = problemKind('letter_not_found', 404, {
  fi: 'Kirjettä ei ole, tai sen sisältö on poistettu henkilön tietojen mukana. Katso pyyntö.',
  sv: 'Brevet finns inte, eller dess innehåll har raderats med personens uppgifter. Se begäran.',
  en: 'There is no such letter, or its words were erased with the person’s data. See the request.',
});
export const letterCannot = problemKind('letter_cannot', 409, {
  fi: 'Kirjeelle ei voi tehdä tätä: ”{state}”. Avaa kirje uudelleen ja katso, missä se on.',
  sv: 'Det här kan inte göras med brevet: ”{state}”. Öppna brevet på nytt och se var det är.',
  en: 'This cannot be done with the letter: “{state}”. Open the letter again and see where it is.',
});
export const addressNotValid = problemKind('letter_address_not_valid', 422, {
  fi: 'Tähän osoitteeseen ei voi lähettää sähköpostia. Korjaa osoite, tai tulosta kirje ja postita se.',
  sv: 'Det går inte att skicka e-post till den adressen. Rätta adressen, eller skriv ut brevet och posta det.',
  en: 'No mail can be sent to this address. Mend the address, or print the letter and post it.',
});
export const addressProvesNothing = problemKind('letter_address_proves_nothing', 409, {
  fi: 'Tämä osoite ei ollut rekisterissä ennen pyyntöä, eikä pyytäjän henkilöllisyyttä ole varmistettu. Kirje kertoo rekisterin tiedoista: lähetä se rekisterissä olleeseen osoitteeseen tai varmista henkilöllisyys ensin.',
  sv: 'Den här adressen fanns inte i registret före begäran, och personens identitet har inte styrkts. Brevet berättar om registrets uppgifter: skicka det till en adress som fanns i registret eller kontrollera identiteten först.',
  en: 'This address was not in the register before the request, and the identity of whoever asks has not been verified. The letter tells of the register’s data: send it to an address that was there, or verify the identity first.',
});
export const answerWaits = problemKind('request_answer_waits', 409, {
  fi: 'Pyynnön vastauskirje ei ole vielä lähtenyt. Lähetä se, merkitse se postitetuksi tai jätä se lähettämättä ennen kuin merkitset pyynnön vastatuksi.',
  sv: 'Brevet som besvarar begäran har inte gått iväg ännu. Skicka det, anteckna det som postat eller låt bli att skicka det innan du antecknar begäran som besvarad.',
  en: 'The letter that answers the request has not gone yet. Send it, mark it as posted or leave it unsent before you mark the request as answered.',
});
export const lettersWait = problemKind('request_letters_wait', 409, {
  fi: 'Pyynnöllä on kirje, joka ei ole vielä lähtenyt. Lähetä se, merkitse se postitetuksi tai jätä se lähettämättä ennen kuin suljet pyynnön.',
  sv: 'Begäran har ett brev som ännu inte har gått iväg. Skicka det, anteckna det som postat eller låt bli att skicka det innan du avslutar begäran.',
  en: 'The request has a letter that has not gone yet. Send it, mark it as posted or leave it unsent before you close the request.',
});
