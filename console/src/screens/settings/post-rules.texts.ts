import { defineTexts } from '../../app/intl';

export const postRulesTexts = defineTexts({
  title: { es: 'Publicaciones en redes', en: 'Posts on social networks' },
  what: {
    es: 'Páginas de Facebook y cuentas de Instagram conectadas en Canales.',
    en: 'Facebook pages and Instagram accounts that are connected in Channels.',
  },
  weekly: { es: 'Borradores de la semana', en: 'Weekly drafts' },
  weeklyWhat: {
    es: 'Los lunes a las 8:00 se escriben borradores de los productos más pedidos y de los nuevos.',
    en: 'On Mondays at 8:00, drafts are written about new products and those asked for most.',
  },
  posts: { es: 'Productos por semana', en: 'Products each week' },
  postsHint: {
    es: 'Cada uno con un borrador por página y cuenta, de 1 a 7.',
    en: 'Each with a draft for every page and account, 1 to 7.',
  },
  spacingHours: { es: 'Horas entre publicaciones', en: 'Hours between posts' },
  spacingHoursHint: {
    es: 'Lo menos que pasa entre dos de la misma cuenta, de 1 a 168.',
    en: 'The least time between two of the same account, 1 to 168.',
  },
  automatic: { es: 'Publicar sin aprobación', en: 'Publish without approval' },
  automaticWhat: {
    es: 'Los borradores de la semana para páginas se programan solos a la mejor hora; los de Instagram, si el producto tiene imagen.',
    en: 'The weekly drafts for pages are planned for the best time by themselves; those for Instagram if the product has a picture.',
  },
});
