import { ID } from 'type-graphql';
import { idOrNobody } from '../../domain/shared/keyset.js';
import { patternsOf, searchedWords } from '../../domain/shared/search.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import type { Filter } from '../read/filter.js';

/** Matches orders with this product. */
export const productId: Filter = {
  name: 'productId',
  type: () => ID,
  description: 'Only orders that have this product.',
  conditionsFor(given: string, { alias }) {
    const product = idOrNobody(given);
    return [
      {
        // OFFSET 0 lets Postgres look the product up in the lines of each order; it would join all lines of the product otherwise.
        sql: sqlWith(
          [product],
          id =>
            `exists (select from order_line line where line.order_id = ${alias}.id and line.product_id = ${id} offset 0)`,
        ),
        finder: [{ op: 'listed', in: 'product', product }],
        isSelective: true,
      },
    ];
  },
};

/** Matches orders with a product whose name or code contains all of these words. The words may not be spread over several products. */
export const product: Filter = {
  name: 'product',
  type: () => String,
  description:
    'Only orders that have a product with these words in its name or sku, in any order, ignoring case and accents.',
  conditionsFor(given: string, { alias }) {
    const words = searchedWords(given, 'product');
    if (words.length === 0) return [];
    return [
      {
        sql: sqlWith(words.map(patternsOf), (...each: string[]) => {
          const named = each.map(patterns => `product.search_key like any (${patterns})`).join(' and ');
          return `exists (select from order_line line join product on product.id = line.product_id where line.order_id = ${alias}.id and ${named} offset 0)`;
        }),
        finder: [{ op: 'listed', in: 'product', patterns: words.map(patternsOf) }],
        isSelective: true,
      },
    ];
  },
};
