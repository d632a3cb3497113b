import { defineTexts, type Words } from '../../../domain/shared/translations.js';
import type { Concept } from './features/concepts.js';

/** What a message asks for, as the end of a sentence. */
export const intentTexts = defineTexts('local-understanding', {
  PURCHASE_INQUIRY: { es: 'quiere comprar o contratar', en: 'wants to buy or hire' },
  PRODUCT_INFO: { es: 'pide información de un producto o servicio', en: 'asks about a product or service' },
  PRICING_QUESTION: { es: 'pregunta por el precio', en: 'asks for a price' },
  COMPLAINT: { es: 'expresa una queja', en: 'complains' },
  SUPPORT_REQUEST: { es: 'pide ayuda con algo que ya tiene', en: 'asks for help with something they have' },
  WARRANTY_CLAIM: { es: 'reclama una garantía', en: 'makes a warranty claim' },
  DELIVERY_TRACKING: { es: 'pregunta por una entrega', en: 'asks about a delivery' },
  REFUND_REQUEST: { es: 'pide la devolución de su dinero', en: 'wants the money back' },
  PARTNERSHIP: { es: 'propone una alianza comercial', en: 'proposes a partnership' },
  GENERAL_INQUIRY: { es: 'hace una consulta general', en: 'has a general question' },
  SPAM: { es: 'envía contenido masivo o engañoso', en: 'sends bulk or deceptive content' },
});

/** Texts of the concepts that matter to a seller, shown as the signals of a score. */
const signals = {
  NOW: { es: 'urgencia inmediata', en: 'needed now' },
  SOON: { es: 'fecha cercana', en: 'date is close' },
  LATER: { es: 'sin prisa', en: 'in no hurry' },
  BUDGET_OK: { es: 'presupuesto aprobado', en: 'budget approved' },
  DECIDER: { es: 'decide la compra', en: 'decides on the purchase' },
  DECIDED: { es: 'compra decidida', en: 'has decided to buy' },
  PAY_NOW: { es: 'listo para pagar', en: 'ready to pay' },
  SIGN: { es: 'listo para firmar', en: 'ready to sign' },
  VOLUME: { es: 'volumen', en: 'large quantity' },
  LOYAL: { es: 'cliente recurrente', en: 'returning customer' },
  COMPANY: { es: 'empresa', en: 'company' },
  ORDER_MAKE: { es: 'pedido', en: 'order' },
  RESERVE: { es: 'reserva o cita', en: 'booking or appointment' },
  HIRE: { es: 'contratación', en: 'wants to hire' },
  PRICE: { es: 'pregunta de precio', en: 'asks for a price' },
  DISCOUNT: { es: 'busca descuento', en: 'looks for a discount' },
  INTEREST: { es: 'interés', en: 'interest' },
  BUY: { es: 'intención de compra', en: 'intends to buy' },
  WITHDRAWN: { es: 'ya no le interesa', en: 'no longer interested' },
  LEAVE: { es: 'amenaza con irse', en: 'threatens to leave' },
  INSULT: { es: 'insultos', en: 'insults' },
  STUDENT: { es: 'consulta académica', en: 'academic question' },
  JOB: { es: 'busca empleo', en: 'looks for a job' },
  DISTRIBUTE: { es: 'distribución', en: 'distribution' },
  PARTNER: { es: 'colaboración', en: 'collaboration' },
  SUPPLIER_OFFER: { es: 'oferta de proveedor', en: 'offer of a supplier' },
  CRYPTO: { es: 'criptomonedas', en: 'cryptocurrency' },
  PRIZE: { es: 'premio', en: 'prize' },
  PHISH: { es: 'posible engaño', en: 'possible deception' },
  LOAN: { es: 'préstamo', en: 'loan' },
  PAID_REPAIR: { es: 'servicio pagado', en: 'paid service' },
} satisfies Partial<Record<Concept, Words>>;
export const signalTexts = defineTexts('local-understanding', signals);
export const isSignal = (concept: Concept): concept is Concept & keyof typeof signals =>
  Object.hasOwn(signals, concept);

/** Explanations of the model's results. */
export const reasonTexts = defineTexts('local-understanding', {
  intentReason: {
    es: '{certainty, select, high {Claramente} medium {Probablemente} other {Con dudas,}} {intent}{basis}.',
    en: '{certainty, select, high {Clearly} medium {Probably} other {Perhaps}} {intent}{basis}.',
  },
  scoreReason: {
    es: '{temperature, select, HOT {Contacto caliente} WARM {Contacto tibio} other {Contacto frío}}: {basis}. Urgencia {urgency}/30, decisión {decisionPower}/25, presupuesto {budget}/25, afinidad {fit}/20.',
    en: '{temperature, select, HOT {Hot contact} WARM {Warm contact} other {Cold contact}}: {basis}. Urgency {urgency}/30, decision {decisionPower}/25, budget {budget}/25, fit {fit}/20.',
  },
  noSignals: { es: 'sin señales de compra en el texto', en: 'no sign of a purchase in the text' },
});

/** Recommended next actions for a seller. */
export const actionTexts = defineTexts('local-understanding', {
  ignoreSpam: { es: 'No responder y archivar.', en: 'Do not answer; archive it.' },
  legalThreat: {
    es: 'Pasar de inmediato a una persona responsable: hay una amenaza legal.',
    en: 'Hand it to a person in charge at once: there is a legal threat.',
  },
  closePartnership: {
    es: 'Agendar hoy una reunión de cierre con el encargado de alianzas.',
    en: 'Book a closing meeting with the head of partnerships today.',
  },
  closeSale: { es: 'Contactar de inmediato y cerrar la venta.', en: 'Get in touch at once and close the sale.' },
  retain: {
    es: 'Llamar hoy para retener al cliente y resolver la causa.',
    en: 'Call today to keep the customer and solve the cause.',
  },
  passToPerson: { es: 'Pasar la conversación a una persona.', en: 'Pass the conversation to a person.' },
  complaint: {
    es: 'Disculparse, entender la causa y ofrecer una solución concreta.',
    en: 'Apologise, find the cause and offer a concrete solution.',
  },
  refund: {
    es: 'Revisar el cobro y responder con el estado de la devolución.',
    en: 'Check the charge and answer with the state of the refund.',
  },
  warranty: {
    es: 'Pedir comprobante y fotos, y abrir el caso de garantía.',
    en: 'Ask for the receipt and photos, and open the warranty case.',
  },
  delivery: {
    es: 'Consultar el estado de la entrega y responder con la fecha.',
    en: 'Look up the delivery and answer with its date.',
  },
  offerService: { es: 'Ofrecer el servicio con su precio.', en: 'Offer the service with its price.' },
  support: { es: 'Guiar paso a paso o abrir un caso de soporte.', en: 'Guide step by step, or open a support case.' },
  partnership: { es: 'Pedir la propuesta y agendar una reunión.', en: 'Ask for the proposal and book a meeting.' },
  pricing: {
    es: 'Enviar el precio y preguntar por cantidad y fecha.',
    en: 'Send the price, and ask for quantity and date.',
  },
  productInfo: {
    es: 'Responder con la información y ofrecer el siguiente paso.',
    en: 'Answer with the information and offer the next step.',
  },
  purchase: {
    es: 'Confirmar la necesidad y proponer una opción en menos de 24 horas.',
    en: 'Confirm the need and propose an option within 24 hours.',
  },
  thank: { es: 'Agradecer y pedir una reseña o referido.', en: 'Thank them and ask for a review or a referral.' },
  answer: { es: 'Responder la consulta y ofrecer ayuda.', en: 'Answer the question and offer help.' },
});
