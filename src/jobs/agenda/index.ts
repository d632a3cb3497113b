export * from './offer-again.js';
export * from './remind.js';
export * from './tell-change.js';
export * from './warn-of-leaver.js';
