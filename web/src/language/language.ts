import { chinese } from './chinese';
import { english } from './english';

/** Every word that the program itself says, in one language. Chinese is the first; English must have the same words. */
export type Words = typeof chinese;

export type Language = 'zh' | 'en';

const storedUnder = 'extractor.language';

let current: Language = localStorage.getItem(storedUnder) === 'en' ? 'en' : 'zh';

export function language(): Language { return current; }

export function say(): Words { return current === 'zh' ? chinese : english; }

/** Switches the language, for this and later visits. */
export function speak(chosen: Language): void {
  current = chosen;
  localStorage.setItem(storedUnder, chosen);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

/** What the program calls a value of a fixed list, such as a status; the value itself where the list has grown since. */
export function named(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}
