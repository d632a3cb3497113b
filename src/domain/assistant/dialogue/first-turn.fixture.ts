import { newDialogue } from './state.js';

/** The parts of an answer's input that say where the dialogue stands, of a customer's first message. */
export const firstTurn = { dialogue: newDialogue, results: [], mayCall: true, awaitsPerson: false, mostMisses: 3 };
