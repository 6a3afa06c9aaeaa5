/** Every table and every function of the database that a purpose can meet, one line for each module. */
import { auditData } from './audit/personal-data.ts';
import { customersData, customersFunctions } from './customers/personal-data.ts';
import type { FunctionDeclaration, TableDeclaration } from './ground/columns.ts';
import { jobsFunctions } from './jobs/personal-data.ts';
import { policyData } from './policy/personal-data.ts';

export const tables: readonly TableDeclaration[] = [...policyData, ...auditData, ...customersData];
export const functions: readonly FunctionDeclaration[] = [...jobsFunctions, ...customersFunctions];
