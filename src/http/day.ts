import { z } from 'zod';
import { isDate } from '../ground/calendar.ts';

/** A day in an address or a form, `2024-05-01`, that the calendar and the database have. */
export const day = z.string().refine((text) => isDate(text) && text >= '1000', {
  params: {
    text: {
      fi: 'Kirjoita päivä muodossa vvvv-kk-pp.',
      sv: 'Skriv dagen i formen åååå-mm-dd.',
      en: 'Write the day as yyyy-mm-dd.',
    },
  },
});
