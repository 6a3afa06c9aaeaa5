import { staffPage } from '../access/staff-page.ts';
import { formatMoment } from '../ground/format-date.ts';
import { isLanguage, type Language } from '../ground/language.ts';
import type { Context } from '../http/route.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { type Html, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { progress } from '../ui/progress.ts';
import { section } from '../ui/section.ts';
import { table } from '../ui/table.ts';
import type { FollowUp } from './follow-ups.ts';
import { places } from './places.ts';
import type { Publication, Version } from './queries.ts';
import { isItem } from './typed.ts';
import { changeCount, type View } from './view.ts';
import { say } from './words.ts';

const sentenceOf = (problem: unknown, language: Language): string => {
  const text = isItem(problem) && isLanguage(language) ? problem[language] : undefined;
  return typeof text === 'string' ? text : '';
};

const outcome = (
  { version, problem, announcement_id }: Publication,
  language: Language,
): Html | undefined => {
  if (version !== null)
    return noticeBox({
      language,
      kind: 'done',
      sentence: say('published', language, { version }),
      actions: html`${button({ label: say('readNotice', language), href: '/notice', small: true })}${button({
        label: say('follows', language),
        href: places.version(version),
        small: true,
      })}`,
    });
  if (announcement_id !== null)
    return noticeBox({
      language,
      kind: 'done',
      sentence: say('announced', language),
      actions: button({
        label: say('readComing', language),
        href: `/notice/${language}/coming`,
        small: true,
      }),
    });
  if (problem === null) return undefined;
  const actions = button({ label: say('preview', language), href: places.preview, small: true });
  return noticeBox({ language, kind: 'refused', sentence: sentenceOf(problem, language), actions });
};

const stateOf = ({ version, announcement_id, ended_at }: Publication): 'running' | 'done' | 'failed' => {
  if (!ended_at) return 'running';
  return version === null && announcement_id === null ? 'failed' : 'done';
};

/** The progress asks again by itself; what it came to is inside it, so that it appears without a reload. */
export const publicationPage = (context: Context, publication: Publication): Html => {
  const { language } = context;
  const state = stateOf(publication);
  return staffPage(context, {
    title: say('publishing', language),
    ...(state === 'running' ? { lead: say('publishingLead', language), refreshSeconds: 3 } : {}),
    actions: button({ label: say('back', language), href: places.declaration }),
    content: progress({
      language,
      id: 'publication',
      label: say('publishingNow', language),
      done: state === 'done' ? 1 : 0,
      total: 1,
      href: places.publication(publication.id),
      state,
      detail: outcome(publication, language),
    }),
  });
};

export const versionsPage = (context: Context, versions: readonly Version[], inForce: number): Html => {
  const { language } = context;
  return staffPage(context, {
    title: say('versions', language),
    lead: say('versionsLead', language),
    actions: button({ label: say('back', language), href: places.declaration }),
    content: table<Version>({
      caption: say('versions', language),
      captionHidden: true,
      rows: versions,
      href: ({ version }) => places.version(version),
      columns: [
        { title: say('version', language), main: true, cell: ({ version }) => version },
        {
          title: say('publishedAt', language),
          cell: ({ published_at }) => formatMoment(published_at, language),
        },
        { title: say('publishedBy', language), cell: ({ published_by }) => published_by },
        {
          title: say('inForce', language),
          titleHidden: true,
          cell: ({ version }) =>
            version === inForce && badge({ state: 'done', label: say('inForce', language) }),
        },
      ],
      empty: { title: say('versions', language), text: say('none', language) },
    }),
  });
};

export const versionPage = (context: Context, version: number, follows: readonly FollowUp[]): Html => {
  const { language } = context;
  const content =
    follows.length === 0
      ? html`<p class="muted">${say('nothingFollows', language)}</p>`
      : html`<ul class="editor-list">${follows.map(({ text }) => html`<li>${text[language]}</li>`)}</ul>`;
  return staffPage(context, {
    title: say('versionOf', language, { version }),
    actions: html`${button({ label: say('versions', language), href: places.versions })}${
      version > 0 &&
      button({
        label: say('readNotice', language),
        href: `/notice/${language}/versions/${version}`,
        icon: 'document',
      })
    }`,
    content: section({ title: say('follows', language), content }),
  });
};

export const discardPage = (context: Context, view: View): Html => {
  const { language } = context;
  return staffPage(context, {
    title: say('discard', language),
    path: places.discard,
    content: confirmStep({
      language,
      title: say('discard', language),
      happens: html`<p>${say('discardHappens', language, { count: changeCount(view), version: view.version })}</p>`,
      action: places.discard,
      confirm: say('discard', language),
      cancelHref: places.declaration,
      danger: true,
      hidden: { revision: String(view.edited.revision) },
    }),
  });
};
