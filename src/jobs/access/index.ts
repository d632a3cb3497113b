export * from './send-mail.js';
export * from './walk-audit.js';
