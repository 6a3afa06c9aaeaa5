/** Bulk edits: whom and what, what would happen, and the deeds. All of it is upkeep of the register. */
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import { type ChoiceKind, choiceKinds } from '../../customers/choice.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { most } from '../../customers/views/definition.ts';
import { useDefinition } from '../../customers/views/use-definition.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import { key } from '../../http/key.ts';
import { type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { listSchema } from '../list-query.ts';
import { readerOf, viewFields } from '../view-fields.ts';
import { definitionIn, lenientDefinition } from '../views/definition-in.ts';
import { askBulkEdit } from './ask-bulk-edit.ts';
import { type BulkKind, bulkKinds } from './bulk-change.ts';
import { aboutBulkEdit, type BulkAct } from './bulk-edit.ts';
import { bulkEditPage } from './bulk-edit-page.ts';
import { bulkEditsPage } from './bulk-edits-page.ts';
import { bulkTexts as texts } from './bulk-texts.ts';
import { type NewBulk, newBulkPage } from './new-bulk-page.ts';
import { bulkEditPath } from './paths.ts';
import { examplesOf, findBulkEdit, listBulkEdits } from './queries/bulk-edits.ts';
import { steerBulkEdit } from './steer-bulk-edit.ts';

const upkeep = { who: 'purpose', purposes: ['register_upkeep'] } as const;
const params = z.object({ id: key });
const pageRows = 50;
/** As many as a page of the list has, several times over. */
const tickedMost = 500;

const list = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-edits',
  title: texts.title,
  palette: true,
  query: z.object({ before: key.optional() }),
  handle: async (tx, { query }, context) => {
    const edits = await listBulkEdits(tx, query.before, pageRows);
    const next = edits.length < pageRows ? undefined : edits.at(-1)?.id;
    return shown({ bulk_edits: edits }, () => bulkEditsPage(context, edits, next));
  },
});

type Asked = Readonly<{ kind: BulkKind; choice: ChoiceKind; ticked: readonly number[]; again: Again }>;

const newShown = (search: string | URLSearchParams, asked: Asked, context: Context): NewBulk => {
  const { declaration } = context.policy;
  const definition = lenientDefinition(search, context);
  const usable = useDefinition(definition, viewFields(declaration), readerOf(declaration, context.purpose));
  return { definition, usable, ...asked };
};

const opened = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-edits/new',
  title: texts.new,
  query: listSchema.extend({
    // `bulk`, as `kind` is a condition of the view.
    bulk: z.enum(bulkKinds).optional(),
    choice_kind: z.enum(choiceKinds).optional(),
    ticked: z.array(key).max(tickedMost).optional(),
  }),
  handle: async (_tx, { query }, context) => {
    const { bulk = 'language', choice_kind: choice = 'objection', ticked = [] } = query;
    const asked = newShown(context.url.searchParams, { kind: bulk, choice, ticked, again: afresh }, context);
    return shown({ ticked: ticked.length, left_out: asked.usable.leftOut }, () =>
      newBulkPage(context, asked),
    );
  },
});

const text = z.string().max(10_000).optional();

const body = z.object({
  definition: z.string().max(most.address).optional(),
  ticked: z
    .string()
    .regex(/^[\d ]*$/)
    .max(tickedMost * 16)
    .optional(),
  bulk: z.enum(bulkKinds),
  choice: text,
  value: text,
  field: text,
  what: text,
  on: text,
  time: text,
  purpose: text,
  channel: text,
  evidence: text,
  text_shown: text,
  valid_until: text,
  source: text,
  [confirmField]: z.literal('yes').optional(),
});

const tickedIn = (typed: string | undefined): number[] =>
  [...new Set((typed ?? '').split(' ').filter(Boolean).map(Number))].filter(
    (id) => Number.isSafeInteger(id) && id > 0,
  );

const asked = route({
  ...upkeep,
  method: 'POST',
  path: '/bulk-edits',
  title: texts.new,
  body,
  retry: async (_tx, typed, problems, context) => {
    const again = againOf(typed, problems);
    const kind = bulkKinds.find((one) => one === again.typed.bulk) ?? 'language';
    const choice = choiceKinds.find((one) => one === again.typed.choice) ?? 'objection';
    const ticked = tickedIn(again.typed.ticked);
    const shownAgain = newShown(again.typed.definition ?? '', { kind, choice, ticked, again }, context);
    return shown({ problems }, () => newBulkPage(context, shownAgain));
  },
  handle: async (tx, { body: typed }, context) => {
    const { definition, ticked, bulk, [confirmField]: confirmed, ...values } = typed;
    const id = await askBulkEdit(tx, context.policy.declaration, {
      definition: definitionIn(definition ?? '', context),
      ticked: tickedIn(ticked),
      kind: bulk,
      typed: values,
      confirmed: confirmed === 'yes',
    });
    return moved(bulkEditPath(id), { data: { id } });
  },
});

/** What a person wants to see first at each step. */
const outcomes = ['change', 'restricted', 'done', 'skipped', 'undone', 'kept'];

const one = route({
  ...upkeep,
  method: 'GET',
  path: '/bulk-edits/:id',
  title: texts.one,
  params,
  handle: async (tx, { params: { id } }, context) => {
    const [edit, examples] = await Promise.all([findBulkEdit(tx, id), examplesOf(tx, id, outcomes)]);
    const ids = [...new Set(examples.map(({ customer_id }) => customer_id))];
    await looked(tx, 'list', ids, aboutBulkEdit(id));
    return shown({ bulk_edit: edit, examples }, () => bulkEditPage(context, edit, examples));
  },
});

const steering = (path: string, title: Route['title'], act: BulkAct): Route =>
  route({
    ...upkeep,
    method: 'POST',
    path: `/bulk-edits/:id/${path}`,
    title,
    params,
    handle: async (tx, { params: { id } }) => {
      await steerBulkEdit(tx, id, act);
      return moved(bulkEditPath(id));
    },
  });

export const bulkRoutes: Route[] = [
  list,
  opened,
  asked,
  one,
  steering('run', { fi: 'Tee muutos', sv: 'Gör ändringen', en: 'Make the change' }, 'run'),
  steering('pause', texts.pause, 'pause'),
  steering('going-on', texts.go_on, 'go_on'),
  steering('undoing', texts.undo, 'undo'),
  steering('closing', texts.close, 'close'),
];
