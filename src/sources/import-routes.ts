/** One import and its deeds. */
import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { closeImport } from './close-import.ts';
import { isTargetField, type TargetField } from './files/fields.ts';
import { mapImport } from './map-import.ts';
import { importPage } from './pages/import-page.ts';
import { importTexts } from './pages/import-texts.ts';
import { columnField } from './pages/mapping-form.ts';
import { importPath } from './paths.ts';
import { actorNames } from './queries/actor-names.ts';
import { findImport, stepsOf } from './queries/imports.ts';
import { informationDutyOf } from './queries/information-duty.ts';
import { exampleCells, sameFileBefore } from './queries/report.ts';
import { params, upkeep } from './route-parts.ts';
import { rulesFor } from './source-rules.ts';
import { goOnImport, pauseImport, startImport, undoImport } from './start-import.ts';

const importShown = async (tx: Tx, id: number, { policy }: Context) => {
  const [found, examples, steps, names, duty, sameBefore] = await Promise.all([
    findImport(tx, id),
    exampleCells(tx, id),
    stepsOf(tx, id),
    actorNames(tx, id),
    informationDutyOf(tx, id),
    sameFileBefore(tx, id),
  ]);
  return {
    found,
    examples,
    steps,
    names,
    duty,
    sameBefore,
    rules: rulesFor(policy.declaration, found.source, found.purpose),
  };
};

const shownImport = async (tx: Tx, id: number, context: Context) => {
  const { rules, names, ...data } = await importShown(tx, id, context);
  return { data, rules, names };
};

const mappingOf = (typed: Readonly<Record<string, unknown>>, width: number): TargetField[] =>
  Array.from({ length: width }, (_, column) => {
    const target = String(typed[columnField(column)] ?? 'ignore');
    return isTargetField(target) ? target : 'ignore';
  });

const simple = (path: string, title: Route['title'], act: (tx: Tx, id: number) => Promise<void>): Route =>
  route({
    ...upkeep,
    method: 'POST',
    path: `/imports/:id/${path}`,
    title,
    params,
    handle: async (tx, { params: { id } }) => {
      await act(tx, id);
      return moved(importPath(id));
    },
  });

export const oneImport: Route[] = [
  route({
    ...upkeep,
    method: 'GET',
    path: '/imports/:id',
    title: importTexts.one,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const { data, rules, names } = await shownImport(tx, id, context);
      return shown(data, () => importPage(context, { ...data, rules, names }));
    },
  }),
  route({
    ...upkeep,
    method: 'POST',
    path: '/imports/:id/mapping',
    title: { fi: 'Sarakkeiden kohteet', sv: 'Kolumnernas mål', en: 'Targets of the columns' },
    params,
    body: z
      .object({
        name_order: z.enum(['given_first', 'family_first']).optional(),
        codes_confirmed: z.literal('yes').optional(),
        paid_before: z.union([z.iso.date(), z.literal('')]).optional(),
        save_as: z.string().trim().max(80).optional(),
      })
      .catchall(z.string().max(60)),
    handle: async (tx, { params: { id }, body }, context) => {
      const { mapping } = await findImport(tx, id);
      const change = {
        mapping: mappingOf(body, mapping.length),
        nameOrder: body.name_order,
        codesConfirmed: body.codes_confirmed === 'yes',
        paidBefore: body.paid_before || undefined,
        saveAs: body.save_as,
      };
      await mapImport(tx, id, change, context.policy.declaration);
      return moved(importPath(id));
    },
  }),
  simple(
    'run',
    { fi: 'Tuo rekisteriin', sv: 'För in i registret', en: 'Bring into the register' },
    startImport,
  ),
  simple('pause', { fi: 'Keskeytä', sv: 'Pausa', en: 'Pause' }, pauseImport),
  simple('going-on', { fi: 'Jatka', sv: 'Fortsätt', en: 'Go on' }, goOnImport),
  simple(
    'undoing',
    { fi: 'Peru koko tuonti', sv: 'Ta tillbaka hela importen', en: 'Undo the whole import' },
    undoImport,
  ),
  simple('closing', { fi: 'Sulje tuonti', sv: 'Avsluta importen', en: 'Close the import' }, closeImport),
];
