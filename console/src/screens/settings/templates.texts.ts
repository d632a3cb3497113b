import { defineTexts } from '../../app/intl';

export const templateStateTexts = defineTexts({
  APPROVED: { es: 'Aprobada', en: 'Approved' },
  PENDING: { es: 'En revisión', en: 'In review' },
  REJECTED: { es: 'Rechazada', en: 'Rejected' },
  PAUSED: { es: 'En pausa', en: 'Paused' },
  DISABLED: { es: 'Desactivada', en: 'Disabled' },
  DRAFT: { es: 'Borrador', en: 'Draft' },
  DELETED: { es: 'Eliminada', en: 'Deleted' },
});

export const categoryTexts = defineTexts({
  MARKETING: { es: 'Promoción', en: 'Marketing' },
  UTILITY: { es: 'Servicio', en: 'Utility' },
  AUTHENTICATION: { es: 'Verificación', en: 'Authentication' },
});
