import type { Gateway } from 'c/connectorGateway';
import type { Step } from 'c/connectorProgress';
import { read } from 'c/connectorTypes';
import { settled } from '../../../../../../tests/support/component';
import { CurrentWork, whileCurrent } from '../currentWork';

const SESSION = { name: 'session', binds: {} };
const ANSWERED: Gateway = { read: (requests) => Promise.resolve(requests.map(() => read({ rows: [] }))) };

describe('current work', () => {
    it('is wanted until newer work begins', () => {
        const work = new CurrentWork();
        const first = started(work);
        expect(first()).toBe(true);

        const second = started(work);

        expect([first(), second()]).toEqual([false, true]);
    });

    it('is wanted until it is stopped', () => {
        const work = new CurrentWork();
        const only = started(work);

        work.stop();

        expect(only()).toBe(false);
    });

    it('tells what it threw', async () => {
        const fail = jest.fn();

        new CurrentWork().start(() => Promise.reject(new Error('Broken.')), fail);
        await settled();

        expect(fail).toHaveBeenCalledWith(new Error('Broken.'));
    });

    it('keeps to itself what it threw once it is stale', async () => {
        const work = new CurrentWork();
        const fail = jest.fn();

        work.start(() => Promise.reject(new Error('Broken.')), fail);
        work.stop();
        await settled();

        expect(fail).not.toHaveBeenCalled();
    });
});

describe('the gateway of current work', () => {
    it('tells of every round trip, with what was answered in the ones before', async () => {
        const steps: Step[] = [];
        const gateway = whileCurrent(
            ANSWERED,
            () => true,
            (step) => steps.push(step)
        );

        await gateway.read([SESSION, SESSION]);
        await gateway.read([SESSION]);

        expect(steps).toEqual([
            { round: 1, answered: 0 },
            { round: 2, answered: 2 }
        ]);
    });

    it('asks nothing once the work is stale', async () => {
        const asked = jest.fn();
        const gateway = whileCurrent({ read: asked }, () => false, jest.fn());

        await expect(gateway.read([SESSION])).rejects.toThrow();

        expect(asked).not.toHaveBeenCalled();
    });

    it('gives no answer that came too late', async () => {
        let isCurrent = true;
        const gateway = whileCurrent(
            {
                read: (requests) => {
                    isCurrent = false;
                    return ANSWERED.read(requests);
                }
            },
            () => isCurrent,
            jest.fn()
        );

        await expect(gateway.read([SESSION])).rejects.toThrow();
    });
});

function started(work: CurrentWork): () => boolean {
    let isCurrent = (): boolean => false;
    work.start(
        (asks) => {
            isCurrent = asks;
            return Promise.resolve();
        },
        () => undefined
    );
    return () => isCurrent();
}
