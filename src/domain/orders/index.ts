import './order.events.js';
import './order.permissions.js';
import './order.settings.js';

export * from './amount.sql.js';
export * from './cart.entity.js';
export * from './cohort.rows.js';
export * from './confirm-order.js';
export * from './invoice.entity.js';
export * from './merge-carts.js';
export * from './order.entity.js';
export { limitMinor } from './order-terms.js';
export * from './orders.tables.js';
export * from './orders-of-contact.js';
export * from './place-order.js';
export * from './record-payment.js';
export * from './set-cart.js';
export * from './sold-product.rows.js';
export * from './update-order.js';
