/** What the list of mails and the page of one draw alike. */
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { type Html, html } from '../../ui/html.ts';
import { requestTexts } from '../pages/request-texts.ts';
import { mailsPath, requestsPath } from '../paths.ts';
import { mailTexts as texts } from './mail-texts.ts';
import type { MailRow } from './queries.ts';

export const sender = ({ from_name, from_address }: MailRow): string =>
  from_name && from_name !== from_address ? `${from_name}, ${from_address}` : from_address;

/** As little proof as the sender's: both are what the message says of itself. */
export const replyTo = ({ reply_address }: MailRow, { language }: Context): Html =>
  html`${reply_address} ${badge({ state: 'due', label: texts.claimed[language] })}<br><span class="muted">${texts.replyToHint[language]}</span>`;

export const marks = ({ is_automatic, answers_request }: MailRow, { language }: Context): Html =>
  html`${is_automatic && badge({ state: 'neutral', label: texts.automatic[language] })}${
    answers_request !== null &&
    badge({ state: 'info', label: fill(texts.answers[language], { number: answers_request }) })
  }`;

export const crumbs = ({ language }: Context, last?: string): Html =>
  breadcrumb({
    language,
    items: [
      { label: requestTexts.title[language], href: requestsPath },
      last ? { label: texts.title[language], href: mailsPath } : { label: texts.title[language] },
      ...(last ? [{ label: last }] : []),
    ],
  });
