/**
 * The tests of both rooms as one file, for mutation tests alone: a mutant then pays once for loading what they all load.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOMS = path.join(__dirname, '../../force-app/main/core/lwc');

for (const room of ['connectorAccess', 'connectorCapabilities'])
    for (const file of readdirSync(path.join(ROOMS, room, '__tests__')).filter((name) =>
        name.endsWith('.test.ts')
    ))
        describe(file, () => {
            jest.requireActual(path.join(ROOMS, room, '__tests__', file));
        });
