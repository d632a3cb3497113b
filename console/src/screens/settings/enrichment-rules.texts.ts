import { defineTexts } from '../../app/intl';

export const enrichmentTexts = defineTexts({
  title: { es: 'Datos encontrados', en: 'Found data' },
  what: {
    es: 'Se llenan solo campos vacíos, con su fuente a la vista. Lo dudoso espera a una persona.',
    en: 'Only empty fields are filled, and the source is shown. What is doubtful waits for a person.',
  },
  messages: { es: 'Mensajes y firmas', en: 'Messages and signatures' },
  messagesWhat: {
    es: 'Lo que el cliente cuenta de sí mismo. Nada sale del servidor.',
    en: 'What customers tell of themselves. Nothing leaves the server.',
  },
  number: { es: 'País por el número', en: 'Country by the number' },
  numberWhat: {
    es: 'Según el código del país. Nada sale del servidor.',
    en: 'By the country code. Nothing leaves the server.',
  },
  website: { es: 'Sitio web de la empresa', en: 'Website of the company' },
  websiteWhat: {
    es: 'Se lee la página de inicio del dominio de su correo, una vez al mes.',
    en: 'The start page of the domain of their e-mail is read, once a month.',
  },
  lookup: { es: 'Twilio Lookup', en: 'Twilio Lookup' },
  lookupWhat: {
    es: 'Envía el número a su cuenta de Twilio, que cobra cada consulta.',
    en: 'Sends the number to your Twilio account, which charges for each look-up.',
  },
  perDay: { es: 'Consultas a Twilio', en: 'Look-ups at Twilio' },
  perDayHint: { es: 'Máximo en 24 horas', en: 'At most in 24 hours' },
});
