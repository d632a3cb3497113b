import { defineTexts } from '../app/intl';

export const leadStatusTexts = defineTexts({
  NEW: { es: 'Nuevo', en: 'New' },
  CONTACTED: { es: 'Contactado', en: 'Contacted' },
  QUALIFIED: { es: 'Calificado', en: 'Qualified' },
  QUOTED: { es: 'Cotizado', en: 'Quoted' },
  NURTURING: { es: 'En maduración', en: 'Nurturing' },
  WON: { es: 'Ganado', en: 'Won' },
  LOST: { es: 'Perdido', en: 'Lost' },
});
