import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assessWithOutlook } from 'c/connectorAssessment';
import { contracts } from 'c/connectorContracts';
import { compareReports } from 'c/connectorReport';
import type { Contract } from 'c/connectorTypes';
import { assessEvidence } from '../../force-app/main/core/lwc/connectorAssessment/assess';
import { FORMATS } from '../../scripts/connector/formats';
import { base, type ObjectFact } from '../../sample-orgs/engine/describe';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { readApex } from '../../scripts/gates/apex/apexFiles';
import { tokenize } from '../../scripts/gates/apex/tokens';
import { isSecret, SECRET_COLUMNS } from '../apex/secrets';
import { PLANTED, withPlantedSecrets } from './plantedSecrets';

const ROOT = path.join(__dirname, '../..');
const ORGS = path.join(ROOT, 'sample-orgs/orgs');
const orgs = readdirSync(ORGS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
        name,
        file: JSON.parse(readFileSync(path.join(ORGS, name), 'utf8')) as OrgFile
    }));
const assessment = (contract: Contract): Parameters<typeof assessWithOutlook>[1] => ({
    contract,
    user: 'connector@acme.example',
    source: { kind: 'orgFile', name: 'planted' }
});

describe.each(orgs)('what the org returns beyond what was asked for, in $name', ({ file }) => {
    const gateway = withPlantedSecrets(orgFileGateway(file));

    it('is in the rows', async () => {
        const answers = await gateway.read([{ name: 'organization', binds: {} }]);
        expect(JSON.stringify(answers)).toContain(`${PLANTED} AccessToken`);
    });

    it.each(contracts)('is not in the evidence for $id', async (contract) => {
        const { evidence } = await assessEvidence(gateway, assessment(contract));
        // A map of permissions hides from JSON what it holds.
        const granted =
            evidence.userPermissions.status === 'read' ? evidence.userPermissions.value.granted : [];
        expect(JSON.stringify([evidence, ...granted])).not.toContain(PLANTED);
    });

    it.each(contracts)('is in no format of the report for $id', async (contract) => {
        const report = await assessWithOutlook(gateway, assessment(contract));
        const exports = Object.values(FORMATS).map((render) => render(report));
        expect(exports.filter((text) => text.includes(PLANTED))).toEqual([]);
    });

    it.each(contracts)('is in no comparison of reports for $id', async (contract) => {
        const before = await assessWithOutlook(orgFileGateway(file), assessment(contract));
        const after = await assessWithOutlook(gateway, assessment(contract));
        expect(JSON.stringify(compareReports(before, after))).not.toContain(PLANTED);
    });

    it('is in no log', async () => {
        const written: unknown[] = [];
        const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
            jest.spyOn(console, method).mockImplementation((...texts: unknown[]) => {
                written.push(...texts);
            })
        );
        for (const contract of contracts) await assessWithOutlook(gateway, assessment(contract));
        for (const spy of spies) spy.mockRestore();
        expect(written).toEqual([]);
    });
});

describe('a secret in an org file', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'connector-secret-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('is refused by the command line, which does not print it', async () => {
        const ready = orgs.find(({ name }) => name === 'ready.json');
        const [first, ...others] = ready?.file.sobjects['User'] ?? [];
        const planted = { ...first, AccessToken: PLANTED };
        const file = path.join(folder, 'planted.json');
        const sobjects = { ...ready?.file.sobjects, User: [planted, ...others] };
        writeFileSync(file, JSON.stringify({ ...ready?.file, sobjects }));

        const printed = await printedBy(
            'check',
            '--connector',
            'certero',
            '--org-file',
            file,
            '--user',
            'a@b.example'
        );

        expect(printed).toContain('User has no field AccessToken');
        expect(printed).not.toContain(PLANTED);
    }, 30_000);
});

function printedBy(...args: string[]): Promise<string> {
    return new Promise((resolve) => {
        const script = path.join(ROOT, 'scripts/connector.cjs');
        execFile(process.execPath, [script, ...args], (_, out, err) => resolve(`${out}\n${err}`));
    });
}

/** Types of field that a secret could be written in; a flag, a number, a time or a record Id holds none. */
const TEXTS: readonly string[] = ['string', 'textarea', 'multipicklist'];

function secretFields(objects: Readonly<Record<string, ObjectFact>>): string[] {
    return Object.entries(objects).flatMap(([object, { fields }]) =>
        Object.entries(fields)
            .filter(([name, { type }]) => TEXTS.includes(type) && isSecret(name))
            .map(([name]) => `${object}.${name}`)
    );
}

describe('the describe', () => {
    it('has no field that holds a secret', () => expect(secretFields(base.objects)).toEqual([]));

    it.each(SECRET_COLUMNS)('would be found out with %s', (column) => {
        const OauthToken = { fields: { [column]: { type: 'string', can: 'f' } } } as const;
        expect(secretFields({ OauthToken })).toEqual([`OauthToken.${column}`]);
    });
});

describe('the Apex classes', () => {
    it.each(readApex())('name no secret column in any text: $path', ({ text }) => {
        const texts = tokenize(text).filter(({ kind }) => kind === 'string');
        const named = texts.flatMap((token) => token.text.match(/[A-Za-z_][\w.]*/g) ?? []).filter(isSecret);
        expect(named).toEqual([]);
    });
});

/** Ways for a value to outlive the page, or to leave it unseen. */
const KEEPS =
    /\b(localStorage|sessionStorage|indexedDB|caches|cookie|console\s*\.|sendBeacon|XMLHttpRequest|WebSocket|fetch\s*\()/;

/** Lines of a source that keep or send something, comments aside. */
function keepers(source: string): string[] {
    return source
        .replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/[^\n]*/g, '')
        .split('\n')
        .filter((line) => KEEPS.test(line));
}

describe('what runs on the page', () => {
    const sources = readdirSync(path.join(ROOT, 'force-app/main'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('__tests__'))
        .map((name) => ({ name, text: readFileSync(path.join(ROOT, 'force-app/main', name), 'utf8') }));

    it('is looked at', () => expect(sources.length).toBeGreaterThan(50));

    it.each(sources)(
        'writes to no storage of the browser, no log and no address elsewhere: $name',
        ({ text }) => {
            expect(keepers(text)).toEqual([]);
        }
    );

    it.each([
        "localStorage.setItem('a', b);",
        'window.sessionStorage.a = b;',
        'document.cookie = b;',
        'console.log(b);',
        "indexedDB.open('a');",
        "await caches.open('a');",
        "navigator.sendBeacon('a', b);",
        "await fetch('https://a.example', { body: b });"
    ])('would be found out with %s', (line) => expect(keepers(line)).toEqual([line]));
});
