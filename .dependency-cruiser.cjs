'use strict';

// The import table of ARCHITECTURE.md. A room is a bundle; its entry file is its only door.
const ROOMS = {
    connectorTypes: [],
    connectorContracts: ['connectorTypes'],
    connectorQueries: ['connectorTypes'],
    connectorGateway: ['connectorTypes', 'connectorQueries'],
    connectorEvidence: ['connectorTypes', 'connectorQueries', 'connectorGateway'],
    connectorAccess: ['connectorTypes'],
    connectorChecks: ['connectorTypes', 'connectorAccess', 'connectorContracts', 'connectorDiagnosis'],
    connectorCapabilities: ['connectorTypes', 'connectorAccess', 'connectorContracts'],
    connectorReport: ['connectorTypes'],
    connectorDiagnosis: ['connectorTypes'],
    connectorAssessment: [
        'connectorTypes',
        'connectorContracts',
        'connectorGateway',
        'connectorEvidence',
        'connectorAccess',
        'connectorChecks',
        'connectorCapabilities',
        'connectorReport'
    ]
};
const CORE = '^force-app/main/core/lwc/';
const TESTS = '__tests__|\\.test\\.ts$';

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
    name: `room-${room}`,
    comment: `${room} may import ${allowed.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `${CORE}${room}/`, pathNot: TESTS },
    to: { pathNot: `${CORE}(${[room, ...allowed].join('|')})/` }
}));

const doors = Object.keys(ROOMS).map((room) => ({
    name: `door-${room}`,
    comment: `${room} is imported through its entry file only.`,
    severity: 'error',
    from: { pathNot: `${CORE}${room}/|${TESTS}` },
    to: { path: `${CORE}${room}/`, pathNot: `${CORE}${room}/${room}\\.ts$` }
}));

module.exports = {
    forbidden: [
        ...rooms,
        ...doors,
        {
            name: 'independent-oracle',
            comment:
                'What an org shows is the oracle for access, contracts and capabilities, so it must not know them.',
            severity: 'error',
            from: { path: '^(sample-orgs/engine|scripts/loopback)/', pathNot: TESTS },
            to: { path: `${CORE}connector(Access|Capabilities|Checks|Contracts|Assessment)/` }
        },
        {
            name: 'no-circle',
            comment: 'What imports itself cannot be read from one end.',
            severity: 'error',
            from: { pathNot: 'node_modules' },
            to: { circular: true }
        }
    ],
    options: {
        tsConfig: { fileName: 'tsconfig.test.json' },
        tsPreCompilationDeps: true,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: '\\.js$' },
        enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] }
    }
};
