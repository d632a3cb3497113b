import { definePermissions, everybody, sellers, systemAlone } from '../shared/permissions.js';

const agendaPermissions = definePermissions({
  'appointment:read': everybody,
  'appointment:book': sellers,
  'appointment:cancel': sellers,
  'appointment:reschedule': sellers,
  'appointment:mark-no-show': sellers,
  'appointment:remind': systemAlone,
  'appointment:warn': systemAlone,
  'agenda-feed:change': everybody,
  'agenda-feed:read': systemAlone,
});
declare module '../shared/permissions.js' {
  interface FeaturePermissions {
    agenda: typeof agendaPermissions;
  }
}
