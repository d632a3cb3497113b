import { z } from 'zod';
import { sheetFormats } from '../imports/index.js';
import type { Actor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { minuteMs } from '../shared/durations.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { exportedTypes } from './exported-types.js';

const lastsMs = 15 * minuteMs;
/** Maximum length of a filter in characters, because the link must fit into one line of a request. */
const longestFilter = 4_000;

const whatSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('records'),
    entityType: z.enum(exportedTypes),
    format: z.enum(sheetFormats),
    filter: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('import-errors'), importId: z.uuid() }),
]);
/** The content of a download. The file is generated when it is fetched, so it is stored nowhere. */
export type Download = z.infer<typeof whatSchema>;
const linkSchema = z.object({ what: whatSchema, tenantId: z.string(), maker: z.string(), until: z.int() });

/**
 * Returns a link that works for fifteen minutes, only for its maker. It is encrypted, because filters may name people and links are
 * logged.
 */
export function downloadLink({ actor, clock, ports }: UseCaseContext, what: Download): string {
  if (what.kind === 'records' && JSON.stringify(what.filter).length > longestFilter)
    throw new DomainError('LIMIT_REACHED', `The filter of an export can have at most ${longestFilter} characters.`, [
      'filter',
    ]);
  const until = clock.now().getTime() + lastsMs;
  const sealed = ports.secrets.seal(
    JSON.stringify({ what, tenantId: actor.scope?.tenantId, maker: makerOf(actor), until }),
  );
  return `${ports.publicUrl}/downloads?link=${encodeURIComponent(sealed)}`;
}

/** Returns the download that a link leads to; null if the link is forged, expired, or belongs to somebody else. */
export function openDownloadLink({ actor, clock, ports }: UseCaseContext, sealed: string): Download | null {
  let opened: unknown;
  try {
    opened = JSON.parse(ports.secrets.open(sealed));
  } catch {
    return null;
  }
  const link = linkSchema.safeParse(opened);
  if (!link.success) return null;
  const { what, tenantId, maker, until } = link.data;
  const isMakers = tenantId === actor.scope?.tenantId && maker === makerOf(actor);
  return isMakers && until >= clock.now().getTime() ? what : null;
}

const makerOf = ({ key, scope }: Actor): string => key?.id ?? scope?.userId ?? '';
