import type { Language } from '../ground/language.ts';
import { button } from './button.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import type { NavigationItem } from './navigation.ts';
import { say, texts } from './texts.ts';

const keys = (list: readonly string[]): HtmlValue => list.map((key) => html`<kbd>${key}</kbd> `);

const row = (pressed: readonly string[], meaning: string): Html =>
  html`<div><dt>${keys(pressed)}</dt><dd>${meaning}</dd></div>`;

/** The `?` dialog. Single keys can be turned off there (WCAG 2.1.4); Ctrl/⌘+K always works. */
export const shortcuts = (navigation: readonly NavigationItem[], language: Language): Html => {
  const own = [
    row(['/'], say(texts.keySearch, language)),
    row(['Ctrl', 'K'], say(texts.keyPalette, language)),
    row(['j', '↓'], say(texts.keyNextRow, language)),
    row(['k', '↑'], say(texts.keyPreviousRow, language)),
    row(['Enter'], say(texts.keyOpenRow, language)),
    row(['?'], say(texts.keyShortcuts, language)),
  ];
  const places = navigation.flatMap((item) =>
    item.keys ? [row(item.keys.split(' '), say(item.label, language))] : [],
  );
  return html`<dialog id="shortcuts" class="dialog" aria-labelledby="shortcuts-title">
<h2 id="shortcuts-title">${say(texts.shortcuts, language)}</h2>
<dl class="shortcut-list">${own}${places}</dl>
<p class="form-check"><input class="form-check-input" type="checkbox" id="single-keys" data-single-keys checked><label class="form-check-label" for="single-keys">${say(
    texts.shortcutsOn,
    language,
  )}</label></p>
<form method="dialog">${button({ label: say(texts.close, language), type: 'submit' })}</form></dialog>`;
};
