import { z } from 'zod';
import { bucketCount } from '../../hash.js';
import type { Reading } from '../features/extract.js';
import { combine, evidenceCount, type Heard } from './combiner.js';
import { outputCount } from './heads.js';

const magic = 'EMBUDO03';
const combinerSchema = z.array(z.number()).length(evidenceCount * outputCount);
const headerSchema = z.object({
  buckets: z.literal(bucketCount),
  outputs: z.literal(outputCount),
  scales: z.array(z.number().positive()).length(outputCount),
  combiner: combinerSchema,
  thresholds: z.object({ wantsHuman: z.number(), legal: z.number() }),
});

/** The part of the model that is learnt from messages that the heads have not seen. */
export interface SecondLayer {
  /** `evidenceCount` rows of `outputCount` weights: see `combine`. */
  combiner: readonly number[];
  /** A flag counts as present if its output is above this threshold, chosen so that precision and recall are balanced. */
  thresholds: { wantsHuman: number; legal: number };
}

/** A row of `outputCount` small integers for each bucket; the scale of an output turns its integers into weights. */
export interface LinearModel extends SecondLayer {
  weights: Int8Array;
  scales: readonly number[];
}

/** The heads without a second layer, as they are used while the second layer is learnt. */
export type Heads = Pick<LinearModel, 'weights' | 'scales'>;

/** Rounds trained weights (bucket by bucket, `outputCount` each) to 8 bits, with a scale for each output. */
export function quantise(trained: Float32Array): Heads {
  const most = new Array<number>(outputCount).fill(1e-6);
  for (let index = 0; index < trained.length; index++) {
    const output = index % outputCount;
    most[output] = Math.max(most[output] ?? 0, Math.abs(trained[index] ?? 0));
  }
  const scales = most.map(value => value / 127);
  const weights = new Int8Array(trained.length);
  for (let index = 0; index < trained.length; index++)
    weights[index] = Math.round((trained[index] ?? 0) / (scales[index % outputCount] ?? 1));
  return { weights, scales };
}

/**
 * Encodes the model as bytes: the format's name, the header's length, the header as JSON, the weights. Equal models produce equal bytes.
 */
export function encodeModel({ weights, scales, combiner, thresholds }: LinearModel): Buffer {
  const header = Buffer.from(
    JSON.stringify({ buckets: bucketCount, outputs: outputCount, scales, combiner, thresholds }),
  );
  const start = Buffer.alloc(magic.length + 4);
  start.write(magic, 'latin1');
  start.writeUInt32LE(header.length, magic.length);
  return Buffer.concat([start, header, Buffer.from(weights.buffer, weights.byteOffset, weights.length)]);
}

/** Reads what `encodeModel` wrote. Throws if the bytes have another format or length, or were trained for other features. */
export function decodeModel(bytes: Buffer): LinearModel {
  if (bytes.toString('latin1', 0, magic.length) !== magic)
    throw new Error('The weights of the local model are not in its format: run npm run train.');
  const headerStart = magic.length + 4;
  const headerEnd = headerStart + bytes.readUInt32LE(magic.length);
  const { scales, combiner, thresholds } = headerSchema.parse(
    JSON.parse(bytes.toString('utf8', headerStart, headerEnd)),
  );
  if (bytes.length !== headerEnd + bucketCount * outputCount)
    throw new Error('The weights of the local model are cut short: run npm run train.');
  return {
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + headerEnd, bucketCount * outputCount),
    scales,
    combiner,
    thresholds,
  };
}

/** Returns the outputs of the heads for one message, and how new the message is to them. */
export function hear({ weights, scales }: Heads, reading: Reading): Heard {
  const outputs = new Float64Array(outputCount);
  const { buckets, values, tokens, wordsFrom, wordsTo } = reading;
  let unknown = 0;
  for (let feature = 0; feature < buckets.length; feature++) {
    const row = (buckets[feature] ?? 0) * outputCount;
    const value = values[feature] ?? 0;
    // All weights of a bucket are zero if no training message used it.
    let touched = 0;
    for (let output = 0; output < outputCount; output++) {
      const weight = weights[row + output] ?? 0;
      touched |= weight;
      outputs[output] = (outputs[output] ?? 0) + value * weight;
    }
    if (touched === 0 && feature >= wordsFrom && feature < wordsTo) unknown += 1;
  }
  for (let output = 0; output < outputCount; output++) outputs[output] = (outputs[output] ?? 0) * (scales[output] ?? 0);
  return {
    outputs,
    novelty: unknown / Math.max(1, wordsTo - wordsFrom),
    post: tokens.includes('_handle_'),
    length: tokens.length,
  };
}

/** Returns the outputs of both layers for one message. */
export const outputsFor = (model: LinearModel, reading: Reading): Float64Array =>
  combine(model.combiner, hear(model, reading));
