import { definePermissions, everybody, sellers } from '../shared/permissions.js';

const agendaPermissions = definePermissions({
  'appointment:read': everybody,
  'appointment:book': sellers,
  'appointment:cancel': sellers,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    agenda: typeof agendaPermissions;
  }
}
