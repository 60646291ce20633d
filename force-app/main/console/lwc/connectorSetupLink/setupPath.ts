const SETUP = /^\/lightning\/setup\/[A-Za-z0-9/_.?=&%~-]+$/;
const ELSEWHERE = /\/\/|\.\.|\\/;

/** True for a path of Setup on the org's own host; false for other hosts, schemes, `..` and `\\`, encoded or not. */
export function isSetupPath(path: string | undefined): path is string {
    return path !== undefined && SETUP.test(path) && !ELSEWHERE.test(path) && !ELSEWHERE.test(decoded(path));
}

/** Browsers take `%2e%2e` for `..`. What can't be decoded leads nowhere that is known. */
function decoded(path: string): string {
    try {
        return decodeURIComponent(path);
    } catch {
        return '..';
    }
}
