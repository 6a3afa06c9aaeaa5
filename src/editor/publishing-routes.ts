import { z } from 'zod';
import { key, ordinal } from '../http/key.ts';
import { found } from '../http/refusals.ts';
import { moved, type Route, route, shown } from '../http/route.ts';
import { declarationSchema } from '../policy/declaration.ts';
import { askPublication } from './ask-publication.ts';
import { consequencesOf } from './consequences.ts';
import type { Schema } from './effect.ts';
import { followUpsOf } from './follow-ups.ts';
import { places } from './places.ts';
import { previewPage, publishPage } from './preview-page.ts';
import { publicationPage, versionPage, versionsPage } from './publication-page.ts';
import { bodyOfVersion, peopleHolding, publishedVersions, readPublication } from './queries.ts';
import { readView } from './view.ts';
import { withdrawAnnouncement } from './withdraw-announcement.ts';
import { textOf } from './words.ts';

/** As large as the database counts. */
const revision = z.coerce.number().int().min(0).max(2_147_483_647);
const administration = { who: 'purpose', purposes: ['administration'] } as const;

const preview = (schema: Schema): Route =>
  route({
    ...administration,
    method: 'GET',
    path: places.preview,
    title: textOf('preview'),
    palette: true,
    handle: async (tx, _input, context) => {
      const view = await readView(tx, context.policy, context.language);
      const consequences = consequencesOf(view, context.policy.declaration, schema);
      return shown(consequences, () => previewPage(context, view, consequences));
    },
  });

const confirm = (schema: Schema): Route =>
  route({
    ...administration,
    method: 'GET',
    path: places.publish,
    title: textOf('publish'),
    handle: async (tx, _input, context) => {
      const view = await readView(tx, context.policy, context.language);
      const consequences = consequencesOf(view, context.policy.declaration, schema);
      const purposes = consequences.effects.map(({ purpose }) => purpose);
      const staff = await peopleHolding(tx, purposes);
      const next = context.policy.version + 1;
      return shown({ consequences, staff }, () => publishPage(context, { view, consequences, staff, next }));
    },
  });

const publish = route({
  ...administration,
  method: 'POST',
  path: places.publications,
  title: textOf('publish'),
  body: z.object({ revision }),
  handle: async (tx, { body }) => {
    const publication = await askPublication(tx, body.revision);
    return moved(places.publication(publication), { data: { publication } });
  },
});

const publication = route({
  ...administration,
  method: 'GET',
  path: `${places.publications}/:id`,
  title: textOf('publishing'),
  params: z.object({ id: key }),
  handle: async (tx, { params }, context) => {
    const one = found(await readPublication(tx, params.id));
    return shown(one, () => publicationPage(context, one));
  },
});

const withdrawal = route({
  ...administration,
  method: 'POST',
  path: places.withdrawal,
  title: textOf('withdraw'),
  handle: async (tx) => {
    await withdrawAnnouncement(tx);
    return moved(places.declaration);
  },
});

const versions = route({
  ...administration,
  method: 'GET',
  path: places.versions,
  title: textOf('versions'),
  palette: true,
  handle: async (tx, _input, context) => {
    const all = await publishedVersions(tx);
    return shown({ versions: all }, () => versionsPage(context, all, context.policy.version));
  },
});

const version = route({
  ...administration,
  method: 'GET',
  path: `${places.versions}/:version`,
  title: textOf('version'),
  params: z.object({ version: ordinal }),
  handle: async (tx, { params }, context) => {
    const [body, before] = await Promise.all([
      bodyOfVersion(tx, params.version),
      bodyOfVersion(tx, params.version - 1),
    ]);
    const declaration = declarationSchema.parse(found(body));
    // Nobody was told anything before the first notice: nothing follows from it.
    const follows =
      params.version <= 1 ? [] : followUpsOf(declarationSchema.parse(found(before)), declaration);
    return shown({ declaration, follows }, () => versionPage(context, params.version, follows));
  },
});

export const publishingRoutes = (schema: Schema): Route[] => [
  preview(schema),
  confirm(schema),
  publish,
  publication,
  withdrawal,
  versions,
  version,
];
