/** Mails that wait to be sorted, and whether the mailbox can be reached. */
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton } from '../../ui/button.ts';
import { type Html, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { asideMailsPath, mailPath, mailsPath } from '../paths.ts';
import { type Channel, faultNotice } from './channel-notice.ts';
import { crumbs, marks, sender } from './mail-parts.ts';
import { mailTexts as texts } from './mail-texts.ts';
import type { MailRow } from './queries.ts';

const channelLine = ({ language }: Context, { readAt, testedAt }: Channel): Html => {
  const read = readAt && fill(texts.lastRead[language], { at: formatMoment(readAt, language) });
  const tested = testedAt && fill(texts.lastTest[language], { at: formatMoment(testedAt, language) });
  return html`<p class="muted">${read ?? texts.notSet[language]} ${tested}</p>`;
};

export const mailsPage = (
  context: Context,
  {
    mails,
    channel,
    isAside,
    isTesting,
  }: Readonly<{
    mails: readonly MailRow[];
    channel: Channel;
    isAside: boolean;
    /** The test has just been asked for. */
    isTesting: boolean;
  }>,
): Html => {
  const { language } = context;
  const [lead, none, noneText] = isAside
    ? [texts.asideLead, texts.asideNone, texts.asideNoneText]
    : [texts.lead, texts.none, texts.noneText];
  return staffPage(context, {
    title: texts.title[language],
    lead: lead[language],
    path: isAside ? asideMailsPath : mailsPath,
    breadcrumb: crumbs(context),
    tabs: tabs({
      label: texts.title[language],
      items: [
        { href: mailsPath, label: texts.waiting[language], current: !isAside },
        { href: asideMailsPath, label: texts.aside[language], current: isAside },
      ],
    }),
    actions:
      channel.readAt &&
      actionButton({ language, action: `${mailsPath}/test`, label: texts.testNow[language], kind: 'plain' }),
    said: isTesting && noticeBox({ language, kind: 'done', sentence: texts.testing[language] }),
    content: html`<div class="stack">${faultNotice(context, channel)}${table({
      caption: texts.title[language],
      captionHidden: true,
      rows: mails,
      href: ({ id }) => mailPath(id),
      empty: { title: none[language], text: noneText[language] },
      columns: [
        {
          title: texts.subject[language],
          main: true,
          cell: ({ subject }) => subject || texts.noSubject[language],
        },
        { title: texts.from[language], cell: sender },
        { title: texts.came[language], cell: ({ received_at }) => formatMoment(received_at, language) },
        { title: '', titleHidden: true, cell: (mail) => marks(mail, context) },
      ],
    })}${channelLine(context, channel)}</div>`,
  });
};
