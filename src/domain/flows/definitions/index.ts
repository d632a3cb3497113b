import type { AnyFlow } from '../engine/flow.js';
import { closure } from './closure.flow.js';
import { followUp } from './follow-up.flow.js';
import { satisfaction } from './satisfaction.flow.js';

/** Every flow. A new one is its file, its spec, and a name here. */
export const flows: readonly AnyFlow[] = [followUp, closure, satisfaction];

/** The flow of that id; undefined where there is none. */
export const flowById = (id: string): AnyFlow | undefined => flows.find(flow => flow.id === id);
