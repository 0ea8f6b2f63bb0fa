import { read } from '../api/client';
import { element, replace } from '../dom/element';
import { named, say } from '../language/language';
import { count } from '../text/figures';
import { printed } from '../text/printed';
import { awaited, emptyNote, heading, type ViewPlace } from '../view';

/** A crawl as the ledger tells it. Members that a ledger does not have are missing. */
interface Crawl {
  readonly id: number | string;
  readonly state: string;
  readonly seed?: string | null;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
  readonly fetched?: number;
  readonly failed?: number;
  readonly documents?: number;
}

/** What was collected from the sites of the publishers, and what is silent. */
export async function crawlsView(view: ViewPlace): Promise<void> {
  const words = say().crawls;
  const place = element('div');
  replace(view.main, heading(words.title), place);
  await awaited(place, view.signal, read<{ items: readonly Crawl[] }>('api/crawls', {}, view.signal), ({ items }) => {
    if (items.length === 0) {
      replace(place, emptyNote(words.none));
      return;
    }
    replace(place, element('table', { class: 'crawl-rows' },
      element('thead', {}, element('tr', {}, ...words.columns.map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...items.map(crawl => element('tr', {},
        element('th', { scope: 'row' }, printed(crawl.seed ?? String(crawl.id), 120)),
        element('td', {}, named(words.states, crawl.state)),
        element('td', {}, crawl.startedAt ?? ''),
        ...[crawl.fetched, crawl.documents, crawl.failed].map(number => element('td', { class: 'number' }, number === undefined ? '' : count(number))))))));
  });
}
