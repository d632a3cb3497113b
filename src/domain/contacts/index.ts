export * from './change-reach.js';
export * from './contact.entity.js';
export * from './find-or-make-contact.js';
export * from './lock-addresses.js';
export * from './lock-order.js';
export * from './message-parts.js';
export * from './reach.js';
export * from './update-contact.js';
