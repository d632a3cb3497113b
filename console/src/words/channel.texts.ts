import { defineTexts } from '../app/intl';

export const channelTexts = defineTexts({
  WHATSAPP: { es: 'WhatsApp', en: 'WhatsApp' },
  MESSENGER: { es: 'Messenger', en: 'Messenger' },
  INSTAGRAM: { es: 'Instagram', en: 'Instagram' },
  SMS: { es: 'SMS', en: 'SMS' },
  EMAIL: { es: 'Correo', en: 'Email' },
  WEB: { es: 'Formulario web', en: 'Web form' },
});
