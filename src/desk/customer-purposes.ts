export { readers } from '../customers/readers.ts';
