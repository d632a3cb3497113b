import { z } from 'zod';
import { collapseSpaces } from '../shared/collapse-spaces.js';
import type { Statement } from '../shared/database.port.js';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { fromMinor, isCurrency } from '../shared/money.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { readPublicAddress } from '../shared/public-address.js';
import { readCurrency } from '../shared/read-currency.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { keywordsInput, maxProducts, readPrice, readStock, stockInput } from './catalogue-input.js';
import { Product } from './product.entity.js';
import { lockCatalogue } from './product.sql.js';

const standing: Statement = {
  name: 'product.standing',
  text: `select (select currency from tenant where id = app.tenant()) as currency,
      (select count(*)::int from product where tenant_id = (select app.tenant())) as count,
      exists (select from product where tenant_id = (select app.tenant()) and lower(sku) = lower($1)) as "hasSku"`,
};

/** Adds a product to the catalogue. Agents use it from their next answer on. Returns its id. */
export const createProduct = useCase({
  name: 'catalogue.create-product',
  permission: 'product:create',
  input: z.object({
    sku: text('code'),
    name: text('name'),
    description: text('notes').nullish(),
    price: text('code').nullish(),
    currency: text('code').nullish(),
    stock: stockInput,
    unit: text('namePart').nullish(),
    keywords: keywordsInput,
    imageUrl: text('url').nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('product'),
  audit: {
    'product.created': {
      subject: 'product',
      shows: ({ sku, name, priceMinor, currency, stock }: Product) => ({
        sku,
        name,
        price: priceMinor === null ? null : fromMinor(priceMinor, currency),
        currency,
        stock,
      }),
    },
  },
  async run({ tx, clock, scope, audit }, input) {
    const sku = collapseSpaces(input.sku);
    await tx.query(lockCatalogue);
    const [tenant] = await tx.query<{ currency: string; count: number; hasSku: boolean }>(standing, [sku]);
    if (!tenant) throw new Error('the tenant has no row');
    if (tenant.count >= maxProducts)
      throw new DomainError('LIMIT_REACHED', `A tenant can have at most ${maxProducts} products.`);
    const { locale } = await loadTenant(tx, scope.tenantId);
    const currencyOf = () => (input.currency ? readCurrency(input.currency) : tenant.currency);
    const [, name, currency, keywords, imageUrl, priceMinor, stock] = await checkedTogether(
      () => {
        readRequired(sku, 'sku');
        if (tenant.hasSku) throw new DomainError('CONFLICT', 'A product with this SKU already exists.', ['sku']);
      },
      () => readRequired(input.name, 'name'),
      currencyOf,
      () => readWords(input.keywords ?? [], 'keywords'),
      () => readPublicAddress(input.imageUrl, 'imageUrl'),
      // Without a known currency, that of the tenant tells whether it is an amount at all.
      () =>
        readPrice(
          input.price ?? null,
          isCurrency(input.currency?.trim().toUpperCase() ?? '') ? currencyOf() : tenant.currency,
          locale,
        ),
      () => readStock(input.stock ?? null),
    );
    const now = clock.now();
    const product = tx.em.create(Product, {
      id: newId(),
      tenantId: scope.tenantId,
      sku,
      name,
      description: input.description ?? '',
      keywords,
      unit: input.unit || null,
      imageUrl,
      priceMinor,
      currency,
      stock,
      active: true,
      createdAt: now,
      updatedAt: now,
    });
    await tx.em.flush();
    audit['product.created'].after(product);
    return product.id;
  },
});
