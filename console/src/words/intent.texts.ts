import { defineTexts } from '../app/intl';

export const intentTexts = defineTexts({
  PURCHASE_INQUIRY: { es: 'Quiere comprar', en: 'Wants to buy' },
  PRICING_QUESTION: { es: 'Pregunta el precio', en: 'Asks for a price' },
  PRODUCT_INFO: { es: 'Pregunta por un producto', en: 'Asks about a product' },
  DELIVERY_TRACKING: { es: 'Sigue una entrega', en: 'Tracks a delivery' },
  SUPPORT_REQUEST: { es: 'Pide ayuda', en: 'Asks for help' },
  WARRANTY_CLAIM: { es: 'Reclama garantía', en: 'Makes a warranty claim' },
  REFUND_REQUEST: { es: 'Pide reembolso', en: 'Asks for a refund' },
  COMPLAINT: { es: 'Se queja', en: 'Complains' },
  PARTNERSHIP: { es: 'Propone una alianza', en: 'Proposes a partnership' },
  GENERAL_INQUIRY: { es: 'Consulta general', en: 'General inquiry' },
  SPAM: { es: 'Spam', en: 'Spam' },
});
