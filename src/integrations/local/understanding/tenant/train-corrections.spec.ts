import { describe, expect, it } from '@jest/globals';
import type { Understanding } from '../../../../domain/assistant/index.js';
import { type CorrectedMessage, StaleModel } from '../../../../domain/assistant/own-models.port.js';
import type { Intent } from '../../../../domain/shared/labels.js';
import { understandSync } from '../understand.js';
import { isBeyondChance, labelSpoilt } from './adoption.js';
import { decodeCorrections, encodeCorrections, learntOpinion } from './learnt-corrections.js';
import { atOnce } from './slices.js';
import { trainCorrections } from './train-corrections.js';

/** A local model that mistakes messages about an engineer's inspection for price questions, and is right otherwise. */
const understand = (text: string): Understanding => ({
  ...understandSync(text),
  intent: { ...understandSync(text).intent, primary: baseOf(text), secondary: [], confidence: 0.7 },
});
const baseOf = (text: string): Intent =>
  /peritaje|inspection/.test(text) ? 'PRICING_QUESTION' : /cuánto|price/.test(text) ? 'PRICING_QUESTION' : 'COMPLAINT';

const places = ['Heredia', 'Cartago', 'la bodega', 'el local', 'the plant', 'the shop', 'Alajuela', 'the roof'];
const inspections = places.flatMap(place => [
  `quiero agendar un peritaje en ${place}`,
  `an inspection of ${place} please`,
]);
const prices = places.flatMap(place => [`cuánto cuesta el servicio en ${place}`, `what is the price for ${place}`]);
const complaints = places.flatMap(place => [`pésimo trabajo en ${place}`, `you left ${place} dirty`]);

const said = (text: string, intent: Intent): CorrectedMessage => ({ text, intent, sentiment: null, temperature: null });
const corrected = [
  ...inspections.map(text => said(text, 'SUPPORT_REQUEST')),
  ...prices.slice(0, 6).map(text => said(text, 'PRICING_QUESTION')),
];

describe('trainCorrections', () => {
  it('learns what people correct again and again, and leaves the rest alone', () => {
    const { learnt, scores } = atOnce(trainCorrections(corrected, [...prices.slice(6), ...complaints], understand));
    expect(scores.intent).toMatchObject({ messages: corrected.length, lost: 0, adopted: true });
    expect(scores.intent.after).toBeGreaterThan(scores.intent.before + 0.4);
    expect(scores.intent.disturbed).toBeLessThanOrEqual(0.03);
    if (!learnt) throw new Error('nothing was learnt');
    const intentOf = (text: string) => learntOpinion(learnt, text, understand(text)).intent?.label;
    expect(intentOf('quisiera agendar un peritaje en Limón')).toBe('SUPPORT_REQUEST');
    expect(intentOf('cuánto cuesta el servicio en Limón')).toBe('PRICING_QUESTION');
    expect(intentOf('pésimo trabajo, una vergüenza')).toBe('COMPLAINT');
  });

  it('adopts nothing where people say now this and now that', () => {
    // places and languages alternate between the two labels
    const noise = inspections.map((text, index) =>
      said(text, (index + Math.floor(index / 2)) % 2 ? 'SUPPORT_REQUEST' : 'PRICING_QUESTION'),
    );
    const { learnt, scores } = atOnce(trainCorrections(noise, complaints, understand));
    expect(scores.intent.adopted).toBe(false);
    expect(learnt).toBeNull();
  });

  it('adopts nothing of what nobody said a word of', () => {
    const { scores } = atOnce(trainCorrections(corrected, complaints, understand));
    expect(scores.sentiment).toMatchObject({ messages: 0, gained: 0, adopted: false });
    expect(scores.temperature).toMatchObject({ messages: 0, gained: 0, adopted: false });
  });

  it('is read back as it was stored, and not on top of other weights', async () => {
    const { learnt } = atOnce(trainCorrections(corrected, complaints, understand));
    if (!learnt) throw new Error('nothing was learnt');
    const bytes = await encodeCorrections(learnt, 'own/a');
    const text = 'un peritaje por favor';
    const opinion = learntOpinion(decodeCorrections(bytes, 'own/a'), text, understand(text));
    expect(opinion).toEqual(learntOpinion(learnt, text, understand(text)));
    expect(() => decodeCorrections(bytes, 'own/b')).toThrow(StaleModel);
  });
});

describe('adoption', () => {
  it.each([
    [4, 0, false],
    [5, 0, true],
    [6, 1, false],
    [7, 1, true],
    [0, 0, false],
    [50, 50, false],
  ])('of %i put right and %i spoilt is %s', (gained, lost, adopted) => {
    expect(isBeyondChance(gained, lost)).toBe(adopted);
  });

  it('is refused where some label is answered worse', () => {
    const one = { label: 1, before: 1, after: 0 };
    expect(labelSpoilt([one])).toBe(false);
    expect(labelSpoilt([one, one])).toBe(true);
    const right = { label: 1, before: 1, after: 1 };
    expect(labelSpoilt([one, one, ...Array(30).fill(right)])).toBe(true);
    expect(labelSpoilt([one, one, ...Array(40).fill(right)])).toBe(false);
    expect(labelSpoilt([one, one, { label: 1, before: 0, after: 1 }])).toBe(false);
  });
});
