/** Where something stands in a declaration, dotted: `purposes.orders.title.sv`, `retention.vouchers.months`. */

const keyOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string'
    ? item.key
    : undefined;

/** An item's own key, so that the path stays when the list is reordered; its place where it has none of its own. */
export const segment = (list: readonly unknown[], index: number): string => {
  const key = keyOf(list[index]);
  return key !== undefined && list.findIndex((item) => keyOf(item) === key) === index ? key : String(index);
};

const child = (value: unknown, name: string): unknown => {
  if (Array.isArray(value))
    return value.find((_, index) => segment(value, index) === name || String(index) === name);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
};

/** What stands at `path`, or undefined. */
export const atPath = (declaration: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => child(value, name), declaration);
