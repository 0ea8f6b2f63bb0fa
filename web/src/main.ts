import { serverAsked } from './api/server';
import { element, replace } from './dom/element';
import { language, say, speak } from './language/language';
import { currentRoute, link, type Route } from './router';
import { problemNote, type View } from './view';
import { crawlsView } from './views/crawls-view';
import { findingsView } from './views/findings/findings-view';
import { importView } from './views/imports/import-view';
import { reportView } from './views/report/report-view';
import { reportsView } from './views/reports-view';

const main = element('main', { id: 'main' });
const navigation = element('nav');
let leaving = new AbortController();
let shown = '';

speak(language());
document.body.append(
  element('a', { class: 'skip', href: '#main', click: (event: Event) => { event.preventDefault(); focusHeading(); } }, say().app.skip),
  element('header', { class: 'app' },
    element('a', { class: 'brand', href: link(['reports']) }, element('span', { 'aria-hidden': 'true' }, '勾'), 'Extractor'),
    navigation,
    element('button', {
      type: 'button', class: 'language', lang: language() === 'zh' ? 'en' : 'zh-CN',
      click: () => { speak(language() === 'zh' ? 'en' : 'zh'); location.reload(); },
    }, say().app.otherLanguage)),
  main);
window.addEventListener('hashchange', () => { void show(true); });
serverAsked().catch((problem: unknown) => { replace(main, problemNote(problem)); });
void show(false);

async function show(moved: boolean): Promise<void> {
  const route = currentRoute();
  leaving.abort();
  leaving = new AbortController();
  const name = route.parts[0] ?? 'reports';
  shown = name;
  drawNavigation();
  document.title = `${say().views[name as keyof ReturnType<typeof say>['views']] ?? say().views.reports} · Extractor`;
  replace(main);
  main.className = `view-${route.parts.length > 1 ? 'report' : name}`;
  window.scrollTo(0, 0);
  const view = await viewOf(route);
  if (leaving.signal.aborted) return;
  await view({ main, query: route.query, signal: leaving.signal });
  if (moved) focusHeading();
}

async function viewOf(route: Route): Promise<View> {
  const [name = 'reports', id] = route.parts;
  switch (name) {
    case 'reports': return id === undefined ? reportsView : reportView(id);
    case 'findings': return findingsView;
    // Charts and the review queue are loaded when they are first asked for.
    case 'charts': return (await import('./views/charts/charts-view')).chartsView;
    case 'review': {
      const [{ reviewView }] = await Promise.all([import('./views/review/review-view'), serverAsked()]);
      return reviewView;
    }
    case 'import':
      await serverAsked();
      return importView;
    case 'crawls': return crawlsView;
    default: return ({ main: place }) => { replace(place, element('p', { class: 'empty' }, say().app.noSuchView)); };
  }
}

function drawNavigation(): void {
  navigation.setAttribute('aria-label', say().app.navigation);
  replace(navigation, ...Object.entries(say().views).map(([name, title]) => element('a', { href: link([name]), 'aria-current': name === shown ? 'page' : null }, title)));
}

// Where a view is exchanged, the focus goes to its heading, so that a screen reader begins there.
function focusHeading(): void {
  const heading = main.querySelector<HTMLElement>('h1') ?? main;
  if (heading === main) main.tabIndex = -1;
  heading.focus();
}
