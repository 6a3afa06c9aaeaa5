/** Of an announced change: whom no letter reaches is told in public, and nobody of them holds the others up (decision 034). */
import { formatDate } from '../../ground/format-date.ts';
import { fill, ofCount } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { publicUntil } from '../../policy/announcement.ts';
import type { HtmlValue } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import type { Mailing } from '../queries.ts';
import { countedTexts as counted } from './counted-texts.ts';
import { countOf } from './shared.ts';

export const outOfReach = ({ language }: Context, mailing: Mailing): HtmlValue => {
  const count = countOf(mailing, mailing.step === 'prepared' ? 'by_none' : 'held');
  const { announced_at: announcedAt, kind } = mailing;
  if (!announcedAt || kind !== 'change' || count === 0) return undefined;
  const date = formatDate(publicUntil({ announcedAt }), language);
  const sentence = fill(ofCount(counted.outOfReach, count, language), { date });
  return noticeBox({ language, kind: 'info', sentence });
};
