import './campaign.events.js';
import './campaign.permissions.js';
import './campaign.tasks.js';

export { mostContacts } from './audience.js';
export * from './campaign.entity.js';
export * from './campaign.sql.js';
export * from './campaigns.tables.js';
export { contactPlaceholders } from './contact-placeholders.js';
export * from './create-campaign.js';
export * from './give-up-campaign.js';
export * from './preview-campaign.js';
export * from './resume-campaign.js';
export * from './send-campaign.js';
export * from './stop-campaign.js';
