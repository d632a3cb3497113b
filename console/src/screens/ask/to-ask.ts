import { createStore } from '../../lib/store';

/** A question that was typed elsewhere: the screen asks it as soon as it stands there, once. */
export const toAsk = createStore<string | null>(null);
