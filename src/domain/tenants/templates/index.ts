import { generic } from './generic.js';
import { industrialInstallation } from './industrial-installation.js';
import { realEstate } from './real-estate.js';
import { restaurant } from './restaurant.js';
import { retail } from './retail.js';
import { services } from './services.js';
import type { Industry, IndustryTemplate } from './template.js';

export const industryTemplates: Record<Industry, IndustryTemplate> = {
  retail,
  services,
  'industrial installation': industrialInstallation,
  restaurant,
  'real estate': realEstate,
  generic,
};

const known = new Map(Object.entries(industryTemplates));

/** Returns the template of an industry, however its words are joined (`real-estate`, `REAL_ESTATE`); the generic one for any other. */
export function templateOf(industry: string | null | undefined): IndustryTemplate {
  const name = (industry ?? '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return known.get(name) ?? generic;
}
