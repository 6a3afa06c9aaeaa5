import type { Language } from '../ground/language.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { type IconName, icon } from './icon.ts';
import { say } from './texts.ts';

export type NoticeBoxProps = Readonly<{
  language: Language;
  kind: 'info' | 'warning' | 'refused' | 'done';
  /** One sentence: what, and how to mend it. */
  sentence: HtmlValue;
  /** What the notice says of it, in its own words. */
  line?: Readonly<{ text: HtmlValue; href?: string }>;
  /** Who can change it. */
  whoCanChange?: HtmlValue;
  actions?: HtmlValue;
}>;

const kinds = {
  info: { fi: 'Tiedoksi', sv: 'För kännedom', en: 'For your information' },
  warning: { fi: 'Huomaa', sv: 'Observera', en: 'Note' },
  refused: { fi: 'Ei sallittu', sv: 'Inte tillåtet', en: 'Not allowed' },
  done: { fi: 'Tehty', sv: 'Klart', en: 'Done' },
};
const says = { fi: 'Seloste sanoo', sv: 'Beskrivningen säger', en: 'The notice says' };
const changes = { fi: 'Tätä voi muuttaa', sv: 'Det kan ändras av', en: 'Who can change it' };

const noticeLine = ({ text, href }: NonNullable<NoticeBoxProps['line']>, language: Language): Html =>
  html`<p class="notice-line">${say(says, language)}: <q>${href ? html`<a href="${href}">${text}</a>` : text}</q></p>`;

/** `done` and `info` are read out when they appear; the others at once. */
export const noticeBox = (props: NoticeBoxProps): Html => {
  const { language, kind, sentence, line, whoCanChange, actions } = props;
  const sign: IconName = kind;
  return html`<div class="notice-box kind-${kind}" role="${kind === 'refused' || kind === 'warning' ? 'alert' : 'status'}">${icon(sign)}<div>
<p><strong class="visually-hidden">${say(kinds[kind], language)}: </strong>${sentence}</p>${line ? noticeLine(line, language) : ''}${
    whoCanChange ? html`<p class="muted">${say(changes, language)}: ${whoCanChange}</p>` : ''
  }${actions ? html`<div class="row actions">${actions}</div>` : ''}</div></div>`;
};
