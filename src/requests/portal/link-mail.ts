import type { Text } from '../../ground/language.ts';

export const linkMail = {
  subject: {
    fi: 'Kirjautumislinkki omalle sivullesi: {company}',
    sv: 'Inloggningslänk till din egen sida: {company}',
    en: 'Your sign-in link: {company}',
  },
  body: {
    fi: `Hei!

Avaa oma sivusi tästä linkistä:

{link}

Linkki toimii yhden kerran ja 15 minuutin ajan. Sivulla näet, mitä tietoja sinusta on rekisterissä ({register}), ja voit korjata, kieltää, ladata tai pyytää poistamaan ne.

Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään. Kukaan ei pääse sivullesi ilman tätä viestiä.

{company}`,
    sv: `Hej!

Öppna din egen sida med den här länken:

{link}

Länken fungerar en gång och i 15 minuter. På sidan ser du vilka uppgifter om dig som finns i registret ({register}), och du kan rätta, förbjuda, ladda ner eller be oss radera dem.

Om du inte bad om länken behöver du inte göra något. Ingen kommer åt din sida utan det här meddelandet.

{company}`,
    en: `Hello,

Open your own page with this link:

{link}

The link works once, for 15 minutes. On the page you see what the register ({register}) holds about you, and you can correct, forbid, download or ask us to erase it.

If you did not ask for the link, you need not do anything. Nobody gets to your page without this message.

{company}`,
  },
} as const satisfies Record<string, Text>;
