import { defineTables, everything } from '../shared/tables.js';
import { Article } from './article.entity.js';
import { Product } from './product.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const catalogueTables = defineTables('catalogue', {
  product: {
    holds: 'something that the business sells',
    entity: Product,
    rights: 'tenant',
    grants: {
      app: everything,
      jobs: 'select',
      lookup:
        'select(id, tenant_id, stock, search_key, created_at, price_minor, stock_up, stock_down, active, currency), update(stock, updated_at)',
      reports: 'select(id, tenant_id, sku, name)',
    },
    plain: 'sku name description keywords unit image_url price_minor currency stock active',
    derived: 'search_key price_up price_down stock_up stock_down',
    alsoWrittenBy: { imports: 'brings rows of files in, many at once' },
  },
  product_change: {
    holds: 'how a product was offered until its price changed, or whether it can be bought',
    rights: 'tenant',
    grants: { app: 'select', jobs: 'select', lookup: 'insert' },
    plain: 'product_id changed_at price_minor currency in_stock',
    madeByDatabase: true,
    unseen: 'read by the flow of nurturing alone',
  },
  knowledge_article: {
    holds: 'something that the agent may say',
    entity: Article,
    rights: 'tenant',
    grants: { app: everything, jobs: 'select' },
    plain: 'title body keywords language active',
    derived: 'search_key',
  },
  catalogue_version: {
    holds: 'how often the products, articles and agents of the tenant have changed',
    rights: 'tenant',
    grants: { app: 'select', jobs: 'select', lookup: 'select, insert, update' },
    plain: 'version',
    madeByDatabase: true,
    unseen: 'read by the agent alone',
  },
});
