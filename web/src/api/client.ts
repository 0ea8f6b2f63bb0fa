// The one door to the server. Everything is asked of the origin that the page came from.

/** What the server says went wrong: problem details (RFC 9457) with a code. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string | null, title: string, readonly detail: string | null) {
    super(title);
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Reads a resource. */
export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await reached(address(path, query), { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
  return await (await checked(answer)).json() as T;
}

/** Sends JSON. */
export function send<T>(path: string, body: unknown): Promise<T> {
  return post<T>(path, JSON.stringify(body), 'application/json');
}

/** Sends text that has a type of its own. The header tells the server that no other site sent this. */
export async function post<T>(path: string, body: string, type: string): Promise<T> {
  const answer = await reached(path, { method: 'POST', headers: { accept: 'application/json', 'content-type': type, 'x-extractor': 'web' }, body });
  return await (await checked(answer)).json() as T;
}

/** Sends the bytes of a file; the answer is returned as it is, because 429 is nothing to give up at. */
export async function sendFile(path: string, name: string, bytes: Blob, key: string): Promise<Response> {
  return await reached(path, {
    method: 'POST',
    headers: {
      accept: 'application/json', 'content-type': 'application/octet-stream', 'x-extractor': 'web', 'x-file-name': encodeURIComponent(name), 'idempotency-key': key,
    },
    body: bytes,
  });
}

/** The problem of a request that nobody answered. */
export const unreachable = 0;

// fetch tells a server that does not answer as a TypeError, as it would a bug.
async function reached(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (problem) {
    if (problem instanceof TypeError) throw new Problem(unreachable, null, problem.message, null);
    throw problem;
  }
}

/** The answer, or the problem that it tells, thrown. */
export async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({})) as { title?: string; detail?: string; code?: string };
  throw new Problem(answer.status, told.code ?? null, told.title ?? answer.statusText, told.detail ?? null);
}

/** A path with its query; parts that are null, undefined or empty are left out. */
export function address(path: string, query: Query = {}): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}
