/** Where papers stand: site, room, cabinet; locked, and how it stands a fire. The notice: "lukittu ja paloturvallinen" (C34). */
import type { Text } from '../ground/language.ts';

export const placeFields = {
  site: { fi: 'Toimipaikka', sv: 'Verksamhetsställe', en: 'Site' },
  room: { fi: 'Huone', sv: 'Rum', en: 'Room' },
  cabinet: { fi: 'Kaappi tai hylly', sv: 'Skåp eller hylla', en: 'Cabinet or shelf' },
  is_locked: { fi: 'Lukittu', sv: 'Låst', en: 'Locked' },
  fire_class: { fi: 'Palonkestävyys', sv: 'Brandmotstånd', en: 'Fire resistance' },
  unfit_because: {
    fi: 'Miksi poiketaan lukosta tai palonkestävyydestä',
    sv: 'Varför lås eller brandmotstånd saknas',
    en: 'Why it lacks a lock or fire resistance',
  },
} as const satisfies Record<string, Text>;
export type PlaceField = keyof typeof placeFields;

/** As it reads on the plate of the cabinet or in the papers of the building. */
export const fireClasses = {
  none: { fi: 'Ei luokiteltu', sv: 'Inte klassat', en: 'Not classified' },
  'LFS 30 P': {
    fi: 'LFS 30 P (kaappi, EN 15659)',
    sv: 'LFS 30 P (skåp, EN 15659)',
    en: 'LFS 30 P (cabinet, EN 15659)',
  },
  'LFS 60 P': {
    fi: 'LFS 60 P (kaappi, EN 15659)',
    sv: 'LFS 60 P (skåp, EN 15659)',
    en: 'LFS 60 P (cabinet, EN 15659)',
  },
  'S 60 P': {
    fi: 'S 60 P (kaappi, EN 1047-1)',
    sv: 'S 60 P (skåp, EN 1047-1)',
    en: 'S 60 P (cabinet, EN 1047-1)',
  },
  'S 120 P': {
    fi: 'S 120 P (kaappi, EN 1047-1)',
    sv: 'S 120 P (skåp, EN 1047-1)',
    en: 'S 120 P (cabinet, EN 1047-1)',
  },
  'EI 60': { fi: 'EI 60 (huone)', sv: 'EI 60 (rum)', en: 'EI 60 (room)' },
  'EI 90': { fi: 'EI 90 (huone)', sv: 'EI 90 (rum)', en: 'EI 90 (room)' },
  'EI 120': { fi: 'EI 120 (huone)', sv: 'EI 120 (rum)', en: 'EI 120 (room)' },
} as const satisfies Record<string, Text>;
export type FireClass = keyof typeof fireClasses;

export const isFireClass = (value: string): value is FireClass => Object.hasOwn(fireClasses, value);

export type PlaceColumns = Readonly<{
  site: string;
  room: string;
  cabinet: string;
  is_locked: boolean;
  fire_class: FireClass;
  unfit_because: string;
}>;
export type PlaceRow = PlaceColumns & Readonly<{ id: number; ended_on: string | null }>;

export const isFit = ({ is_locked, fire_class }: Pick<PlaceColumns, 'is_locked' | 'fire_class'>): boolean =>
  is_locked && fire_class !== 'none';

export const placeName = ({ site, room, cabinet }: Pick<PlaceColumns, 'site' | 'room' | 'cabinet'>): string =>
  [site, room, cabinet].join(' · ');

export const longestOfPlace = { site: 80, room: 80, cabinet: 80, unfit_because: 500 } as const;
export const folderTitleMax = 80;
export const folderTitle: Text = { fi: 'Kansion nimi', sv: 'Pärmens namn', en: 'Name of the folder' };
