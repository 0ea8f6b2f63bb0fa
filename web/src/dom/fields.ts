import { element } from './element';

/** A choice of a select; an empty value means any. */
export type Choice = readonly [value: string, name: string];

/** A labelled field with a select. */
export function choiceField(label: string, name: string, choices: readonly Choice[], chosen: string): HTMLElement {
  const known = choices.some(([value]) => value === chosen);
  const all: readonly Choice[] = known ? choices : [...choices, [chosen, chosen]];
  return field(label, element('select', { name },
    ...all.map(([value, shown]) => element('option', { value, selected: value === chosen }, shown))));
}

/** A labelled field with a line of text. */
export function textField(label: string, name: string, value: string, attributes: Readonly<Record<string, string | number | boolean>> = {}): HTMLElement {
  return field(label, element('input', { type: 'text', name, value, autocomplete: 'off', spellcheck: 'false', maxlength: 200, ...attributes }));
}

/** A form of filters; what is chosen goes to `changed`, text after a pause in typing and at Enter. */
export function filterForm(label: string, changed: (values: Record<string, string>) => void, ...fields: HTMLElement[]): HTMLFormElement {
  let pause = 0;
  const form = element('form', {
    class: 'filters', role: 'search', 'aria-label': label,
    submit: (event: Event) => { event.preventDefault(); tell(); },
    change: () => { tell(); },
    input: (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      window.clearTimeout(pause);
      pause = window.setTimeout(tell, 350);
    },
  }, ...fields);
  let told = JSON.stringify(values());
  return form;

  function values(): Record<string, string> {
    return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
  }

  function tell(): void {
    window.clearTimeout(pause);
    const now = values();
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    changed(now);
  }
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, element('span', {}, label), control);
}
