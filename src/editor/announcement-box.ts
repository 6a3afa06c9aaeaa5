/** That a change waits until people have been told of it: where it stands, and how it is taken back. */
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { publicUntil } from '../policy/announcement.ts';
import { actionButton, button } from '../ui/button.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { places } from './places.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

export const announcementBox = ({ announced, language }: View): Html | undefined =>
  announced &&
  noticeBox({
    language,
    kind: 'info',
    sentence: say('announcedAt', language, {
      at: formatMoment(announced.announcedAt, language),
      date: formatDate(publicUntil(announced), language),
    }),
    actions: html`${button({ label: say('readComing', language), href: `/notice/${language}/coming`, small: true })}${actionButton(
      { language, label: say('withdraw', language), action: places.withdrawal, small: true },
    )}`,
  });
