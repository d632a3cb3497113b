import { useFormats, useTexts } from '../../app/intl';
import { leadStatusTexts } from '../../words/lead-status.texts';
import { orderStatusTexts } from '../../words/order-status.texts';
import { roleTexts } from '../../words/role.texts';
import { auditActionTexts, auditActorTexts, auditThingTexts } from './audit-actions.texts';
import { auditFieldTexts, auditValueTexts } from './audit-facts.texts';

/** Fields whose values are constants of the API and not text that a user typed. */
const worded = ['role', 'status', 'kind', 'type', 'entityType', 'channel'];
const has = <T extends object>(table: T, name: string): name is keyof T & string => Object.hasOwn(table, name);
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:/.test(text);

/** Translates the audit log's API names to the user's language. Names that a newer server adds are shown unchanged. */
export function useAuditWords() {
  const say = {
    action: useTexts(auditActionTexts),
    thing: useTexts(auditThingTexts),
    actor: useTexts(auditActorTexts),
    field: useTexts(auditFieldTexts),
    value: useTexts(auditValueTexts),
    role: useTexts(roleTexts),
    lead: useTexts(leadStatusTexts),
    order: useTexts(orderStatusTexts),
  };
  const formats = useFormats();
  const word = (thing: string, field: string, text: string): string => {
    if (field === 'role' && has(roleTexts, text)) return say.role(text);
    if (thing === 'lead' && has(leadStatusTexts, text)) return say.lead(text);
    if (thing === 'order' && has(orderStatusTexts, text)) return say.order(text);
    return has(auditValueTexts, text) ? say.value(text) : text;
  };
  const value = (thing: string, field: string, given: unknown): string => {
    if (given === undefined || given === null || given === '') return '—';
    if (typeof given === 'boolean') return say.value(given ? 'true' : 'false');
    if (typeof given === 'number') return formats.number(given, { useGrouping: field !== 'number' });
    if (Array.isArray(given) && given.every(each => typeof each === 'string'))
      return given.length > 0 ? given.join(', ') : '—';
    if (typeof given !== 'string') return JSON.stringify(given);
    if (worded.includes(field)) return word(thing, field, given);
    return isInstant(given) ? formats.moment(given) : given;
  };
  return {
    action(name: string): string {
      const key = name.replace('.', '/');
      return has(auditActionTexts, key) ? say.action(key) : name;
    },
    thing: (name: string): string => (has(auditThingTexts, name) ? say.thing(name) : name),
    actor: (kind: string): string => (has(auditActorTexts, kind) ? say.actor(kind) : kind),
    field: (name: string): string => (has(auditFieldTexts, name) ? say.field(name) : name),
    value,
  };
}
