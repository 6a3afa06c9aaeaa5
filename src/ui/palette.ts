import type { Language, Text } from '../ground/language.ts';
import { attribute, type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { say, texts } from './texts.ts';

/** A page or an act that the palette finds; what has no address cannot stand in it. */
export type Command = Readonly<{ href: string; label: Text; keys?: string }>;

/**
 * Every page and act that the person may use, found by typing (Ctrl/⌘+K). The list stands in the page, in the
 * reader's language, so that the script only filters it; without JavaScript the dialog never opens.
 */
export const palette = (commands: readonly Command[], language: Language): Html => {
  const seen = new Set<string>();
  const unique = commands.filter(({ href }) => !seen.has(href) && seen.add(href));
  return html`<command-palette><dialog class="palette" aria-label="${say(texts.palette, language)}">
<div class="palette-input">${icon('search')}<input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list"
 aria-label="${say(texts.paletteHint, language)}" placeholder="${say(texts.paletteHint, language)}" autocomplete="off" spellcheck="false"><kbd>Esc</kbd></div>
<ul id="palette-list" role="listbox" aria-label="${say(texts.palette, language)}">${unique.map(
    ({ href, label, keys }, at) =>
      html`<li id="palette-${at}" role="option" aria-selected="false" data-href="${href}"${attribute('data-shown-keys', keys)}>${say(
        label,
        language,
      )}${keys ? html`<span class="keys" aria-hidden="true">${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</span>` : ''}</li>`,
  )}</ul>
<p class="palette-none" hidden>${say(texts.paletteNone, language)}</p>
<p class="visually-hidden" role="status" data-count="${say(texts.paletteCount, language)}"></p>
</dialog></command-palette>`;
};
