/** Labels as PDF: of one folder, or of all in a cabinet. */
import { z } from 'zod';
import { inlineFile } from '../../http/content-disposition.ts';
import { type Answer, type Context, type Route, route } from '../../http/route.ts';
import { forArchivists } from '../archive-purposes.ts';
import { folderLabels, type Labelled, labelsPerSheet } from '../folder-labels.ts';
import { placeName } from '../place.ts';
import { labelsOf } from '../place-queries.ts';
import { knownFolder, knownPlace } from '../save-place.ts';
import { params } from './route-parts.ts';

/** How many labels of the first sheet are used already. */
const query = z.object({
  used: z
    .string()
    .regex(/^\d$/)
    .transform(Number)
    .refine((used) => used < labelsPerSheet)
    .optional(),
});

const sheet = async (
  { policy, language, baseUrl }: Context,
  folders: readonly Labelled[],
  used = 0,
): Promise<Answer> => ({
  kind: 'file',
  contentType: 'application/pdf',
  body: await folderLabels({
    language,
    company: policy.declaration.controller.name,
    baseUrl,
    folders,
    used,
  }),
  headers: inlineFile('tarrat.pdf'),
});

const ofFolder = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/folders/:id/label',
  title: { fi: 'Kansion tarra', sv: 'Pärmens etikett', en: 'Label of a folder' },
  params,
  query,
  handle: async (tx, { params: { id }, query: { used } }, context) => {
    const folder = await knownFolder(tx, id);
    const place = placeName(await knownPlace(tx, folder.place_id));
    return sheet(context, [{ id, title: folder.title, place }], used);
  },
});

const ofPlace = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/places/:id/labels',
  title: {
    fi: 'Kaapin kansioiden tarrat',
    sv: 'Etiketter för skåpets pärmar',
    en: 'Labels of a cabinet’s folders',
  },
  params,
  query,
  handle: async (tx, { params: { id }, query: { used } }, context) => {
    await knownPlace(tx, id);
    return sheet(context, await labelsOf(tx, id), used);
  },
});

export const labelRoutes: Route[] = [ofFolder, ofPlace];
