import type { Config } from '../../config.js';
import { defaultOperationLimits, type OperationLimits } from './operation-limits.js';

/** Returns the limits of an operation from the settings, the same for HTTP and sockets. */
export const limitsOf = (config: Config): OperationLimits => ({
  ...defaultOperationLimits,
  depth: config.MAX_DEPTH,
  aliases: config.MAX_ALIASES,
  directives: config.MAX_DIRECTIVES,
  tokens: config.MAX_TOKENS,
  cost: config.MAX_COST,
  rows: config.MAX_ROWS,
  rootMutations: config.MAX_ROOT_MUTATIONS,
});
