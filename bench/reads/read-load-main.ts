import { type ReadOrder, readAgain } from './read-load.js';

process.on('message', (order: ReadOrder) => void readAgain(order).then(result => process.send?.(result)));
process.on('disconnect', () => process.exit(0));
