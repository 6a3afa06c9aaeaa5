import type { Text } from '../../ground/language.ts';

export const changeMail = {
  subject: {
    fi: 'Yhteystietojasi muutettiin: {company}',
    sv: 'Dina kontaktuppgifter har ändrats: {company}',
    en: 'Your contact details were changed: {company}',
  },
  body: {
    fi: `Hei!

Omalla sivullasi muutettiin yhteystietojasi {at}. Muutos koskee tätä tietoa: {what}.

Jos teit muutoksen itse, sinun ei tarvitse tehdä mitään.

Jos et tehnyt sitä, ilmoita siitä meille heti, niin korjaamme tiedon: {contact}. Vaihda myös sähköpostisi salasana, sillä omalle sivullesi pääsee linkillä, joka tulee sähköpostiisi.

Tämä viesti lähetettiin osoitteeseen, joka meillä oli sinusta ennen muutosta.

{company}`,
    sv: `Hej!

Dina kontaktuppgifter ändrades på din egen sida {at}. Ändringen gäller: {what}.

Om du själv gjorde ändringen behöver du inte göra något.

Om det inte var du, meddela oss genast så rättar vi uppgiften: {contact}. Byt också lösenordet till din e-post, eftersom man kommer till din sida med en länk som skickas till din e-post.

Det här meddelandet skickades till en adress som vi hade till dig före ändringen.

{company}`,
    en: `Hello,

Your contact details were changed on your own page on {at}. The change is about: {what}.

If you made the change yourself, you need not do anything.

If it was not you, tell us at once and we will put it right: {contact}. Change the password of your e-mail too, because your page is opened with a link that is sent to your e-mail.

This message was sent to an address that we had for you before the change.

{company}`,
  },
} as const satisfies Record<string, Text>;

/** To the new address: who its customer is called does not stand in it, as it may be anybody's. */
export const addedMail = {
  subject: {
    fi: 'Sähköpostiosoitteesi on tallennettu: {company}',
    sv: 'Din e-postadress har sparats: {company}',
    en: 'Your e-mail address has been recorded: {company}',
  },
  body: {
    fi: `Hei!

Tämä sähköpostiosoite merkittiin asiakkaan yhteystietoihin omalla sivulla {at}.

Jos teit sen itse, sinun ei tarvitse tehdä mitään. Omalle sivulle pääsee tällä osoitteella huomisesta alkaen.

Jos et tiedä, mistä on kyse, osoite on luultavasti kirjoitettu väärin. Ilmoita siitä meille, niin poistamme sen: {contact}.

{company}`,
    sv: `Hej!

Den här e-postadressen antecknades i en kunds kontaktuppgifter på kundens egen sida {at}.

Om du själv gjorde det behöver du inte göra något. Den egna sidan kan öppnas med den här adressen från och med i morgon.

Om du inte vet vad det gäller är adressen troligen felskriven. Meddela oss så tar vi bort den: {contact}.

{company}`,
    en: `Hello,

This e-mail address was recorded as a customer’s contact on the customer’s own page on {at}.

If you did that yourself, you need not do anything. From tomorrow on the page can be opened with this address.

If you do not know what this is about, the address was probably mistyped. Tell us and we will remove it: {contact}.

{company}`,
  },
} as const satisfies Record<string, Text>;
