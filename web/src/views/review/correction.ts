import { send } from '../../api/client';
import { serverState } from '../../api/server';
import { element, replace } from '../../dom/element';
import { say } from '../../language/language';
import { yuan } from '../../text/figures';
import { amountUnits, inYuan, unitOf, type UnitName } from '../../text/units';
import { problemNote } from '../../view';

/** The cell that something is said of: its id and what it prints now. */
export interface PatchedCell {
  readonly sha256: string;
  readonly cellId: string;
  readonly raw: string;
  readonly value: string | null;
  readonly unit?: string | null;
}

const author = 'extractor.author';

/** A form that says of a cell that the page prints it so, or what it prints instead. It only ever adds: the record keeps what was read. */
export class Correction {
  readonly root: HTMLFormElement;
  private readonly amount: HTMLInputElement;
  private readonly unit: HTMLSelectElement;
  private readonly author: HTMLInputElement;
  private readonly reason: HTMLInputElement;
  private readonly told = element('p', { class: 'told', role: 'status' });

  constructor(private readonly cell: PatchedCell, private readonly done: () => void = () => undefined) {
    const words = say().correction;
    this.amount = element('input', { name: 'amount', inputmode: 'decimal', autocomplete: 'off', maxlength: 30, input: () => { this.tellYuan(); } });
    this.unit = element('select', { name: 'unit', 'aria-label': words.unit, change: () => { this.tellYuan(); } },
      ...Object.keys(amountUnits).map(name => element('option', { value: name, selected: name === unitOf(cell.unit ?? null) }, name)));
    this.author = element('input', { name: 'author', value: localStorage.getItem(author) ?? '', required: true, maxlength: 100, autocomplete: 'name' });
    this.reason = element('input', { name: 'reason', required: true, maxlength: 500, autocomplete: 'off' });
    this.root = element('form', { class: 'correction', 'aria-label': words.title, submit: (event: Event) => { event.preventDefault(); void this.correct(); } },
      element('h4', {}, words.title),
      element('div', { class: 'fields' },
        field(words.amount, element('span', { class: 'amount' }, this.amount, this.unit)),
        field(words.author, this.author),
        field(words.reason, this.reason)),
      element('div', { class: 'actions' },
        element('button', { type: 'button', class: 'as-printed', click: () => { void this.confirm(); } }, words.asPrinted),
        element('button', { type: 'submit', class: 'primary' }, words.correct)),
      this.told);
  }

  focusAmount(): void { this.amount.focus(); }

  /** Says that the page prints the figure as it was read. */
  async confirm(): Promise<void> {
    if (this.reason.value.trim() === '') this.reason.value = say().correction.asPrintedReason;
    await this.say('as-printed', null);
  }

  private async correct(): Promise<void> {
    const amount = inYuan(this.amount.value, this.unit.value as UnitName);
    if (amount === null) {
      this.refuse(this.amount, say().correction.noAmount);
      return;
    }
    await this.say('corrected', amount);
  }

  private async say(verdict: 'as-printed' | 'corrected', amountYuan: string | null): Promise<void> {
    const words = say().correction;
    for (const [input, missing] of [[this.author, words.noAuthor], [this.reason, words.noReason]] as const) {
      if (input.value.trim() === '') {
        this.refuse(input, missing);
        return;
      }
    }
    localStorage.setItem(author, this.author.value.trim());
    try {
      await send('api/patches', {
        sha256: this.cell.sha256, cell_id: this.cell.cellId, raw: this.cell.raw, verdict, amount_yuan: amountYuan, author: this.author.value.trim(), reason: this.reason.value.trim(),
      });
      replace(this.told, words.saved);
      this.done();
    } catch (problem) {
      replace(this.told, problemNote(problem));
    }
  }

  private refuse(input: HTMLInputElement, why: string): void {
    input.setAttribute('aria-invalid', 'true');
    input.addEventListener('input', () => { input.removeAttribute('aria-invalid'); }, { once: true });
    replace(this.told, element('span', { class: 'problem' }, why));
    input.focus();
  }

  private tellYuan(): void {
    const amount = inYuan(this.amount.value, this.unit.value as UnitName);
    replace(this.told, amount === null ? '' : `= ${yuan(amount)}`);
  }
}

/** The form folded away, for the panel of a cell; nothing where the server only reads. */
export function correction(cell: PatchedCell): HTMLElement | null {
  if (serverState().readOnly) return null;
  return element('details', { class: 'folded' }, element('summary', {}, say().correction.fold), new Correction(cell).root);
}

function field(name: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, name), control);
}
