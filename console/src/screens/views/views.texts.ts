import { defineTexts } from '../../app/intl';

export const viewTexts = defineTexts({
  views: { es: 'Vistas', en: 'Views' },
  ownViews: { es: 'Mías', en: 'Mine' },
  sharedViews: { es: 'De todos', en: 'Everybody’s' },
  noViews: {
    es: 'Filtre, y guarde con un nombre lo que mira cada día.',
    en: 'Filter, and keep what you look at every day under a name.',
  },
  saveView: { es: 'Guardar esta vista…', en: 'Save this view…' },
  viewName: { es: 'Nombre de la vista', en: 'Name of the view' },
  shared: { es: 'Compartir con todos', en: 'Share with everybody' },
  save: { es: 'Guardar', en: 'Save' },
  cancel: { es: 'Cancelar', en: 'Cancel' },
  removeView: { es: 'Borrar la vista {name}', en: 'Delete the view {name}' },
  viewSaved: { es: 'Vista guardada.', en: 'View saved.' },
});
