-- Whoever asked is told that requests are joined or parted; a fee is followed until it is paid, waived, or the request refused
-- for want of it: GDPR 12(2), 12(5).
alter table seloste.request_events drop constraint request_events_kind_is_known,
  add constraint request_events_kind_is_known check (kind in (
    'received', 'identity_asked', 'identity_answered', 'identity_confirmed', 'identity_denied', 'linked',
    'extended', 'granted', 'partly_granted', 'refused', 'carried_out', 'answered', 'closed', 'withdrawn',
    'duplicate', 'joined', 'parted', 'fee_asked', 'fee_paid', 'fee_waived'));
alter table seloste.request_letters drop constraint request_letters_kind_is_known,
  add constraint request_letters_kind_is_known check (kind in (
    'receipt', 'identity_question', 'identity_link', 'identity_code', 'identity_strong', 'extension', 'decision',
    'refusal', 'erasure', 'answer', 'restriction_ending', 'recipient_notice', 'source_notice', 'fee', 'joining'));

create table seloste.request_fees (
  request_id bigint primary key references seloste.requests on delete cascade,
  amount_cents bigint not null,
  pay_by date not null,
  settled_as text,
  settled_on date,
  settled_by text,
  constraint request_fees_are_something check (amount_cents > 0),
  constraint request_fees_settled_as_is_known check (settled_as in ('paid', 'unpaid', 'waived')),
  constraint request_fees_are_settled_by_somebody
    check ((settled_as is null) = (settled_on is null) and (settled_as is null) = (settled_by is null))
);
create index request_fees_open on seloste.request_fees (pay_by) where settled_as is null;
