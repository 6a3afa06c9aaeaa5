-- Whoever gave a value that was wrong is told that it was corrected (GDPR 19; the seed's clause C59).
alter table seloste.request_letters
  drop constraint request_letters_kind_is_known,
  add constraint request_letters_kind_is_known check (kind in ('receipt', 'identity_question', 'identity_link', 'identity_code',
    'extension', 'decision', 'refusal', 'erasure', 'answer', 'restriction_ending', 'recipient_notice', 'source_notice'));
