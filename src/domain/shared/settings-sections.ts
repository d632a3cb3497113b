import { z } from 'zod';
import { BadInput } from './domain-error.js';

/** What a tenant can tune. Each feature declares its own section by declaration merging, beside `defineSettings`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface TenantSettings {}

const sections = new Map<string, z.ZodType>();

/** Adds a feature's section; its schema gives every default, so that a tenant that set nothing has a whole section. */
export function defineSettings(name: keyof TenantSettings & string, schema: z.ZodType): void {
  if (sections.has(name)) throw new TypeError(`the settings ${name} are defined twice`);
  sections.set(name, schema);
}

export const settingsSections = (): string[] => [...sections.keys()].sort();

/**
 * The settings that hold: what the tenant set, and the defaults of all else. What another version of the program stored and
 * this one does not take falls back to its default, so that an upgrade never stops a tenant.
 */
export function readSettings(stored: unknown): TenantSettings {
  const schema = z.strictObject(Object.fromEntries(sections));
  let kept = stored;
  for (let checked = schema.safeParse(kept); ; checked = schema.safeParse(kept)) {
    if (checked.success) return checked.data as unknown as TenantSettings;
    for (const path of checked.error.issues.flatMap(pathsOf)) kept = without(kept, path);
  }
}

/** What an issue complains of: a value, or keys that nobody knows. */
const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path];

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are merged key by key; texts, figures and lists are replaced. */
function merge(standing: JsonObject, change: JsonObject): JsonObject {
  const merged = { ...standing };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    merged[key] = isObject(value) ? merge(isObject(before) ? before : {}, value) : value;
  }
  return merged;
}

/** The same without the value at a path; nothing at all where the path leads into something that is no object. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined || !isObject(value)) return undefined;
  const { [String(key)]: inner, ...others } = value;
  const left = rest.length === 0 ? undefined : without(inner, rest);
  return left === undefined ? others : { ...others, [String(key)]: left };
}
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, key) => (isObject(found) ? found[String(key)] : undefined), value);

/**
 * What is stored after a change: only what the tenant set, so that a later default reaches everybody else. A null brings the
 * default back, except where null is itself a setting ("no limit"). Throws BadInput with the path of what does not fit.
 */
export function changeSettings(stored: unknown, change: unknown): JsonObject {
  if (!isObject(change)) throw new BadInput('Settings are an object of sections.', ['settings']);
  const schema = z.strictObject(Object.fromEntries(sections));
  let merged: unknown = merge(isObject(stored) ? stored : {}, change);
  let checked = schema.safeParse(merged);
  for (const { path } of checked.error?.issues ?? [])
    if (path.length > 0 && at(merged, path) === null) merged = without(merged, path);
  checked = schema.safeParse(merged);
  const [issue] = checked.error?.issues ?? [];
  if (issue) throw new BadInput(issue.message, ['settings', ...issue.path.map(String)]);
  return merged as JsonObject;
}
