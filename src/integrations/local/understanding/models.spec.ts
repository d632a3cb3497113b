import { describe, expect, it } from '@jest/globals';
import { scoreOf, temperatureFor, understandingSchema } from '../../../domain/assistant/index.js';
import { toCliRecord } from '../../../domain/assistant/understanding-record.js';
import { evaluate } from './evaluate.js';
import { labelledOf } from './train.js';
import { messagesInFile } from './training/corpus.js';
import { pick, seededRandom } from './training/random.js';
import { understandSync } from './understand.js';

describe('the committed local models', () => {
  const evaluation = evaluate(
    messagesInFile('held-out').map(message => ({ labels: labelledOf(message), found: understandSync(message.text) })),
  );

  it('do not fall below their floors on the held-out messages', () => {
    expect(evaluation.messages).toBeGreaterThanOrEqual(150);
    expect(evaluation.intent.accuracy).toBeGreaterThanOrEqual(0.8);
    expect(evaluation.intent.topTwoAccuracy).toBeGreaterThanOrEqual(0.86);
    expect(evaluation.sentiment.macroF1).toBeGreaterThanOrEqual(0.8);
    expect(evaluation.temperature.accuracy).toBeGreaterThanOrEqual(0.88);
    expect(evaluation.language.accuracy).toBeGreaterThanOrEqual(0.95);
    expect(evaluation.wantsHuman.precision).toBeGreaterThanOrEqual(0.7);
    expect(evaluation.legal.precision).toBeGreaterThanOrEqual(0.8);
    expect(evaluation.legal.recall).toBeGreaterThanOrEqual(0.8);
    expect(evaluation.intent.calibration.expectedError).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['first', 'blind', 0.75, 0.85],
    ['second', 'blind-two', 0.86, 0.91],
    ['strangers’', 'strangers', 0.85, 0.92],
  ])('do not fall below their floors on the %s blind messages', (_, file, intent, firstOrSecond) => {
    const found = evaluate(
      messagesInFile(file).map(message => ({ labels: labelledOf(message), found: understandSync(message.text) })),
    );
    expect(found.intent.accuracy).toBeGreaterThanOrEqual(intent);
    expect(found.intent.topTwoAccuracy).toBeGreaterThanOrEqual(firstOrSecond);
    expect(found.sentiment.macroF1).toBeGreaterThanOrEqual(0.8);
    expect(found.temperature.accuracy).toBeGreaterThanOrEqual(0.87);
    // Only 13 of the first blind messages ask for a human, so each false positive costs about five points of precision.
    expect(found.wantsHuman.precision).toBeGreaterThanOrEqual(0.7);
    expect(found.wantsHuman.recall).toBeGreaterThanOrEqual(0.85);
    expect(found.legal.precision).toBeGreaterThanOrEqual(0.8);
    expect(found.legal.recall).toBeGreaterThanOrEqual(0.85);
    expect(found.intent.calibration.expectedError).toBeLessThanOrEqual(0.08);
    expect(found.sentiment.calibration.expectedError).toBeLessThanOrEqual(0.05);
  });

  it('is less sure of the feeling in a public post than of the same words in a private message, and says the same of it', () => {
    const [post, message] = [
      '@acme such a lovely day at your shop, thanks!',
      'such a lovely day at your shop, thanks!',
    ].map(text => understandSync(text).sentiment);
    expect(post?.label).toBe(message?.label);
    expect(post?.confidence).toBeLessThan(message?.confidence ?? 0);
  });

  it('score an approved purchase by its owner above 80 and call it HOT', () => {
    const found = understandSync('quiero comprar 20 unidades hoy, ya tengo el presupuesto aprobado, soy el dueño');
    expect(found.intent.primary).toBe('PURCHASE_INQUIRY');
    expect(scoreOf(found.classification)).toBeGreaterThan(80);
    expect(temperatureFor(found.classification)).toBe('HOT');
    expect(found.intent.entities.quantities).toContainEqual({ value: 20, unit: 'unidades' });
  });

  it.each(['¿Cuánto cuesta?', 'precio?', 'How much is it?', 'cuanto vale la bicicleta'])(
    'call the bare price question %j WARM',
    text => {
      const found = understandSync(text);
      expect(found.intent.primary).toBe('PRICING_QUESTION');
      expect(temperatureFor(found.classification)).toBe('WARM');
    },
  );

  it.each([
    'Hola',
    'Buenas tardes',
    'hello',
    '¿Dónde está mi pedido?',
    'Muy mal servicio, qué decepción',
    'Where is my package?',
  ])('call %j COLD', text => expect(temperatureFor(understandSync(text).classification)).toBe('COLD'));

  it.each([
    'Gana dinero desde casa con bitcoin, cupos limitados http://gana.top',
    'You have won a prize, click here to claim it bit.ly/zzz',
    'Último aviso: si no paga hoy será demandado, deposite en bitcoin',
  ])('score the spam %j below 20, neutral and no legal threat', text => {
    const found = understandSync(text);
    expect(found.intent.primary).toBe('SPAM');
    expect(scoreOf(found.classification)).toBeLessThan(20);
    expect(found.sentiment.label).toBe('NEUTRAL');
    expect(found.legal).toBe(false);
  });

  it.each([
    '¡¡¡Estoy furioso, son unos ladrones, nunca más les compro, me voy con la competencia!!!',
    "I'm furious, you thieves! I'm cancelling everything and going to your competitor",
  ])('rate the rage of a leaving customer below -0.7 with a churn risk above 70: %j', text => {
    const { sentiment } = understandSync(text);
    expect(sentiment.label).toBe('NEGATIVE');
    expect(sentiment.score).toBeLessThan(-0.7);
    expect(sentiment.churnRisk).toBeGreaterThan(70);
    expect(sentiment.triggers.length).toBeGreaterThan(0);
  });

  it('tell a threat of legal action from a law firm that wants to buy', () => {
    expect(understandSync('Los voy a demandar, mi abogado ya tiene todo').legal).toBe(true);
    expect(understandSync("I'm going to sue you, expect a call from my lawyer").legal).toBe(true);
    expect(understandSync('Somos un despacho de abogados y queremos contratar el servicio de limpieza').legal).toBe(
      false,
    );
    expect(understandSync('No los voy a demandar, pero me trataron muy mal').legal).toBe(false);
  });

  it.each(['how about foam board', 'how about the white board', 'what about a cork board'])(
    'hear no law in a thing that sounds like an office: %s',
    text => expect(understandSync(text).legal).toBe(false),
  );
  it.each(['expect a summons', 'OSHA will hear about this', 'procederé judicialmente'])(
    'and hear it where no word of law is known: %s',
    text => expect(understandSync(text).legal).toBe(true),
  );

  it('tell who asks for a person from who declines one', () => {
    expect(understandSync('quiero hablar con una persona').wantsHuman).toBe(true);
    expect(understandSync('Can I speak to a human?').wantsHuman).toBe(true);
    expect(understandSync('No me llamen por favor, solo mándenme la información por aquí').wantsHuman).toBe(false);
  });

  it('keep the sentiment score on the side of its label', () => {
    for (const { text } of messagesInFile('held-out')) {
      const { label, score } = understandSync(text).sentiment;
      if (label === 'POSITIVE') expect(score).toBeGreaterThan(0.2);
      else if (label === 'NEGATIVE') expect(score).toBeLessThan(-0.2);
      else expect(Math.abs(score)).toBeLessThanOrEqual(0.2);
    }
  });
});

