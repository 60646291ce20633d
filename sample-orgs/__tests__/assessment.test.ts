import path from 'node:path';
import { assessWithOutlook } from 'c/connectorAssessment';
import { findContract } from 'c/connectorContracts';
import type { Contract, Report } from 'c/connectorTypes';
import { readOrgFile } from '../../scripts/input/readOrgFile';
import { orgFileGateway } from '../engine/orgFileGateway';

const certero = findContract('certero') as Contract;

async function reportOn(org: string, asOf?: string): Promise<Report> {
    const file = await readOrgFile(path.join(__dirname, `../orgs/${org}.json`));
    return assessWithOutlook(orgFileGateway(file), {
        contract: certero,
        user: 'connector@acme.example',
        source: { kind: 'orgFile', name: org },
        ...(asOf !== undefined && { asOf })
    });
}

describe('need against power', () => {
    it('says in one line what each set costs and gives up', async () => {
        const { power } = await reportOn('ready');
        expect(power.line).toBe(
            'Connector Vendor Listed: 21 permissions, 16 of them can change the org. Connector Read Only: 6 permissions, none of them can change the org; it gives up UserLogin, TwoFactorMethodsInfo, VerificationHistory, LoginGeo, AuthSession, OauthToken of others.'
        );
    });
    it('is the same whatever the user holds today', async () => {
        const [ready, fresh] = [await reportOn('ready'), await reportOn('fresh')];
        expect(fresh.power).toEqual(ready.power);
    });
    it('says in plain words what a stolen token could do', async () => {
        const { power } = await reportOn('ready');
        expect(power.sets[0]?.misuse).toContain("reset other users' passwords");
    });
    it('says of each listed permission how much harm it can do', async () => {
        const { permissions } = await reportOn('ready');
        expect(permissions.find(({ name }) => name === 'ManageUsers')?.power).toBe('escalation');
    });
});

describe('the cost of a sync', () => {
    it('is said in one line', async () => {
        const { apiCost } = await reportOn('ready');
        expect(apiCost?.line).toBe(
            'One sync makes about 51 API calls for 56,831 records; less than 0.1 % of the 106,000 a day. 19 of the objects are not counted, each taken for one call.'
        );
    });
    it('is left out where the org file tells neither records nor limit', async () => {
        expect(await reportOn('fresh')).not.toHaveProperty('apiCost');
    });
});

describe('the hand-over', () => {
    it('gives the domain as the vendor wants it, and the hosts of this org', async () => {
        const { handOver } = await reportOn('ready');
        expect(handOver.fields.find(({ label }) => label === 'Domain')?.value).toBe('acme');
        expect(handOver.endpoints.map(({ host }) => host)).toEqual([
            'login.salesforce.com',
            'acme.my.salesforce.com'
        ]);
    });
    it('gives no key, secret or token', async () => {
        const { handOver } = await reportOn('ready');
        const secret = handOver.fields.filter(({ kind }) =>
            ['consumerKey', 'consumerSecret', 'token'].includes(kind)
        );
        expect(secret.map(({ label, value }) => [label, value])).toEqual([
            ['Client ID', undefined],
            ['Client Secret', undefined],
            ['Token', undefined]
        ]);
    });
});

describe('the outlook', () => {
    it('says when the verdict falls, and because of what', async () => {
        const { verdict, outlook } = await reportOn('expiring');
        expect([verdict, outlook]).toEqual([
            'ready',
            {
                at: '2026-12-31T00:00:00.000Z',
                verdict: 'notReady',
                headline: expect.stringMatching(/^Not ready/) as string,
                because: ['The assignment of Connector Read Only ends.']
            }
        ]);
    });
    it('is absent where nothing ends', async () => expect((await reportOn('ready')).outlook).toBeUndefined());
    it('is absent where the end has come', async () => {
        const { verdict, outlook } = await reportOn('expiring', '2027-01-01T00:00:00Z');
        expect([verdict, outlook]).toEqual(['notReady', undefined]);
    });
});
