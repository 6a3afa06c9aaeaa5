/** Long work: how far it is. With JavaScript the frame asks again each second; without it the page does. */
import { fill, type Language } from '../ground/language.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

export type ProgressProps = Readonly<{
  language: Language;
  /** Of the turbo-frame; the page at `href` holds the same one. */
  id: string;
  label: string;
  done: number;
  /** Unknown while the work is still being counted. */
  total?: number;
  href: string;
  state: 'running' | 'done' | 'failed';
  detail?: HtmlValue;
}>;

const ofTotal = { fi: '{done} / {total}', sv: '{done} av {total}', en: '{done} of {total}' };
const ended = {
  running: { fi: 'Käynnissä', sv: 'Pågår', en: 'Running' },
  done: { fi: 'Valmis', sv: 'Klart', en: 'Done' },
  failed: { fi: 'Keskeytyi', sv: 'Avbröts', en: 'Stopped' },
};

const spaced = (count: number, language: Language) =>
  count.toLocaleString(language === 'en' ? 'en-GB' : language);

export const progress = (props: ProgressProps): Html => {
  const { language, id, label, done, total, href, state, detail } = props;
  const count = total
    ? fill(say(ofTotal, language), { done: spaced(done, language), total: spaced(total, language) })
    : spaced(done, language);
  const signs = { running: 'refresh', done: 'done', failed: 'warning' } as const;
  return html`<turbo-frame id="${id}" class="progress-frame"><refreshing-frame${attribute('data-href', state === 'running' && href)}>
<p class="progress-label"><span>${icon(signs[state])} ${label}: <strong>${say(ended[state], language)}</strong></span><span class="number">${count}</span></p>
<progress class="progress-line progress-${state}" aria-label="${label}"${attribute('max', total)}${attribute(
    'value',
    state === 'done' ? (total ?? done) : total && done,
  )}></progress>${detail ? html`<p class="muted">${detail}</p>` : ''}</refreshing-frame></turbo-frame>`;
};
