import './agenda.permissions.js';

export * from './agenda.tables.js';
export * from './appointment.entity.js';
export * from './appointment-length.js';
export * from './book-appointment.js';
export * from './cancel-appointment.js';
export * from './read-availability.js';
