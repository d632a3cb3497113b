import './agenda.permissions.js';
import './agenda.settings.js';
import './agenda.tasks.js';
import './agent-agenda.js';

export * from './agenda.tables.js';
export * from './appointment.entity.js';
export * from './appointment-length.js';
export { bookAppointment } from './book-appointment.js';
export * from './cancel-appointment.js';
export * from './create-agenda-feed.js';
export * from './read-agenda-feed.js';
export * from './read-availability.js';
export * from './remind-contact.js';
export * from './reschedule-appointment.js';
export * from './revoke-agenda-feeds.js';
export * from './schedule-reminders.js';
export { tellChange } from './tell-change.js';
export * from './warn-of-leaver.js';
