import { element } from './element';

/** Offers a text as a file to save. */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = element('a', { href: address, download: name.replace(/[\\/:*?"<>|\s]+/g, '_') });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  URL.revokeObjectURL(address);
}
