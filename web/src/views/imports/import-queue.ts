import { checked, Problem, read, sendFile, unreachable } from '../../api/client';
import { element, replace } from '../../dom/element';
import { named, say } from '../../language/language';
import { link } from '../../router';
import { count } from '../../text/figures';
import { plain, printed } from '../../text/printed';

/** What the server says of one import. */
interface ImportJob {
  readonly id: string;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  readonly ahead: number;
  readonly documents: readonly ImportedDocument[];
  readonly problem: string | null;
}

interface ImportedDocument {
  readonly path: string;
  readonly state: string;
  readonly sha256: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

/** How often a running import is asked after, in milliseconds. */
const pollEvery = 500;

/** Files are sent in order, one at a time: the server reads several at once and says when it has enough. It goes on while other views are shown. */
export class ImportQueue {
  private static current: ImportQueue | null = null;

  static ofThisVisit(): ImportQueue {
    this.current ??= new ImportQueue();
    return this.current;
  }

  readonly root = element('section', { class: 'import-queue', 'aria-label': say().imports.queue });
  private readonly summary = element('p', { role: 'status' });
  private readonly list = element('ol');
  private sending: Promise<void> = Promise.resolve();
  private added = 0;
  private done = 0;

  private constructor() { this.root.append(this.summary, this.list); }

  add(files: readonly File[]): void {
    for (const file of files) {
      const state = element('span', { class: 'state' }, say().imports.waiting);
      const bar = element('progress', { max: 3, value: 0, 'aria-label': plain(file.name, 80) });
      this.list.append(element('li', {}, element('span', { class: 'name' }, printed(file.name, 80), element('small', {}, say().imports.bytes(count(file.size)))), bar, state));
      this.added++;
      this.sending = this.sending.then(() => this.send(file, state, bar));
    }
    this.tell();
  }

  private async send(file: File, state: HTMLElement, bar: HTMLProgressElement): Promise<void> {
    const words = say().imports;
    try {
      replace(state, words.sending);
      bar.value = 1;
      const location = await this.accepted(file, state);
      bar.value = 2;
      // The next file is sent while this one is read.
      void this.follow(location, state, bar).catch((problem: unknown) => { this.fail(problem, state, bar); }).finally(() => { this.done++; this.tell(); });
    } catch (problem) {
      this.fail(problem, state, bar);
      this.done++;
      this.tell();
    }
  }

  private async accepted(file: File, state: HTMLElement): Promise<string> {
    const key = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    for (;;) {
      const answer = await sendFile('api/imports', file.name, file, key);
      if (answer.status !== 429) return (await checked(answer)).headers.get('location') ?? `api/imports/${(await answer.json() as ImportJob).id}`;
      const seconds = Number(answer.headers.get('retry-after') ?? '2');
      replace(state, say().imports.full(seconds));
      await pause(seconds * 1000);
    }
  }

  private async follow(location: string, state: HTMLElement, bar: HTMLProgressElement): Promise<void> {
    for (;;) {
      const job = await read<ImportJob>(location);
      replace(state, named(say().imports.states, job.state), job.ahead > 0 ? ` ${say().imports.ahead(job.ahead)}` : '');
      if (job.state !== 'waiting' && job.state !== 'reading') {
        bar.value = 3;
        this.tellOutcome(job, state);
        return;
      }
      await pause(pollEvery);
    }
  }

  private tellOutcome(job: ImportJob, state: HTMLElement): void {
    const words = say().imports;
    replace(state,
      ...job.documents.map(one => element('span', { class: `outcome outcome-${one.state}` },
        one.sha256 === null || one.state === 'failed' ? named(words.outcomes, one.state) : element('a', { href: link(['reports', one.sha256]) }, named(words.outcomes, one.state)),
        one.reason === null ? '' : element('small', {}, `${one.code ?? ''} `, printed(one.reason, 200)))),
      job.problem === null ? null : element('span', { class: 'problem' }, printed(job.problem, 200)));
  }

  private fail(problem: unknown, state: HTMLElement, bar: HTMLProgressElement): void {
    bar.value = 3;
    const said = problem instanceof Problem && problem.status !== unreachable ? `${problem.code ?? problem.status} ${problem.message} ${problem.detail ?? ''}` : say().problem.unreachable;
    replace(state, element('span', { class: 'problem' }, said));
  }

  private tell(): void { this.summary.textContent = say().imports.progress(this.done, this.added); }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => { window.setTimeout(resolve, milliseconds); });
}
