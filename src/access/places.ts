/** The pages of this module in the menu and the palette: who holds a purpose sees what it opens. */
import type { NavigationItem } from '../ui/navigation.ts';

const staff: NavigationItem = {
  href: '/staff',
  label: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  icon: 'people',
};
const own: readonly NavigationItem[] = [
  { href: '/sessions', label: { fi: 'Istunnot', sv: 'Sessioner', en: 'Sessions' }, icon: 'clock' },
  {
    href: '/password',
    label: { fi: 'Oma salasana', sv: 'Mitt lösenord', en: 'My password' },
    icon: 'key',
  },
];

export const placesFor = (purposes: readonly string[], hasSigned: boolean): readonly NavigationItem[] => [
  ...(hasSigned && purposes.includes('administration') ? [staff] : []),
  ...own,
];
