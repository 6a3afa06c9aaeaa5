/** Staff as the administration keeps them. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { key } from '../http/key.ts';
import { found } from '../http/refusals.ts';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { readDraft } from '../policy/draft.ts';
import { addStaff, type Policy } from './add-staff.ts';
import { endEmployment } from './end-employment.ts';
import { endSessions } from './end-sessions.ts';
import { givePurpose } from './give-purpose.ts';
import { makePasswordLink, passwordLink } from './make-password-link.ts';
import { newStaffPage, ownCompany } from './new-staff-page.ts';
import { endingPage, oneOfStaffPage } from './one-of-staff-page.ts';
import { passwordLinkPage } from './password-link-page.ts';
import { type Preset, presets } from './presets.ts';
import { purposesToHold, titlesOf } from './purposes-held.ts';
import { staffListPage } from './staff-list-page.ts';
import { allStaff, liveSessionCount, oneOfStaff, purposesOf } from './staff-queries.ts';
import { staffTexts } from './staff-texts.ts';
import { type StaffView, staffView } from './staff-view.ts';
import { takePurpose } from './take-purpose.ts';

const administration = { who: 'purpose', purposes: ['administration'] } as const;
const params = z.object({ id: key });
const purposeKey = z.string().max(60);

const today = (): string => helsinkiDate(new Date());
const policyNow = async (tx: Tx, { policy }: Context): Promise<Policy> => ({
  inForce: policy.declaration,
  draft: (await readDraft(tx))?.declaration,
  today: today(),
});
const viewOf = async (tx: Tx, id: number, { policy }: Context): Promise<StaffView> =>
  staffView(found(await oneOfStaff(tx, id)), policy.declaration, today());
const presetOf = (wanted: unknown): Preset => presets.find(({ key }) => key === wanted) ?? presets[1];

/** What may still be given: nothing that is held, for a processor only what the notice says of it. */
const choicesFor = ({ inForce, draft }: Policy, { employer, purposes }: StaffView) =>
  purposesToHold(
    inForce,
    draft,
    inForce.recipients.find(({ key }) => key === employer),
  ).filter(({ key }) => !purposes.includes(key));

export const staffRoutes: Route[] = [
  route({
    ...administration,
    method: 'GET',
    path: '/staff',
    title: staffTexts.title,
    menu: { group: 'company', order: 1, icon: 'person', keys: 'g h' },
    handle: async (tx, _input, context) => {
      const [rows, { inForce, draft }] = await Promise.all([allStaff(tx), policyNow(tx, context)]);
      const staff = rows.map((row) => staffView(row, inForce, today()));
      return shown({ staff }, () => staffListPage(context, staff, titlesOf(inForce, draft)));
    },
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/staff/new',
    title: staffTexts.add,
    palette: true,
    query: z.object({ preset: z.string().max(40).optional() }),
    handle: async (tx, { query }, context) => {
      const policy = await policyNow(tx, context);
      return shown({ presets }, () => newStaffPage(context, { policy, preset: presetOf(query.preset) }));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff',
    title: staffTexts.add,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      user_name: z.string().trim().min(1).max(100),
      employer: z.string().max(60).default(ownCompany),
      purposes: z.array(purposeKey).min(1).max(100),
    }),
    retry: async (tx, typed, problems, context) => {
      const policy = await policyNow(tx, context);
      return shown({}, () => newStaffPage(context, { policy, preset: presetOf(undefined), typed, problems }));
    },
    handle: async (tx, { body }, context) => {
      const { name, user_name: userName, purposes } = body;
      const employer = body.employer === ownCompany ? null : body.employer;
      const policy = await policyNow(tx, context);
      const { id, token } = await addStaff(tx, { name, userName, employer, purposes }, policy);
      const link = passwordLink(context.baseUrl, token);
      return shown({ id, link }, () => passwordLinkPage(context, { id, name }, link), { status: 201 });
    },
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/staff/:id',
    title: staffTexts.name,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const [person, purposes, sessionCount, policy] = await Promise.all([
        viewOf(tx, id, context),
        purposesOf(tx, id),
        liveSessionCount(tx, id),
        policyNow(tx, context),
      ]);
      const choices = choicesFor(policy, person);
      const titleOf = titlesOf(policy.inForce, policy.draft);
      return shown({ person, purposes, sessionCount }, () =>
        oneOfStaffPage(context, { person, purposes, choices, sessionCount, titleOf }),
      );
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff/:id/purposes',
    title: { fi: 'Anna käyttötarkoitus', sv: 'Ge ett ändamål', en: 'Give a purpose' },
    params,
    body: z.object({ purpose: purposeKey }),
    handle: async (tx, { params: { id }, body }, context) => {
      await givePurpose(tx, id, body.purpose, await policyNow(tx, context));
      return moved(`/staff/${id}`);
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff/:id/purposes/:purpose/ending',
    title: { fi: 'Ota käyttötarkoitus pois', sv: 'Ta bort ett ändamål', en: 'Take a purpose away' },
    params: params.extend({ purpose: purposeKey }),
    handle: async (tx, { params: { id, purpose } }) => {
      await takePurpose(tx, id, purpose);
      return moved(`/staff/${id}`);
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff/:id/password-link',
    title: {
      fi: 'Linkki uuteen salasanaan',
      sv: 'Länk till ett nytt lösenord',
      en: 'Link to a new password',
    },
    params,
    handle: async (tx, { params: { id } }, context) => {
      const person = await viewOf(tx, id, context);
      const link = passwordLink(context.baseUrl, await makePasswordLink(tx, id));
      return shown({ id, link }, () => passwordLinkPage(context, person, link), { status: 201 });
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff/:id/sessions/endings',
    title: {
      fi: 'Lopeta henkilön istunnot',
      sv: 'Avsluta personens sessioner',
      en: 'End the person’s sessions',
    },
    params,
    handle: async (tx, { params: { id } }, context) => {
      await viewOf(tx, id, context);
      await endSessions(tx, id);
      return moved(`/staff/${id}`);
    },
  }),
  route({
    ...administration,
    method: 'GET',
    path: '/staff/:id/ending',
    title: { fi: 'Päätä työsuhde', sv: 'Avsluta anställningen', en: 'End the employment' },
    params,
    handle: async (tx, { params: { id } }, context) => {
      const [person, count] = await Promise.all([viewOf(tx, id, context), liveSessionCount(tx, id)]);
      return shown({ person, sessionCount: count }, () => endingPage(context, person, count));
    },
  }),
  route({
    ...administration,
    method: 'POST',
    path: '/staff/:id/ending',
    title: { fi: 'Päätä työsuhde', sv: 'Avsluta anställningen', en: 'End the employment' },
    params,
    handle: async (tx, { params: { id } }) => {
      await endEmployment(tx, id);
      return moved(`/staff/${id}`);
    },
  }),
];
