/** That a payment, the row `t`, was made in the customer's own name: who pays for somebody is another person (GDPR 15(4)). */
export const paidThemselves = `lower(t.payer_name) in (select n.name from customers c cross join lateral (values
  (lower(concat_ws(' ', c.given_names, c.family_name))), (lower(concat_ws(' ', c.family_name, c.given_names))),
  (lower(c.organisation_name))) n (name) where n.name <> '')`;
