/** The three columns before publishing, and the step that confirms it in numbers. DESIGN 4, 8. */
import { staffPage } from '../access/staff-page.ts';
import type { Language, Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import type { Context } from '../http/route.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { confirmStep } from '../ui/confirm-step.ts';
import { definitionList } from '../ui/definition-list.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { noticeBox } from '../ui/notice-box.ts';
import { peopleText, reachText, spaced } from './allowances.ts';
import { announcementBox } from './announcement-box.ts';
import { changedWordsHtml } from './changed-words.ts';
import type { Consequences } from './consequences.ts';
import { places } from './places.ts';
import { draftBlocked } from './problems.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

const list = (texts: readonly Text[], language: Language): Html =>
  html`<ul class="editor-list">${texts.map((text) => html`<li>${text[language]}</li>`)}</ul>`;

const noticeColumn = ({ sections, isFirst, sectionCount }: Consequences, view: View): Html => {
  const { language, declaration } = view;
  if (isFirst)
    return html`<p>${say('firstSays', language, { sections: sectionCount, purposes: declaration.purposes.length })}</p><p>${button(
      {
        label: say('asNotice', language),
        href: places.asNotice,
        icon: 'document',
      },
    )}</p>`;
  if (sections.length === 0) return html`<p class="muted">${say('sameNotice', language)}</p>`;
  return changedWordsHtml(sections, language);
};

const rightsColumn = ({ effects, partners }: Consequences, { language, holders }: View): Html => {
  if (effects.length === 0 && partners.length === 0)
    return html`<p class="muted">${say('sameRights', language)}</p>`;
  const staffOf = (purpose: string) => peopleText(holders.get(purpose) ?? 0, language);
  return html`<ul class="editor-list">${effects.map(
    ({ text, purpose }) =>
      html`<li>${text[language]} <span class="muted">${say('holders', language)}: ${staffOf(purpose)}.</span></li>`,
  )}</ul>${partners.length > 0 && list(partners, language)}`;
};

const customersColumn = ({ touched, hiddenValues }: Consequences, { language }: View): Html => {
  const texts = hiddenValues.map(({ text }) => text);
  const hidden = texts.length > 0 && list(texts, language);
  if (touched.length === 0) return html`<p class="muted">${say('sameCustomers', language)}</p>${hidden}`;
  const items = touched.map(({ title, before, after }) => ({
    term: title[language],
    value: html`${say('before', language)} ${reachText(before, language)}<br>${say('after', language)} <strong>${reachText(after, language)}</strong>`,
  }));
  return html`${definitionList({ language, items })}${hidden}`;
};

const followsHtml = ({ follows }: Consequences, language: Language): HtmlValue =>
  follows.length > 0 &&
  card({
    title: say('follows', language),
    content: list(
      follows.map(({ text }) => text),
      language,
    ),
  });

export type Publishable = Readonly<{ blocking: number; hasChanges: boolean }>;

export const publishableOf = ({ findings, edited }: View): Publishable => ({
  blocking: findings.filter(({ level }) => level === 'blocks').length,
  hasChanges: edited.draft !== undefined,
});

const obstacle = ({ blocking, hasChanges }: Publishable, language: Language): Html | undefined => {
  const findings = button({ label: say('findings', language), href: places.findings, small: true });
  if (blocking > 0)
    return noticeBox({
      language,
      kind: 'warning',
      sentence: new Problem(draftBlocked, { count: blocking }).sentence(language),
      actions: findings,
    });
  return hasChanges
    ? undefined
    : noticeBox({ language, kind: 'info', sentence: `${say('noDraft', language)}.` });
};

export const previewPage = (context: Context, view: View, consequences: Consequences): Html => {
  const { language } = context;
  const hindrance = announcementBox(view) ?? obstacle(publishableOf(view), language);
  return staffPage(context, {
    title: say('preview', language),
    lead: say('previewLead', language),
    actions: html`${button({ label: say('back', language), href: places.declaration })}${
      !hindrance && button({ label: `${say('publish', language)}…`, href: places.publish, kind: 'main' })
    }`,
    ...(hindrance ? { said: hindrance } : {}),
    content: html`<div class="editor-columns">${[
      card({ title: say('noticeSays', language), content: noticeColumn(consequences, view) }),
      card({ title: say('staffCan', language), content: rightsColumn(consequences, view) }),
      card({ title: say('customersTouched', language), content: customersColumn(consequences, view) }),
    ]}</div>${followsHtml(consequences, language)}`,
  });
};

const inNumbers = (consequences: Consequences, staff: number, next: number, language: Language): string[] => {
  const { sections, isFirst, sectionCount, effects, partners, touched, hiddenValues, follows, widened } =
    consequences;
  const rights = effects.length + partners.length;
  return [
    ...(widened.length > 0
      ? [say('announcedFirst', language), ...widened.map((text) => text[language])]
      : [say('goesIntoForce', language, { version: next })]),
    say('sectionsChange', language, { count: isFirst ? sectionCount : sections.length }),
    say('rightsChange', language, { count: rights }),
    ...(staff > 0 ? [say('staffTouched', language, { count: staff })] : []),
    say('customersChange', language, { count: touched.length }),
    ...hiddenValues.map(({ text }) => text[language]),
    ...follows.map(({ text }) => text[language]),
    say('versionStays', language),
  ];
};

type Publishing = Readonly<{ view: View; consequences: Consequences; staff: number; next: number }>;

export const publishPage = (context: Context, { view, consequences, staff, next }: Publishing): Html => {
  const { language } = context;
  const hindrance = announcementBox(view) ?? obstacle(publishableOf(view), language);
  const happens = inNumbers(consequences, staff, next, language);
  return staffPage(context, {
    title: say('publishVersion', language, { version: next }),
    path: places.publish,
    content:
      hindrance ??
      confirmStep({
        language,
        title: say('publishHappens', language),
        happens: html`<ul class="editor-list">${happens.map((one) => html`<li>${one}</li>`)}</ul>`,
        action: places.publications,
        confirm: say('publishVersion', language, { version: spaced(next, language) }),
        cancelHref: places.preview,
        hidden: { revision: String(view.edited.revision) },
      }),
  });
};
