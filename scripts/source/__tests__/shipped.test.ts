import path from 'node:path';
import type { Report } from 'c/connectorTypes';
import { readSource } from '../source';
import { AS_OF, reportOn } from './support';

const FORCE_APP = path.join(__dirname, '../../../force-app');
const reportOnShipped = async (...permissionSets: string[]): Promise<Report> =>
    reportOn(await readSource({ folder: FORCE_APP, permissionSets, asOf: AS_OF }));

describe('the shipped vendor-listed set', () => {
    it('is enough', async () => {
        const report = await reportOnShipped('Connector_Vendor_Listed');
        expect(report.verdict).toBe('ready');
        expect(report.headline).toMatch(/^Permissions ready/);
        expect(report.findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    });
});

describe('the shipped read-only set', () => {
    it('is enough, and shows what it gives up', async () => {
        const report = await reportOnShipped('Connector_Read_Only', 'Connector_App_Access');
        expect(report.verdict).toBe('ready');
        const partial = report.capabilities.filter(({ verdict }) => verdict === 'partial');
        expect(
            partial.map(({ id, objects }) => [
                id,
                ...objects.flatMap(({ object, verdict }) => (verdict === 'readable' ? [] : [object]))
            ])
        ).toEqual([
            ['users', 'UserLogin', 'TwoFactorMethodsInfo'],
            ['logins', 'VerificationHistory', 'LoginGeo', 'AuthSession'],
            ['appsAndTokens', 'OauthToken']
        ]);
    });
});

describe('the console’s own set', () => {
    it('is not enough for a connector', async () => {
        const report = await reportOnShipped('Connector_Console');
        expect([report.verdict, report.headline.split(',')[0]]).toEqual([
            'notReady',
            'Permissions not ready'
        ]);
    });
});

describe('a report on source files', () => {
    it('is of source files and of an imagined holder', async () => {
        const report = await reportOnShipped('Connector_Read_Only');
        expect(report).toMatchObject({
            scope: 'permissions',
            subject: { name: 'A holder of Connector_Read_Only' },
            viewer: { name: 'source files' },
            asOf: AS_OF
        });
        expect(report).not.toHaveProperty('org');
    });

    it('sets aside the checks on apps and on sign-in', async () => {
        const report = await reportOnShipped('Connector_Read_Only');
        expect(report.notCovered.map(({ id }) => id)).toEqual(
            expect.arrayContaining([
                'identity-app',
                'identity-app-state',
                'app-preauthorization',
                'callback-url',
                'sign-in-options',
                'user-lock',
                'permitted-users',
                'consumer-secret'
            ])
        );
    });

    it('sets aside the checks on the user and on My Domain, which files do not hold', async () => {
        const report = await reportOnShipped('Connector_Read_Only');
        expect(report.notCovered.map(({ id }) => id)).toEqual(
            expect.arrayContaining(['connector-user', 'user-state', 'my-domain'])
        );
    });

    it('has no blind spot: what files do not hold is no shortage of rights', async () => {
        const report = await reportOnShipped('Connector_Read_Only');
        expect(report.blindSpots).toEqual([]);
    });

    it('shows no record Id, since there is no record', async () => {
        const report = await reportOnShipped('Connector_Read_Only');
        expect(JSON.stringify(report)).not.toMatch(/0PS0000|00e0000|0050000/);
    });
});
