// Every element of the page is made here. Text becomes text nodes, so nothing that a report prints can turn into markup, and there is
// no way to set a style attribute or a handler in text, which the content security policy would refuse anyway.

export type Child = Node | string | number | null | undefined | false;

type Handler = (event: never) => void;

/** Values of attributes: `true` sets an empty attribute, `false`, `null` and `undefined` set none, a function listens to the event of that name. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | Handler>>;

/** Makes an HTML element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** Makes an SVG element. */
export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag, attributes: Attributes = {}, ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Puts children in the place of those that an element has. */
export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter(isShown).map(asNode));
}

function filled<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value as EventListener);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter(isShown).map(asNode));
  return made;
}

function isShown(child: Child): child is Node | string | number {
  return child !== null && child !== undefined && child !== false;
}

function asNode(child: Node | string | number): Node | string {
  return typeof child === 'number' ? String(child) : child;
}
