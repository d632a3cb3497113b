import { defineTexts } from '../shared/translations.js';

/** Why a run ended. */
export const flowTexts = defineTexts('flows', {
  reply: { es: 'La persona respondió.', en: 'The contact replied.' },
  written: { es: 'El equipo volvió a escribir.', en: 'The team wrote again.' },
  'no-marketing': { es: 'La persona no quiere recibir publicidad.', en: 'The contact does not want marketing.' },
  'opted-out': { es: 'La persona no quiere recibir mensajes.', en: 'The contact does not want messages.' },
  ordered: {
    es: 'La persona hizo un pedido.',
    en: 'The contact placed an order.',
  },
  bought: { es: 'La persona compró, o la venta se decidió.', en: 'The contact bought, or the sale was decided.' },
  paid: { es: 'Ya no hay una factura vencida por cobrar.', en: 'There is no overdue invoice any more.' },
  'handed-over': {
    es: 'La conversación pasó a una persona del equipo.',
    en: 'A person of the team has the conversation.',
  },
  closed: { es: 'La conversación se cerró.', en: 'The conversation was closed.' },
  decided: { es: 'La venta ya se decidió.', en: 'The sale was already decided.' },
  nurtured: { es: 'El lead pasó a maduración.', en: 'The lead was moved to nurturing.' },
  'not-wanted': { es: 'Ya no hacía falta.', en: 'It was no longer needed.' },
  'not-fitting': { es: 'No corresponde a esta persona ahora.', en: 'It does not apply to this contact now.' },
  'switched-off': { es: 'El flujo está apagado.', en: 'The flow is switched off.' },
  removed: { es: 'Este flujo ya no existe.', en: 'This flow no longer exists.' },
  'by-hand': { es: 'Lo detuvo una persona del equipo.', en: 'A person of the team stopped it.' },
  failed: { es: 'Un paso falló demasiadas veces.', en: 'A step failed too often.' },
});
