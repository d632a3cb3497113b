import { defineTexts } from '../shared/translations.js';

export const scheduleTexts = defineTexts('schedules', {
  failing: {
    es: 'La tarea programada {task} falla: {share, number, percent} de sus últimas ejecuciones',
    en: 'The scheduled task {task} fails: {share, number, percent} of its latest runs',
  },
});
