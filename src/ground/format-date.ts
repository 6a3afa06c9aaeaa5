import type { Language } from './language.ts';

const monthsEn = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A date `YYYY-MM-DD` for the reader: `22.11.2026`, in English `22 Nov 2026`. */
export const formatDate = (date: string, language: Language = 'fi'): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'en' ? `${day} ${monthsEn[month - 1]} ${year}` : `${day}.${month}.${year}`;
};

/** `2026-11-22 14:05` in Finland, summer time included. */
const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment for the reader, in Finland's time: `22.11.2026 klo 14.05`, `22.11.2026 kl. 14.05`, `22 Nov 2026, 14:05`. */
export const formatMoment = (moment: Date, language: Language = 'fi'): string => {
  const [date = '', time = ''] = helsinki.format(moment).split(' ');
  if (language === 'en') return `${formatDate(date, language)}, ${time}`;
  const clock = time.replace(/^0/, '').replace(':', '.');
  return `${formatDate(date, language)} ${language === 'sv' ? 'kl.' : 'klo'} ${clock}`;
};
