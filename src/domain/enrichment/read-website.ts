import { z } from 'zod';
import { OutboundRefused } from '../shared/outbound.port.js';
import { readPhone } from '../shared/phone.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { FoundFact } from './fact.entity.js';
import { claimReading, rememberedReading, rememberReading } from './readings.js';
import type { WebsiteFacts } from './website.port.js';

/** The data of a page stand at its beginning. */
const maxBytes = 512 * 1024;
const timeoutMs = 8_000;

const word = z.string().nullable();
const stored = z.object({ url: z.string(), name: word, description: word, telephone: word, address: word, city: word });

/**
 * Returns the facts about a company on the start page of its domain. The page is requested once a month, also if it does not answer; in
 * between, its facts apply to every contact of the company.
 */
export async function readWebsite(context: ScopedContext, domain: string, locale: string): Promise<FoundFact[]> {
  if (await claimReading(context, 'WEBSITE', domain)) {
    const page = await fetchPage(context, `https://${domain}/`);
    if (page) await rememberReading(context, 'WEBSITE', domain, page);
  }
  const told = stored.safeParse(await rememberedReading(context, 'WEBSITE', domain)).data;
  return told ? factsOf(told, domain, locale) : [];
}

async function fetchPage({ ports, log }: ScopedContext, address: string): Promise<WebsiteFacts | null> {
  try {
    const { status, headers, body } = await ports.outbound.open(address, {
      headers: { accept: 'text/html', 'user-agent': 'Embudo' },
      maxBytes,
      timeoutMs,
    });
    if (status !== 200 || !/text\/html|xhtml/.test(String(headers['content-type'] ?? ''))) {
      body.destroy();
      return null;
    }
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(part as Buffer);
    return ports.readPage(Buffer.concat(parts).toString('utf8'), address);
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error;
    log.info({ problem: error.problem }, 'A website could not be read');
    return null;
  }
}

function factsOf(page: WebsiteFacts, domain: string, locale: string): FoundFact[] {
  const told = (field: FoundFact['field'], value: string | null, certainty: FoundFact['certainty'] = 'LIKELY') =>
    value ? [{ field, value, certainty, source: 'WEBSITE' as const, sourceUrl: page.url }] : [];
  return [
    ...told('WEBSITE', domain, 'SURE'),
    ...told('COMPANY', page.name),
    ...told('CITY', page.city),
    ...told('ADDRESS', page.address),
    ...told('DESCRIPTION', page.description),
    // The company's number is not the person's own.
    ...told('FURTHER_PHONE', page.telephone && readPhone(page.telephone, locale)),
  ];
}
