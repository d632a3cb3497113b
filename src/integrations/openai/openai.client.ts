import OpenAI from 'openai';

/** The SDK as all of us use it: asked once, by the given key alone. */
export const openAiClient = ({ apiKey, baseUrl }: { apiKey: string; baseUrl?: string | undefined }): OpenAI =>
  new OpenAI({
    apiKey,
    baseURL: endpoint(baseUrl ?? 'https://api.openai.com/v1'),
    // Set, or the SDK would read them from the environment, which only config.ts does.
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    // The API does not redirect. A redirect would send the customer's words to somebody else.
    fetchOptions: { redirect: 'error' },
  });

/** The base URL for the SDK, which expects the version in it; a bare host gets it. */
function endpoint(baseUrl: string): string {
  const url = baseUrl.replace(/\/+$/, '');
  return new URL(url).pathname === '/' ? `${url}/v1` : url;
}
