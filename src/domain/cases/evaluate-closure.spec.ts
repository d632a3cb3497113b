import { describe, expect, it } from '@jest/globals';
import { type ClosureFacts, evaluateClosure } from './evaluate-closure.js';

const now = new Date('2026-11-05T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const facts = (more: Partial<ClosureFacts>): ClosureFacts => ({
  lastDirection: 'OUTBOUND',
  lastStatus: 'READ',
  lastMessageAt: hoursAgo(1),
  lastInbound: '¿A qué hora abren?',
  lastInboundSentiment: 0,
  isAnswered: true,
  unanswered: [],
  ...more,
});
const verdict = (more: Partial<ClosureFacts>) => evaluateClosure(facts(more), now, 'es');

describe('whether a case seems solved', () => {
  it.each([
    ['Muchas gracias, quedó perfecto', { lastDirection: 'INBOUND' }],
    ['YA QUEDÓ, todo bien', { lastDirection: 'INBOUND' }],
    ['Thanks, all good', { lastDirection: 'INBOUND' }],
    ['Listo, gracias', {}],
    ['No tengo más dudas, muchas gracias', { lastDirection: 'INBOUND' }],
  ] as const)('is yes where the customer says so: %s', (lastInbound, more) => {
    expect(verdict({ lastInbound, ...more })).toMatchObject({ solved: true });
  });

  it.each([
    ['Gracias, pero no me ha llegado', 0],
    ['Gracias. ¿Y cuánto sale el envío?', 0],
    ['Perfecto, otra vez lo mismo', -0.8],
    ['¿Sigue disponible?', 0.2],
    ['No está resuelto', 0],
    ['Gracias, no quedó solucionado', 0],
    ['It isn’t solved', 0],
    ['No está todo bien', 0],
  ])('is no where they thank and still want something, or are upset: %s', (lastInbound, lastInboundSentiment) => {
    expect(verdict({ lastDirection: 'INBOUND', lastInbound, lastInboundSentiment })).toMatchObject({ solved: false });
  });

  it.each([
    'Quiero hablar con una persona, gracias',
    'Pago mañana, gracias',
    'Perfecto, espero',
    'Thanks, I will wait',
  ])('is no where the customer is only polite and nobody has answered: %s', lastInbound => {
    const unanswered = { lastDirection: 'INBOUND', lastInbound, isAnswered: false } as const;
    expect(verdict(unanswered)).toMatchObject({ solved: false, thanked: false });
    expect(verdict({ ...unanswered, isAnswered: true })).toMatchObject({ solved: true, thanked: true });
  });

  it('is no where thanks follow a question that nobody has answered, and yes behind other thanks', () => {
    const thanked = { lastDirection: 'INBOUND', lastInbound: 'Gracias' } as const;
    expect(verdict({ ...thanked, unanswered: ['El producto llegó roto'] })).toMatchObject({ solved: false });
    expect(verdict({ ...thanked, unanswered: ['Perfecto'] })).toMatchObject({ solved: true });
    // The answer that came after both may be about the question.
    const answered = { ...thanked, lastDirection: 'OUTBOUND', unanswered: ['¿Ya salió mi pedido?'] } as const;
    expect(verdict(answered)).toMatchObject({ solved: false, thanked: false });
  });

  it('is yes where the customer says that it is solved before anybody answered', () => {
    const lastInbound = 'Ya quedó, lo encontré';
    expect(verdict({ lastDirection: 'INBOUND', lastInbound, isAnswered: false })).toMatchObject({ solved: true });
  });

  it('is likely after two days of silence behind an answer that arrived, and not before', () => {
    expect(verdict({ lastMessageAt: hoursAgo(49) })).toEqual({
      solved: true,
      confidence: 0.7,
      reason: 'Se le respondió y lleva 49 horas sin escribir.',
      thanked: false,
    });
    expect(verdict({ lastMessageAt: hoursAgo(47) })).toMatchObject({ solved: false });
    expect(verdict({ lastMessageAt: hoursAgo(49), lastInboundSentiment: -0.6 })).toMatchObject({ solved: false });
  });

  it('is no where the answer never arrived, or nobody has answered', () => {
    expect(verdict({ lastMessageAt: hoursAgo(100), lastStatus: 'FAILED' })).toMatchObject({ solved: false });
    expect(verdict({ lastDirection: 'INBOUND', lastMessageAt: hoursAgo(100) })).toMatchObject({ solved: false });
    expect(verdict({ lastDirection: null, lastMessageAt: null, lastInbound: null })).toMatchObject({ solved: false });
  });
});
