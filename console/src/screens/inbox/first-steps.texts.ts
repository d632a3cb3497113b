import { defineTexts } from '../../app/intl';

export const firstStepsTexts = defineTexts({
  title: { es: 'Primeros pasos', en: 'First steps' },
  channel: { es: 'Conecte un canal', en: 'Connect a channel' },
  channelWhat: { es: 'WhatsApp, Instagram, correo o su sitio web.', en: 'WhatsApp, Instagram, email or your website.' },
  products: { es: 'Llene el catálogo', en: 'Fill in the catalog' },
  productsWhat: { es: 'El agente solo ofrece lo que está aquí.', en: 'The agent only offers what’s here.' },
  customers: { es: 'Traiga a sus clientes', en: 'Bring in your customers' },
  customersWhat: { es: 'De un archivo de Excel o CSV.', en: 'From an Excel or CSV file.' },
  hours: { es: 'Defina el horario', en: 'Set your hours' },
  hoursWhat: { es: 'Fuera de él se dice cuándo habrá alguien.', en: 'Outside them, people are told when you’re back.' },
  people: { es: 'Invite a su equipo', en: 'Invite your team' },
  peopleWhat: { es: 'Cada persona ve lo que le toca.', en: 'Each person sees what concerns them.' },
  done: { es: 'Hecho', en: 'Done' },
});
