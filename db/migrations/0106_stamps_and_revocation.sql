-- What a signed document itself proves about when it was signed and whether the certificate was revoked (decision 025).
alter table seloste.request_signatures
  -- A time stamp of the whole document stands in a place like a signature's.
  add column kind text not null default 'signature',
  add column stamp text not null default 'not_looked',
  add column stamped_at timestamptz,
  -- Of the certificate of whoever stamped, where the operator trusts it.
  add column stamped_by text not null default '',
  add column revocation text not null default 'not_looked',
  add column revoked_at timestamptz,
  -- When the issuer said what is known of it.
  add column revocation_as_of timestamptz,
  add constraint request_signatures_kind_is_known check (kind in ('signature', 'time_stamp')),
  add constraint request_signatures_stamp_is_known check (stamp in ('trusted', 'unknown', 'broken', 'none', 'not_looked')),
  add constraint request_signatures_stamper_is_not_endless check (length(stamped_by) <= 200),
  add constraint request_signatures_revocation_is_known
    check (revocation in ('good', 'revoked_after', 'revoked', 'unusable', 'none', 'not_looked')),
  -- A date of revocation and a certificate that was not revoked contradict each other.
  add constraint request_signatures_revoked_has_its_date
    check ((revoked_at is not null) = (revocation in ('revoked_after', 'revoked')));
