import { createStore } from '../../lib/store';

/** A question that was typed elsewhere: the screen asks it once, as soon as it is open. */
export const toAsk = createStore<string | null>(null);
