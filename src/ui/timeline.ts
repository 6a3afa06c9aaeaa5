import type { State } from './badge.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type TimelineItem = Readonly<{
  /** As the reader writes it: `22.11.2026 14.05`. */
  at: string;
  /** The same for programs: `2026-11-22T12:05:00Z`. */
  machineAt?: string;
  title: HtmlValue;
  text?: HtmlValue;
  by?: string;
  state?: State;
}>;

const entry = ({ at, machineAt, title, text, by, state = 'neutral' }: TimelineItem): Html =>
  html`<li class="state-${state}"><span class="sign" aria-hidden="true"></span><div><p class="timeline-title">${title}</p>${
    text ? html`<p>${text}</p>` : ''
  }<p class="muted"><time${attribute('datetime', machineAt)}>${at}</time>${by ? html` · ${by}` : ''}</p></div></li>`;

export const timeline = ({
  label,
  items,
}: Readonly<{ label: string; items: readonly TimelineItem[] }>): Html =>
  html`<ol class="timeline-list" aria-label="${label}">${items.map(entry)}</ol>`;
