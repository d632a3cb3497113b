import { defineTexts } from '../shared/translations.js';

export const scheduleTexts = defineTexts('schedules', {
  failing: {
    es: 'La tarea programada {task} falla: {share} de sus últimas ejecuciones',
    en: 'The scheduled task {task} fails: {share} of its latest runs',
  },
});
