/** What a declaration means, read from the words of the law and not by the compiler: the expectation of both matrices. */
import type { Column, TableDeclaration } from '../src/ground/columns.ts';
import { tables } from '../src/personal-data.ts';
import type { Purpose } from '../src/policy/declaration.ts';
import { hasArchivedOrder, type Specimen } from './one-of-each.ts';

/** Does this purpose see this customer at all? */
export const seesCustomer = (purpose: Purpose, { kind, condition }: Specimen): boolean => {
  if (condition === 'restricted' && !purpose.sees.includes('restricted')) return false;
  if (condition === 'deceased' && !purpose.sees.includes('deceased')) return false;
  if (condition === 'kept_for_duty' && !purpose.sees.includes('kept_for_duty')) return false;
  if (purpose.register === 'customer_owners' && condition !== 'member') return false;
  if (condition === 'objected' && purpose.objection !== 'none') return false;
  if (purpose.ground.kind !== 'consent') return true;
  if (kind === 'organisation' && purpose.organisations_without_consent) return true;
  return condition === 'consented' || condition === 'objected';
};

export const readsColumn = (purpose: Purpose, table: TableDeclaration, column: Column): boolean => {
  if (table.purposes?.[purpose.key]?.includes('select')) return column.category !== 'masks';
  if (table.purposes?.['*']?.includes('select')) return true;
  // What belongs to an order is for those who handle orders, and of it what they read otherwise.
  if (table.belongsTo !== undefined && !purpose.reads.includes(table.belongsTo)) return false;
  if (column.category === 'key') {
    const others = Object.values(table.columns).some(({ category }) =>
      purpose.reads.some((read) => read === category),
    );
    return others || (table.rows === 'customer' && purpose.reads.length > 0);
  }
  return purpose.reads.some((category) => category === column.category);
};

/**
 * The notice: in the archive orders can only be read, and by few; its data is not used for marketing. Figures, answers to
 * the person and upkeep leave nothing out.
 */
const seesOrder = (purpose: Purpose, specimen: Specimen): boolean => {
  if (['statistics', 'business_development', 'rights_requests', 'register_upkeep'].includes(purpose.key))
    return true;
  return hasArchivedOrder(specimen) === (purpose.key === 'order_archive');
};

const isOfOrders = ({ table }: TableDeclaration): boolean => table === 'orders' || table.startsWith('order_');

export const seesRow = (purpose: Purpose, table: TableDeclaration, specimen: Specimen): boolean => {
  if (!seesCustomer(purpose, specimen)) return false;
  if (isOfOrders(table) && !seesOrder(purpose, specimen)) return false;
  if (['addresses', 'order_addresses'].includes(table.table) && specimen.condition === 'protected')
    return purpose.needs_protected_address;
  if (table.table === 'customer_field_values')
    return ['register_upkeep', 'rights_requests', 'customer_service', 'members_club'].includes(purpose.key);
  // A mail belongs to the purpose that sends it: the specimens' are customer service's.
  if (table.table.startsWith('mail'))
    return ['register_upkeep', 'rights_requests', 'customer_service'].includes(purpose.key);
  if (table.table === 'memberships') return specimen.condition === 'member';
  return true;
};

/** Tables with rows of a customer's own. */
export const aboutCustomers = tables.filter(
  ({ rows, subject, columns }) =>
    subject === 'customer' && rows !== 'all' && ('customer_id' in columns || 'id' in columns),
);
/** The column that names the customer of a row. */
export const ownRows = ({ rows }: TableDeclaration): string =>
  rows === 'customer' ? 'id' : rows === 'all' ? '' : rows.of_customer;
