import { describe, expect, it } from '@jest/globals';
import type { Intent, SentimentLabel } from '../shared/labels.js';
import { judgeComment } from './judge-comment.js';

const judged = (text: string, primary: Intent = 'GENERAL_INQUIRY', label: SentimentLabel = 'NEUTRAL', legal = false) =>
  judgeComment(text, { intent: { primary }, sentiment: { label }, legal } as Parameters<typeof judgeComment>[1]);

describe('a comment is taken for', () => {
  it.each([
    ['a question', 'precio', 'PRICING_QUESTION', 'NEUTRAL', 'QUESTION'],
    ['a question without its marks', 'hacen envios a Heredia', 'GENERAL_INQUIRY', 'POSITIVE', 'QUESTION'],
    ['a question about the hours', '¿Y los domingos?', 'GENERAL_INQUIRY', 'NEUTRAL', 'QUESTION'],
    ['praise', '¡Qué lindo todo!', 'GENERAL_INQUIRY', 'POSITIVE', 'PRAISE'],
    ['a complaint', 'No me devuelven la plata', 'REFUND_REQUEST', 'NEUTRAL', 'COMPLAINT'],
    ['a complaint by its feeling', 'Qué mal servicio', 'GENERAL_INQUIRY', 'NEGATIVE', 'COMPLAINT'],
    ['spam', 'Gana dinero fácil', 'SPAM', 'NEUTRAL', 'SPAM'],
    ['an insult', 'Hijos de puta!!', 'COMPLAINT', 'NEGATIVE', 'INSULT'],
    ['a question about horsepower', '¿Precio del compresor de 20 HP?', 'PRICING_QUESTION', 'NEUTRAL', 'QUESTION'],
    ['a wish for horsepower', 'Quiero el de 2.5hp', 'PURCHASE_INQUIRY', 'NEUTRAL', 'QUESTION'],
    ['a question about a brand', 'precio de la tinta HP', 'PRICING_QUESTION', 'NEUTRAL', 'QUESTION'],
    ['an insult by its letters', 'gran hp', 'GENERAL_INQUIRY', 'NEGATIVE', 'INSULT'],
    ['nothing that is clear', '@luisa', 'GENERAL_INQUIRY', 'NEUTRAL', 'UNCLEAR'],
    ['nothing that is clear, of a supplier', '¿Les interesa ser socios?', 'PARTNERSHIP', 'NEUTRAL', 'UNCLEAR'],
  ] as const)('%s', (_, text, intent, label, sort) => {
    expect(judged(text, intent, label)).toBe(sort);
  });

  it('a complaint if it threatens with the law, or if it says more than its insult', () => {
    expect(judged('Los voy a demandar', 'GENERAL_INQUIRY', 'NEUTRAL', true)).toBe('COMPLAINT');
    expect(judged('Son una mierda, pagué hace un mes y nunca llegó', 'COMPLAINT', 'NEGATIVE')).toBe('COMPLAINT');
  });
});
