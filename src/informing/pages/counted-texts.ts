/** What the page of a mailing says of how many, of one and of several in words of their own. */
import type { Counted } from '../../ground/language.ts';

export const countedTexts = {
  outOfReach: {
    one: {
      fi: 'Yhdelle henkilölle ei voi lähettää kirjettä. Hänelle muutos kerrotaan julkisesti selosteen sivulla ja hänen omalla sivullaan (14 artiklan 5 kohdan b alakohta). Kun muille on kerrottu, muutos voi tulla voimaan {date} jälkeen.',
      sv: 'Till en person kan inget brev skickas. Personen informeras offentligt på beskrivningens sida och på sin egen sida (artikel 14.5 b). När de andra har informerats kan ändringen träda i kraft efter {date}.',
      en: 'One person cannot be sent a letter. They are told in public on the page of the notice, and on their own page (Article 14(5)(b)). When the others have been told, the change can come into force after {date}.',
    },
    many: {
      fi: '{count} henkilölle ei voi lähettää kirjettä. Heille muutos kerrotaan julkisesti selosteen sivulla ja heidän omilla sivuillaan (14 artiklan 5 kohdan b alakohta). Kun muille on kerrottu, muutos voi tulla voimaan {date} jälkeen.',
      sv: 'Till {count} personer kan inget brev skickas. De informeras offentligt på beskrivningens sida och på sina egna sidor (artikel 14.5 b). När de andra har informerats kan ändringen träda i kraft efter {date}.',
      en: '{count} people cannot be sent a letter. They are told in public on the page of the notice, and on their own pages (Article 14(5)(b)). When the others have been told, the change can come into force after {date}.',
    },
  },
  byEmail: {
    one: {
      fi: 'Yksi kirje lähtee sähköpostilla.',
      sv: 'Ett brev skickas med e-post.',
      en: 'One letter goes by e-mail.',
    },
    many: {
      fi: '{count} kirjettä lähtee sähköpostilla.',
      sv: '{count} brev skickas med e-post.',
      en: '{count} letters go by e-mail.',
    },
  },
  byPost: {
    one: {
      fi: 'Yksi kirje tulee tulostettavaksi ja postitettavaksi.',
      sv: 'Ett brev ska skrivas ut och postas.',
      en: 'One letter is to be printed and posted.',
    },
    many: {
      fi: '{count} kirjettä tulee tulostettavaksi ja postitettavaksi.',
      sv: '{count} brev ska skrivas ut och postas.',
      en: '{count} letters are to be printed and posted.',
    },
  },
  held: {
    one: {
      fi: 'Yksi kirje jää odottamaan, koska sille on este.',
      sv: 'Ett brev blir kvar och väntar, eftersom något hindrar det.',
      en: 'One letter stays waiting, because something holds it back.',
    },
    many: {
      fi: '{count} kirjettä jää odottamaan, koska niille on este.',
      sv: '{count} brev blir kvar och väntar, eftersom något hindrar dem.',
      en: '{count} letters stay waiting, because something holds them back.',
    },
  },
} as const satisfies Record<string, Counted>;
