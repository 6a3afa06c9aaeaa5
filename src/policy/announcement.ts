/** A declaration that comes into force when people have been told of it. At most one waits at a time. */
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { problemKind } from '../ground/problem.ts';
import type { Declaration } from './declaration.ts';

export const announcementWaits = problemKind('announcement_waits', 409, {
  fi: 'Ilmoitettu muutos odottaa voimaantuloa: siitä kerrotaan ensin asiakkaille. Selostetta voi muuttaa, kun se on tullut voimaan tai kun se on vedetty takaisin.',
  sv: 'En meddelad ändring väntar på att träda i kraft: kunderna informeras först. Beskrivningen kan ändras när den har trätt i kraft eller dragits tillbaka.',
  en: 'An announced change waits to come into force: the customers are told first. The notice can be changed when it has come into force or has been taken back.',
});

/** So long it stands on the site and on the own pages for those whom no letter reaches: GDPR 14(5)(b), WP260 40 and 64. */
export const publicDays = 14;
/** The last of those days: from the next one on it may come into force. */
export const publicUntil = ({ announcedAt }: Pick<Announcement, 'announcedAt'>): string =>
  addDays(helsinkiDate(announcedAt), publicDays);

export type Announcement = Readonly<{ id: number; declaration: Declaration; announcedAt: Date }>;
