import { count, text } from 'c/connectorGateway';
import { mapReading, unavailable } from 'c/connectorTypes';
import { rowsOf, type Gatherer } from './gatherer';
import { objectsOf } from './org';

/** How many API requests the org may take in 24 hours, and how many it took. */
export const apiUsage: Gatherer<'apiUsage'> = {
    key: 'apiUsage',
    needs: [],
    requests: () => [{ name: 'apiUsage', binds: {} }],
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        const limit = row && count(row, 'limit');
        const used = row && count(row, 'used');
        if (limit === undefined || used === undefined)
            return unavailable('notRead', 'The daily limit of API requests was not shown.');
        return mapReading(reading, () => ({ limit, used }));
    }
};

/** How many records the contract's objects have. */
export const recordCounts: Gatherer<'recordCounts'> = {
    key: 'recordCounts',
    needs: [],
    requests: ({ contract }) => [{ name: 'recordCounts', binds: { objects: objectsOf(contract) } }],
    evaluate: (answers, { contract }) =>
        mapReading(rowsOf(answers), (rows) => {
            const counted = new Map(
                rows.map((row) => [text(row, 'object')?.toLowerCase(), count(row, 'count')])
            );
            return new Map(
                objectsOf(contract).flatMap((object): [string, number][] => {
                    const records = counted.get(object.toLowerCase());
                    return records === undefined ? [] : [[object, records]];
                })
            );
        })
};
