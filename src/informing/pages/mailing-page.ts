/** One mailing: whom it concerns, how the letter reads in each language, and what a person decides. */
import { staffPage } from '../../access/staff-page.ts';
import { formatMoment } from '../../ground/format-date.ts';
import { textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { progress } from '../../ui/progress.ts';
import { timeline } from '../../ui/timeline.ts';
import { groundTitles } from '../article-14.ts';
import { mailingCan, stepBadges, stepTitles } from '../mailing.ts';
import { mailingActPath, mailingPath } from '../paths.ts';
import type { PrintRun } from '../print-queries.ts';
import type { Mailing, StepTaken } from '../queries.ts';
import { closeForm } from './close-form.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { leftOver } from './left-over.ts';
import { approval, steering } from './mailing-acts.ts';
import { mailingFigures } from './mailing-figures.ts';
import { type LetterShown, letterCard, untranslated } from './mailing-letter.ts';
import { outOfReach } from './out-of-reach.ts';
import { printsCard } from './prints-card.ts';
import { countOf, crumbs, dueBadge, isOverdue, mailingTitle, stepBadge } from './shared.ts';

export type MailingShown = LetterShown &
  Readonly<{
    steps: readonly StepTaken[];
    prints: readonly PrintRun[];
    today: string;
    typed?: Readonly<Record<string, unknown>>;
    problems?: Parameters<typeof closeForm>[1]['problems'];
  }>;

/** While mails are on their way out. */
const underWay = ({ language }: Context, mailing: Mailing): HtmlValue => {
  const left = countOf(mailing, 'queued');
  const sent = countOf(mailing, 'sent', 'failed', 'bounced');
  if (!mailingCan('send', mailing.step) || left === 0) return undefined;
  return progress({
    language,
    id: 'mailing',
    label: texts.sending[language],
    done: sent,
    total: sent + left,
    href: mailingPath(mailing.id),
    state: 'running',
  });
};

const historyCard = ({ language }: Context, { steps }: MailingShown): Html =>
  card({
    title: texts.history[language],
    content: timeline({
      label: texts.history[language],
      items: steps.map(({ step, ground, reason, at, by }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: stepTitles[step][language],
        ...(ground
          ? {
              text: [textIn(groundTitles[ground as keyof typeof groundTitles], language), reason]
                .filter(Boolean)
                .join('. '),
            }
          : {}),
        ...(by ? { by } : {}),
        state: stepBadges[step],
      })),
    }),
  });

export const mailingPage = (context: Context, shown: MailingShown): Html => {
  const { language } = context;
  const { mailing, today, prints, typed, problems } = shown;
  const running = underWay(context, mailing);
  return staffPage(context, {
    title: mailingTitle(context, mailing),
    path: mailingPath(mailing.id),
    breadcrumb: crumbs(context, mailing),
    lead: html`<span class="row">${stepBadge(mailing, language)}${dueBadge(mailing, today, language)}</span>`,
    actions: steering(context, mailing),
    ...(running ? { refreshSeconds: 5 } : {}),
    content: html`<div class="stack">${
      mailingCan('approve', mailing.step) &&
      isOverdue(mailing, today) &&
      noticeBox({ language, kind: 'warning', sentence: texts.overdueBox[language] })
    }${outOfReach(context, mailing)}${leftOver(language, mailing)}${untranslated(context, shown)}${mailingFigures(mailing, language)}${running}<div class="card-page"><div class="stack">${letterCard(context, shown)}</div><div class="stack">${approval(
      context,
      mailing,
    )}${printsCard(context, mailing, prints)}${
      mailingCan('close', mailing.step) &&
      closeForm(context, {
        kind: mailing.kind,
        action: mailingActPath(mailing.id, 'closing'),
        ...(typed ? { typed } : {}),
        ...(problems ? { problems } : {}),
      })
    }${historyCard(context, shown)}</div></div></div>`,
  });
};
