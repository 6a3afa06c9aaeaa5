import type { DeclarationDraft } from '../declaration.ts';

/** What every member of staff signs before the first look at anyone's data (C35, C38; GDPR 29, 32(4), TSL 35 §). */
export const undertaking: DeclarationDraft['undertaking'] = {
  version: 1,
  text: {
    fi: `Minulla on työssäni pääsy asiakkaiden henkilötietoihin. Sitoudun seuraavaan:

Käytän henkilötietoja vain työtehtävieni edellyttämään tarkoitukseen ja tietosuojaselosteen mukaisesti. En katso kenenkään tietoja uteliaisuudesta, en omiani enkä tuttujeni.

En kerro enkä näytä tietoja sivullisille, en myöskään työsuhteeni päätyttyä. Minulla on tietosuojalain (1050/2018) 35 §:n mukainen vaitiolovelvollisuus.

Pidän käyttäjätunnukseni ja salasanani omanani. Lukitsen laitteeni, kun poistun sen luota, ja vien paperit lukittuun säilytystilaan.

En vie tietoja muihin järjestelmiin, omiin laitteisiini tai viesteihin, ellei tehtäväni sitä vaadi.

Ilmoitan heti esimiehelleni tai rekisterin yhteyshenkilölle, jos epäilen, että tietoja on kadonnut tai joutunut väärään paikkaan, tai jos asiakas haluaa käyttää oikeuksiaan.

Tiedän, että katselut ja muutokset kirjataan käyttölokiin ja että sitoumuksen rikkomisesta voi seurata oikeuteni sulkeminen, työoikeudellisia seurauksia ja rikosoikeudellinen vastuu.`,
    sv: `I mitt arbete har jag åtkomst till kunders personuppgifter. Jag förbinder mig till följande:

Jag använder personuppgifter bara för det ändamål som mina arbetsuppgifter kräver och enligt dataskyddsbeskrivningen. Jag öppnar inte någons uppgifter av nyfikenhet, varken mina egna eller bekantas.

Jag berättar inte om uppgifterna och visar dem inte för utomstående, inte heller efter att min anställning har upphört. Jag har tystnadsplikt enligt 35 § i dataskyddslagen (1050/2018).

Jag håller mitt användarnamn och lösenord för mig själv. Jag låser min enhet när jag lämnar den och för papper till det låsta förvaringsutrymmet.

Jag för inte över uppgifter till andra system, egna enheter eller meddelanden om inte min uppgift kräver det.

Jag meddelar genast min chef eller registrets kontaktperson om jag misstänker att uppgifter har försvunnit eller hamnat på fel ställe, eller om en kund vill använda sina rättigheter.

Jag vet att läsningar och ändringar antecknas i loggen och att brott mot förbindelsen kan leda till att min åtkomsträtt stängs, till arbetsrättsliga följder och till straffrättsligt ansvar.`,
    en: `In my work I have access to customers’ personal data. I undertake the following:

I use personal data only for the purpose that my tasks require and in accordance with the privacy notice. I look at nobody’s data out of curiosity, neither my own nor that of people I know.

I neither tell nor show the data to outsiders, not even after my employment has ended. I am bound by the duty of confidentiality in section 35 of the Data Protection Act (1050/2018).

I keep my user ID and password to myself. I lock my device when I leave it, and take papers to the locked storage.

I do not move data to other systems, devices of my own or messages unless my task requires it.

I tell my superior or the contact person for the register at once if I suspect that data has been lost or has ended up in the wrong place, or if a customer wants to use their rights.

I know that look-ups and changes are recorded in the access log, and that breaking this undertaking can lead to my access being closed, to consequences under employment law and to criminal liability.`,
  },
};
