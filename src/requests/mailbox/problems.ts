import { problemKind } from '../../ground/problem.ts';

export const mailNotFound = problemKind('request_mail_not_found', 404, {
  fi: 'Viestiä ei ole, tai se on jo poistettu. Katso saapuneet viestit.',
  sv: 'Meddelandet finns inte, eller det har redan raderats. Se de inkomna meddelandena.',
  en: 'There is no such message, or it has been removed already. See the messages that came.',
});
export const requestForgotten = problemKind('request_forgotten', 409, {
  fi: 'Pyynnön tekijän tiedot on jo poistettu, joten viestiä ei voi enää liittää siihen. Tee viestistä uusi pyyntö.',
  sv: 'Uppgifterna om den som gjorde begäran har redan raderats, så meddelandet kan inte längre läggas till den. Gör en ny begäran av meddelandet.',
  en: 'The data of whoever made that request is erased already, so nothing can be added to it. Make a new request of the message.',
});
export const mailSortedAlready = problemKind('request_mail_sorted', 409, {
  fi: 'Joku on jo käsitellyt tämän viestin. Avaa viesti uudelleen ja katso, mitä siitä tuli.',
  sv: 'Någon har redan behandlat det här meddelandet. Öppna det på nytt och se vad det blev.',
  en: 'Somebody has dealt with this message already. Open it again and see what became of it.',
});
