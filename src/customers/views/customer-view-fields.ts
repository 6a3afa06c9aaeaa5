/** All that a view can ask of a customer's own data, in the order in which it is offered. */
import type { Declaration } from '../../policy/declaration.ts';
import { choiceField } from './choice-field.ts';
import { detailFields } from './detail-fields.ts';
import { extraViewFields } from './extra-fields.ts';
import { ownFields } from './own-fields.ts';
import type { ViewField } from './view-field.ts';

export type Fields = ReadonlyMap<string, ViewField>;

export const fieldsByKey = (fields: readonly ViewField[]): Fields =>
  new Map(fields.map((field) => [field.key, field]));

export const customerViewFields = (declaration: Declaration): readonly ViewField[] => [
  ...ownFields(declaration),
  ...detailFields,
  choiceField(declaration),
  ...extraViewFields(declaration),
];
