import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeAdLead {
  id: string;
  form: string;
  /** Seconds. */
  createdAt: number;
  campaign?: { id: string; name: string };
  fields: { name: string; values: unknown }[];
}
export interface FakeSpend {
  campaign_id: string;
  campaign_name: string;
  spend: string;
  impressions: string;
  clicks: string;
  date_start: string;
  date_stop: string;
  account_currency: string;
}

/**
 * Starts a fake of the Graph API's part for advertisements: their leads and costs, in the format of its documentation, with two
 * elements per page.
 */
export async function startFakeAds() {
  const state = {
    leads: [] as FakeAdLead[],
    /** Forms of each page. */
    forms: new Map<string, string[]>(),
    spend: [] as FakeSpend[],
    /** If set, every request is answered with this error. */
    refuses: null as { status: number; error: object } | null,
    /** The lists that are refused because a permission is missing, by the end of their path. */
    closed: new Set<string>(),
    requests: [] as { path: string; query: URLSearchParams; authorization: string | undefined }[],
  };
  const denied = {
    status: 403,
    error: { message: '(#200) Requires pages_manage_ads permission', type: 'OAuthException', code: 200 },
  };
  const missing = {
    status: 400,
    error: {
      message: '(#100) Unsupported get request. Object does not exist',
      type: 'GraphMethodException',
      code: 100,
    },
  };
  function answerTo(path: string, query: URLSearchParams): { status: number; body: object } {
    const [, , id = '', edge] = path.split('/');
    const refusal = state.refuses ?? (edge && state.closed.has(edge) ? denied : null);
    if (refusal) return { status: refusal.status, body: { error: refusal.error } };
    if (edge === 'leadgen_forms')
      return paged(
        (state.forms.get(id) ?? []).map(form => ({ id: form })),
        query,
      );
    if (edge === 'insights') {
      const { since, until } = JSON.parse(query.get('time_range') ?? '{}') as { since: string; until: string };
      return paged(
        state.spend.filter(({ date_start: day }) => day >= since && day <= until),
        query,
      );
    }
    if (edge === 'leads') {
      const [filter] = JSON.parse(query.get('filtering') ?? '[]') as { value: number }[];
      const since = filter?.value ?? 0;
      return paged(state.leads.filter(({ form, createdAt }) => form === id && createdAt > since).map(shown), query);
    }
    const lead = state.leads.find(one => one.id === id);
    return lead ? { status: 200, body: shown(lead) } : { status: missing.status, body: { error: missing.error } };
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://graph');
    state.requests.push({
      path: url.pathname,
      query: url.searchParams,
      authorization: request.headers.authorization,
    });
    const { status, body } = answerTo(url.pathname, url.searchParams);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
export type FakeAds = Awaited<ReturnType<typeof startFakeAds>>;

const shown = ({ id, form, createdAt, campaign, fields }: FakeAdLead) => ({
  id,
  created_time: new Date(createdAt * 1000).toISOString().replace('.000Z', '+0000'),
  form_id: form,
  ...(campaign && { campaign_id: campaign.id, campaign_name: campaign.name }),
  field_data: fields,
});

const perPage = 2;
function paged(rows: object[], query: URLSearchParams): { status: number; body: object } {
  const at = Number(query.get('after') ?? 0);
  const next = at + perPage < rows.length;
  const cursors = { before: String(at), after: String(at + perPage) };
  const paging = { cursors, ...(next && { next: 'https://elsewhere.example/never-followed' }) };
  return { status: 200, body: { data: rows.slice(at, at + perPage), ...(rows.length > 0 && { paging }) } };
}
