import { formatMoment } from '../../ground/format-date.ts';
import { fill, type Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { card } from '../../ui/card.ts';
import { type Html, html } from '../../ui/html.ts';
import { timeline } from '../../ui/timeline.ts';
import { riskTitles } from '../breach.ts';
import type { BreachNow } from '../breach-now.ts';
import { breachStepPath } from '../paths.ts';
import type { EventKind } from '../queries.ts';
import { breachTexts as texts } from './breach-texts.ts';

export const eventTitles: Readonly<Record<EventKind, Text>> = {
  approved: texts.approved,
  published: texts.published,
  excepted: texts.excepted,
  closed: texts.closedNow,
  reopened: texts.reopened,
};

export type Happened = Readonly<{ at: Date; title: string; text: string; by: string; href?: string }>;

/** All its rows in the order of time, the newest first. */
export const happenedTo = (now: BreachNow, language: Context['language']): Happened[] => {
  const { breach, accounts, assessments, events, notifications, names } = now;
  const by = (actor: string): string => names.get(actor) ?? '';
  const all: Happened[] = [
    { at: breach.recorded_at, title: texts.recorded[language], text: '', by: by(breach.recorded_by) },
    ...accounts.map(({ at, by_actor }) => ({
      at,
      title: texts.described[language],
      text: '',
      by: by(by_actor),
    })),
    ...assessments.map(({ at, by_actor, risk, reasons }) => ({
      at,
      title: fill(texts.assessed[language], { risk: riskTitles[risk][language] }),
      text: reasons,
      by: by(by_actor),
    })),
    ...events.map(({ kind, happened_at, reason, reference, by_actor }) => ({
      at: happened_at,
      title: eventTitles[kind][language],
      text: [kind === 'approved' ? fill(texts.toPeople[language], { count: reference }) : reference, reason]
        .filter(Boolean)
        .join(' · '),
      by: by(by_actor),
    })),
    ...notifications.map(({ number, sent_at, reference, by_actor }) => ({
      at: sent_at,
      title: (number === 1 ? texts.notifiedFirst : texts.notifiedMore)[language],
      text: reference,
      by: by(by_actor),
      href: breachStepPath(breach.id, `notifications/${number}`),
    })),
  ];
  return all.sort((one, other) => other.at.getTime() - one.at.getTime());
};

export const historyCard = ({ language }: Context, now: BreachNow): Html =>
  card({
    title: texts.history[language],
    content: timeline({
      label: texts.history[language],
      items: happenedTo(now, language).map(({ at, title, text, by, href }) => ({
        at: formatMoment(at, language),
        machineAt: at.toISOString(),
        title: href ? html`<a href="${href}">${title}</a>` : title,
        text,
        by,
      })),
    }),
  });
