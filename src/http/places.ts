/** The menu and the palette are read from the table of routes: who may use a route finds it there. */
import type { Text } from '../ground/language.ts';
import type { NavigationItem } from '../ui/navigation.ts';
import type { Command } from '../ui/palette.ts';
import type { MenuCounts } from './menu-counts.ts';
import type { Caller, Route } from './route.ts';

export type Places = Readonly<{ menu: readonly NavigationItem[]; commands: readonly Command[] }>;

/** Groups of the menu, in the order in which they stand. */
export const menuGroups = {
  register: { fi: 'Rekisteri', sv: 'Register', en: 'Register' },
  money: { fi: 'Laskutus', sv: 'Fakturering', en: 'Invoicing' },
  notice: { fi: 'Seloste', sv: 'Beskrivning', en: 'Notice' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  own: { fi: 'Omat', sv: 'Mina', en: 'Mine' },
} as const satisfies Record<string, Text>;

export type MenuGroup = keyof typeof menuGroups;

const groupOrder = Object.keys(menuGroups) as MenuGroup[];

const isFor = (route: Route, caller: Caller): boolean => {
  if (caller.kind === 'nobody' || caller.kind === 'person' || route.who === 'person') return false;
  if (route.who !== 'purpose') return true;
  return caller.hasSigned && route.purposes.some((purpose) => caller.purposes.includes(purpose));
};

const inMenuOrder = (one: Route, other: Route): number =>
  groupOrder.indexOf(one.menu!.group) - groupOrder.indexOf(other.menu!.group) ||
  one.menu!.order - other.menu!.order;

/** Sorted once for the process; asked for each page. */
export const placesOf = (
  routes: readonly Route[],
): ((caller: Caller, path: string, waiting?: MenuCounts) => Places) => {
  const gets = routes.filter(({ method }) => method === 'GET');
  const inMenu = gets.filter(({ menu }) => menu !== undefined).sort(inMenuOrder);
  const inPalette = gets.filter(({ palette }) => palette);
  return (caller, path, waiting) => ({
    menu: inMenu
      .filter((route) => isFor(route, caller))
      .map(({ path: href, title, menu }) => ({
        href,
        label: title,
        icon: menu!.icon,
        ...(menu!.keys ? { keys: menu!.keys } : {}),
        group: menuGroups[menu!.group],
        count: waiting?.get(href) ?? 0,
        current: path === href || (href !== '/' && path.startsWith(`${href}/`)),
      })),
    commands: inPalette
      .filter((route) => isFor(route, caller))
      .map(({ path: href, title }) => ({ href, label: title })),
  });
};
