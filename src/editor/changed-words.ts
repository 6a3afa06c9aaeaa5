/** What the notice says differently, sentence by sentence. */
import type { Language } from '../ground/language.ts';
import type { Change, SectionDifference } from '../notice/differences.ts';
import { type Html, html } from '../ui/html.ts';
import { say } from './words.ts';

const side = (tag: 'del' | 'ins', text: string, language: Language): Html => {
  const word = html`<span class="visually-hidden">${say(tag === 'del' ? 'before' : 'after', language)}: </span>`;
  return tag === 'del' ? html`${word}<del>${text}</del>` : html`${word}<ins>${text}</ins>`;
};

const changeHtml = (change: Change, language: Language): Html => {
  if (change.kind !== 'changed')
    return html`<li>${side(change.kind === 'added' ? 'ins' : 'del', change.text, language)}</li>`;
  return html`<li>${change.words.map(({ kind, item }) =>
    kind === 'same' ? item : side(kind === 'removed' ? 'del' : 'ins', item, language),
  )}</li>`;
};

export const changedWordsHtml = (differences: readonly SectionDifference[], language: Language): Html =>
  html`<div class="prose editor-words">${differences.map(
    ({ number, title, changes }) =>
      html`<section><h3><span class="line-number">${number}</span>${title}</h3><ul class="changed-words">${changes.map(
        (change) => changeHtml(change, language),
      )}</ul></section>`,
  )}</div>`;
