import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assess, assessWithOutlook } from 'c/connectorAssessment';
import { contracts } from 'c/connectorContracts';
import type { Contract, Report } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { countingGateway, overBudget, type Cost } from './countingGateway';
import {
    CONNECTOR_USER,
    orgOfContainers,
    orgOfSignIns,
    orgOfUsers,
    wideContract,
    withIntegrationLicense
} from './largeOrgs';

const ORGS = path.join(__dirname, '../../sample-orgs/orgs');
const sampleOrgs = readdirSync(ORGS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
        name,
        file: JSON.parse(readFileSync(path.join(ORGS, name), 'utf8')) as OrgFile
    }));

interface Counted {
    report: Report;
    cost: Cost;
}

async function verdict(file: OrgFile, contract: Contract): Promise<Counted> {
    const { gateway, cost } = countingGateway(orgFileGateway(file));
    const report = await assess(gateway, {
        contract,
        user: CONNECTOR_USER,
        source: { kind: 'orgFile', name: 'large' }
    });
    return { report, cost };
}

describe.each(contracts)('a verdict for $id', (contract) => {
    it.each(sampleOrgs)('keeps its budget in the sample org $name', async ({ file }) => {
        expect(overBudget((await verdict(file, contract)).cost)).toEqual([]);
    });

    it('keeps its budget in an org of 100 users', async () => {
        expect(overBudget((await verdict(orgOfUsers(100), contract)).cost)).toEqual([]);
    });

    it('keeps its budget on a user with 200 containers', async () => {
        expect(overBudget((await verdict(orgOfContainers(200), contract)).cost)).toEqual([]);
    });
});

describe('a verdict in an org of 1,000,000 users', () => {
    const [contract] = contracts;
    let small: Counted;
    let large: Counted;

    beforeAll(async () => {
        if (!contract) throw new Error('There is no contract.');
        small = await verdict(orgOfUsers(100), contract);
        large = await verdict(orgOfUsers(1_000_000), contract);
    }, 60_000);

    it('keeps its budget', () => expect(overBudget(large.cost)).toEqual([]));
    it('costs what it costs in an org of 100 users', () => expect(large.cost).toEqual(small.cost));
    it('is the same', () => expect(large.report).toEqual(small.report));
});

describe('a verdict on a user with 200 containers and a contract that reads 600 fields', () => {
    let counted: Counted;

    beforeAll(async () => {
        counted = await verdict(orgOfContainers(200), wideContract(['read']));
    }, 60_000);

    it('keeps its budget', () => expect(overBudget(counted.cost)).toEqual([]));

    it('is about all 600 fields', () =>
        expect(counted.cost.rowsByQuery).toMatchObject({ fieldsReadable: 600 }));

    it('knows every object to be readable', () => {
        const read = counted.report.capabilities.map(({ verdict: each }) => each);
        expect(new Set(read)).toEqual(new Set(['readable']));
    });
});

describe('a verdict on a contract that writes 600 fields', () => {
    it('keeps its budget for a user of the Salesforce Integration licence too', async () => {
        const contract = wideContract(['read', 'create', 'edit']);
        const file = withIntegrationLicense(orgOfContainers(200));
        const { cost } = await verdict(file, contract);
        expect(overBudget(cost)).toEqual([]);
        expect(cost.rowsByQuery).toHaveProperty('permissionSetLicenses');
    });

    it('keeps its budget', async () => {
        const contract = wideContract(['read', 'create', 'edit']);
        expect(overBudget((await verdict(orgOfContainers(200), contract)).cost)).toEqual([]);
    });
});

describe('a verdict on a connector that signs in every minute', () => {
    it('keeps its budget', async () => {
        const [contract] = contracts;
        if (!contract) throw new Error('There is no contract.');
        expect(overBudget((await verdict(orgOfSignIns(40_000), contract)).cost)).toEqual([]);
    });
});

describe('the outlook', () => {
    it('costs at most three verdicts more', async () => {
        const file = orgOfUsers(100);
        const ends = (file.sobjects['PermissionSetAssignment'] ?? []).map((row, day) => ({
            ...row,
            ExpirationDate: `2027-01-0${(day % 8) + 1}T00:00:00.000Z`
        }));
        const ending = { ...file, sobjects: { ...file.sobjects, PermissionSetAssignment: ends } };
        const { gateway, cost } = countingGateway(orgFileGateway(ending));
        const [contract] = contracts;
        if (!contract) throw new Error('There is no contract.');
        const source = { kind: 'orgFile', name: 'ending' } as const;
        const { cost: one } = await verdict(ending, contract);

        await assessWithOutlook(gateway, { contract, user: CONNECTOR_USER, source });

        expect(cost.trips).toBeLessThanOrEqual(4 * one.trips);
    });
});

describe('the count', () => {
    const within: Cost = { trips: 6, queries: 25, rows: 3000, rowsByQuery: { assignments: 3000 } };

    it.each([
        ['a round trip too many', { trips: 7 }, '7 round trips; 6 are allowed.'],
        ['a query too many', { queries: 26 }, '26 queries; 25 are allowed.'],
        ['a row too many', { rows: 3001 }, '3001 rows; 3000 are allowed. Most: assignments 3000.']
    ])('finds %s', (_, more, sentence) => {
        expect(overBudget({ ...within, ...more })).toEqual([sentence]);
    });

    it('finds nothing at the very edge', () => expect(overBudget(within)).toEqual([]));
});
