import { newDialogue } from './state.js';

/** The parts of an answer's input that describe the dialogue, for a customer's first message. */
export const firstTurn = { dialogue: newDialogue, results: [], mayCall: true, awaitsPerson: false, mostMisses: 3 };
