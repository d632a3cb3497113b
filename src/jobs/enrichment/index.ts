export * from './ask-outside.js';
export * from './read-contact.js';
