import { formatMoment } from '../../ground/format-date.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { mailPath } from '../paths.ts';
import { mailTexts as texts } from './mail-texts.ts';
import type { MailRow } from './queries.ts';

/** The messages of a request, where there are any. */
export const mailsCard = ({ language }: Context, mails: readonly MailRow[]): HtmlValue =>
  mails.length > 0 &&
  card({
    title: texts.messages[language],
    content: facts(
      mails.map(({ id, subject, received_at, from_address, reply_address }) => ({
        value: html`<a href="${mailPath(id)}">${subject || texts.noSubject[language]}</a>`,
        note: [
          from_address,
          reply_address && `${texts.replyTo[language]} ${reply_address}`,
          formatMoment(received_at, language),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    ),
  });
