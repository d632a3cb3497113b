import { defineTexts } from '../../app/intl';

export const consentBadgeTexts = defineTexts({
  noMessages: { es: 'No quiere mensajes', en: 'Opted out' },
  noMessagesBy: { es: 'Sin mensajes por {channels}', en: 'Opted out on {channels}' },
  noMarketingBy: { es: 'Sin publicidad por {channels}', en: 'No marketing on {channels}' },
  noMarketingHint: {
    es: 'No quiere publicidad por {channels}. Sus mensajes sí se pueden contestar.',
    en: 'Wants no marketing on {channels}. You can still reply to their messages.',
  },
});
