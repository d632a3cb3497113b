import { defineTexts } from '../app/intl';

export const roleTexts = defineTexts({
  CEO: { es: 'Dirección', en: 'CEO' },
  ADMIN: { es: 'Administración', en: 'Admin' },
  SELLER: { es: 'Ventas', en: 'Seller' },
  SECRETARY: { es: 'Secretaría', en: 'Secretary' },
  PROFESSIONAL: { es: 'Profesional', en: 'Professional' },
});
