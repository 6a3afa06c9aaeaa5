/** Which registers there are and whom they hold (C4, C36). */
import { type ComposeSection, facts, langOf } from '../composing.ts';
import { inParentheses, purposeId } from '../references.ts';

export const registers: ComposeSection = (c) => ({
  id: 'registers',
  title: c.say('registers'),
  from: 'registers',
  blocks: facts(
    c.declaration.registers.map(({ key, title, subjects }) => {
      const purposes = c.declaration.purposes.filter(({ register }) => register === key);
      const where = inParentheses(
        c,
        purposes.map((purpose) => purposeId(purpose.key)),
      );
      return {
        term: c.of(title),
        text: `${c.of(subjects)}${where}`,
        from: `registers.${key}`,
        ...langOf(c, subjects),
      };
    }),
  ),
});
