import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, textIn } from '../../ground/language.ts';
import { lowerFirst } from '../../ground/wording.ts';
import type { Context } from '../../http/route.ts';
import { badge } from '../../ui/badge.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import type { Html, HtmlValue } from '../../ui/html.ts';
import { kindTitles, settledStates, stepBadges, stepTitles } from '../mailing.ts';
import { informingPath, mailingPath } from '../paths.ts';
import { type Mailing, peopleOf } from '../queries.ts';
import { informingTexts as texts } from './informing-texts.ts';

/** The source, the purpose or the breach; one that the notice names no more shows its key. */
export const aboutTitle = (
  { policy, language }: Context,
  { kind, about, breach, announced_title }: Mailing,
): string => {
  if (kind === 'breach') return breach ?? about;
  if (announced_title) return textIn(announced_title, language);
  const { sources, purposes } = policy.declaration;
  const found = (kind === 'origin' ? sources : purposes).find(({ key }) => key === about);
  return found ? textIn(found.title, language) : about;
};

/** A breach is called as a person wrote it. */
export const mailingTitle = (context: Context, mailing: Mailing): string => {
  const title = aboutTitle(context, mailing);
  return `${kindTitles[mailing.kind][context.language]}: ${mailing.kind === 'breach' ? title : lowerFirst(title)}`;
};

export const stepBadge = ({ step }: Mailing, language: Language): Html =>
  badge({ state: stepBadges[step], label: stepTitles[step][language] });

/** Ten days before the end it is time to see to it. */
const soonDays = 10;
const dayMs = 86_400_000;

export const isOverdue = ({ due_on }: Pick<Mailing, 'due_on'>, today: string): boolean =>
  due_on !== null && due_on < today;

export const dueBadge = (
  { due_on }: Pick<Mailing, 'due_on'>,
  today: string,
  language: Language,
): HtmlValue => {
  if (due_on === null) return undefined;
  const date = formatDate(due_on, language);
  if (due_on < today) return badge({ state: 'overdue', label: fill(texts.overdue[language], { date }) });
  const days = (Date.parse(due_on) - Date.parse(today)) / dayMs;
  return badge({ state: days <= soonDays ? 'due' : 'neutral', label: fill(texts.due[language], { date }) });
};

/** How many letters there are of these states or ways together. */
export const countOf = ({ counts }: Pick<Mailing, 'counts'>, ...names: readonly string[]): number =>
  names.reduce((total, name) => total + (counts[name] ?? 0), 0);

export const toldOf = (mailing: Mailing): number => countOf(mailing, ...settledStates);
export const untoldOf = (mailing: Mailing): number => peopleOf(mailing) - toldOf(mailing);

export const crumbs = (context: Context, mailing?: Mailing, last?: string): Html =>
  breadcrumb({
    language: context.language,
    items: [
      { label: texts.title[context.language], href: informingPath },
      ...(mailing
        ? [{ label: mailingTitle(context, mailing), ...(last ? { href: mailingPath(mailing.id) } : {}) }]
        : []),
      ...(last ? [{ label: last }] : []),
    ],
  });
