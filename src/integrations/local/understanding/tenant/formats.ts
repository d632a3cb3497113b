import { createHash } from 'node:crypto';
import { understandSync } from '../understand.js';
import { ownFeatures } from './own-features.js';

/** How a model is laid out. */
const layout = 'own-1';

/** Messages that are read differently as soon as how messages are read has changed. */
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

/** What a stored model was trained with: how messages are read. A model of another format is trained again from its lessons. */
export function ownFormat(): string {
  features ??= digest(probes.map(text => ownFeatures(text).map(({ keys, times }) => [[...keys], [...times]])));
  return `${layout}/${features}`;
}

/** Corrections are learnt on top of the shipped models: with other weights they are learnt again. */
export function correctionsFormat(): string {
  answers ??= digest(probes.map(text => understandSync(text)));
  return `${ownFormat()}/${answers}`;
}
