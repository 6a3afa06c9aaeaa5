import { assetUrl } from './assets.ts';
import { type Html, html } from './html.ts';

/** The symbols of icons.svg, named after what they mean here. */
export const iconNames = [
  'home',
  'search',
  'people',
  'person',
  'organisation',
  'document',
  'invoice',
  'order',
  'archive',
  'settings',
  'shield',
  'lock',
  'key',
  'mail',
  'phone',
  'calendar',
  'clock',
  'warning',
  'info',
  'done',
  'refused',
  'close',
  'check',
  'add',
  'edit',
  'erase',
  'download',
  'upload',
  'next',
  'previous',
  'down',
  'ascending',
  'descending',
  'sort',
  'menu',
  'theme',
  'sign-out',
  'copy',
  'keyboard',
  'language',
  'hidden',
  'statistics',
  'campaign',
  'merge',
  'refresh',
  'send',
  'print',
  'cookie',
  'filter',
  'external',
  'link',
  'inbox',
  'desk',
  'scale',
  'share',
  'database',
] as const;
export type IconName = (typeof iconNames)[number];

/** Size is reserved by the attributes. Without a label it is decoration: the words stand beside it. */
export const icon = (name: IconName, label?: string): Html => {
  const use = html`<use href="${assetUrl('icons.svg')}#${name}"></use>`;
  return label
    ? html`<svg class="icon" width="20" height="20" role="img" aria-label="${label}">${use}</svg>`
    : html`<svg class="icon" width="20" height="20" aria-hidden="true">${use}</svg>`;
};

/** The word beside its icon; in a table of a wide screen the icon alone, with the word for those who point or listen. */
export const iconWord = (name: IconName, word: string): Html =>
  html`<span class="icon-word" title="${word}">${icon(name)}<span>${word}</span></span>`;
