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
  changesView: { es: 'Ya existe: se cambia por lo que se ve ahora.', en: 'It exists: it becomes what is shown now.' },
  changesShared: {
    es: 'Ya existe y es de todos: se cambia para todos por lo que se ve ahora.',
    en: 'It exists and is everybody’s: for everybody it becomes what is shown now.',
  },
  viewSaved: { es: 'Vista guardada.', en: 'View saved.' },
});
