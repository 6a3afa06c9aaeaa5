import { formErrors, typedText } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Text } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, html } from '../../ui/html.ts';
import { breachesPath, newBreachPath } from '../paths.ts';
import { typedClock } from '../typed-moment.ts';
import { breachTexts as texts } from './breach-texts.ts';

export type Typed = Readonly<Record<string, unknown>>;
type Said = Readonly<{ name: string; label: Text; hint?: Text; size?: 'short'; max: number }>;

export const newBreachPage = (
  context: Context,
  typed: Typed = {},
  problems: readonly FieldProblem[] = [],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  const now = new Date();
  const text = ({ name, label, hint, size, max }: Said, usual = ''): Html =>
    field({
      kind: 'text',
      name,
      label: label[language],
      language,
      required: name !== 'found_by',
      maxLength: max,
      autocomplete: 'off',
      value: typedText(typed, name) ?? usual,
      error: errorOf(name),
      ...(hint && { hint: hint[language] }),
      ...(size && { size }),
    });
  const day = (name: string, label: Text): Html =>
    field({
      kind: 'date',
      name,
      label: label[language],
      language,
      required: true,
      value: typedText(typed, name) ?? helsinkiDate(now),
      error: errorOf(name),
    });
  const clock = (name: string, label: Text): Html =>
    text({ name, label, hint: texts.timeHint, size: 'short', max: 5 }, typedClock(now));
  return staffPage(context, {
    title: texts.add[language],
    lead: texts.newLead[language],
    path: newBreachPath,
    content: form({
      language,
      action: breachesPath,
      errors,
      submit: texts.record[language],
      cancel: { href: breachesPath },
      content: html`${text({ name: 'title', label: texts.name, hint: texts.nameHint, max: 120 })}${text({
        name: 'found_by',
        label: texts.foundBy,
        hint: texts.foundByHint,
        max: 200,
      })}<div class="columns">${day('found_on', texts.foundOn)}${clock('found_time', texts.foundTime)}</div><p class="muted">${texts.awareHint[language]}</p><div class="columns">${day(
        'aware_on',
        texts.awareOn,
      )}${clock('aware_time', texts.awareTime)}</div>`,
    }),
  });
};
