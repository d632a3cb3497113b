import { generate, type LoadOrder } from './generator.js';

/** The load generator's own process: one order in, one result out, again and again. */
process.on('message', (order: LoadOrder) => {
  generate(order).then(
    result => process.send?.({ result }),
    error => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
