import { z } from 'zod';
import { key } from '../../http/key.ts';
import { moved, type Route, route, shown } from '../../http/route.ts';
import { orderReaders, orderWriters } from '../order-purposes.ts';
import { groupFormPage, groupListPage, groupsPath, groupTitles } from '../pages/product-group-pages.ts';
import { productGroupOf, productGroups } from '../product-group-queries.ts';
import { addProductGroup, groupTexts, removeProductGroup, renameProductGroup } from '../product-groups.ts';
import { textsIn } from './product-routes.ts';

const writing = { who: 'purpose', purposes: orderWriters } as const;
const params = z.object({ id: key });
const body = z.object(Object.fromEntries(groupTexts.map((name) => [name, z.string().max(2_000).optional()])));

export const productGroupRoutes: Route[] = [
  route({
    who: 'purpose',
    purposes: orderReaders,
    method: 'GET',
    path: groupsPath,
    title: groupTitles.title,
    palette: true,
    handle: async (tx, _input, context) => {
      const rows = await productGroups(tx);
      return shown({ rows }, () => groupListPage(context, rows));
    },
  }),
  route({
    ...writing,
    method: 'GET',
    path: '/product-groups/new',
    title: groupTitles.add,
    handle: async (_tx, _input, context) => shown({}, () => groupFormPage(context, { typed: {} })),
  }),
  route({
    ...writing,
    method: 'POST',
    path: groupsPath,
    title: groupTitles.add,
    body,
    retry: async (_tx, typed, problems, context) =>
      shown({}, () => groupFormPage(context, { typed: textsIn(typed), problems })),
    handle: async (tx, { body: typed }) =>
      moved(groupsPath, { data: { id: await addProductGroup(tx, typed) } }),
  }),
  route({
    ...writing,
    method: 'GET',
    path: '/product-groups/:id',
    title: groupTitles.one,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const group = await productGroupOf(tx, id);
      return shown(group, () => groupFormPage(context, { typed: textsIn(group), group }));
    },
  }),
  route({
    ...writing,
    method: 'POST',
    path: '/product-groups/:id',
    title: groupTitles.one,
    params,
    body,
    retry: async (tx, typed, problems, context) => {
      const group = await productGroupOf(tx, Number(context.url.pathname.split('/')[2]));
      return shown(group, () =>
        groupFormPage(context, { typed: { ...textsIn(typed), code: group.code }, problems, group }),
      );
    },
    handle: async (tx, { params: { id }, body: typed }) => {
      await renameProductGroup(tx, id, typed);
      return moved(groupsPath, { data: { id } });
    },
  }),
  route({
    ...writing,
    method: 'POST',
    path: '/product-groups/:id/removal',
    title: groupTitles.remove,
    params,
    handle: async (tx, { params: { id } }) => {
      await removeProductGroup(tx, id);
      return moved(groupsPath);
    },
  }),
];
