import './catalogue.permissions.js';
import './knowledge.template.js';

export * from './article.entity.js';
export * from './catalogue.tables.js';
export { maxProducts } from './catalogue-input.js';
export * from './create-knowledge-article.js';
export * from './create-product.js';
export * from './product.entity.js';
export * from './product.sql.js';
export * from './product-news.js';
export * from './update-knowledge-article.js';
export * from './update-product.js';
