import { read } from '../api/client';
import { element, replace } from '../dom/element';
import { named, say } from '../language/language';
import { count } from '../text/figures';
import { printed } from '../text/printed';
import { awaited, emptyNote, heading, type ViewPlace } from '../view';

/** A site as the ledger of crawls tells it. */
interface CrawledSite {
  readonly site: string;
  readonly state: string;
  readonly startedAt: string;
  readonly documents: number;
  readonly vanished: number;
  readonly addresses: Readonly<Record<string, number>>;
}

/** How the sites stand that were crawled: what was fetched, what is gone, what could not be had. */
export async function crawlsView(view: ViewPlace): Promise<void> {
  const words = say().crawls;
  const place = element('div');
  replace(view.main, heading(words.title), place);
  await awaited(place, view.signal, read<{ items: readonly CrawledSite[] }>('api/crawls', {}, view.signal), ({ items }) => {
    if (items.length === 0) {
      replace(place, emptyNote(words.none));
      return;
    }
    replace(place, element('table', { class: 'crawl-rows' },
      element('thead', {}, element('tr', {}, ...words.columns.map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...items.map(site => element('tr', {},
        element('th', { scope: 'row' }, printed(site.site, 120)),
        element('td', {}, named(words.states, site.state)),
        element('td', {}, site.startedAt),
        ...[site.addresses['fetched'] ?? 0, site.documents, site.vanished, failures(site)].map(number => element('td', { class: 'number' }, count(number))))))));
  });
}

/** Addresses that gave nothing when they were asked last. */
function failures(site: CrawledSite): number {
  return ['gone', 'failed', 'refused', 'rejected'].reduce((sum, state) => sum + (site.addresses[state] ?? 0), 0);
}
