/** What the person sees of strong identification, on pages of others and where nobody could be found. */
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { plainPage } from '../../ui/plain-page.ts';
import { ownPath, ownSignInPath } from '../portal/paths.ts';
import { portalTexts } from '../portal/portal-texts.ts';
import { publicFrame } from '../public-frame.ts';
import { isStrongOffered } from './attempt.ts';
import { strongLinkEndingPath, strongLinkPath, strongSignInPath } from './paths.ts';
import type { Aim } from './queries.ts';
import { strongTexts as texts } from './strong-texts.ts';

/** Under the form of the way in; nothing where it is off. */
export const strongWayIn = ({ language, config }: Context): HtmlValue =>
  isStrongOffered({ config }) &&
  html`<section class="stack"><h2>${texts.or[language]}</h2><p>${texts.signInHint[language]}</p><p>${button({
    label: texts.signIn[language],
    href: strongSignInPath,
    leavesSite: true,
  })}</p></section>`;

/** On the person's own page: to come by it next time. */
export const strongCard = ({ language, config }: Context, isLinked: boolean): HtmlValue =>
  isStrongOffered({ config }) &&
  card({
    title: texts.title[language],
    content: isLinked
      ? html`<p>${texts.isLinked[language]}</p>${actionButton({
          language,
          action: strongLinkEndingPath,
          label: texts.end[language],
          small: true,
        })}`
      : html`<p>${texts.linkLead[language]}</p><p>${button({
          label: texts.link[language],
          href: strongLinkPath,
          leavesSite: true,
        })}</p>`,
  });

/** The languages' links lead to the way in: the address of the page itself holds what was used up. */
const framed = (context: Context) => ({ ...publicFrame(context), path: ownSignInPath });

const waysLeft = ({ language }: Context, aim: Aim): Html => {
  if (aim === 'request') return html`<p>${texts.openAgain[language]}</p>`;
  const again = aim === 'link' ? strongLinkPath : strongSignInPath;
  const other =
    aim === 'link'
      ? { label: portalTexts.title[language], href: ownPath }
      : { label: texts.byLink[language], href: ownSignInPath };
  return html`<div class="row">${button({
    label: texts.again[language],
    href: again,
    kind: 'main',
    leavesSite: true,
  })}${button(other)}</div>`;
};

/** Cancelled, too late, not accepted: what happened, and the ways that are left. */
export const notProvenPage = (context: Context, sentence: string, aim: Aim): Html => {
  const { language } = context;
  return plainPage({
    ...framed(context),
    title: texts.notProvenTitle[language],
    content: html`${noticeBox({ language, kind: 'refused', sentence })}${waysLeft(context, aim)}`,
  });
};

export const nobodyFoundPage = (context: Context): Html => {
  const { language } = context;
  return plainPage({
    ...framed(context),
    title: texts.notFoundTitle[language],
    content: html`${noticeBox({ language, kind: 'warning', sentence: texts.notFound[language] })}<p>${
      texts.clerkLooks[language]
    }</p><p>${button({ label: texts.byLink[language], href: ownSignInPath, kind: 'main' })}</p>`,
  });
};
