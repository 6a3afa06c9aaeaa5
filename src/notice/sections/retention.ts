/** GDPR 13(2)(a): how long, counted from what, by which law (M2). */
import { fill } from '../../ground/language.ts';
import { dayOfYear, upperFirst } from '../../ground/wording.ts';
import { type ComposeSection, said } from '../composing.ts';
import { keptPhrase, keptWhat } from '../periods.ts';
import { inParentheses, purposeId } from '../references.ts';

export const retention: ComposeSection = (c) => {
  const rules = c.declaration.retention;
  if (rules.length === 0) return undefined;
  const purposesOf = (rule: string) =>
    c.declaration.purposes.filter(({ retention }) => retention === rule).map(({ key }) => purposeId(key));
  const counts = rules.some(({ from }) => from.includes('financial_year'));
  const year = dayOfYear(c.declaration.financial_year_end, c.language);
  return {
    id: 'retention',
    title: c.say('retention'),
    from: 'retention',
    blocks: [
      ...said(c.say('retentionLead') + (counts ? ` ${fill(c.say('financialYear'), { day: year })}` : '')),
      {
        kind: 'table',
        caption: c.say('retention'),
        columns: [c.say('what'), c.say('howLong'), c.say('by')],
        rows: rules.map((rule) => [
          `${keptWhat(c, rule)}${inParentheses(c, purposesOf(rule.key))}`,
          upperFirst(keptPhrase(c, rule)),
          (rule.statute && c.of(rule.statute)) || c.say('ownRule'),
        ]),
        from: rules.map(({ key }) => `retention.${key}`),
      },
    ],
  };
};
