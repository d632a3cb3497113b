import type { ClassificationParts } from '../../../domain/assistant/index.js';
import type { Intent } from '../../../domain/shared/labels.js';
import type { Concept, ConceptHit } from './features/concepts.js';
import type { Evidence } from './judgement.js';

const intentNames: Record<Intent, string> = {
  PURCHASE_INQUIRY: 'quiere comprar o contratar',
  PRODUCT_INFO: 'pide información de un producto o servicio',
  PRICING_QUESTION: 'pregunta por el precio',
  COMPLAINT: 'expresa una queja',
  SUPPORT_REQUEST: 'pide ayuda con algo que ya tiene',
  WARRANTY_CLAIM: 'reclama una garantía',
  DELIVERY_TRACKING: 'pregunta por una entrega',
  REFUND_REQUEST: 'pide la devolución de su dinero',
  PARTNERSHIP: 'propone una alianza comercial',
  GENERAL_INQUIRY: 'hace una consulta general',
  SPAM: 'envía contenido masivo o engañoso',
};

/** Concepts that a seller cares about, by the name of the signal that they become. */
const signalNames: Partial<Record<Concept, string>> = {
  NOW: 'urgencia inmediata',
  SOON: 'fecha cercana',
  LATER: 'sin prisa',
  BUDGET_OK: 'presupuesto aprobado',
  DECIDER: 'decide la compra',
  DECIDED: 'compra decidida',
  PAY_NOW: 'listo para pagar',
  SIGN: 'listo para firmar',
  VOLUME: 'volumen',
  LOYAL: 'cliente recurrente',
  COMPANY: 'empresa',
  ORDER_MAKE: 'pedido',
  RESERVE: 'reserva o cita',
  HIRE: 'contratación',
  PRICE: 'pregunta de precio',
  DISCOUNT: 'busca descuento',
  INTEREST: 'interés',
  BUY: 'intención de compra',
  WITHDRAWN: 'ya no le interesa',
  LEAVE: 'amenaza con irse',
  INSULT: 'insultos',
  STUDENT: 'consulta académica',
  JOB: 'busca empleo',
  DISTRIBUTE: 'distribución',
  PARTNER: 'colaboración',
  SUPPLIER_OFFER: 'oferta de proveedor',
  CRYPTO: 'criptomonedas',
  PRIZE: 'premio',
  PHISH: 'posible engaño',
  LOAN: 'préstamo',
  PAID_REPAIR: 'servicio pagado',
};

/** Signals that the score rests on, in the order in which the message gives them; at most six. */
export function signalsOf(hits: readonly ConceptHit[]): string[] {
  const signals = new Set<string>();
  for (const { concept, negated } of hits) {
    const name = signalNames[concept];
    if (name !== undefined && !negated) signals.add(name);
  }
  return [...signals].slice(0, 6);
}

const triggersOfFeeling: ReadonlySet<Concept> = new Set<Concept>([
  'BAD',
  'DISAPPOINT',
  'ANGRY',
  'RUDE',
  'INSULT',
  'SARCASM',
  'LEAVE',
  'DEFECT',
  'ARRIVED_BROKEN',
  'NOT_ARRIVED',
  'LAWYER',
  'LAWSUIT',
  'REGULATOR',
  'DENOUNCE',
  'PRAISE',
  'LOVE_EMOJI',
  'ANGRY_EMOJI',
  'EXPENSIVE',
  'PAIN',
  'CHARGE_BACK',
]);

/** The words that decided the feeling, as the message has them (folded); at most six, none inside another. */
export function triggersOf(tokens: readonly string[], hits: readonly ConceptHit[]): string[] {
  const spans = hits
    .filter(({ concept, negated }) => triggersOfFeeling.has(concept) && !negated)
    .sort((one, two) => one.start - two.start || two.end - one.end);
  const triggers = new Set<string>();
  let covered = -1;
  for (const { start, end } of spans) {
    if (end <= covered) continue;
    covered = end;
    triggers.add(tokens.slice(start, end).join(' '));
  }
  return [...triggers].slice(0, 6);
}

export function intentReasoning(intent: Intent, confidence: number, signals: readonly string[]): string {
  const certainty = confidence > 0.85 ? 'Claramente' : confidence > 0.55 ? 'Probablemente' : 'Con dudas,';
  const basis = signals.length === 0 ? '' : ` (${signals.slice(0, 3).join(', ')})`;
  return `${certainty} ${intentNames[intent]}${basis}.`;
}

export function scoreReasoning(parts: ClassificationParts, evidence: Evidence, signals: readonly string[]): string {
  const level = { HOT: 'Contacto caliente', WARM: 'Contacto tibio', COLD: 'Contacto frío' }[evidence.temperature];
  const basis = signals.length === 0 ? 'sin señales de compra en el texto' : signals.slice(0, 3).join(', ');
  return `${level}: ${basis}. Urgencia ${parts.urgency}/30, decisión ${parts.decisionPower}/25, presupuesto ${parts.budget}/25, encaje ${parts.fit}/20.`;
}

/** What a seller should do next, in Spanish. */
export function actionFor(evidence: Evidence, wantsHuman: boolean): string {
  const { intent, temperature, sentiment, legal, leaving } = evidence;
  if (intent === 'SPAM') return 'No responder y archivar.';
  if (legal) return 'Pasar de inmediato a una persona responsable: hay una amenaza legal.';
  if (temperature === 'HOT')
    return intent === 'PARTNERSHIP'
      ? 'Agendar hoy una reunión de cierre con el encargado de alianzas.'
      : 'Contactar de inmediato y cerrar la venta.';
  if (leaving > 0.5) return 'Llamar hoy para retener al cliente y resolver la causa.';
  if (wantsHuman) return 'Pasar la conversación a una persona.';
  switch (intent) {
    case 'COMPLAINT':
      return 'Disculparse, entender la causa y ofrecer una solución concreta.';
    case 'REFUND_REQUEST':
      return 'Revisar el cobro y responder con el estado de la devolución.';
    case 'WARRANTY_CLAIM':
      return 'Pedir comprobante y fotos, y abrir el caso de garantía.';
    case 'DELIVERY_TRACKING':
      return 'Consultar el estado de la entrega y responder con la fecha.';
    case 'SUPPORT_REQUEST':
      return temperature === 'WARM'
        ? 'Ofrecer el servicio con su precio.'
        : 'Guiar paso a paso o abrir un caso de soporte.';
    case 'PARTNERSHIP':
      return 'Pedir la propuesta y agendar una reunión.';
    case 'PRICING_QUESTION':
      return 'Enviar el precio y preguntar por cantidad y fecha.';
    case 'PRODUCT_INFO':
      return 'Responder con la información y ofrecer el siguiente paso.';
    case 'PURCHASE_INQUIRY':
      return 'Confirmar la necesidad y proponer una opción en menos de 24 horas.';
    case 'GENERAL_INQUIRY':
      return sentiment === 'POSITIVE'
        ? 'Agradecer y pedir una reseña o referido.'
        : 'Responder la consulta y ofrecer ayuda.';
  }
}