describe('understandSync with any text', () => {
  const awkward = [
    '',
    ' ',
    '\n\n',
    '\u0000',
    'hola\u0000mundo',
    '\ud800',
    'precio \udfff?',
    '👍',
    '😍😍😍',
    '👨‍👩‍👧‍👦',
    '?',
    '....',
    '12345',
    '¿¿¿¿',
    'a'.repeat(100_000),
    'ja '.repeat(33_000),
    '😡'.repeat(20_000),
    '\ud83d'.repeat(5_000),
    '{"text":"x"}',
    "'; DROP TABLE lead; --",
    '<script>',
    'n’t',
    '＄１００',
    '1,2.3.4,5',
    '٣٤٥',
    `${'x'.repeat(3999)}😀`,
    '1'.repeat(50_000),
    '+'.repeat(9_000),
    '(555'.repeat(3_000),
    '1.'.repeat(20_000),
    'a@'.repeat(20_000),
    'calle '.repeat(9_000),
    '1 de '.repeat(9_000),
    '- '.repeat(9_000),
  ];

  it.each(awkward.map((text, index) => [index, text] as const))(
    'gives a valid understanding of awkward text %i',
    (_, text) => {
      const found = understandSync(text);
      expect(understandingSchema.safeParse(found).error).toBeUndefined();
      expect(JSON.stringify(toCliRecord(text, found))).not.toContain('null,"score"');
    },
  );

  it('gives valid understandings of 400 random strings, and the same twice', () => {
    const random = seededRandom(1);
    const pieces = [
      'quiero ',
      'no ',
      '$1.200 ',
      '\u0000',
      '\ud83d',
      '\udc4d',
      '🙏',
      'refund ',
      'a',
      'ñ',
      '!',
      '?',
      '\n',
      '８',
      'https://x.top ',
      '+507 6000-0000 ',
      'é',
      'ﷺ',
      'who ',
    ];
    for (let round = 0; round < 400; round++) {
      let text = '';
      const length = Math.floor(random() * 60);
      for (let index = 0; index < length; index++)
        text += random() < 0.5 ? pick(pieces, random) : String.fromCharCode(Math.floor(random() * 65_536));
      const found = understandSync(text);
      expect(understandingSchema.safeParse(found).error).toBeUndefined();
      expect(understandSync(text)).toEqual(found);
    }
  });

  it('hears an ask at the end of a long ramble', () => {
    const ramble = 'bueno y entonces fuimos todos para allá con la familia y estuvo lloviendo toda la tarde '.repeat(
      60,
    );
    expect(understandSync(`${ramble} quiero hablar con una persona`).wantsHuman).toBe(true);
  });

  it('says other of a language that it does not know', () => {
    expect(understandSync('Bonjour, combien coûte cet appareil ?').language).toBe('other');
    expect(understandSync('👍').language).toBe('other');
    expect(understandSync('cuánto cuesta la mesa').language).toBe('es');
    expect(understandSync('how much is the table').language).toBe('en');
  });
});

describe('toCliRecord', () => {
  it('has the keys of the understand command, in their order, and nothing of the reasoning', () => {
    const record = toCliRecord('hola', understandSync('hola'));
    expect(Object.keys(record)).toEqual([
      'text',
      'language',
      'intent',
      'sentiment',
      'classification',
      'wantsHuman',
      'legal',
    ]);
    expect(Object.keys(record.intent)).toEqual(['primary', 'secondary', 'confidence', 'entities']);
    expect(Object.keys(record.sentiment)).toEqual([
      'label',
      'score',
      'confidence',
      'emotions',
      'urgency',
      'churnRisk',
      'triggers',
    ]);
    expect(Object.keys(record.classification)).toEqual([
      'score',
      'temperature',
      'urgency',
      'decisionPower',
      'budget',
      'fit',
      'recommendedAction',
      'signals',
    ]);
    expect(record.classification.temperature).toBe('COLD');
  });
});
