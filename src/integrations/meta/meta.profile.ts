import { z } from 'zod';
import type { ProfileSource } from '../../domain/conversations/profile-source.port.js';
import { verdictIn } from './graph.rejection.js';
import { graphVersion } from './graph.send.js';
import { readText } from './graph.text.js';
import { instagramLogin, type MetaHosts, metaHosts } from './meta.hosts.js';

const optionalName = z.string().optional().catch(undefined);
const profile = z.object({ name: optionalName, username: optionalName });

/** Reads the name, and on Instagram the user name, of a person who has written to the page or account. */
export class MetaProfileSource implements ProfileSource {
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  async nameOf(
    { channel, credentials }: Parameters<ProfileSource['nameOf']>[0],
    address: string,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<string | null> {
    const { accessToken } = credentials;
    const onInstagram = channel === 'INSTAGRAM';
    if (!accessToken || !/^\d{1,40}$/.test(address) || (channel !== 'MESSENGER' && !onInstagram)) return null;
    const host = onInstagram && instagramLogin(credentials) ? this.#hosts.instagramUrl : this.#hosts.baseUrl;
    const fields = onInstagram ? 'name,username' : 'name';
    const answer = await fetch(`${host}/${graphVersion}/${address}?fields=${fields}`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${accessToken}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) {
      const verdict = await verdictIn(answer);
      const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
      // The person does not let apps see the profile, or the app lacks the permission.
      if (isRefusal && verdict?.retry !== 'later') return null;
      throw new Error(`Meta could not be asked for a name: HTTP ${answer.status}`);
    }
    const { name, username } = profile.parse(JSON.parse(await readText(answer)));
    return name?.trim() || username?.trim() || null;
  }
}
