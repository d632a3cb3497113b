import { ownFormat } from './formats.js';
import type { OwnIntents } from './own-intents.js';
import { pack, unpack } from './packed.js';

type Header = Pick<OwnIntents, 'intents' | 'scale' | 'confidence' | 'belonging' | 'threshold'> & {
  format: string;
  messages: number;
  keys: number;
  rows: number;
};

/** Encodes a model as bytes for storage. */
export function encodeIntents(own: OwnIntents): Promise<Buffer> {
  const { intents, scale, confidence, belonging, threshold, vocabulary, rows, weights, bias } = own;
  const header: Header = {
    format: ownFormat(),
    intents,
    scale,
    confidence,
    belonging,
    threshold,
    messages: vocabulary.messages,
    keys: vocabulary.keys.length,
    rows: weights.length / intents.length,
  };
  return pack(header, [vocabulary.keys, vocabulary.counts, rows, bias, weights]);
}

/** Decodes the model from these bytes. Throws StaleModel if they are of another format or broken. */
export function decodeIntents(bytes: Uint8Array): OwnIntents {
  const { header, next } = unpack<Header>(bytes, ownFormat());
  const { intents, scale, confidence, belonging, threshold, messages, keys, rows } = header;
  return {
    intents,
    scale,
    confidence,
    belonging,
    threshold,
    vocabulary: { keys: new Uint32Array(next(keys * 4)), counts: new Uint32Array(next(keys * 4)), messages },
    rows: new Int32Array(next(keys * 4)),
    bias: new Float32Array(next(intents.length * 4)),
    weights: new Int8Array(next(rows * intents.length)),
  };
}
