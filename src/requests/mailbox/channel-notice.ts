/** What staff must know of the channel: that messages wait, and that it is broken. */
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { mailsPath } from '../paths.ts';
import { mailTexts as texts } from './mail-texts.ts';
import { countUnsorted, lastTests, mailboxState } from './queries.ts';
import { type ChannelFault, channelFault } from './test-channel.ts';

export type Channel = Readonly<{
  unsorted: number;
  oldest: Date | null;
  readAt: Date | null;
  fault: ChannelFault | undefined;
  /** The newest test that arrived. */
  testedAt: Date | null;
}>;

export const channelNow = async (tx: Tx): Promise<Channel> => {
  const [unsorted, state, tests] = await Promise.all([
    countUnsorted(tx),
    mailboxState(tx),
    lastTests(tx, 10),
  ]);
  return {
    unsorted: unsorted.count,
    oldest: unsorted.oldest,
    readAt: state.read_at,
    fault: channelFault(state, tests, new Date()),
    testedAt: tests.find(({ arrived_at }) => arrived_at)?.arrived_at ?? null,
  };
};

export const faultNotice = ({ language }: Context, { fault }: Channel): HtmlValue =>
  fault &&
  noticeBox({
    language,
    kind: 'refused',
    sentence: fill(texts[fault.kind][language], {
      since: formatMoment(fault.since, language),
      words: fault.words,
    }),
  });

/** Above the queue. */
export const channelNotice = (context: Context, channel: Channel): HtmlValue => {
  const { language } = context;
  const { unsorted, oldest } = channel;
  const waits =
    oldest &&
    noticeBox({
      language,
      kind: 'warning',
      sentence: fill(texts[unsorted === 1 ? 'waitOne' : 'wait'][language], {
        count: unsorted,
        date: formatDate(helsinkiDate(oldest), language),
      }),
      actions: button({ label: texts.read[language], href: mailsPath, kind: 'main' }),
    });
  return html`${faultNotice(context, channel)}${waits}`;
};
