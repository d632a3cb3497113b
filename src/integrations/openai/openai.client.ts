import OpenAI from 'openai';

/** Creates the SDK's client for all uses: no retries, and only the given key. */
export const openAiClient = ({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string | undefined }): OpenAI =>
  new OpenAI({
    apiKey,
    baseURL: endpoint(baseUrl ?? 'https://api.openai.com/v1'),
    // Set, because otherwise the SDK would read them from the environment, which only config.ts may do.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    // The API does not redirect. A redirect would send the customer's words to another host.
    fetchOptions: { redirect: 'error' },
  });

/** Returns the base URL for the SDK, which expects the version in it; a bare host gets the version. */
function endpoint(baseUrl: string): string {
  const url = baseUrl.replace(/\/+$/, '');
  return new URL(url).pathname === '/' ? `${url}/v1` : url;
}
