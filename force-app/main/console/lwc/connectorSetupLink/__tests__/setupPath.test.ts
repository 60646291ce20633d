import { isSetupPath } from '../setupPath';

describe('a path into Setup', () => {
    it.each([
        '/lightning/setup/PermSets/home',
        '/lightning/setup/ManageUsers/page?address=%2F005000000000001AAA%3Fnoredirect%3D1'
    ])('is %s', (path) => {
        expect(isSetupPath(path)).toBe(true);
    });

    it.each([
        undefined,
        '',
        '/lightning/setup/',
        '/lightning/page/home',
        'https://evil.example/lightning/setup/PermSets/home',
        '//evil.example/lightning/setup/PermSets/home',
        // eslint-disable-next-line no-script-url -- the point is that it is refused
        'javascript:alert(1)//lightning/setup/PermSets/home',
        ' /lightning/setup/PermSets/home',
        '/lightning/setup/../../secur/logout.jsp',
        '/lightning/setup/%2e%2e/%2E%2E/secur/logout.jsp',
        '/lightning/setup/.%2e/secur/logout.jsp',
        '/lightning/setup//evil.example',
        '/lightning/setup/page?address=%2F%2Fevil.example',
        '/lightning/setup/a\\b',
        '/lightning/setup/%5cevil.example',
        '/lightning/setup/%zz',
        '/lightning/setup/a b',
        '/lightning/setup/PermSets/home\n'
    ])('is not %p', (path) => {
        expect(isSetupPath(path)).toBe(false);
    });
});
