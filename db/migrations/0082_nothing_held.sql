-- Whoever is not in the register has an answer too: that nothing is held about them (GDPR 15(1)).
alter table seloste.request_events drop constraint request_events_kind_is_known,
  add constraint request_events_kind_is_known check (kind in ('received', 'identity_asked', 'identity_answered',
    'identity_confirmed', 'identity_denied', 'linked', 'extended', 'granted', 'partly_granted', 'refused',
    'nothing_held', 'carried_out', 'answered', 'closed', 'withdrawn', 'duplicate', 'joined', 'parted', 'fee_asked',
    'fee_paid', 'fee_waived'));
