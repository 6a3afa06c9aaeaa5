import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { type ChoiceKind, choiceChannels, choiceKinds } from '../choice.ts';
import { choiceFormPage } from '../forms/choice-form.ts';
import { choiceRecordedPage } from '../forms/choice-recorded-page.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { recordChoice } from '../record-choice.ts';
import { recordedChoice } from '../recorded-choice.ts';
import { ownNotice } from '../source.ts';
import { tellOfChoice } from '../tell-others.ts';
import { confirmField } from '../wrong-fields.ts';
import { customerParams, keysIn, rowParams, upkeep } from './route-parts.ts';

const shared = {
  title: { fi: 'Kirjaa valinta', sv: 'Anteckna ett val', en: 'Record a choice' },
  who: 'purpose',
  purposes: upkeep,
} as const;

const form = async (
  tx: Tx,
  id: number,
  kind: ChoiceKind,
  context: Context,
  again: Again,
): Promise<Answer> => {
  if (!(await isSeen(tx, id))) throw new Problem(customerNotFound);
  return shown({ customer: id, kind }, () => choiceFormPage(context, id, kind, again));
};

const newChoice = route({
  ...shared,
  method: 'GET',
  path: '/customers/:id/choices/new',
  params: customerParams,
  query: z.object({ kind: z.enum(choiceKinds).optional() }),
  handle: (tx, { params: { id }, query: { kind = 'objection' } }, context) =>
    form(tx, id, kind, context, afresh),
});

const body = z.object({
  kind: z.enum(choiceKinds),
  purpose: z.string().max(60).optional(),
  channel: z.enum(choiceChannels),
  evidence: z.string().max(10_000).optional(),
  text_shown: z.string().max(10_000).optional(),
  on: z.string().max(10).optional(),
  time: z.string().max(5).optional(),
  valid_until: z.string().max(10).optional(),
  source: z.string().max(60).optional(),
  [confirmField]: z.literal('yes').optional(),
});

const kindOf = (typed: Again['typed']): ChoiceKind =>
  choiceKinds.find((kind) => kind === typed.kind) ?? 'objection';

const postChoice = route({
  ...shared,
  method: 'POST',
  path: '/customers/:id/choices',
  isWithin: true,
  params: customerParams,
  body,
  retry: (tx, typed, problems, context) => {
    const again = againOf(typed, problems);
    return form(tx, keysIn(context)[0] ?? 0, kindOf(again.typed), context, again);
  },
  handle: async (tx, { params: { id }, body: typed }, context) => {
    const choice = await recordChoice(tx, context.policy.declaration, id, {
      kind: typed.kind,
      purpose: typed.purpose ?? '',
      channel: typed.channel,
      evidence: typed.evidence ?? '',
      textShown: typed.text_shown ?? '',
      on: typed.on ?? helsinkiDate(new Date()),
      time: typed.time ?? '',
      validUntil: typed.valid_until ?? '',
      source: typed.source ?? ownNotice,
      confirmed: typed[confirmField] === 'yes',
    });
    await tellOfChoice(tx, { customerId: id, kind: typed.kind, choice });
    return moved(`/customers/${id}/choices/${choice}`, { data: { id: choice } });
  },
});

const recorded = route({
  ...shared,
  method: 'GET',
  path: '/customers/:id/choices/:row',
  title: { fi: 'Valinta kirjattu', sv: 'Valet är antecknat', en: 'The choice is recorded' },
  params: rowParams,
  handle: async (tx, { params: { id, row } }, context) => {
    const found = await recordedChoice(
      tx,
      context.policy.declaration,
      { customerId: id, id: row },
      context.language,
    );
    return shown(found, () => choiceRecordedPage(context, id, found));
  },
});

export const choiceRoutes: Route[] = [newChoice, postChoice, recorded];
