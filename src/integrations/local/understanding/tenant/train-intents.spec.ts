import { beforeAll, describe, expect, it } from '@jest/globals';
import { type IntentScores, StaleModel } from '../../../../domain/assistant/own-models.port.js';
import { decodeIntents, encodeIntents } from './encode-intents.js';
import { type OwnIntents, ownIntentOf } from './own-intents.js';
import { rentalLessons, rentalMessages } from './rental-lessons.fixture.js';
import { atOnce, inSlices } from './slices.js';
import { trainIntents } from './train-intents.js';

describe('trainIntents', () => {
  let own: OwnIntents;
  let scores: IntentScores;
  beforeAll(() => {
    ({ own, scores } = atOnce(trainIntents(rentalLessons)));
  });

  it('tells a tenant’s own intents apart on messages left out, far above chance', () => {
    expect(scores.messages).toBe(rentalLessons.length);
    // chance would be one in six; the lessons are few, in two languages, and use different words each time
    expect(scores.accuracy).toBeGreaterThan(0.45);
    expect(scores.macroF1).toBeGreaterThan(0.45);
    expect(scores.classes.map(({ label }) => label).sort()).toEqual(own.intents);
    expect(scores.claimedRight).toBeLessThanOrEqual(scores.accuracy);
  });

  it('measures strangers on intents that were left out whole', () => {
    expect(scores.outOfScope?.messages).toBe(rentalLessons.length);
    expect(scores.outOfScope?.auroc).toBeGreaterThan(0.65);
  });

  it('names the intent of messages written apart, and none for strangers', () => {
    const right = rentalMessages.filter(({ text, intent }) => ownIntentOf(own, text).intent === intent);
    expect(right.length).toBeGreaterThanOrEqual(15);
    expect(ownIntentOf(own, 'xyzzy qwrt zzz').intent).toBeNull();
  });

  it('is sure where it is right more than where it is wrong', () => {
    const judged = rentalMessages.map(({ text, intent }) => ({ ...ownIntentOf(own, text), wanted: intent }));
    for (const { confidence } of judged) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(scores.calibrationError).toBeLessThan(0.15);
  });

  it('takes messages of no intent for lessons too', () => {
    const none = [
      'qué tal el partido de anoche',
      'feliz cumpleaños tía',
      'feliz cumpleaños primo, un abrazo',
      'felicidades por tu cumpleaños',
      'nice weather today',
      'call your mother',
      'happy birthday auntie',
      'te quiero mucho',
    ];
    const taught = atOnce(trainIntents([...rentalLessons, ...none.map(text => ({ text, intent: null }))]));
    expect(taught.own.intents).toEqual(own.intents);
    expect(ownIntentOf(taught.own, 'feliz cumpleaños tía querida').intent).toBeNull();
  });

  it('gives the same model for the same lessons, also a slice at a time', async () => {
    const again = await inSlices(trainIntents(rentalLessons));
    expect((await encodeIntents(again.own)).equals(await encodeIntents(own))).toBe(true);
  });

  it('reads back what was stored, and refuses what another program stored', async () => {
    const bytes = await encodeIntents(own);
    const read = decodeIntents(bytes);
    for (const { text } of rentalMessages) expect(ownIntentOf(read, text)).toEqual(ownIntentOf(own, text));
    expect(() => decodeIntents(bytes.subarray(0, bytes.length / 2))).toThrow(StaleModel);
    expect(() => decodeIntents(Buffer.from('no model'))).toThrow(StaleModel);
  });

  it('lets others run while it trains', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await inSlices(trainIntents([...rentalLessons, ...rentalLessons.map(one => ({ ...one, text: `${one.text} ya` }))]));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('refuses a single intent, and an intent with too few messages', () => {
    const hours = rentalLessons.filter(({ intent }) => intent === 'hours');
    expect(() => atOnce(trainIntents(hours))).toThrow(RangeError);
    expect(() => atOnce(trainIntents([...rentalLessons, { text: 'hola', intent: 'lonely' }]))).toThrow(RangeError);
  });
});
