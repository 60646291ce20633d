import type { Answer, Gateway, Row, Value } from 'c/connectorGateway';
import type { Reading } from 'c/connectorTypes';
import { SECRET_COLUMNS } from '../apex/secrets';

/** Stands in every value that is planted, and nowhere else. */
export const PLANTED = 'planted-secret';

/**
 * The gateway, as if Salesforce returned more than it was asked for: each row, and each parent in it, carries a value in
 * every column that holds a secret.
 */
export function withPlantedSecrets(gateway: Gateway): Gateway {
    return {
        async read(requests, progress) {
            const answers = await gateway.read(requests, progress);
            return answers.map((answer): Reading<Answer> => {
                if (answer.status !== 'read') return answer;
                return { ...answer, value: { ...answer.value, rows: answer.value.rows.map(plantIn) } };
            });
        }
    };
}

function plantIn(row: Row): Row {
    const own = Object.entries(row).map(([name, value]): [string, Value | undefined] => [
        name,
        typeof value === 'object' && value !== null ? plantIn(value) : value
    ]);
    const secrets = SECRET_COLUMNS.map((column): [string, Value] => [column, `${PLANTED} ${column}`]);
    return Object.fromEntries([...own, ...secrets]);
}
