import { z } from 'zod';
import type { VendorTemplate } from '../../domain/conversations/templates/template-source.port.js';
import simulated from './whatsapp.simulated-templates.json' with { type: 'json' };

const text = z.string().catch('');
const component = z.object({
  type: z.string(),
  format: z.string().optional().catch(undefined),
  text: text.optional(),
  buttons: z
    .array(z.object({ type: text, url: text.optional(), text: text.optional() }))
    .catch([])
    .optional(),
});
const schema = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  name: z.string().min(1),
  language: z.string().min(1),
  category: z.string().catch('UNKNOWN'),
  status: z.string().catch('UNKNOWN'),
  components: z.array(component.catch({ type: 'UNKNOWN' })).catch([]),
});

/** Reads a template as Meta describes it, directly or through another vendor. Returns null if it is not a template. */
export function readWhatsAppTemplate(json: unknown): VendorTemplate | null {
  const read = schema.safeParse(json);
  if (!read.success) return null;
  const { id, name, language, category, status, components } = read.data;
  return {
    vendorName: name,
    vendorId: id === undefined ? null : String(id),
    name,
    language,
    category: category.toUpperCase(),
    status: status.toUpperCase(),
    body: components.find(({ type }) => type.toUpperCase() === 'BODY')?.text ?? '',
    unusable: problemOf(components),
  };
}

const hasPlaceholder = (value: string | undefined): boolean => /\{\{.+?\}\}/.test(value ?? '');

/** Returns the reason why a send that fills only the body would be refused, or null. */
function problemOf(components: readonly z.output<typeof component>[]): string | null {
  for (const { type, format, text: words, buttons = [] } of components) {
    const kind = type.toUpperCase();
    if (kind === 'HEADER' && format && format.toUpperCase() !== 'TEXT') return `its header needs a file (${format})`;
    if (kind === 'HEADER' && hasPlaceholder(words)) return 'its header has a variable';
    if (kind === 'CAROUSEL' || kind === 'LIMITED_TIME_OFFER') return `it has a ${kind.toLowerCase()}`;
    const button = buttons.find(each => hasPlaceholder(each.url) || ['OTP', 'COPY_CODE', 'FLOW'].includes(each.type));
    if (button) return `its button "${button.text ?? button.type}" has a variable`;
  }
  return components.some(({ type }) => type.toUpperCase() === 'BODY') ? null : 'it has no text';
}

/** Returns templates for the sandbox, which no vendor approves. */
export const simulatedTemplates = (): VendorTemplate[] => simulated;
