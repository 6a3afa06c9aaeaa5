import { z } from 'zod';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import { keysIn } from '../routes/route-parts.ts';
import { changeTemplate, createTemplate, retireTemplate, typedOfTemplate } from './save-template.ts';
import { templateNotFound, templateTexts } from './template.ts';
import { changeTemplatePage, newTemplatePage, templatesPage, templateTitles } from './template-pages.ts';
import { allTemplates, lockTemplate } from './template-queries.ts';

/** The texts are the company's own and hold nobody's data: customer service keeps them for every desk. */
const shared = { who: 'purpose', purposes: ['customer_service'] } as const;
const params = z.object({ id: key });
const body = formBody(templateTexts);

const form = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const template = await lockTemplate(tx, id);
  if (!template) throw new Problem(templateNotFound);
  return shown(template, () => changeTemplatePage(context, template, typedOfTemplate(template), again));
};

const making: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/mail-templates',
    title: templateTitles.list,
    palette: true,
    handle: async (tx, _input, context) => {
      const templates = await allTemplates(tx);
      return shown({ templates }, () => templatesPage(context, templates));
    },
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/mail-templates/new',
    title: templateTitles.add,
    palette: true,
    handle: async (_tx, _input, context) => shown({}, () => newTemplatePage(context, afresh)),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/mail-templates',
    title: templateTitles.add,
    body,
    retry: async (_tx, typed, problems, context) =>
      shown({}, () => newTemplatePage(context, againOf(typed, problems))),
    handle: async (tx, { body: typed }) => {
      const id = await createTemplate(tx, typed);
      return moved('/mail-templates', { data: { id } });
    },
  }),
];

const changing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/mail-templates/:id',
    title: templateTitles.change,
    params,
    handle: (tx, { params: { id } }, context) => form(tx, id, context, afresh),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/mail-templates/:id',
    title: templateTitles.change,
    params,
    body,
    retry: (tx, typed, problems, context) =>
      form(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
    handle: async (tx, { params: { id }, body: typed }) => {
      const fields = await changeTemplate(tx, id, typed);
      return moved('/mail-templates', { data: { id, fields } });
    },
  }),
];

const retiring = (
  [
    ['retirement', templateTitles.retire, true],
    ['return', templateTitles.restore, false],
  ] as const
).map(([act, title, isRetired]) =>
  route({
    ...shared,
    method: 'POST',
    path: `/mail-templates/:id/${act}`,
    title,
    params,
    handle: async (tx, { params: { id } }) => {
      await retireTemplate(tx, id, isRetired);
      return moved('/mail-templates', { data: { id } });
    },
  }),
);

export const mailTemplateRoutes: Route[] = [...making, ...changing, ...retiring];
