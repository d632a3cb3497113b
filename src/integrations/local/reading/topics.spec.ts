import { searchKnowledge } from '../../../domain/assistant/search/search-knowledge.js';
import { decodeClassifier, encodeClassifier, outputsOf } from './classifier.js';
import { textFeatures } from './features.js';
import { fitClassifier } from './fit-classifier.js';
import { localLikeness } from './topics.js';

const article = (title: string, body: string) => ({ title, body, keywords: [], language: 'es' });
/** A shop of a trade that is in none of the benchmarks. */
const articles = [
  article('Talleres', 'Las clases de cerámica son los jueves a las 17:00 y duran dos horas.'),
  article('El local', 'Puede dejar el carro sin costo en el patio de atrás. Hay rampa desde la acera.'),
  article('Piezas', 'Toda pieza rota por el transporte se repone si nos manda una foto.'),
  article('Cobro', 'Se puede cancelar con tarjeta o por transferencia.'),
];
const { meaningOf } = localLikeness;
const best = (question: string, language: 'es' | 'en' = 'es') =>
  searchKnowledge(articles, question, { language, likeness: localLikeness })[0]?.best;

describe('what a question and a sentence have in common', () => {
  it.each([
    ['mi abuela anda en silla de ruedas, habrá problema?', 'rampa'],
    ['is there somewhere to leave my vehicle?', 'patio'],
    ['me llegó quebrado el florero', 'repone'],
    ['aceptan visa?', 'tarjeta'],
  ])('finds the passage for "%s" though the words differ', (question, word) => {
    expect(best(question, /somewhere/.test(question) ? 'en' : 'es')).toContain(word);
  });

  it('is next to nothing where one asks for the hours and the other tells of returns', () => {
    const question = meaningOf('a qué hora cierran los sábados?');
    const hours = localLikeness.alike(question, meaningOf('Atendemos de lunes a sábado de 8:00 a 17:00.'));
    const returns = localLikeness.alike(question, meaningOf('Tiene 30 días para devolver la prenda con su etiqueta.'));
    expect(hours).toBeGreaterThan(0.4);
    expect(returns).toBeLessThan(0.15);
  });

  it('tells an order and a greeting from a question about the shop', () => {
    expect(localLikeness.shop(meaningOf('dame dos cocas y un pan porfa'))).toBeLessThan(0.3);
    expect(localLikeness.shop(meaningOf('cuánto cuesta que me lo lleven a la casa?'))).toBeGreaterThan(0.8);
  });
});

describe('the classifier', () => {
  const rows = [
    ['pueden traerlo a mi casa', 0],
    ['hacen entregas', 0],
    ['a qué hora abren', 1],
    ['cierran los domingos', 1],
  ].map(([text, label]) => ({ features: textFeatures(String(text)), labels: [Number(label)] }));
  const labels = ['delivery', 'hours'];

  it('learns what it is shown, and the same each time', () => {
    const classifier = fitClassifier(labels, rows);
    for (const { features, labels: own } of rows) {
      const [delivery = 0, hours = 0] = outputsOf(classifier, features);
      expect(Number(hours > delivery)).toBe(own[0]);
    }
    expect(encodeClassifier(fitClassifier(labels, rows))).toEqual(encodeClassifier(classifier));
  });

  it('is read back as it was written', () => {
    const bytes = encodeClassifier(fitClassifier(labels, rows));
    const read = decodeClassifier(bytes);
    expect(read.labels).toEqual(labels);
    expect(encodeClassifier(read)).toEqual(bytes);
  });

  it('says what to do about weights that are cut short or something else', () => {
    const bytes = encodeClassifier(fitClassifier(labels, rows));
    expect(() => decodeClassifier(bytes.subarray(0, bytes.length - 1))).toThrow('npm run train');
    expect(() => decodeClassifier(Buffer.from('{}'))).toThrow('npm run train');
  });
});
