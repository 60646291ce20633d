/** Opens an address in the person's browser, where there is one. */
export function openBrowser(address: string): void;
