import { defineTexts, type Words } from '../shared/translations.js';
import type { ListName } from './question-plan.js';

/** The number of rows of a list, in words. */
export const listTexts = defineTexts('question-lists', {
  LEADS: { es: '{count, plural, one {# lead} other {# leads}}', en: '{count, plural, one {# lead} other {# leads}}' },
  CUSTOMERS: {
    es: '{count, plural, one {# cliente} other {# clientes}}',
    en: '{count, plural, one {# customer} other {# customers}}',
  },
  OPPORTUNITIES: {
    es: '{count, plural, one {# venta} other {# ventas}}',
    en: '{count, plural, one {# deal} other {# deals}}',
  },
  CONVERSATIONS: {
    es: '{count, plural, one {# conversación} other {# conversaciones}}',
    en: '{count, plural, one {# conversation} other {# conversations}}',
  },
  ORDERS: {
    es: '{count, plural, one {# pedido} other {# pedidos}}',
    en: '{count, plural, one {# order} other {# orders}}',
  },
  TASKS: { es: '{count, plural, one {# tarea} other {# tareas}}', en: '{count, plural, one {# task} other {# tasks}}' },
  APPOINTMENTS: {
    es: '{count, plural, one {# cita} other {# citas}}',
    en: '{count, plural, one {# appointment} other {# appointments}}',
  },
  PRODUCTS: {
    es: '{count, plural, one {# producto} other {# productos}}',
    en: '{count, plural, one {# product} other {# products}}',
  },
  CASES: { es: '{count, plural, one {# caso} other {# casos}}', en: '{count, plural, one {# case} other {# cases}}' },
  INVOICES: {
    es: '{count, plural, one {# factura sin pagar} other {# facturas sin pagar}}',
    en: '{count, plural, one {# unpaid invoice} other {# unpaid invoices}}',
  },
  CARTS: {
    es: '{count, plural, one {# carrito sin pedir} other {# carritos sin pedir}}',
    en: '{count, plural, one {# cart that was not ordered} other {# carts that were not ordered}}',
  },
  CONTACTS: {
    es: '{count, plural, one {# contacto} other {# contactos}}',
    en: '{count, plural, one {# contact} other {# contacts}}',
  },
  SOURCES: {
    es: '{count, plural, one {# fuente de leads} other {# fuentes de leads}}',
    en: '{count, plural, one {# source of leads} other {# sources of leads}}',
  },
  CAMPAIGNS: {
    es: '{count, plural, one {# campaña} other {# campañas}}',
    en: '{count, plural, one {# campaign} other {# campaigns}}',
  },
  PAYMENTS: {
    es: '{count, plural, one {# pago recibido} other {# pagos recibidos}}',
    en: '{count, plural, one {# payment received} other {# payments received}}',
  },
  OVERVIEW: { es: 'Resumen', en: 'Overview' },
} satisfies Record<ListName, Words>);
