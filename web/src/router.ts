// The place in the application stands behind the # of the address: a link can be copied, sent and opened, and the server sees nothing of it.

/** A place: the parts of the path and what narrows it. */
export interface Route {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

export function currentRoute(): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { parts: path.split('/').filter(part => part !== '').map(decoded), query: new URLSearchParams(query) };
}

/** The link to a place. */
export function link(parts: readonly string[], query: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  const narrowed = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') narrowed.set(name, String(value));
  }
  const text = narrowed.toString();
  return `#/${parts.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`;
}

export function go(to: string): void { location.hash = to; }

/** Notes a changed place in the address without showing another view and without a step in the history. */
export function note(to: string): void { history.replaceState(null, '', to); }

// A part that was typed or cut wrongly is taken as it stands.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
