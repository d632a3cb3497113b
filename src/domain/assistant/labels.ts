export * from '../shared/labels.js';
