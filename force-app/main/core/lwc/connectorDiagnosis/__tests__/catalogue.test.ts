import { checks } from 'c/connectorChecks';
import { diagnose, diagnoses } from 'c/connectorDiagnosis';

// The deep links that the facts list, from Salesforce Inspector Reloaded and Org Check.
const KNOWN_PAGES = [
    'CompanyProfileInfo',
    'ConnectedAppsUsage',
    'ExternalClientApplicationSettings',
    'IdentityVerification',
    'ImportedPackage',
    'ManageExternalClientApplication',
    'ManageUsers',
    'OauthOidcSettings',
    'OrgDomain',
    'OrgLoginHistory',
    'PermSets',
    'SecuritySession'
].map((page) => `/lightning/setup/${page}/home`);
const CHECK_IDS = checks.map(({ id }) => id);
const ROWS = diagnoses.map((row) => [row.id, row] as const);
const PATTERNS = diagnoses.flatMap(({ id, patterns }) => patterns.map((pattern) => [pattern, id] as const));

describe('the catalogue of diagnoses', () => {
    it('has ids of their own', () => {
        const ids = diagnoses.map(({ id }) => id);
        expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    });

    it('has each pattern once', () => {
        const patterns = PATTERNS.map(([pattern]) => pattern.toLowerCase());
        expect(patterns.filter((pattern, place) => patterns.indexOf(pattern) !== place)).toEqual([]);
    });

    it.each(ROWS)('has an id in kebab-case: %s', (id) => {
        expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    });

    it.each(ROWS)('names the source of %s, and how sure it is', (_, { source, confidence }) => {
        expect(source.trim().length).toBeGreaterThan(4);
        expect(['documented', 'likely', 'unknown']).toContain(confidence);
    });

    it.each(ROWS)('says cause, check and fix of %s in sentences, and the state in the title', (_, row) => {
        for (const sentence of [row.cause, row.check, row.fix]) expect(sentence).toMatch(/^\S.*[.…]$|00D…$/);
        expect(row.title).toMatch(/^[A-Z].*[^.]$/);
    });

    it.each(ROWS)('links %s to a page of Setup that is known, or to none', (_, { link }) => {
        expect([undefined, ...KNOWN_PAGES]).toContain(link);
    });

    it.each(ROWS)('ties %s to set-up checks that exist', (_, { checkIds }) => {
        expect(checkIds.filter((id) => !CHECK_IDS.includes(id))).toEqual([]);
    });

    it.each(PATTERNS)('finds by “%s” the row %s first', (pattern, id) => {
        expect(diagnose(pattern.replace('…', 'Anything')).found[0]).toMatchObject({
            diagnosis: { id },
            phrase: pattern
        });
    });
});
