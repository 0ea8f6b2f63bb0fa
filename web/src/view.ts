import { Problem, unreachable } from './api/client';
import { element, replace } from './dom/element';
import { say } from './language/language';

/** What a view gets: its place to draw in, and the signal that ends what it has begun when the reader goes elsewhere. */
export interface ViewPlace {
  readonly main: HTMLElement;
  readonly query: URLSearchParams;
  readonly signal: AbortSignal;
}

/** A view draws itself into its place. */
export type View = (place: ViewPlace) => Promise<void> | void;

/** A heading with what stands beside it. */
export function heading(title: string, ...beside: (Node | null)[]): HTMLElement {
  return element('header', { class: 'view-heading' }, element('h1', { tabindex: -1 }, title), ...beside);
}

/** Waits for an answer in a place: says that it is waiting, and what went wrong. Nothing is drawn once the reader has left. */
export async function awaited<T>(place: Element, signal: AbortSignal, answer: Promise<T>, draw: (value: T) => void): Promise<void> {
  replace(place, element('p', { class: 'waiting', role: 'status' }, say().app.loading));
  try {
    const value = await answer;
    if (signal.aborted) return;
    place.replaceChildren();
    draw(value);
  } catch (problem) {
    if (!signal.aborted) replace(place, problemNote(problem));
  }
}

/** What went wrong and what to do. */
export function problemNote(problem: unknown): HTMLElement {
  const words = say().problem;
  if (!(problem instanceof Problem)) throw problem;
  if (problem.status === unreachable) {
    return element('p', { class: 'problem', role: 'alert' }, words.unreachable);
  }
  const code = problem.code === null ? String(problem.status) : problem.code;
  return element('p', { class: 'problem', role: 'alert' },
    element('strong', {}, `${words.title} ${code}`), ' ', problem.message, problem.detail === null ? '' : ` ${problem.detail}`);
}

/** A sentence in the place of an empty list. */
export function emptyNote(text: string, ...more: (Node | null)[]): HTMLElement {
  return element('div', { class: 'empty' }, element('p', {}, text), ...more);
}
