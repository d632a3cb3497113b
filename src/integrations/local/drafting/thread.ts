import { parentPort } from 'node:worker_threads';
import type { DraftOrder, ThreadMessage } from './draft-order.js';
import { Drafter } from './drafter.js';

/** The thread of DraftingThread. */
const drafter = new Drafter();
const send = (message: ThreadMessage) => parentPort?.postMessage(message);
parentPort?.on('message', (order: DraftOrder) => send(drafter.draft(order)));
send({ kind: 'ready' });
