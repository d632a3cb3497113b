import { distinctNames } from '../shared/distinct-names.js';

/** An archived pipeline does not keep its name. */
export const pipelineNames = distinctNames({
  table: 'pipeline',
  column: 'name',
  standing: 'active',
  refusal: 'A pipeline with this name already exists.',
});
