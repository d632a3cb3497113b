import { describe, expect, it } from '@jest/globals';
import { read } from '../features/extract.js';
import { decodeModel, encodeModel, hear, quantise } from '../models/linear-model.js';
import { measuringSets, messagesInFile, parseMessages, trainingMessages } from './corpus.js';
import { expand } from './expand.js';
import { fitOptions, fitWeights } from './fit.js';
import { evenThreshold, fitSecondLayer } from './fit-second-layer.js';

describe('the training data', () => {
  const messages = trainingMessages();

  it('hold none of the held-out and none of the blind messages', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, '') || text;
    const trained = new Set(messages.map(({ text }) => plain(text)));
    const apart = measuringSets.flatMap(([file]) => messagesInFile(file));
    expect(apart.filter(({ text }) => trained.has(plain(text)))).toEqual([]);
  });

  it('expand to 40 to 90 thousand messages, the same for the same seed, every slot filled', () => {
    const one = expand(messages, 3);
    expect(one.length).toBeGreaterThan(40_000);
    expect(one.length).toBeLessThan(90_000);
    expect(JSON.stringify(expand(messages, 3)) === JSON.stringify(one)).toBe(true);
    expect(one.filter(({ text }) => /\{\w+\}/.test(text))).toEqual([]);
  });

  it('refuse a line without labels and a header that says nothing', () => {
    expect(() => parseMessages('hola')).toThrow('No label');
    expect(() => parseMessages('# buy 0 X es\nhola')).toThrow('No label');
    expect(() => parseMessages('# xyz 0 H es\nhola')).toThrow('Unknown label');
  });
});

describe('training', () => {
  const few = expand(trainingMessages(), 3).filter((_, index) => index % 200 === 0);
  const train = () => {
    const heads = quantise(fitWeights(few, { ...fitOptions, epochs: 2 }));
    const rows = few.map(message => ({ message, heard: hear(heads, read(message.text)) }));
    return encodeModel({ ...heads, ...fitSecondLayer(rows) });
  };

  it('gives the same bytes each time, which read back as the same model', () => {
    const bytes = train();
    expect(train().equals(bytes)).toBe(true);
    expect(encodeModel(decodeModel(bytes)).equals(bytes)).toBe(true);
  });

  it('weights that are cut short or something else are refused', () => {
    const bytes = train();
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).toThrow('cut short');
    expect(() => decodeModel(Buffer.from('something else'))).toThrow('format');
  });

  it('sets a flag where precision and recall are alike', () => {
    const rows = [4, 3, 2, 1, 0].map(output => ({ output, there: output === 4 || output === 2 }));
    expect(evenThreshold(rows)).toBe(1.5);
  });
});
