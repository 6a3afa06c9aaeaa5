-- A manifestly unfounded or excessive request may be answered for a reasonable fee, told beforehand by letter: GDPR 12(5).
alter table seloste.request_events drop constraint request_events_kind_is_known,
  add constraint request_events_kind_is_known check (kind in (
    'received', 'identity_asked', 'identity_answered', 'identity_confirmed', 'identity_denied', 'linked',
    'extended', 'granted', 'partly_granted', 'refused', 'carried_out', 'answered', 'closed', 'withdrawn',
    'duplicate', 'joined', 'parted', 'fee_asked'));
alter table seloste.request_letters drop constraint request_letters_kind_is_known,
  add constraint request_letters_kind_is_known check (kind in (
    'receipt', 'identity_question', 'identity_link', 'identity_code', 'identity_strong', 'extension', 'decision',
    'refusal', 'erasure', 'answer', 'restriction_ending', 'recipient_notice', 'source_notice', 'fee'));
