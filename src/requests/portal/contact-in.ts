import type { Declaration } from '../../policy/declaration.ts';

/** The person to turn to; where none is named, the company. */
export const contactIn = ({ contact_person, controller }: Declaration): string => {
  const ways = ({ phone, email }: Declaration['controller'] | Declaration['contact_person']) =>
    [phone, email].filter(Boolean).join(', ');
  return ways(contact_person) || ways(controller) || controller.name;
};
