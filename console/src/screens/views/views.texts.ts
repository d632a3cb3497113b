import { defineTexts } from '../../app/intl';

export const viewTexts = defineTexts({
  views: { es: 'Vistas', en: 'Views' },
  ownViews: { es: 'Mías', en: 'Mine' },
  sharedViews: { es: 'Compartidas', en: 'Shared' },
  noViews: {
    es: 'Aplique filtros y guárdelos con un nombre para volver a ellos con un clic.',
    en: 'Apply filters and save them under a name to get back to them in one click.',
  },
  saveView: { es: 'Guardar esta vista…', en: 'Save this view…' },
  viewName: { es: 'Nombre de la vista', en: 'View name' },
  shared: { es: 'Compartir con todos', en: 'Share with everyone' },
  save: { es: 'Guardar', en: 'Save' },
  cancel: { es: 'Cancelar', en: 'Cancel' },
  removeView: { es: 'Borrar la vista {name}', en: 'Delete view {name}' },
  changesView: {
    es: 'Ya existe: se reemplazará con los filtros actuales.',
    en: 'It already exists: it will be replaced with the current filters.',
  },
  changesShared: {
    es: 'Ya existe y es de todos: se reemplazará para todos con los filtros actuales.',
    en: 'It already exists and is shared: it will be replaced for everyone with the current filters.',
  },
  viewSaved: { es: 'Vista guardada.', en: 'View saved.' },
});
