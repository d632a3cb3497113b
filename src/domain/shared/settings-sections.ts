import { z } from 'zod';
import { BadInput } from './domain-error.js';
import { issueSentence } from './issue-sentence.js';

/** The settings of a tenant. Each feature declares its own section by declaration merging, beside `defineSettings`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface TenantSettings {}

const sections = new Map<string, z.ZodType>();

/**
 * Registers a feature's section. Its schema must have a default for every value, so that it accepts the settings of a tenant that
 * set nothing.
 */
export function defineSettings(name: keyof TenantSettings & string, schema: z.ZodType): void {
  if (sections.has(name)) throw new TypeError(`the settings ${name} are defined twice`);
  sections.set(name, schema);
}

export const settingsSections = (): string[] => [...sections.keys()].sort();

/**
 * Returns the settings in force: the values that the tenant set, and defaults for all others. A stored value that this version of
 * the program does not accept is replaced by its default, so that an upgrade never stops a tenant.
 */
export function readSettings(stored: unknown): TenantSettings {
  const schema = z.strictObject(Object.fromEntries(sections));
  return schema.parse(acceptedOf(schema, stored)) as unknown as TenantSettings;
}

/** Returns the stored settings without the values that this version of the program does not accept. */
function acceptedOf(schema: z.ZodType, stored: unknown): JsonObject {
  let accepted = isObject(stored) ? stored : {};
  for (let checked = schema.safeParse(accepted); !checked.success; checked = schema.safeParse(accepted))
    for (const path of checked.error.issues.slice(0, 1).flatMap(pathsOf)) {
      const left = without(accepted, storedPlace(accepted, path));
      accepted = isObject(left) ? left : {};
    }
  return accepted;
}

/** Returns the path itself if something is stored there; otherwise the path of the nearest object above it, which lacks the key. */
const storedPlace = (stored: unknown, path: PropertyKey[]): PropertyKey[] =>
  path.length === 0 || at(stored, path) !== undefined ? path : storedPlace(stored, path.slice(0, -1));

/** Returns the paths that an issue is about: the path of a value, or of each unknown key. */
const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path];

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges objects key by key; texts, numbers and lists are replaced. */
function merge(current: JsonObject, change: JsonObject): JsonObject {
  const merged = { ...current };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    merged[key] = isObject(value) ? merge(isObject(before) ? before : {}, value) : value;
  }
  return merged;
}

/** Returns the value without the part at `path`; undefined if the path leads into a value that is not an object. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined || !isObject(value)) return undefined;
  const { [String(key)]: inner, ...others } = value;
  const left = rest.length === 0 ? undefined : without(inner, rest);
  return left === undefined ? others : { ...others, [String(key)]: left };
}
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, key) => (isObject(found) ? found[String(key)] : undefined), value);

/**
 * Returns the settings to store after a change: only the values that the tenant set, so that a new default applies to all other
 * tenants. Stored values that this version does not accept are left out, so that they do not refuse every change. A null restores the
 * default, unless null is itself a valid value ("no limit"). Throws BadInput with the path of an invalid value.
 */
export function changeSettings(stored: unknown, change: unknown): JsonObject {
  if (!isObject(change)) throw new BadInput('Send the settings as an object of sections.', ['settings']);
  const schema = z.strictObject(Object.fromEntries(sections));
  let merged: unknown = merge(acceptedOf(schema, stored), change);
  const check = () => schema.safeParse(merged, { error: issueSentence });
  let checked = check();
  for (const { path } of checked.error?.issues ?? [])
    if (path.length > 0 && at(merged, path) === null) merged = without(merged, path);
  checked = check();
  const issues = checked.error?.issues ?? [];
  // If two values contradict each other, the error names the value in the change, not the stored one.
  const own = issues.filter(({ path }) => at(change, path) !== undefined);
  const [first, ...others] = (own.length > 0 ? own : issues.slice(0, 1)).map(({ message, path }) => ({
    message,
    field: ['settings', ...path.map(String)],
  }));
  if (first) throw new BadInput(first.message, first.field, others);
  return merged as JsonObject;
}
