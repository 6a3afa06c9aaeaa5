/** Places, the folders in them, and what is in a folder. */
import { z } from 'zod';
import { formBody } from '../../customers/forms/form-body.ts';
import { type Again, afresh, againOf } from '../../customers/forms/form-fields.ts';
import { keysIn } from '../../customers/routes/route-parts.ts';
import type { Tx } from '../../db/tx.ts';
import { key } from '../../http/key.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { forArchivists, forPaperReaders } from '../archive-purposes.ts';
import { documentList, type Place as ListPlace } from '../list-queries.ts';
import { words } from '../pages/archive-words.ts';
import { folderPage } from '../pages/folder-page.ts';
import { changePlacePage, newPlacePage, placePage } from '../pages/place-page.ts';
import { addPlaceTitle, placesPage } from '../pages/places-page.ts';
import { folderPath, placePath } from '../paths.ts';
import { foldersOf, type PlaceKey, placesPerPage, placePage as readPlaces } from '../place-queries.ts';
import {
  addFolder,
  addPlace,
  changePlace,
  endPlace,
  knownFolder,
  knownPlace,
  moveFolder,
  placeTexts,
  renameFolder,
  typedOfPlace,
} from '../save-place.ts';
import { lookedAtList, params, reads } from './route-parts.ts';

const placeTitle = { fi: 'Säilytyspaikka', sv: 'Förvaringsplats', en: 'Storage place' };
const folderTitle = { fi: 'Kansio', sv: 'Pärm', en: 'Folder' };
const after = z.string().max(80).optional();

const nextOf = ({ site, room, cabinet }: PlaceKey): string =>
  `/archive/places?${new URLSearchParams({ site, room, cabinet })}`;

const places = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/places',
  title: words.places,
  palette: true,
  query: z.object({ site: after, room: after, cabinet: after }),
  handle: async (tx, { query: { site, room, cabinet } }, context) => {
    const isPage = site !== undefined && room !== undefined && cabinet !== undefined;
    const found = await readPlaces(tx, isPage ? { site, room, cabinet } : undefined);
    const rows = found.slice(0, placesPerPage);
    const page = { rows, next: found.length > rows.length ? nextOf(rows.at(-1)!) : undefined };
    return shown(page, () => placesPage(context, page));
  },
});

const newPlace = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/places/new',
  title: addPlaceTitle,
  handle: async (_tx, _input, context) => shown({}, () => newPlacePage(context, afresh)),
});

const postPlace = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/places',
  title: addPlaceTitle,
  body: formBody(placeTexts),
  retry: async (_tx, typed, problems, context) =>
    shown({}, () => newPlacePage(context, againOf(typed, problems))),
  handle: async (tx, { body: typed }) => {
    const id = await addPlace(tx, typed);
    return moved(placePath(id), { data: { id } });
  },
});

const placeAnswer = async (tx: Tx, id: number, context: Context, again: Again = afresh): Promise<Answer> => {
  const [place, folders] = await Promise.all([knownPlace(tx, id), foldersOf(tx, id)]);
  return shown({ place, folders }, () => placePage(context, { place, folders }, again));
};

const onePlace = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/places/:id',
  title: placeTitle,
  params,
  handle: (tx, { params: { id } }, context) => placeAnswer(tx, id, context),
});

const placeForm = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const place = await knownPlace(tx, id);
  return shown(place, () => changePlacePage(context, id, again, typedOfPlace(place)));
};

const editPlace = route({
  ...forArchivists,
  method: 'GET',
  path: '/archive/places/:id/edit',
  title: placeTitle,
  params,
  handle: (tx, { params: { id } }, context) => placeForm(tx, id, context, afresh),
});

const postChange = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/places/:id',
  title: placeTitle,
  params,
  body: formBody(placeTexts),
  retry: (tx, typed, problems, context) =>
    placeForm(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: typed }) => {
    await changePlace(tx, id, typed);
    return moved(placePath(id), { data: { id } });
  },
});

const end = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/places/:id/ending',
  title: { fi: 'Poista säilytyspaikka käytöstä', sv: 'Ta en plats ur bruk', en: 'Take a place out of use' },
  params,
  body: z.object({ ended: z.enum(['yes', 'no']) }),
  handle: async (tx, { params: { id }, body: { ended } }) => {
    await endPlace(tx, id, ended === 'yes');
    return moved(placePath(id), { data: { id, ended: ended === 'yes' } });
  },
});

const postFolder = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/places/:id/folders',
  title: { fi: 'Lisää kansio', sv: 'Lägg till en pärm', en: 'Add a folder' },
  params,
  body: z.object({ title: z.string().max(2_000) }),
  retry: (tx, typed, problems, context) =>
    placeAnswer(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: { title } }) => {
    const folder = await addFolder(tx, id, title);
    return moved(placePath(id), { data: { id: folder } });
  },
});

const folderAnswer = async (
  tx: Tx,
  id: number,
  query: ListPlace,
  context: Context,
  again: Again = afresh,
): Promise<Answer> => {
  const folder = await knownFolder(tx, id);
  const [place, all, list] = await Promise.all([
    knownPlace(tx, folder.place_id),
    readPlaces(tx, undefined),
    documentList(tx, reads(context), { folder: id }, query),
  ]);
  await lookedAtList(tx, list.rows);
  return shown({ folder, place, ...list }, () =>
    folderPage(context, { folder, place, places: all, list, again }),
  );
};

const oneFolder = route({
  ...forPaperReaders,
  method: 'GET',
  path: '/archive/folders/:id',
  title: folderTitle,
  params,
  query: z.object({ after: key.optional(), before: key.optional() }),
  handle: (tx, { params: { id }, query }, context) => folderAnswer(tx, id, query, context),
});

const rename = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/folders/:id/title',
  title: { fi: 'Muuta kansion nimeä', sv: 'Ändra pärmens namn', en: 'Rename a folder' },
  params,
  body: z.object({ title: z.string().max(2_000) }),
  retry: (tx, typed, problems, context) =>
    folderAnswer(tx, keysIn(context)[0] ?? 0, {}, context, againOf(typed, problems)),
  handle: async (tx, { params: { id }, body: { title } }) => {
    await renameFolder(tx, id, title);
    return moved(folderPath(id), { data: { id } });
  },
});

const carry = route({
  ...forArchivists,
  method: 'POST',
  path: '/archive/folders/:id/place',
  title: {
    fi: 'Siirrä kansio toiseen kaappiin',
    sv: 'Flytta pärmen',
    en: 'Carry a folder to another cabinet',
  },
  params,
  body: z.object({ place: key }),
  handle: async (tx, { params: { id }, body: { place } }) => {
    await moveFolder(tx, id, place);
    return moved(folderPath(id), { data: { id, place } });
  },
});

export const placeRoutes: Route[] = [
  places,
  newPlace,
  postPlace,
  onePlace,
  editPlace,
  postChange,
  end,
  postFolder,
  oneFolder,
  rename,
  carry,
];
