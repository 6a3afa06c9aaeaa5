/** The draft as the notice, to be edited where it stands. DESIGN 8: the notice is the document one edits. */
import { staffPage } from '../access/staff-page.ts';
import { formatMoment } from '../ground/format-date.ts';
import type { Context } from '../http/route.ts';
import { actionButton, button } from '../ui/button.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { numberTiles } from '../ui/number-tile.ts';
import { spaced } from './allowances.ts';
import { announcementBox } from './announcement-box.ts';
import { itemHtml, missingHtml } from './item-html.ts';
import { itemsOf } from './items.ts';
import { type ItemKind, type Part, parts } from './kind.ts';
import { kinds, partTitles } from './kinds/index.ts';
import { places } from './places.ts';
import { conditionsOf } from './reach.ts';
import { changeCount, type View } from './view.ts';
import { say } from './words.ts';

const kindHtml = (view: View, kind: ItemKind): Html => {
  const { language, declaration } = view;
  const items = itemsOf(declaration, kind);
  const buttons = kind.list && [
    button({ label: kind.list.add[language], href: places.add(kind), icon: 'add', small: true }),
    items.length > 1 &&
      button({
        label: html`${say('order', language)}<span class="visually-hidden">: ${kind.title[language]}</span>`,
        href: places.order(kind),
        icon: 'sort',
        kind: 'quiet',
        small: true,
      }),
  ];
  return html`${items.map((placed) => itemHtml(view, kind, placed))}${
    kind.optional && items.length === 0 && missingHtml(kind, language)
  }${buttons && html`<div class="row editor-add">${buttons}</div>`}`;
};

/** Sections of the notice have ids of their own. */
const numberOf = ({ numbers }: View, part: Part): string | undefined =>
  numbers.get(part === 'categories' ? '#data' : `#${part}`);

/** Numbered as the notice is: a refusal names its lines. The undertaking is no part of it. */
const partHtml = (view: View, part: Part): Html =>
  html`<section class="editor-part" id="part-${part}"><h2><span class="line-number">${numberOf(view, part)}</span>${partTitles[part][view.language]}</h2>
${kinds.filter((kind) => kind.part === part).map((kind) => kindHtml(view, kind))}</section>
`;

const contents = (view: View): Html =>
  html`<nav class="editor-contents" aria-label="${say('contents', view.language)}"><ol>${parts.map(
    (part) =>
      html`<li><span class="line-number">${numberOf(view, part)}</span><a href="#part-${part}">${partTitles[part][view.language]}</a></li>`,
  )}</ol></nav>`;

const state = ({ edited, published, version, language }: View): string => {
  const { draft } = edited;
  if (!published) return say('firstNotice', language);
  if (!draft) return say('inForceOnly', language, { version });
  return say('draftOf', language, { at: formatMoment(draft.savedAt, language), version });
};

const tiles = (view: View): Html => {
  const { language, findings } = view;
  const blocking = findings.filter(({ level }) => level === 'blocks').length;
  const warnings = findings.length - blocking;
  return numberTiles({
    label: say('declaration', language),
    tiles: [
      {
        label: say('changedItems', language),
        value: spaced(changeCount(view), language),
        href: places.preview,
      },
      {
        label: say('blocking', language),
        value: blocking,
        href: places.findings,
        state: blocking > 0 ? 'overdue' : 'done',
      },
      {
        label: say('warning', language),
        value: warnings,
        href: places.findings,
        state: warnings > 0 ? 'due' : 'done',
      },
    ],
  });
};

/** Numbers that a count has not answered yet are asked for; the page never counts itself. */
export const isReachKnown = ({ declaration, published, reach }: View): boolean => {
  const known = new Set(reach.map(({ visible }) => visible));
  return conditionsOf(published ? [published, declaration] : [declaration]).every((visible) =>
    known.has(visible),
  );
};

const acts = (view: View): HtmlValue => {
  const { language, edited } = view;
  return html`<div class="row">${button({ label: say('preview', language), href: places.preview, kind: 'main' })}${button(
    {
      label: say('asNotice', language),
      href: places.asNotice,
      icon: 'document',
    },
  )}${button({ label: say('versions', language), href: places.versions, kind: 'quiet' })}${button({
    label: say('check', language),
    href: places.check,
    kind: 'quiet',
  })}${actionButton({ label: say('count', language), action: places.counts, kind: 'quiet' })}${
    edited.draft && button({ label: say('discard', language), href: places.discard, kind: 'quiet' })
  }</div>`;
};

export const declarationPage = (context: Context, view: View, said?: Html): Html => {
  const { language } = view;
  const counting = isReachKnown(view)
    ? undefined
    : noticeBox({ language, kind: 'info', sentence: say('countAsked', language) });
  const box = said ?? announcementBox(view) ?? counting;
  return staffPage(context, {
    title: say('declaration', language),
    lead: say('lead', language),
    ...(box ? { said: box } : {}),
    content: html`<p>${state(view)}</p>${tiles(view)}${acts(view)}${contents(view)}${parts.map((part) => partHtml(view, part))}`,
  });
};
