import { problemKind } from '../ground/problem.ts';

export const breachNotFound = problemKind('breach_not_found', 404, {
  fi: 'Tällaista tietoturvaloukkausta ei ole kirjattu. Katso luettelo.',
  sv: 'Ingen sådan personuppgiftsincident är antecknad. Se förteckningen.',
  en: 'No such breach is recorded. See the list.',
});
export const breachCannot = problemKind('breach_cannot', 409, {
  fi: 'Tätä ei voi tehdä, kun loukkauksen tila on ”{state}”. Lataa sivu uudelleen ja katso, mitä nyt voi tehdä.',
  sv: 'Det här kan inte göras när incidentens läge är ”{state}”. Ladda sidan på nytt och se vad som nu kan göras.',
  en: 'This cannot be done while the breach is “{state}”. Load the page again and see what can be done now.',
});
export const breachMomentWrong = problemKind('breach_moment_wrong', 422, {
  fi: 'Kirjoita päivä ja kellonaika, jotka ovat menneisyydessä: aika muodossa 9.30. Tiedoksi tulo on aikaisintaan havaitseminen.',
  sv: 'Skriv en dag och ett klockslag i det förflutna: tiden i formen 9.30. Kännedomen kom tidigast när incidenten upptäcktes.',
  en: 'Give a day and a time in the past: the time as 9:30. Awareness comes no earlier than the finding.',
});
export const peopleMissing = problemKind('breach_people_missing', 409, {
  fi: 'Riski on korkea: kerro ensin niille, joita loukkaus koskee, tai kirjaa, miksi siitä ei tarvitse kertoa (34 artikla).',
  sv: 'Risken är hög: berätta först för dem som berörs, eller anteckna varför det inte behövs (artikel 34).',
  en: 'The risk is high: first tell those concerned, or record why they need not be told (Article 34).',
});
export const accountMissing = problemKind('breach_account_missing', 409, {
  fi: 'Kirjoita ensin, mitä tapahtui ja mitä tietoja se koskee.',
  sv: 'Skriv först vad som hände och vilka uppgifter det gäller.',
  en: 'First write what happened and which data it is about.',
});
export const numbersUnknown = problemKind('breach_numbers_unknown', 422, {
  fi: 'Näitä asiakasnumeroita ei löydy: {numbers}. Korjaa tai poista ne; mitään ei vielä lisätty.',
  sv: 'De här kundnumren finns inte: {numbers}. Rätta eller ta bort dem; ingenting har lagts till än.',
  en: 'These customer numbers are not found: {numbers}. Correct or remove them; nothing was added yet.',
});
export const scopeUnknown = problemKind('breach_scope_unknown', 422, {
  fi: 'Valitse, mistä asiakkaat otetaan: tuonti, vienti, vastaanottaja tai näkymä, joka on olemassa.',
  sv: 'Välj varifrån kunderna tas: en import, export, mottagare eller vy som finns.',
  en: 'Choose where the customers are taken from: an import, export, recipient or view that exists.',
});
export const lateReasonsMissing = problemKind('breach_late_reasons_missing', 422, {
  fi: 'Ilmoitus on myöhässä: kirjoita, miksi (33 artiklan 1 kohta).',
  sv: 'Anmälan är försenad: skriv varför (artikel 33.1).',
  en: 'The notification is late: write why (Article 33(1)).',
});
export const notificationNotFound = problemKind('breach_notification_not_found', 404, {
  fi: 'Tällaista ilmoitusta ei ole lähetetty. Katso loukkauksen historia.',
  sv: 'Ingen sådan anmälan har skickats. Se incidentens historia.',
  en: 'No such notification was sent. See the history of the breach.',
});
export const messageMissing = problemKind('breach_message_missing', 422, {
  fi: 'Kirjoita ensin suomeksi, mitä henkilöille kerrotaan. Muilla kielillä lukevat saavat oman kielensä tekstin, jos se on kirjoitettu.',
  sv: 'Skriv först på finska vad personerna ska få veta. Andra får texten på sitt språk om den är skriven.',
  en: 'First write in Finnish what people are told. Others get the text of their language where it is written.',
});
