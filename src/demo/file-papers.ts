/** The chapter of papers: two places, three folders, what stands in them, a loan that is late, and a destruction of two. */

import { beginDestruction, completeDestruction, confirmDestruction } from '../archive/destroy-papers.ts';
import { lendDocument } from '../archive/lend-document.ts';
import { registerDocument } from '../archive/register-document.ts';
import { addFolder, addPlace } from '../archive/save-place.ts';
import type { Typed } from '../customers/merge-typed.ts';
import type { Tx } from '../db/tx.ts';
import { atDesk, type Demo, daysAgo } from './demo.ts';
import { customersByEmail } from './queries.ts';

type People = Readonly<{ helmi: number; otto: number }>;
type Folders = Readonly<Record<'forms' | 'contracts' | 'orders', number>>;

const placeAndFolders = async (tx: Tx): Promise<Folders> => {
  const room = { site: 'Porvoo', room: 'Arkistohuone' };
  const safe = await addPlace(tx, { ...room, cabinet: 'Kaappi A', is_locked: 'yes', fire_class: 'S 60 P' });
  const desk = await addPlace(tx, {
    ...{ site: 'Porvoo', room: 'Myymälä', cabinet: 'Tiskin laatikko', is_locked: 'yes', fire_class: 'none' },
    unfit_because: 'Päivän aikana tulleet paperit, viedään arkistohuoneeseen suljettaessa',
  });
  await addFolder(tx, desk, 'Saapuneet');
  return {
    forms: await addFolder(tx, safe, 'Lomakkeet 2026'),
    contracts: await addFolder(tx, safe, 'Sopimukset'),
    orders: await addFolder(tx, safe, 'Tilaukset 2021–2023'),
  };
};

const yearsAgo = (years: number): string => daysAgo(Math.round(years * 365) + 20);

type Filed = Readonly<{ of?: string; typed: Typed }>;

const papers = ({ forms, contracts, orders }: Folders): readonly Filed[] => {
  const old = (years: number, folder: number): Typed => ({
    ...{ kind: 'order', received_on: yearsAgo(years), ended_on: yearsAgo(years), folder: String(folder) },
  });
  return [
    { of: 'aino.esimerkki-virtanen@posti.example', typed: old(5, orders) },
    { typed: { ...old(4.5, orders), outside_name: 'Reino Rannikko' } },
    {
      of: 'aino.esimerkki-virtanen@posti.example',
      typed: {
        kind: 'form',
        title: 'Uutiskirjeen tilaus messuilla',
        received_on: daysAgo(27),
        folder: String(forms),
      },
    },
    {
      of: 'laskut@neulekahvila-esimerkki.example',
      typed: {
        kind: 'contract',
        title: 'Myyntitelineen käyttö',
        received_on: daysAgo(300),
        folder: String(contracts),
      },
    },
    {
      of: 'matti.mallikas@posti.example',
      typed: {
        kind: 'consent',
        title: 'Suostumus myymälässä',
        received_on: daysAgo(27),
        ended_on: daysAgo(8),
        folder: String(forms),
      },
    },
    {
      of: 'ebba.exempel@posti.example',
      typed: { kind: 'letter', title: 'Brev om marknadsföring', received_on: daysAgo(1) },
    },
  ];
};

/** Two papers whose time was over are destroyed, and one more waits since. */
const destroyOld = async (demo: Demo, { helmi, otto }: People): Promise<void> => {
  const list = await atDesk(demo, otto, 'paper_archive', async (tx) => {
    const id = await beginDestruction(tx, otto);
    await completeDestruction(tx, id, otto, { method: 'cross_cut', destroyed_on: daysAgo(0) });
    return id;
  });
  await atDesk(demo, helmi, 'paper_archive', (tx) => confirmDestruction(tx, list, helmi));
};

export const filePapers = async (demo: Demo, people: People): Promise<void> => {
  const declaration = await demo.inForce();
  const { helmi, otto } = people;
  const folders = await atDesk(demo, helmi, 'paper_archive', placeAndFolders);
  const filed = papers(folders);
  const known = await atDesk(demo, helmi, 'register_upkeep', (tx) =>
    customersByEmail(
      tx,
      filed.flatMap(({ of }) => of ?? []),
    ),
  );
  const file = (tx: Tx, { of, typed }: Filed): Promise<number> =>
    registerDocument(tx, declaration, of === undefined ? undefined : known.get(of), typed);
  await atDesk(demo, otto, 'paper_archive', async (tx) => {
    for (const one of filed.slice(0, 2)) await file(tx, one);
  });
  await destroyOld(demo, people);
  await atDesk(demo, otto, 'paper_archive', async (tx) => {
    const ids: number[] = [];
    for (const one of filed.slice(2)) ids.push(await file(tx, one));
    await lendDocument(tx, declaration, ids[1]!, {
      ...{ lent_to: String(helmi), lent_for: 'Uusi sopimus kahvilan kanssa', due_back_on: daysAgo(0) },
    });
    await file(tx, {
      typed: {
        ...{ kind: 'complaint', outside_name: 'Tellervo Tuntematon', title: 'Lankaerä haalistui' },
        ...{ received_on: yearsAgo(3.5), ended_on: yearsAgo(3.2), folder: String(folders.orders) },
      },
    });
  });
};
