import type { Text } from '../../ground/language.ts';

type Mail = Readonly<{ subject: Text; body: Text }>;

/** To an address that stood before. */
export const mailToBefore: Mail = {
  subject: {
    fi: 'Joku pyysi avaamaan oman sivusi uudella osoitteella: {company}',
    sv: 'Någon bad att få öppna din egen sida med en ny adress: {company}',
    en: 'Somebody asked to open your own page with a new address: {company}',
  },
  body: {
    fi: `Hei!

Joku pyysi avaamaan oman sivusi sähköpostiosoitteella, joka on tullut tietoihisi myöhemmin kuin tämä osoite. Omalla sivulla näkyy kaikki, mitä sinusta on rekisterissä.

Jos osoite on sinun, sinun ei tarvitse tehdä mitään. Sivu avautuu sillä viimeistään {date}.

Jos et tiedä, mistä on kyse, ilmoita siitä meille heti, niin poistamme vieraan osoitteen: {contact}.

{company}`,
    sv: `Hej!

Någon bad att få öppna din egen sida med en e-postadress som har kommit in i dina uppgifter senare än den här adressen. På din egen sida syns allt som registret innehåller om dig.

Om adressen är din behöver du inte göra något. Sidan öppnas med den senast {date}.

Om du inte vet vad det gäller, meddela oss genast så tar vi bort den främmande adressen: {contact}.

{company}`,
    en: `Hello,

Somebody asked to open your own page with an e-mail address that came into your data later than this one. The page shows all that the register holds about you.

If the address is yours, you need not do anything. The page opens with it by {date} at the latest.

If you do not know what this is about, tell us at once and we will remove the address that is not yours: {contact}.

{company}`,
  },
};

const subject: Text = {
  fi: 'Oma sivusi ei vielä avaudu tällä osoitteella: {company}',
  sv: 'Din egen sida öppnas ännu inte med den här adressen: {company}',
  en: 'Your own page does not open with this address yet: {company}',
};

/** To the new address: from when on it opens the page. Whose page does not stand in it. */
export const mailToNew: Mail = {
  subject,
  body: {
    fi: `Hei!

Pyysit linkkiä omalle sivullesi. Tämä osoite on meille uusi, ja siksi kerroimme pyynnöstä ensin niihin osoitteisiin, jotka meillä oli ennestään. Oma sivu avautuu tällä osoitteella {date} alkaen.

Heti pääset sivulle vanhalla osoitteellasi tai vahvalla tunnistautumisella, jos se on käytössä. Voit myös ottaa meihin yhteyttä: {contact}.

{company}`,
    sv: `Hej!

Du bad om en länk till din egen sida. Den här adressen är ny för oss, och därför berättade vi först om begäran för de adresser som vi hade sedan tidigare. Den egna sidan öppnas med den här adressen från och med {date}.

Genast kommer du till sidan med din gamla adress, eller med stark autentisering om den är i bruk. Du kan också kontakta oss: {contact}.

{company}`,
    en: `Hello,

You asked for a link to your own page. This address is new to us, so we first told the addresses that we had before. The page opens with this address from {date} on.

You get to the page at once with your old address, or by strong identification where it is in use. You can also contact us: {contact}.

{company}`,
  },
};

/** Where no other address is known that could be told. */
export const mailToUnknown: Mail = {
  subject,
  body: {
    fi: `Hei!

Pyysit linkkiä omalle sivullesi. Tämä osoite on meille uusi, emmekä ole voineet varmistaa sitä muuten. Ota yhteyttä, niin varmistamme asian ja avaamme sivun: {contact}. Vahvalla tunnistautumisella pääset sivulle heti, jos se on käytössä.

{company}`,
    sv: `Hej!

Du bad om en länk till din egen sida. Den här adressen är ny för oss, och vi har inte kunnat säkerställa den på annat sätt. Kontakta oss, så säkerställer vi saken och öppnar sidan: {contact}. Med stark autentisering kommer du till sidan genast, om den är i bruk.

{company}`,
    en: `Hello,

You asked for a link to your own page. This address is new to us, and we have had no other way to make sure of it. Contact us, and we will make sure of it and open the page: {contact}. By strong identification you get there at once, where it is in use.

{company}`,
  },
};
