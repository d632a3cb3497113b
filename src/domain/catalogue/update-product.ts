import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { checkedTogether, DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { fromMinor } from '../shared/money.js';
import { readPublicAddress } from '../shared/public-address.js';
import { readRequired, readWords } from '../shared/required.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { keywordsInput, readPrice, readStock, stockInput } from './catalogue-input.js';
import { Product } from './product.entity.js';

/**
 * Changes a product: omitted fields stay. A null price means on request, a null stock means not counted. Existing orders keep their
 * prices. Returns its id.
 */
export const updateProduct = useCase({
  name: 'catalogue.update-product',
  permission: 'product:update',
  input: z.object({
    productId: z.string(),
    name: text('name').nullish(),
    description: text('notes').nullish(),
    price: text('code').nullish(),
    stock: stockInput,
    stockBefore: stockInput,
    unit: text('namePart').nullish(),
    keywords: keywordsInput,
    imageUrl: text('url').nullish(),
    active: z.boolean().nullish(),
  }),
  audit: {
    'product.updated': {
      subject: 'product',
      shows: ({ name, priceMinor, currency, stock, active }: Product) => ({
        name,
        price: priceMinor === null ? null : fromMinor(priceMinor, currency),
        stock,
        active,
      }),
    },
  },
  async run({ tx, clock, audit }, input) {
    const isGiven = (field: 'name' | 'active') => () => {
      if (input[field] === null)
        throw new DomainError('INVALID', `The ${field} of a product cannot be empty.`, [field]);
    };
    await checkedTogether(isGiven('name'), isGiven('active'));
    // Locked, so that a reservation of stock by a simultaneous order is not overwritten.
    const product = isId(input.productId)
      ? await tx.em.findOne(Product, { id: input.productId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!product) throw new DomainError('NOT_FOUND', 'Product not found.', ['productId']);
    audit['product.updated'].beforeAndAfter(product);
    const { locale } = await loadTenant(tx, tx.tenantId);
    await checkedTogether(
      () => {
        if (typeof input.name === 'string') product.name = readRequired(input.name, 'name');
      },
      () => {
        if (input.price !== undefined) product.priceMinor = readPrice(input.price, product.currency, locale);
      },
      () => {
        if (input.stock === undefined) return;
        // Orders have reserved stock since the user read it: the user's number would sell the same pieces twice.
        if (input.stockBefore !== undefined && input.stockBefore !== product.stock)
          throw new DomainError('CONFLICT', 'The stock has changed. Reload it before you set it.', ['stock']);
        product.stock = readStock(input.stock);
      },
      () => {
        if (input.imageUrl !== undefined) product.imageUrl = readPublicAddress(input.imageUrl, 'imageUrl');
      },
      () => {
        if (input.keywords !== undefined) product.keywords = readWords(input.keywords ?? [], 'keywords');
      },
    );
    if (input.description !== undefined) product.description = input.description ?? '';
    if (input.unit !== undefined) product.unit = input.unit || null;
    if (typeof input.active === 'boolean') product.active = input.active;
    product.updatedAt = clock.now();
    await tx.em.flush();
    return product.id;
  },
});
