/** What a person decides about a mailing: approve it, pause it, send by post what was lost. */
import { breachPath } from '../../breaches/paths.ts';
import { type Counted, type Language, ofCount } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type HtmlValue, html } from '../../ui/html.ts';
import { mailingCan } from '../mailing.ts';
import { mailingActPath } from '../paths.ts';
import { type Mailing, peopleOf } from '../queries.ts';
import { countedTexts as counted } from './counted-texts.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { countOf } from './shared.ts';

/** What approval does, in numbers; of what there is none nothing is said. */
const willHappen = (mailing: Mailing, language: Language): string => {
  const say = (words: Counted, name: string): string | undefined => {
    const count = countOf(mailing, name);
    return count > 0 ? ofCount(words, count, language) : undefined;
  };
  return [
    say(counted.byEmail, 'by_email'),
    say(counted.byPost, 'by_post'),
    say(counted.held, 'by_none'),
    texts.checkedAgain[language],
  ]
    .filter(Boolean)
    .join(' ');
};

export const approval = ({ language }: Context, mailing: Mailing): HtmlValue => {
  if (!mailingCan('approve', mailing.step)) return undefined;
  return card({
    title: texts.approve[language],
    content: html`<div class="stack"><p>${willHappen(mailing, language)}</p>${actionButton({
      language,
      action: mailingActPath(mailing.id, 'approval'),
      label: texts.approve[language],
      kind: 'main',
      icon: 'send',
      hidden: { seen: String(peopleOf(mailing)) },
    })}</div>`,
  });
};

const pausing = ({ language }: Context, { id, step }: Mailing): HtmlValue => {
  if (mailingCan('pause', step))
    return actionButton({ language, action: mailingActPath(id, 'pause'), label: texts.pause[language] });
  if (mailingCan('resume', step))
    return actionButton({
      language,
      action: mailingActPath(id, 'resumption'),
      label: texts.resume[language],
      kind: 'main',
    });
  return undefined;
};

/** What stands above the page: to the breach, lost ones by post, a pause. */
export const steering = (context: Context, mailing: Mailing): HtmlValue => {
  const { language } = context;
  const isLost = mailingCan('send', mailing.step) && countOf(mailing, 'failed', 'bounced') > 0;
  return html`${
    mailing.kind === 'breach' &&
    button({ label: texts.toBreach[language], href: breachPath(Number(mailing.about)), icon: 'warning' })
  }${
    isLost &&
    actionButton({
      language,
      action: mailingActPath(mailing.id, 'paper'),
      label: texts.lostByPost[language],
      icon: 'mail',
    })
  }${pausing(context, mailing)}`;
};
