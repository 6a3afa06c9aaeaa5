import type { FunctionDeclaration } from '../ground/columns.ts';

export const jobsFunctions: readonly FunctionDeclaration[] = [
  { signature: 'enqueue(text, jsonb, text)', purposes: '*', isDefiner: true },
];
