import { defineTexts } from '../shared/translations.js';

/** The texts of the weekly notification to a seller about their own week. */
export const ownWeekTexts = defineTexts('own-week', {
  busier: {
    es: 'Su semana: {percent} % más que sus cuatro anteriores',
    en: 'Your week: {percent} % above your four before',
  },
  quieter: {
    es: 'Su semana: {percent} % menos que sus cuatro anteriores',
    en: 'Your week: {percent} % below your four before',
  },
  figures: {
    es: '{sent, plural, one {Escribió # mensaje} other {Escribió # mensajes}} (suele escribir {sentUsually}), {won, plural, =0 {no ganó ningún lead} one {ganó # lead} other {ganó # leads}} (suele ganar {wonUsually}) y {sales, plural, =0 {no cerró ninguna venta} one {cerró # venta} other {cerró # ventas}} (suele cerrar {salesUsually}).{minutes, select, none {} 0 { Respondió primero en menos de un minuto.} 1 { Respondió primero en un minuto.} other { Respondió primero en {minutes} minutos.}}',
    en: '{sent, plural, one {You wrote # message} other {You wrote # messages}} (usually {sentUsually}), {won, plural, =0 {won no lead} one {won # lead} other {won # leads}} (usually {wonUsually}) and {sales, plural, =0 {closed no deal} one {closed # deal} other {closed # deals}} (usually {salesUsually}).{minutes, select, none {} 0 { Your first reply took less than a minute.} 1 { Your first reply took a minute.} other { Your first reply took {minutes} minutes.}}',
  },
  // For rows from before sales were part of the text.
  body: {
    es: '{sent, plural, one {Escribió # mensaje} other {Escribió # mensajes}} (suele escribir {sentUsually}) y {won, plural, =0 {no ganó ningún lead} one {ganó # lead} other {ganó # leads}} (suele ganar {wonUsually}).{minutes, select, none {} 0 { Respondió primero en menos de un minuto.} 1 { Respondió primero en un minuto.} other { Respondió primero en {minutes} minutos.}}',
    en: '{sent, plural, one {You wrote # message} other {You wrote # messages}} (usually {sentUsually}) and {won, plural, =0 {won no lead} one {won # lead} other {won # leads}} (usually {wonUsually}).{minutes, select, none {} 0 { Your first reply took less than a minute.} 1 { Your first reply took a minute.} other { Your first reply took {minutes} minutes.}}',
  },
});
