import { distinctNames } from '../shared/distinct-names.js';

/** An inactive profile does not keep its name. */
export const profileNames = distinctNames({
  table: 'agent_profile',
  column: 'name',
  standing: 'active',
  refusal: 'An agent profile with this name already exists.',
});
