/** Puts truer stand-ins in the place of the stubs that differ from the platform where it matters. */
export function useTruerStubs(): void {
    jest.doMock('lightning/datatable', () => jest.requireActual('./stubs/datatable'));
    jest.doMock('lightning/navigation', () => jest.requireActual('./stubs/navigation'));
    jest.doMock('lightning/progressBar', () => jest.requireActual('./stubs/progressBar'));
    jest.doMock('lightning/progressRing', () => jest.requireActual('./stubs/progressRing'));
}
