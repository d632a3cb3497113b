import { generate, type LoadOrder } from './generator.js';

/** The process of the load generator: it takes one order after another and returns one result for each. */
process.on('message', (order: LoadOrder) => {
  generate(order).then(
    result => process.send?.({ result }),
    error => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
