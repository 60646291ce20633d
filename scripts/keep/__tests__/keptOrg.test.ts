import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assessWithOutlook } from 'c/connectorAssessment';
import { contracts, findContract } from 'c/connectorContracts';
import type { Contract, Report } from 'c/connectorTypes';
import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../../sample-orgs/engine/orgFileGateway';
import { orgFileProblems } from '../../../sample-orgs/engine/orgFileProblems';
import type { OrgClient } from '../../rest/orgClient';
import { PLANTED, withPlantedSecrets } from '../../../tests/secrets/plantedSecrets';
import { restGateway } from '../../rest/restGateway';
import { withLoopback } from '../../rest/__tests__/loopbackClient';
import { hashNames } from '../hashNames';
import { keptOrg } from '../keptOrg';
import { recordingGateway } from '../recordingGateway';

const ORGS = path.join(__dirname, '../../../sample-orgs/orgs');
const USER = 'connector@acme.example';
const SOURCE = { kind: 'org', name: 'acme' } as const;
const names = readdirSync(ORGS).map((name) => name.replace('.json', ''));

function orgNamed(name: string): OrgFile {
    return JSON.parse(readFileSync(path.join(ORGS, `${name}.json`), 'utf8')) as OrgFile;
}

function contractNamed(id: string): Contract {
    const contract = findContract(id);
    if (!contract) throw new Error(`no contract ${id}`);
    return contract;
}

const certero = contractNamed('certero');

/** Judges an org over REST, and keeps what was read. */
function judgedAndKept(
    org: OrgFile,
    contract: Contract,
    changed: (client: OrgClient) => OrgClient = (client) => client
): Promise<{ report: Report; file: OrgFile }> {
    return withLoopback(org, {}, async (loopback) => {
        const client = changed(loopback);
        const { gateway, recorded } = recordingGateway(restGateway(client));
        const report = await assessWithOutlook(gateway, { contract, user: USER, source: SOURCE });
        return { report, file: await keptOrg(client, recorded()) };
    });
}

/** The same client, with each query of an object refused. */
const refusing =
    (object: string) =>
    (client: OrgClient): OrgClient => ({
        ...client,
        get: (called) =>
            called.includes(encodeURIComponent(`FROM ${object} `))
                ? Promise.resolve({
                      status: 500,
                      body: [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred.' }]
                  })
                : client.get(called)
    });

function again(file: OrgFile, contract: Contract, user = USER, asOf?: string): Promise<Report> {
    return assessWithOutlook(orgFileGateway(file), {
        contract,
        user,
        source: SOURCE,
        ...(asOf !== undefined && { asOf })
    });
}

describe.each(contracts)('an org that was read for $id and kept', (contract) => {
    it.each(names)('gives the same report again: %s', async (name) => {
        const { report, file } = await judgedAndKept(orgNamed(name), contract);
        expect(await again(file, contract)).toEqual(report);
    });
});

describe('a kept org', () => {
    it.each(names)('is a sound org file: %s', async (name) => {
        const { file } = await judgedAndKept(orgNamed(name), certero);
        expect(orgFileProblems(file)).toEqual([]);
    });

    it('holds no secret that the org sends along unasked', async () => {
        const file = await withLoopback(orgNamed('ready'), {}, async (client) => {
            const { gateway, recorded } = recordingGateway(withPlantedSecrets(restGateway(client)));
            await assessWithOutlook(gateway, { contract: certero, user: USER, source: SOURCE });
            return keptOrg(client, recorded());
        });
        expect(JSON.stringify(file)).not.toContain(PLANTED);
    });

    it('is judged at another time as the org itself would be', async () => {
        const { file } = await judgedAndKept(orgNamed('expiring'), certero);
        const later = '2027-01-01T00:00:00.000Z';
        const [kept, own] = [
            await again(file, certero, USER, later),
            await again(orgNamed('expiring'), certero, USER, later)
        ];
        expect([kept.verdict, kept.permissions]).toEqual([own.verdict, own.permissions]);
    });

    it('is ready for nothing that was not asked: another contract', async () => {
        const { file } = await judgedAndKept(orgNamed('ready'), certero);
        const { verdict } = await again(file, contractNamed('m3ter-bills'));
        expect(verdict).toBe('cannotTell');
    });

    it('is ready for nobody else: another user', async () => {
        const { file } = await judgedAndKept(orgNamed('ready'), certero);
        const { verdict } = await again(file, certero, 'admin@acme.example');
        expect(verdict).toBe('cannotTell');
    });

    it.each(['LoginHistory', 'ObjectPermissions', 'FieldPermissions', 'PermissionSetAssignment'])(
        'keeps that %s could not be read',
        async (object) => {
            const { report, file } = await judgedAndKept(orgNamed('ready'), certero, refusing(object));
            expect(Object.values(file.kept?.unread ?? {}).map(({ text }) => text)).toContain(
                'UNKNOWN_EXCEPTION: An unexpected error occurred.'
            );
            expect(await again(file, certero)).toEqual(report);
        }
    );
});

describe('a kept org with hashed names', () => {
    const hashed = async (): Promise<OrgFile> =>
        hashNames((await judgedAndKept(orgNamed('ready'), certero)).file);

    it('names nobody', async () => {
        const people = orgNamed('ready').sobjects['User'] ?? [];
        const text = JSON.stringify(await hashed());
        const told = people
            .flatMap(({ Name, Username, Email }) => [Name, Username, Email])
            .filter((value) => typeof value === 'string' && text.includes(`"${value}"`));
        expect([people.length > 0, told]).toEqual([true, []]);
    });

    it('gives the same verdicts when the user is named by Id', async () => {
        const { report } = await judgedAndKept(orgNamed('ready'), certero);
        const file = await hashed();
        const { verdict, permissions, capabilities, findings } = await again(file, certero, file.user);
        const outcomes = (list: Report['findings']): string[] =>
            list.map(({ id, outcome }) => `${id} ${outcome}`);
        expect([verdict, permissions, capabilities, outcomes(findings)]).toEqual([
            report.verdict,
            report.permissions,
            report.capabilities,
            outcomes(report.findings)
        ]);
    });

    it('hashes a name anew in each file', async () => {
        const [one, other] = [await hashed(), await hashed()];
        expect(one.sobjects['User']).not.toEqual(other.sobjects['User']);
    });
});
