/** That mail does not go, in a sentence that says why and what helps. */
import { formatMoment } from '../../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../../ground/language.ts';
import type { Trouble } from './outbox.ts';

const texts = {
  nobodySends: {
    fi: 'Sähköpostia ei lähetetä nyt lainkaan. Jonossa odottavia viestejä on {count}, vanhin {since} alkaen. Sähköpostipalvelinta ei ole asetettu (SELOSTE_SMTP_URL) tai taustatyö (work) ei ole käynnissä: kerro siitä järjestelmän ylläpitäjälle.',
    sv: 'Ingen e-post skickas just nu. I kön väntar {count} meddelanden, det äldsta sedan {since}. E-postservern är inte angiven (SELOSTE_SMTP_URL) eller bakgrundsarbetet (work) är inte i gång: meddela den som sköter systemet.',
    en: 'No mail is being sent at present. Messages waiting in the queue: {count}, the oldest since {since}. No mail server is set (SELOSTE_SMTP_URL), or the background work (work) is not running: tell whoever keeps the system.',
  },
  serverRefuses: {
    fi: 'Sähköpostipalvelin ei ota viestejä vastaan. Odottavia on {count}, vanhin {since} alkaen. Palvelin vastasi: {reply}. Lähettämistä yritetään uudelleen itsestään kahden päivän ajan.',
    sv: 'E-postservern tar inte emot meddelanden. I kön väntar {count}, det äldsta sedan {since}. Servern svarade: {reply}. Nya försök görs av sig själva i två dagar.',
    en: 'The mail server takes no messages. Waiting: {count}, the oldest since {since}. The server answered: {reply}. Sending is tried again by itself for two days.',
  },
  failed: {
    fi: 'Viestejä, jotka eivät lähteneet tai jotka palautuivat: {count}. Lähetä uudelleen, korjaa osoite tai luovu lähettämisestä.',
    sv: 'Meddelanden som inte gick i väg eller som studsade: {count}. Skicka på nytt, rätta adressen eller avstå från att skicka.',
    en: 'Messages that did not go or that bounced: {count}. Send again, mend the address, or give up sending.',
  },
} as const satisfies Record<string, Text>;

/** Each trouble in a sentence of its own; none where all goes well. */
export const troubleSaid = (
  { failed, stuck, since, wasTried, reply }: Trouble,
  language: Language,
): readonly string[] => {
  const values = { count: stuck, since: since ? formatMoment(since, language) : '', reply };
  return [
    ...(stuck > 0 ? [fill(texts[wasTried ? 'serverRefuses' : 'nobodySends'][language], values)] : []),
    ...(failed > 0 ? [fill(texts.failed[language], { count: failed })] : []),
  ];
};
