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

/** The template of a line of business, however its words are joined (`real-estate`, `REAL_ESTATE`); generic for any other. */
export function templateOf(industry: string | null | undefined): IndustryTemplate {
  const name = (industry ?? '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return known.get(name) ?? generic;
}
