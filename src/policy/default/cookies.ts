import type { DeclarationDraft } from '../declaration.ts';

/** Only what a service that the visitor asked for cannot do without (SVPL 205 §; C40, M14). 0 days: ends with the browser. */
export const cookies: DeclarationDraft['cookies'] = [
  {
    name: 'seloste_session',
    provider: 'Seloste',
    party: 'first',
    category: 'necessary',
    kind: 'cookie',
    purpose: {
      fi: 'Pitää sinut kirjautuneena, kunnes kirjaudut ulos tai suljet selaimen.',
      sv: 'Håller dig inloggad tills du loggar ut eller stänger webbläsaren.',
      en: 'Keeps you signed in until you sign out or close the browser.',
    },
    duration_days: 0,
  },
  {
    name: 'seloste_own',
    provider: 'Seloste',
    party: 'first',
    category: 'necessary',
    kind: 'cookie',
    purpose: {
      fi: 'Pitää sinut kirjautuneena omalla sivullasi, kunnes kirjaudut ulos tai suljet selaimen.',
      sv: 'Håller dig inloggad på din egen sida tills du loggar ut eller stänger webbläsaren.',
      en: 'Keeps you signed in to your own page until you sign out or close the browser.',
    },
    duration_days: 0,
  },
  {
    name: 'seloste_strong',
    provider: 'Seloste',
    party: 'first',
    category: 'necessary',
    kind: 'cookie',
    purpose: {
      fi: 'Varmistaa vahvassa tunnistautumisessa, että vastaus palaa samaan selaimeen. Asetetaan vasta, kun aloitat tunnistautumisen, ja poistetaan, kun palaat.',
      sv: 'Säkerställer vid stark autentisering att svaret kommer tillbaka till samma webbläsare. Sätts först när du börjar identifiera dig och tas bort när du kommer tillbaka.',
      en: 'Makes sure in strong identification that the answer comes back to the same browser. Set only when you begin, and removed when you return.',
    },
    duration_days: 0,
  },
  {
    name: 'seloste_language',
    provider: 'Seloste',
    party: 'first',
    category: 'necessary',
    kind: 'cookie',
    purpose: {
      fi: 'Muistaa kielen, jonka valitsit. Asetetaan vasta, kun vaihdat kieltä.',
      sv: 'Minns språket som du valde. Sätts först när du byter språk.',
      en: 'Remembers the language that you chose. Set only when you change the language.',
    },
    duration_days: 365,
  },
];

/** What today's law demands; the seed's three untrue comforts are gone (C40–C49). */
export const cookiePrinciple: DeclarationDraft['cookie_principle'] = {
  fi: `Eväste on pieni tieto, jonka sivusto tallentaa laitteellesi. Ilman lupaasi käytämme vain välttämättömiä evästeitä, siis niitä, joita ilman pyytämäsi palvelu ei toimi. Kaikkeen muuhun, kuten evästeillä tehtäviin tilastoihin, sisällön mukauttamiseen ja markkinointiin, pyydämme ensin suostumuksesi. Sama koskee muutakin tallentamista laitteellesi ja tietojen lukemista siltä.

Kieltäytyminen on yhtä helppoa kuin hyväksyminen, ja sivusto toimii, vaikka kieltäytyisit. Valintaasi voit muuttaa milloin tahansa kohdasta Evästeasetukset.

Evästetieto ja IP-osoite voivat paljastaa, kuka olet, joten käsittelemme niitä henkilötietoina. Käyntejäsi liitetään asiakastietoihisi vain erillisellä suostumuksellasi ja vain siitä hetkestä eteenpäin. Kun perut suostumuksen, yhteys katkaistaan. Ilman suostumusta laskemme vain sivulatausten määriä: niissä ei ole tunnisteita eikä IP-osoitteita.

Evästeistä säädetään sähköisen viestinnän palveluista annetun lain (917/2014) 205 §:ssä. Sitä valvoo Liikenne- ja viestintävirasto Traficom, PL 320, 00059 TRAFICOM.`,
  sv: `En kaka är en liten uppgift som webbplatsen sparar på din enhet. Utan ditt tillstånd använder vi bara nödvändiga kakor, det vill säga sådana som den tjänst du bett om inte fungerar utan. För allt annat, som statistik med kakor, anpassning av innehåll och marknadsföring, ber vi först om ditt samtycke. Detsamma gäller annan lagring på din enhet och läsning av uppgifter från den.

Det är lika lätt att säga nej som ja, och webbplatsen fungerar även om du säger nej. Du kan när som helst ändra ditt val under Kakinställningar.

Kakor och IP-adresser kan avslöja vem du är, så vi behandlar dem som personuppgifter. Dina besök kopplas till dina kunduppgifter bara med ditt särskilda samtycke och bara från den stunden framåt. När du återkallar samtycket bryts kopplingen. Utan samtycke räknar vi bara antalet sidvisningar: där finns inga identifierare och inga IP-adresser.

Om kakor föreskrivs i 205 § i lagen om tjänster inom elektronisk kommunikation (917/2014). Tillsynen sköts av Transport- och kommunikationsverket Traficom, PB 320, 00059 TRAFICOM.`,
  en: `A cookie is a small piece of data that the site stores on your device. Without your permission we use only necessary cookies, those without which the service you asked for does not work. For everything else, such as statistics by cookies, personal content and marketing, we first ask for your consent. The same goes for other storing on your device and reading from it.

Refusing is as easy as accepting, and the site works even if you refuse. You can change your choice at any time under Cookie settings.

Cookies and IP addresses can reveal who you are, so we treat them as personal data. Your visits are linked to your customer data only with your separate consent and only from then on. When you withdraw the consent, the link is cut. Without consent we count only numbers of page views: they hold no identifiers and no IP addresses.

Cookies are governed by section 205 of the Act on Electronic Communications Services (917/2014). It is supervised by the Finnish Transport and Communications Agency Traficom, PO Box 320, 00059 TRAFICOM.`,
};
