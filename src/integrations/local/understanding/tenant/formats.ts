import { createHash } from 'node:crypto';
import { understandSync } from '../understand.js';
import { ownFeatures } from './own-features.js';

/** Version of the stored model's layout. */
const layout = 'own-1';

/** Sample messages. Their features change as soon as the reading of messages changes. */
const probes = [
  'hola, ¿cuánto cuesta el taladro y lo tienen en stock?',
  'mi pedido no llega, ya van dos semanas y nadie contesta',
  'quiero devolverlo, no sirve',
  'thanks, that solved it!',
  'we would like to distribute your products in our stores',
  'the machine broke within a month, is it under warranty?',
];
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

let features: string | undefined;
let answers: string | undefined;

/**
 * Returns the format of a stored model, which includes how messages are read. A model of another format is trained again from its
 * lessons.
 */
export function ownFormat(): string {
  features ??= digest(probes.map(text => ownFeatures(text).map(({ keys, times }) => [[...keys], [...times]])));
  return `${layout}/${features}`;
}

/** Returns the format of stored corrections. They are learnt on top of the shipped models, so other weights require learning them again. */
export function correctionsFormat(): string {
  answers ??= digest(probes.map(text => understandSync(text)));
  return `${ownFormat()}/${answers}`;
}
