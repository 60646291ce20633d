import { apexError, apexMethod, FakeOrg } from '../../../../../../tests/support/apex';
import { apexGateway, apexGatewayTelling } from 'c/connectorApexGateway';
import { read, unavailable } from 'c/connectorTypes';

const ORGANIZATION = { name: 'organization', binds: {} };
const SESSION = { name: 'session', binds: {} };

describe('the Apex gateway', () => {
    it('asks everything in one round trip and hands back the answers in their order', async () => {
        const org = new FakeOrg({ session: [{ now: 'then' }], organization: unavailable('noAccess', 'No.') });

        const answers = await apexGateway.read([ORGANIZATION, SESSION]);

        expect(answers).toEqual([unavailable('noAccess', 'No.'), read({ rows: [{ now: 'then' }] })]);
        expect(org.trips).toEqual([[ORGANIZATION, SESSION]]);
    });

    it('says how far it is, before and after', async () => {
        const org = new FakeOrg();
        const progress: number[][] = [];

        await apexGateway.read([ORGANIZATION, SESSION], (done, total) => {
            progress.push([done, total]);
        });

        expect(progress).toEqual([
            [0, 2],
            [2, 2]
        ]);
        expect(org.trips).toHaveLength(1);
    });

    it('passes on what Apex threw, and does not try again', async () => {
        const org = new FakeOrg();
        org.fail(apexError('There is no query of that name.'));

        await expect(apexGateway.read([SESSION])).rejects.toEqual(
            apexError('There is no query of that name.')
        );
        expect(org.trips).toHaveLength(1);
    });

    it('takes no answer for another question', async () => {
        apexMethod.mockResolvedValue(JSON.stringify({ answers: [read({ rows: [] })], limits: {} }));

        await expect(apexGateway.read([ORGANIZATION, SESSION])).rejects.toThrow(
            'The org gave 1 answers to 2 questions.'
        );
    });

    it.each(['', 'null', '{}', '{"answers":"none"}', '<html>'])(
        'says that it did not understand %p',
        async (json) => {
            apexMethod.mockResolvedValue(json);

            await expect(apexGateway.read([SESSION])).rejects.toThrow(
                'What the org answered was not understood.'
            );
        }
    );

    it('tells what each round trip has used of the limits', async () => {
        const org = new FakeOrg();
        org.limits = { queries: { used: 3, limit: 100 } };
        const told: unknown[] = [];

        const gateway = apexGatewayTelling((figures) => told.push(figures));
        await gateway.read([SESSION]);
        await gateway.read([ORGANIZATION]);

        expect(told).toEqual([org.limits, org.limits]);
    });

    it.each([undefined, null, 'none', { queries: null }, { queries: { used: '3', limit: 100 } }])(
        'answers as ever where the figures are %p',
        async (limits) => {
            apexMethod.mockResolvedValue(JSON.stringify({ answers: [read({ rows: [] })], limits }));
            const told: unknown[] = [];

            const answers = await apexGatewayTelling((figures) => told.push(figures)).read([SESSION]);

            expect([answers, told]).toEqual([[read({ rows: [] })], [{}]]);
        }
    );
});
