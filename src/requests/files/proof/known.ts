/** What an issuer has said of a certificate, in a list or in an answer; verified before it is one of these. */
export type Known = Readonly<{
  asOf: Date;
  /** When it says something newer at the latest. */
  until: Date | undefined;
  revokedAt: Date | undefined;
}>;
