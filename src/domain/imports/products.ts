import { lockCatalogue, maxProducts } from '../catalogue/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { currencyDigits, isCurrency, toMinor } from '../shared/money.js';
import type { Language } from '../shared/translations.js';
import { isBareDollar, signOf } from './currency-mark.js';
import { importTexts as text } from './imports.texts.js';
import { differences, type Values } from './person.js';
import type { RowValues } from './read-row.js';
import type { RowDone } from './row-done.js';
import { allOf, besides, RowRefused, refuse, refusedRow } from './row-refused.js';
import { productShape } from './row-shapes.js';

const countProducts: Statement = {
  name: 'import.count-products',
  text: 'select count(*)::int as count from product where tenant_id = (select app.tenant())',
};
const loadProducts: Statement = {
  name: 'import.load-products',
  text: `select id, sku, name, description, keywords, unit, image_url as "imageUrl", price_minor::text as "priceMinor", currency, stock, active
    from product where tenant_id = (select app.tenant()) and (sku = any ($1::text[]) or lower(sku) = any ($2::text[])) order by id for no key update`,
};
const insertProducts: Statement = {
  name: 'import.insert-products',
  text: `insert into product (id, tenant_id, sku, name, description, keywords, unit, image_url, price_minor, currency, stock, active, created_at, updated_at)
    select r.id, app.tenant(), r.sku, r.name, r.description, r.keywords, r.unit, r."imageUrl", r."priceMinor", r.currency, r.stock, r.active, $2, $2 from jsonb_to_recordset($1::jsonb) r ${productShape}`,
};
const updateProducts: Statement = {
  name: 'import.update-products',
  text: `update product p set name = r.name, description = r.description, keywords = r.keywords, unit = r.unit, image_url = r."imageUrl", price_minor = r."priceMinor", stock = r.stock, active = r.active, updated_at = $2
    from jsonb_to_recordset($1::jsonb) r ${productShape} where p.id = r.id`,
};

interface KnownProduct {
  id: string;
  isNew: boolean;
  values: Values;
}

/** The products that the rows of a file are about, recognised by their code. */
export class Products {
  private readonly bySku = new Map<string, KnownProduct>();
  /** The products by lower-case code. */
  private readonly byFolded = new Map<string, KnownProduct[]>();
  private count = 0;

  constructor(
    private readonly rules: { currency: string; language: Language },
    private readonly dryRun: boolean,
  ) {}

  async apply(tx: Transaction, rows: readonly RowValues[], now: Date): Promise<RowDone[]> {
    await tx.query(lockCatalogue);
    if (!this.dryRun || this.count === 0) {
      const [counted] = await tx.query<{ count: number }>(countProducts);
      this.count = counted?.count ?? 0;
    }
    if (!this.dryRun) for (const codes of [this.bySku, this.byFolded]) codes.clear();
    const skus = rows.flatMap(({ values }) => (values.get('sku') as string | undefined) ?? []);
    const folded = skus.map(sku => sku.toLowerCase());
    for (const { id, ...values } of await tx.query<{ id: string; sku: string } & Values>(loadProducts, [skus, folded]))
      if (!this.bySku.has(values.sku)) this.remember(values.sku, { id, isNew: false, values });
    const touched = new Set<KnownProduct>();
    const done = rows.map(row => this.take(row, touched));
    if (this.dryRun) return done;
    for (const [statement, isNew] of [[insertProducts, true] as const, [updateProducts, false] as const]) {
      const found = [...touched].filter(each => each.isNew === isNew).map(({ id, values }) => ({ id, ...values }));
      if (found.length > 0) await tx.query(statement, [JSON.stringify(found), now]);
    }
    return done;
  }

  private remember(sku: string, product: KnownProduct): void {
    this.bySku.set(sku, product);
    const folded = sku.toLowerCase();
    this.byFolded.set(folded, [...(this.byFolded.get(folded) ?? []), product]);
  }

  /** Returns the product with exactly this code, otherwise the only product whose code differs from it only in case. */
  private find(sku: string): KnownProduct | undefined {
    const alike = this.byFolded.get(sku.toLowerCase()) ?? [];
    return this.bySku.get(sku) ?? (alike.length === 1 ? alike[0] : undefined);
  }

  private take(row: RowValues, touched: Set<KnownProduct>): RowDone {
    try {
      const { language } = this.rules;
      const given = row.values.get('sku') as string | undefined;
      const known = given ? this.find(given) : undefined;
      const [sku, values] = besides(row.unread, () =>
        allOf<[string, Values]>(
          () => {
            if (!given) refuse('sku', text.coded(language, 'skuless'));
            if (!known && this.count >= maxProducts)
              refuse('sku', text.coded(language, 'catalogueFull', { most: maxProducts }));
            return given;
          },
          () => this.after(known?.values ?? null, row, String(known?.values.sku ?? given)),
        ),
      );
      const changes = differences(known?.values ?? {}, values);
      const product = known ?? { id: newId(), isNew: true, values };
      product.values = values;
      if (!known) {
        this.remember(sku, product);
        this.count += 1;
      }
      touched.add(product);
      return {
        row: row.row,
        outcome: known ? 'UPDATED' : 'CREATED',
        contactId: null,
        contactMade: false,
        recordId: this.dryRun && product.isNew ? null : product.id,
        recordMade: !known,
        before: { contact: {}, record: changes.before },
        after: { contact: {}, record: changes.after },
      };
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      return refusedRow(row.row, error, this.rules.language);
    }
  }

  private after(before: Values | null, { values }: RowValues, sku: string): Values {
    const { language } = this.rules;
    const given = (name: string, otherwise: unknown) => values.get(name) ?? before?.[name] ?? otherwise;
    const [name, money] = allOf<[unknown, { currency: string; priceMinor: unknown }]>(
      () => given('name', null) || refuse('name', text.coded(language, 'nameless')),
      () => this.moneyAfter(before, values),
    );
    return {
      sku,
      name,
      description: given('description', ''),
      keywords: given('keywords', []),
      unit: given('unit', null),
      imageUrl: given('imageUrl', null),
      ...money,
      stock: given('stock', null),
      active: given('active', true),
    };
  }

  private moneyAfter(before: Values | null, values: RowValues['values']): { currency: string; priceMinor: unknown } {
    const { language } = this.rules;
    // Without this check "US$ 5" would become a price of 5 in the tenant's currency.
    const meant = (values.get('currenciesOfPrice') as readonly string[] | null | undefined) ?? null;
    const ofPrice = meant?.length === 1 ? meant[0] : undefined;
    const currency = String(values.get('currency') ?? before?.currency ?? ofPrice ?? this.rules.currency).toUpperCase();
    if (!isCurrency(currency)) refuse('currency', text.coded(language, 'currency'));
    if (before && before.currency !== currency)
      refuse('currency', text.coded(language, 'otherCurrency', { currency: String(before.currency) }));
    if (meant && !meant.includes(currency))
      refuse(
        'price',
        isBareDollar(meant)
          ? text.coded(language, 'bareDollar', { currency, sign: signOf(currency) })
          : text.coded(language, 'otherSign', { currency }),
      );
    const price = values.get('price') as string | undefined;
    const priceMinor =
      price === undefined ? (before?.priceMinor ?? null) : (toMinor(price, currency)?.toString() ?? null);
    if (price !== undefined && priceMinor === null)
      refuse('price', text.coded(language, 'price', { currency, digits: currencyDigits(currency) }));
    return { currency, priceMinor };
  }
}
