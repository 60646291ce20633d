import { createElement, type LightningElement } from 'lwc';

/** What a component takes from its parent. */
type Properties<T> = Omit<T, keyof LightningElement>;

/** A component on the page. */
export type Shown<T> = HTMLElement & Properties<T>;

afterEach(() => {
    document.body.replaceChildren();
});

/** Puts a component on the page, as its parent would: properties first. */
export async function show<T extends LightningElement>(
    component: new () => T,
    properties: Partial<Properties<T>> = {}
): Promise<Shown<T>> {
    const name = component.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
    const element = createElement(`c-${name}`, { is: component as never }) as unknown as Shown<T>;
    Object.assign(element, properties);
    document.body.appendChild(element);
    await settled();
    return element;
}

/** Lets everything that waits for nothing but its turn happen: answers of the org, renderings. */
export function settled(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, 0);
    });
}

/** Everything with this data-id, in the order of the page. */
export function all<T = object>(element: Element, id: string): Shown<T>[] {
    return [...(element.shadowRoot?.querySelectorAll<Shown<T>>(`[data-id="${id}"]`) ?? [])];
}

/** The one thing with this data-id. */
export function the<T = object>(element: Element, id: string): Shown<T> {
    const [first, ...others] = all<T>(element, id);
    if (!first || others.length)
        throw new Error(`${1 + others.length - (first ? 0 : 1)} elements have the data-id ${id}`);
    return first;
}

/** True where something with this data-id is shown. */
export function shows(element: Element, id: string): boolean {
    return all(element, id).length > 0;
}

/** The text of an element as a person reads it. */
export function read(element: Element): string {
    return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The text of the one thing with this data-id. */
export function text(element: Element, id: string): string {
    return read(the(element, id));
}

/** The one component of that name inside another. */
export function child<T = object>(element: Element, name: string): Shown<T> {
    const found = element.shadowRoot?.querySelector<Shown<T>>(name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
}

/** Every element below, those inside of components as well. */
export function deep(element: Element): Element[] {
    const below = [...(element.shadowRoot?.children ?? []), ...element.children];
    return below.flatMap((each) => [each, ...deep(each)]);
}

/** Details of the events of that name that the element sends from now on. */
export function heard(element: Element, name: string): unknown[] {
    const details: unknown[] = [];
    element.addEventListener(name, (event) => {
        details.push((event as CustomEvent<unknown>).detail);
    });
    return details;
}

/** Lets an element send an event, as the base component that it stands for would. */
export async function send(element: Element, name: string, detail?: unknown): Promise<void> {
    element.dispatchEvent(new CustomEvent(name, { detail }));
    await settled();
}

/** Presses a button. */
export function press(element: Element, id: string): Promise<void> {
    return send(the(element, id), 'click');
}
