/** The person’s own choice: in force at once, with the words that stood beside the button, and told to those who got the data. */
import { allMarketing, type ChoiceKind } from '../../customers/choice.ts';
import { recordChoice } from '../../customers/record-choice.ts';
import { ownNotice } from '../../customers/source.ts';
import { tellOfChoice } from '../../customers/tell-others.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { textIn } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { portalTexts as texts } from './portal-texts.ts';

export const ownChoiceKinds = [
  'consent',
  'withdrawal',
  'objection',
  'objection_ended',
] as const satisfies ChoiceKind[];

/** GDPR 7(1): what the person read when they chose. */
const textShown = ({ policy, language }: Context, purpose: string): string => {
  const declared = policy.declaration.purposes.find((one) => one.key === purpose);
  return declared ? `${textIn(declared.title, language)}. ${textIn(declared.explanation, language)}` : '';
};

/** Returns the choice’s key. */
export const chooseOwn = async (
  tx: Tx,
  context: Context,
  {
    customerId,
    kind,
    purpose,
  }: Readonly<{ customerId: number; kind: (typeof ownChoiceKinds)[number]; purpose: string }>,
): Promise<number> => {
  const choice = await recordChoice(tx, context.policy.declaration, customerId, {
    kind,
    purpose: purpose === allMarketing && !kind.startsWith('objection') ? '' : purpose,
    channel: 'portal',
    evidence: texts.title.fi,
    textShown: textShown(context, purpose),
    on: helsinkiDate(new Date()),
    time: '',
    validUntil: '',
    source: ownNotice,
    confirmed: true,
  });
  await tellOfChoice(tx, { customerId, kind, choice });
  return choice;
};
