import { defineTexts } from '../../app/intl';

export const penTexts = defineTexts({
  open: { es: 'Escribir como cliente', en: 'Write as a customer' },
  short: { es: 'Cliente', en: 'Customer' },
  close: { es: 'Cerrar', en: 'Close' },
  what: {
    es: 'Envía un mensaje firmado, como lo haría el proveedor. Solo en desarrollo.',
    en: 'Sends a signed message, as the provider would. Development only.',
  },
  name: { es: 'Cliente', en: 'Customer' },
  number: { es: 'Teléfono', en: 'Phone' },
  channel: { es: 'Canal', en: 'Channel' },
  text: { es: 'Mensaje', en: 'Message' },
  example: { es: 'Hola, ¿cuánto cuesta el taladro?', en: 'Hi, how much is the drill?' },
  send: { es: 'Enviar como cliente', en: 'Send as a customer' },
  sent: { es: 'Llegó. Mire la bandeja.', en: 'Delivered. Check the inbox.' },
  failed: { es: 'No llegó (código {status}).', en: 'Not delivered (code {status}).' },
});
