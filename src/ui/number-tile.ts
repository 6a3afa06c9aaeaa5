import type { State } from './badge.ts';
import { type Html, html } from './html.ts';

export type NumberTile = Readonly<{
  label: string;
  /** Already written in the reader's way: `1 234`, `12,50 €`. */
  value: string | number;
  /** The list behind the number. */
  href: string;
  state?: State;
  note?: string;
}>;

const tile = ({ label, value, href, state = 'neutral', note }: NumberTile): Html =>
  html`<li class="tile state-${state}"><a href="${href}"><span class="tile-label">${label}</span> <span class="tile-value">${value}</span>${
    note ? html` <span class="tile-note">${note}</span>` : ''
  }</a></li>`;

export const numberTiles = ({
  label,
  tiles,
}: Readonly<{ label: string; tiles: readonly NumberTile[] }>): Html =>
  html`<ul class="tiles" aria-label="${label}">${tiles.map(tile)}</ul>`;
