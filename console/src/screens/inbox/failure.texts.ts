import { defineTexts } from '../../app/intl';

export const failureTexts = defineTexts({
  unreachable: {
    es: 'el mensaje no le llega a esta dirección. Revísela o use otro canal.',
    en: 'this address can’t be reached. Check it, or use another channel.',
  },
  window: {
    es: 'pasó el plazo para contestar. Envíe una plantilla aprobada.',
    en: 'the time to reply has passed. Send an approved template.',
  },
  marketing: {
    es: 'WhatsApp no entregó el mensaje porque lo considera publicidad. Espere a que la persona escriba.',
    en: 'WhatsApp held it back as marketing. Wait until the person writes.',
  },
  stopped: { es: 'la persona pidió no recibir mensajes.', en: 'the person opted out of messages.' },
  template: {
    es: 'el proveedor no acepta la plantilla o sus datos. Sincronice las plantillas y pruebe de nuevo.',
    en: 'the provider doesn’t accept the template or its values. Sync the templates and try again.',
  },
  account: {
    es: 'el proveedor rechaza la cuenta. Avise a un administrador.',
    en: 'the provider is refusing the account. Tell an administrator.',
  },
  file: { es: 'no se pudo enviar el archivo.', en: 'the file couldn’t be sent.' },
  'given-up': { es: 'no se pudo enviar. Pruebe de nuevo.', en: 'it couldn’t be sent. Try again.' },
});
