import { problemKind } from '../ground/problem.ts';

export const webhookNotFound = problemKind('webhook_not_found', 404, {
  fi: 'Webhookia tai lähetystä ei ole. Katso luettelo.',
  sv: 'Webhooken eller sändningen finns inte. Se förteckningen.',
  en: 'There is no such webhook or delivery. See the list.',
});
export const webhookAddressRefused = problemKind('webhook_address_refused', 422, {
  fi: 'Osoitteeseen ei voi lähettää. Anna https-osoite, joka on yleisessä verkossa; sisäverkon osoitteen sallii palvelimen ylläpitäjä (SELOSTE_WEBHOOK_NETWORKS).',
  sv: 'Det går inte att sända till adressen. Ange en https-adress i det allmänna nätet; en adress i det interna nätet tillåts av den som sköter servern (SELOSTE_WEBHOOK_NETWORKS).',
  en: 'Nothing can be sent to that address. Give an https address on the public network; whoever runs the server allows an internal one (SELOSTE_WEBHOOK_NETWORKS).',
});
export const webhookEventUnknown = problemKind('webhook_event_unknown', 422, {
  fi: 'Tapahtumaa ”{event}” ei ole. Valitse tapahtumat luettelosta.',
  sv: 'Händelsen ”{event}” finns inte. Välj händelser ur listan.',
  en: 'There is no event “{event}”. Choose events from the list.',
});
export const webhookPurposeNotGiven = problemKind('webhook_purpose_not_given', 422, {
  fi: 'Tarkoitusta ei voi valita: sitä ei ole selosteessa, tai seloste ei anna vastaanottajalle sen tietoja voimassa olevan sopimuksen nojalla.',
  sv: 'Ändamålet kan inte väljas: det finns inte i beskrivningen, eller så ger beskrivningen inte mottagaren dess uppgifter med stöd av ett gällande avtal.',
  en: 'The purpose cannot be chosen: it is not in the notice, or the notice does not give the recipient its data under an agreement in force.',
});
export const webhookOwnerUnknown = problemKind('webhook_owner_unknown', 422, {
  fi: 'Valitse, kenelle ilmoitukset lähtevät: selosteessa nimetty vastaanottaja tai tietolähde.',
  sv: 'Välj vem meddelandena ska gå till: en mottagare eller källa som nämns i beskrivningen.',
  en: 'Choose to whom the notices go: a recipient or a source that the notice names.',
});
export const webhookOfNoticesTaken = problemKind('webhook_of_notices_taken', 409, {
  fi: 'Tällä vastaanottajalla on jo osoite ilmoituksille. Päätä se ensin, jos osoite vaihtuu.',
  sv: 'Mottagaren har redan en adress för meddelanden. Avsluta den först om adressen byts.',
  en: 'This recipient already has an address for notices. End it first where the address changes.',
});
