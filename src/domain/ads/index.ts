import './ads.permissions.js';
import './ads.settings.js';
import './ads.tasks.js';

export * from './ad-source.port.js';
export * from './ads.tables.js';
export * from './campaign.rows.js';
export * from './fetch-ad-lead.js';
export * from './fetch-ad-spend.js';
export * from './find-missed-leads.js';
export * from './schedule-ad-spend.js';
export * from './schedule-missed-leads.js';
