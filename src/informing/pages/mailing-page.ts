/** One mailing: whom it concerns, how the letter reads in each language, and what a person decides. */
import { staffPage } from '../../access/staff-page.ts';
import type { Messages } from '../../breaches/message-queries.ts';
import { missingWords } from '../../breaches/pages/missing-words.ts';
import { breachPath, breachStepPath } from '../../breaches/paths.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import {
  type Counted,
  fill,
  type Language,
  languages,
  ofCount,
  type Text,
  textIn,
} from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { publicUntil } from '../../policy/announcement.ts';
import type { Letter } from '../../requests/letters/letter.ts';
import { letterHtml } from '../../requests/letters/to-html.ts';
import { actionButton, button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { type NumberTile, numberTiles } from '../../ui/number-tile.ts';
import { progress } from '../../ui/progress.ts';
import { tabs } from '../../ui/tabs.ts';
import { languageNames } from '../../ui/texts.ts';
import { timeline } from '../../ui/timeline.ts';
import { groundTitles } from '../article-14.ts';
import { mailingCan, stepBadges, stepTitles } from '../mailing.ts';
import { mailingActPath, mailingPath, peoplePath } from '../paths.ts';
import type { PrintRun } from '../print-queries.ts';
import { type Mailing, peopleOf, type StepTaken } from '../queries.ts';
import { closeForm } from './close-form.ts';
import { countedTexts as counted } from './counted-texts.ts';
import { informingTexts as texts } from './informing-texts.ts';
import { leftOver } from './left-over.ts';
import { printsCard } from './prints-card.ts';
import { crumbs, dueBadge, isOverdue, mailingTitle, stepBadge, toldOf } from './shared.ts';

export type MailingShown = Readonly<{
  mailing: Mailing;
  steps: readonly StepTaken[];
  /** As it reads in the language chosen; `version` 0: not fixed yet. */
  sample: Letter;
  version: number;
  prints: readonly PrintRun[];
  today: string;
  /** Of a breach: what is written of it, in which languages. */
  messages: Messages | undefined;
  typed?: Readonly<Record<string, unknown>>;
  problems?: Parameters<typeof closeForm>[1]['problems'];
}>;

const sum = ({ counts }: Mailing, ...names: string[]): number =>
  names.reduce((total, name) => total + (counts[name] ?? 0), 0);

const tilesOf = (mailing: Mailing, language: Language): NumberTile[] => {
  const { id, step, kind } = mailing;
  const count = (value: number) => value.toLocaleString(language);
  const tile = (
    label: keyof typeof texts,
    value: number,
    state: string,
    more: Partial<NumberTile> = {},
  ): NumberTile => ({
    label: texts[label][language],
    value: count(value),
    href: peoplePath(id, state),
    ...more,
  });
  if (step === 'prepared')
    return [
      tile('byEmail', sum(mailing, 'by_email'), 'waiting'),
      tile('byPost', sum(mailing, 'by_post'), 'waiting'),
      tile('held', sum(mailing, 'by_none'), 'waiting', sum(mailing, 'by_none') > 0 ? { state: 'due' } : {}),
    ];
  const lost = sum(mailing, 'failed', 'bounced');
  return [
    tile('byEmail', sum(mailing, 'queued'), 'queued'),
    tile(
      'byPost',
      sum(mailing, 'to_print'),
      'to_print',
      sum(mailing, 'to_print') > 0 ? { state: 'due' } : {},
    ),
    tile('toPost', sum(mailing, 'printed'), 'printed', sum(mailing, 'printed') > 0 ? { state: 'due' } : {}),
    tile('held', sum(mailing, 'held'), 'held', sum(mailing, 'held') > 0 ? { state: 'overdue' } : {}),
    tile(
      'notGone',
      lost,
      sum(mailing, 'bounced') > 0 ? 'bounced' : 'failed',
      lost > 0 ? { state: 'overdue' } : {},
    ),
    tile('told', toldOf(mailing), sum(mailing, 'sent') > 0 ? 'sent' : 'posted', { state: 'done' }),
    ...(kind === 'consent'
      ? [tile('yes', sum(mailing, 'yes'), 'sent'), tile('no', sum(mailing, 'no'), 'sent')]
      : []),
  ];
};

/** What approval does, in numbers; of what there is none nothing is said. */
const willHappen = (mailing: Mailing, language: Language): string => {
  const say = (words: Counted, name: string): string | undefined => {
    const count = sum(mailing, name);
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

const approval = ({ language }: Context, mailing: Mailing): HtmlValue => {
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

const steering = (context: Context, mailing: Mailing): HtmlValue => {
  const { language } = context;
  const isLost = mailingCan('send', mailing.step) && sum(mailing, 'failed', 'bounced') > 0;
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

/** While mails are on their way out. */
const underWay = ({ language }: Context, mailing: Mailing): HtmlValue => {
  const left = sum(mailing, 'queued');
  const sent = sum(mailing, 'sent', 'failed', 'bounced');
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

/** The words of a breach are a person’s own, until they are approved. */
const editWords = ({ language }: Context, { kind, about, step }: Mailing): HtmlValue =>
  kind === 'breach' &&
  step === 'prepared' &&
  button({
    label: texts.toWords[language],
    href: breachStepPath(Number(about), 'message'),
    icon: 'edit',
    small: true,
  });

/** Nobody whom no letter reaches holds the others up. */
const outOfReach = ({ language }: Context, mailing: Mailing): HtmlValue => {
  const count = sum(mailing, mailing.step === 'prepared' ? 'by_none' : 'held');
  const { announced_at: announcedAt, kind } = mailing;
  if (!announcedAt || kind !== 'change' || count === 0) return undefined;
  const date = formatDate(publicUntil({ announcedAt }), language);
  const sentence = fill(ofCount(counted.outOfReach, count, language), { date });
  return noticeBox({ language, kind: 'info', sentence });
};

/** Until it is approved: its words can still be written. */
const untranslated = ({ language }: Context, { mailing, messages }: MailingShown): HtmlValue =>
  messages &&
  mailing.step === 'prepared' &&
  missingWords(language, {
    breachId: Number(mailing.about),
    messages,
    readers: { sv: sum(mailing, 'in_sv'), en: sum(mailing, 'in_en') },
  });

/** Whose words they are. */
const willSaid = ({ kind, announcement_id }: Mailing): Text => {
  if (kind === 'breach') return texts.letterWillBreach;
  return announcement_id === null ? texts.letterWill : texts.letterWillAnnounced;
};

const sampleCard = (context: Context, { mailing, sample, version }: MailingShown): Html => {
  const { language } = context;
  return card({
    title: texts.letter[language],
    actions: editWords(context, mailing),
    content: html`<div class="stack"><p class="muted">${
      version === 0 ? willSaid(mailing)[language] : fill(texts.letterWent[language], { version })
    }</p>${tabs({
      label: texts.letter[language],
      items: languages.map((one) => ({
        href: `${mailingPath(mailing.id)}?letter=${one}`,
        label: languageNames[one],
        current: one === sample.language,
      })),
    })}${letterHtml(sample)}</div>`,
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
    }${outOfReach(context, mailing)}${leftOver(language, mailing)}${untranslated(context, shown)}${numberTiles({ label: texts.numbers[language], tiles: tilesOf(mailing, language) })}<p><a href="${peoplePath(mailing.id)}">${
      texts.allWho[language]
    }</a></p>${running}<div class="card-page"><div class="stack">${sampleCard(context, shown)}</div><div class="stack">${approval(
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
