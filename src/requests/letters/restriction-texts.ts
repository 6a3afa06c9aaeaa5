/** What a recipient is told of a restriction, of one person or of many. GDPR 18, 19. */
import type { Text } from '../../ground/language.ts';

export const restrictionTexts = {
  restrictedTitle: {
    fi: 'Ilmoitus: luovuttamiemme tietojen käsittelyä on rajoitettu',
    sv: 'Meddelande: behandlingen av uppgifter som vi lämnat ut har begränsats',
    en: 'Notification: processing of data that we disclosed has been restricted',
  },
  restrictedAsk: {
    fi: 'Säilyttäkää tiedot, mutta älkää käyttäkö niitä muuhun, ennen kuin ilmoitamme rajoituksen päättyneen.',
    sv: 'Bevara uppgifterna, men använd dem inte till annat förrän vi meddelar att begränsningen har upphört.',
    en: 'Please keep the data but use it for nothing else until we tell you that the restriction has ended.',
  },
  restrictionEndedTitle: {
    fi: 'Ilmoitus: luovuttamiemme tietojen käsittelyn rajoitus on päättynyt',
    sv: 'Meddelande: begränsningen av uppgifter som vi lämnat ut har upphört',
    en: 'Notification: the restriction of data that we disclosed has ended',
  },
} as const satisfies Record<string, Text>;
