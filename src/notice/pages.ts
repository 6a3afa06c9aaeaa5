/** The public pages of the notice. They set no cookie: languages have addresses of their own. */
import { formatDate, formatMoment } from '../ground/format-date.ts';
import { fill, type Language } from '../ground/language.ts';
import { button } from '../ui/button.ts';
import { card, type HeadingLevel, heading } from '../ui/card.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { plainPage } from '../ui/plain-page.ts';
import { table } from '../ui/table.ts';
import type { Change, SectionDifference } from './differences.ts';
import type { NoticeDocument } from './document.ts';
import type { PublishedVersion } from './queries.ts';
import { noticeHtml } from './to-html.ts';
import { say } from './words.ts';

type Frame = Readonly<{ language: Language; registerName?: string }>;

const framed = (
  { language, registerName }: Frame,
  tail: string,
  more: { title: string; content: HtmlValue; lead?: HtmlValue; actions?: HtmlValue; said?: HtmlValue },
): Html =>
  plainPage({
    language,
    path: `/notice/${language}${tail}`,
    width: 'document',
    languageHref: (other) => `/notice/${other}${tail}`,
    noticeHref: `/notice/${language}`,
    ...(registerName ? { registerName } : {}),
    ...more,
  });

const lead = ({ language, version, updatedOn, registerName }: NoticeDocument): string =>
  [
    registerName,
    fill(say('versionNumber', language), { n: version }),
    `${say('updated', language).toLowerCase()} ${formatDate(updatedOn, language)}`,
  ].join(' · ');

const changeHtml = (change: Change, language: Language): Html => {
  const label = (word: 'removedWords' | 'addedWords' | 'changedWords') =>
    html`<span class="visually-hidden">${say(word, language)}: </span>`;
  if (change.kind === 'changed')
    return html`<li>${label('changedWords')}${change.words.map(({ kind, item }) => {
      if (kind === 'same') return item;
      return kind === 'removed' ? html`<del>${item}</del>` : html`<ins>${item}</ins>`;
    })}</li>`;
  return change.kind === 'added'
    ? html`<li>${label('addedWords')}<ins>${change.text}</ins></li>`
    : html`<li>${label('removedWords')}<del>${change.text}</del></li>`;
};

const differenceHtml = (
  { number, title, whole, changes }: SectionDifference,
  language: Language,
  level: HeadingLevel,
): Html => {
  const what = whole && say(whole === 'added' ? 'newSection' : 'goneSection', language);
  const words = html`<span class="line-number">${number}</span>${title}${what ? ` (${what})` : ''}`;
  return html`<section>${heading(level, words)}
<ul class="changed-words">${changes.map((change) => changeHtml(change, language))}</ul></section>`;
};

const differencesHtml = (
  differences: readonly SectionDifference[],
  language: Language,
  level: HeadingLevel,
): Html =>
  html`<article class="prose">${differences.map((one) => differenceHtml(one, language, level))}</article>`;

/** `changing`: in force, and another has been announced; `coming`: that other. `earlier`: kept as it was. */
export type NoticeStanding = 'in_force' | 'changing' | 'coming' | 'earlier';

const standingBox = (standing: NoticeStanding, language: Language): Html | undefined => {
  if (standing === 'in_force') return undefined;
  const coming = button({
    label: say('readComing', language),
    href: `/notice/${language}/coming`,
    small: true,
  });
  const inForce = button({ label: say('readInForce', language), href: `/notice/${language}`, small: true });
  if (standing === 'changing')
    return noticeBox({ language, kind: 'info', sentence: say('changing', language), actions: coming });
  const sentence = say(standing === 'coming' ? 'notInForceYet' : 'superseded', language);
  return noticeBox({ language, kind: 'warning', sentence, actions: inForce });
};

/** `changes`: what a coming notice says otherwise than the one in force, before all that it says. */
export const noticePage = (
  notice: NoticeDocument,
  standing: NoticeStanding,
  changes: readonly SectionDifference[] = [],
): Html => {
  const { language, version, controller, title } = notice;
  const tails = { in_force: '', changing: '', coming: '/coming', earlier: `/versions/${version}` } as const;
  const isInForce = standing === 'in_force' || standing === 'changing';
  const said = standingBox(standing, language);
  return framed({ language, registerName: controller }, tails[standing], {
    title,
    lead: lead(notice),
    ...(isInForce
      ? { actions: button({ label: 'PDF', icon: 'download', href: `/notice/${language}.pdf` }) }
      : {}),
    ...(said ? { said } : {}),
    content: html`${
      changes.length > 0 &&
      card({ title: say('whatChanges', language), content: differencesHtml(changes, language, 3) })
    }${noticeHtml(notice)}`,
  });
};

export const notPublishedPage = (language: Language): Html =>
  framed({ language }, '', {
    title: say('notice', language),
    content: html`<p>${say('notYet', language)}</p>`,
  });

export const versionsPage = (frame: Frame, versions: readonly PublishedVersion[], inForce: number): Html => {
  const { language } = frame;
  const changed = ({ version }: PublishedVersion): HtmlValue => {
    const before = versions.find((other) => other.version < version)?.version;
    if (before === undefined) return say('firstVersion', language);
    const label = fill(say('changedSince', language), { n: before });
    return html`<a href="/notice/${language}/versions/${before}..${version}">${label}</a>`;
  };
  const name = (n: number) => {
    const words = fill(say('versionNumber', language), { n });
    return n === inForce ? `${words} (${say('inForce', language)})` : words;
  };
  return framed(frame, '/versions', {
    title: say('versions', language),
    lead: say('versionsLead', language),
    content: table<PublishedVersion>({
      caption: say('versions', language),
      captionHidden: true,
      rows: versions,
      href: ({ version }) => `/notice/${language}/versions/${version}`,
      empty: { title: say('versions', language), text: say('notYet', language) },
      columns: [
        { title: say('version', language), main: true, cell: ({ version }) => name(version) },
        {
          title: say('published', language),
          cell: ({ published_at }) => formatMoment(published_at, language),
        },
        { title: say('whatChanged', language), cell: changed },
      ],
    }),
  });
};

export const differencesPage = (
  frame: Frame,
  { from, to }: { from: number; to: number },
  differences: readonly SectionDifference[],
): Html => {
  const { language } = frame;
  const none = html`<p>${say('noDifferences', language)}</p>`;
  return framed(frame, `/versions/${from}..${to}`, {
    title: fill(say('differences', language), { from, to }),
    actions: button({ label: say('versions', language), href: `/notice/${language}/versions` }),
    content: differences.length === 0 ? none : differencesHtml(differences, language, 2),
  });
};
