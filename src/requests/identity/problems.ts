import { problemKind } from '../../ground/problem.ts';

export const contactNotKnown = problemKind('identity_contact_not_known', 409, {
  fi: 'Tämä osoite ei ollut rekisterissä ennen pyyntöä, joten se ei todista mitään. Valitse osoite, joka siellä oli, tai käytä seuraavaa keinoa.',
  sv: 'Den här adressen fanns inte i registret före begäran, så den bevisar ingenting. Välj en adress som fanns där eller använd nästa sätt.',
  en: 'This address was not in the register before the request, so it proves nothing. Choose one that was, or use the next way.',
});
export const addressNotRead = problemKind('identity_address_not_read', 422, {
  fi: 'Sähköpostiosoitetta ei voi lukea. Kirjoita se muodossa nimi@palvelu.example.',
  sv: 'E-postadressen går inte att läsa. Skriv den i formen namn@tjanst.example.',
  en: 'The e-mail address cannot be read. Write it like name@service.example.',
});
export const noKnownAddress = problemKind('identity_no_known_address', 409, {
  fi: 'Rekisterissä ei ollut postiosoitetta ennen pyyntöä. Käytä toista keinoa.',
  sv: 'Det fanns ingen postadress i registret före begäran. Använd ett annat sätt.',
  en: 'No postal address was in the register before the request. Use another way.',
});
export const tooFewAnswers = problemKind('identity_too_few_answers', 422, {
  fi: 'Kysy vähintään kaksi kysymystä ja merkitse, olivatko vastaukset oikein.',
  sv: 'Ställ minst två frågor och anteckna om svaren var rätt.',
  en: 'Ask at least two questions and mark whether the answers were right.',
});
