import './question.permissions.js';

export * from './answer-parts.js';
export { addsUp } from './answer-values.js';
export * from './ask-question.js';
export type { ColumnKey } from './column-keys.js';
export * from './day-range.js';
export * from './help-topics.js';
export { listUses, openLeadStatuses, orderOf } from './list-uses.js';
export * from './question-plan.js';
export * from './question-thread.entity.js';
export type { OverviewKey } from './question-values.texts.js';
export * from './questions.tables.js';
export { fieldOf } from './settle-fields.js';
export * from './settle-plan.js';
export { mostSources } from './settle-split.js';
export { singular } from './singular.js';
export { suggestFor } from './suggestions.js';
export * from './word-answer.js';
