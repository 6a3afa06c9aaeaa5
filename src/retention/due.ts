/** Who and what has been kept long enough by the declared rules. GDPR 5(1)(e). */
import type { Expiry, TableDeclaration } from '../ground/columns.ts';
import type { Declaration, RetentionRule } from '../policy/declaration.ts';

/** A declared rule on the table whose rows it ends. */
export type Expiring = Readonly<{ table: TableDeclaration; expiry: Expiry; rule: RetentionRule }>;

/** The rules that the declaration in force has a time for; one that counts from nothing never ends by itself. */
export const expiringOf = (tables: readonly TableDeclaration[], declaration: Declaration): Expiring[] =>
  tables.flatMap((table) => {
    const rule = declaration.retention.find(({ key }) => key === table.expires?.rule);
    if (!table.expires || !rule || (rule.months === undefined && rule.days === undefined)) return [];
    return [{ table, expiry: table.expires, rule }];
  });
