declare module 'pg/lib/utils.js' {
  /** A value as it travels in a Bind message. */
  export const prepareValue: (value: unknown) => Buffer | string | null;
}
