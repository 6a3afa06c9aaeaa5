import type { Language } from '../ground/language.ts';
import { type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

const copy = { fi: 'Kopioi', sv: 'Kopiera', en: 'Copy' };
const copied = { fi: 'Kopioitu', sv: 'Kopierat', en: 'Copied' };

export type CopyTextProps = Readonly<{ language: Language; value: string; label?: string }>;

/** A text that can be copied with one press; without JavaScript it is the text alone. */
export const copyText = ({ language, value, label }: CopyTextProps): Html =>
  html`<copy-text data-copied="${say(copied, language)}"><span data-value>${value}</span><button type="button" class="btn btn-quiet btn-sm">${icon('copy')}<span>${
    label ?? say(copy, language)
  }</span></button><span class="visually-hidden" role="status"></span></copy-text>`;
