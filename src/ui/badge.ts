import { type Html, html } from './html.ts';

/** The few colours that mean something. The label says it in words too: colour alone tells nothing (WCAG 1.4.1). */
export const states = ['neutral', 'info', 'due', 'overdue', 'restricted', 'done'] as const;
export type State = (typeof states)[number];

export type BadgeProps = Readonly<{ state: State; label: string }>;

export const badge = ({ state, label }: BadgeProps): Html =>
  html`<span class="badge state-${state}"><span class="sign" aria-hidden="true"></span>${label}</span>`;
