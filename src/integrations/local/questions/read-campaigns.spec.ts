import { describe, expect, it } from '@jest/globals';
import { readQuestion } from './read-question.js';

const read = (question: string) =>
  readQuestion({ question, today: '2026-11-23', previous: null, sellers: [], pipelines: [], sources: [], fields: [] });

describe('questions about campaigns', () => {
  it.each([
    '¿qué campañas hemos enviado?',
    '¿cómo van las campañas?',
    'resultados de la campaña',
    '¿cómo nos fue con las campañas?',
    '¿cuántas personas respondieron a la campaña?',
    'cuántos leyeron la campaña',
    'campañas',
    'what campaigns have we sent?',
    'how are the campaigns doing?',
    'how many people replied to the campaign?',
  ])('list them with what came of them: %s', question =>
    expect(read(question)).toMatchObject({ kind: 'LIST', list: 'CAMPAIGNS', metric: null, ignored: [] }),
  );

  it.each([
    ['campañas programadas', 'SCHEDULED'],
    ['which campaigns are running?', 'RUNNING'],
    ['campañas terminadas', 'DONE'],
    ['¿qué campañas se detuvieron?', 'STOPPED'],
  ])('take one state: %s', (question, status) =>
    expect(read(question)).toMatchObject({ list: 'CAMPAIGNS', conditions: { status: [status] }, ignored: [] }),
  );

  it('count them, and are not about what each of them brought', () => {
    expect(read('¿cuántas campañas hay?')).toMatchObject({ kind: 'COUNT', list: 'CAMPAIGNS' });
    expect(read('ventas por campaña').kind).toBe('UNCLEAR');
    expect(read('¿qué campaña trajo más leads?').kind).toBe('UNCLEAR');
    expect(read('leads de la campaña de navidad')).toMatchObject({ list: 'LEADS', ignored: ['campana', 'navidad'] });
    expect(read('tareas terminadas')).toMatchObject({ list: 'TASKS', conditions: { done: true } });
  });
});
