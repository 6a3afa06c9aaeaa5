import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RateTotal, totalsByRate, vatRates } from '../ground/vat.ts';
import { lineParts as orderParts } from '../orders/order-form.ts';
import { amountsOfLine, priceOrder } from '../orders/price-order.ts';
import { readOrder } from '../orders/read-order.ts';
import { lineField, lineParts, totalsTyped } from './forms/draft-form.ts';

type Typed = Readonly<Record<string, string>>;
type Sums = Readonly<{ net: bigint; gross: bigint; vats: readonly (readonly [number, bigint])[] }>;
type Form = Readonly<{
  lines: readonly Typed[];
  discount: string;
  includesVat: boolean;
  on: string;
  bareDiscount: string;
}>;

// The script of the page, as the browser gets it.
const script = new URL('../ui/scripts/line-sums.js', import.meta.url).href;
const { sumsOf } = (await import(script)) as { sumsOf: (form: Form & { rates: unknown }) => Sums };

const lines: readonly Typed[] = [
  { name: 'Lanka', quantity: '3', price: '12,55', discount: '', vat: 'standard' },
  { name: 'Kirja', quantity: '', price: '22.70', discount: '5,00 €', vat: 'books' },
  { name: 'Leipä', quantity: '1,333', price: '2,99', discount: '12,5 %', vat: 'reduced' },
  { name: 'Lehti', quantity: '7', price: '1 234,05', discount: '10 %', vat: 'low' },
  { name: 'Hyvitys', quantity: '1', price: '-0,07', discount: '', vat: 'standard' },
];

const shown = (totals: readonly RateTotal[]): Sums => {
  const sum = (of: readonly RateTotal[], part: 'net' | 'vat' | 'gross') =>
    of.reduce((all, one) => all + one[part], 0n);
  const rates = Map.groupBy(totals, ({ basisPoints }) => basisPoints);
  return {
    net: sum(totals, 'net'),
    gross: sum(totals, 'gross'),
    vats: [...rates].map(([rate, of]) => [rate, sum(of, 'vat')] as const),
  };
};

const prefixes = lines.map((_, at) => lines.slice(0, at + 1));

test('what an order comes to while one types is what is saved', () => {
  for (const some of prefixes)
    for (const [yes, discount, on] of [
      ['yes', '', '2026-11-26'],
      ['no', '10 %', '2025-06-01'],
      ['yes', '1,01', '2024-01-01'],
    ] as const) {
      const typed = some.map((line) => ({
        ...Object.fromEntries(orderParts.map((part) => [part, line[part] ?? ''])),
        vat_class: line['vat'],
      }));
      const own = { prices_include_vat: yes, discount, delivery_on: on };
      const form = { own, lines: typed as unknown as Parameters<typeof readOrder>[0]['lines'] };
      const { draft, wrong } = readOrder(form, { products: new Map(), language: 'fi' });
      assert.deepEqual(wrong, []);
      assert.deepEqual(
        sumsOf({
          lines: typed as Typed[],
          discount,
          includesVat: yes === 'yes',
          on,
          rates: vatRates,
          bareDiscount: 'euros',
        }),
        shown(totalsByRate(priceOrder(draft).lines.map(amountsOfLine))),
      );
    }
});

test('what an invoice comes to while one types is what is saved; a bare discount is per cent there', () => {
  for (const includesVat of [true, false]) {
    const some = [...lines, { ...lines[0]!, discount: '15', price: '0,123456' }];
    const typed = some.flatMap((line, at) =>
      lineParts.map((part) => [lineField(part, at), line[part === 'description' ? 'name' : part] ?? '']),
    );
    const totals = totalsTyped({
      ...Object.fromEntries(typed),
      delivered_on: '2026-11-26',
      ...(includesVat ? { prices_include_vat: 'yes' } : {}),
    });
    assert.deepEqual(
      sumsOf({
        lines: some,
        discount: '',
        includesVat,
        on: '2026-11-26',
        rates: vatRates,
        bareDiscount: 'per cent',
      }),
      shown(totals!),
    );
  }
});
