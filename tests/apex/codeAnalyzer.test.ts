import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apexClass, inWords, mutate, ROOT, type Problem } from '../../scripts/gates/apex/apexFiles';
import { analyze, enginePackages } from './codeAnalyzer';
import { describeWithJava } from './java';

const gateway = apexClass('ConnectorGateway').text;

const connectedApp = (scope: string, callback: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
<ConnectedApp xmlns="http://soap.sforce.com/2006/04/metadata">
    <contactEmail>connector-owner@example.com</contactEmail>
    <label>Connector</label>
    <oauthConfig>
        <callbackUrl>${callback}</callbackUrl>
        <scopes>${scope}</scopes>
    </oauthConfig>
</ConnectedApp>
`;

/** Seeded faults: a file, its text, and the rule that has to speak. */
const FAULTS: readonly [what: string, file: string, text: string, rule: string][] = [
    [
        'a query in system mode',
        'Crud.cls',
        mutate(gateway, 'return JSON', 'List<Account> x = [SELECT Id FROM Account]; return JSON'),
        'ApexCRUDViolation'
    ],
    [
        'a query made of what a person types',
        'Injection.cls',
        mutate(
            gateway,
            'return JSON',
            "Database.query('SELECT Id FROM Account WHERE Name = ' + requestsJson); return JSON"
        ),
        'ApexSOQLInjection'
    ],
    [
        'a class without sharing',
        'Sharing.cls',
        mutate(gateway, 'public with sharing class', 'public class'),
        'ApexSharingViolations'
    ],
    [
        'an exception that is swallowed',
        'Swallowed.cls',
        mutate(gateway, 'throw shown;', 'try { shown = null; } catch (Exception e) {} throw shown;'),
        'EmptyCatchBlock'
    ],
    [
        'a public method without documentation',
        'Undocumented.cls',
        mutate(
            gateway,
            'private static Map<String, Object> session',
            'public static Map<String, Object> session'
        ),
        'ApexDoc'
    ],
    [
        'an app with every scope',
        'Scope.connectedApp-meta.xml',
        connectedApp('Full', 'https://x.example.com'),
        'LimitConnectedAppScope'
    ],
    [
        'a callback in plain text',
        'Callback.connectedApp-meta.xml',
        connectedApp('Api', 'http://x.example.com'),
        'UseHttpsCallbackUrlConnectedApp'
    ]
];

describeWithJava("Code Analyzer's engines", () => {
    const scratch = mkdtempSync(join(tmpdir(), 'connector-faults-'));
    let problems: readonly Problem[] = [];

    beforeAll(async () => {
        for (const [, file, text] of FAULTS) {
            const name = `ConnectorFault${file}`;
            writeFileSync(
                join(scratch, name),
                text.replace(/\bConnectorGateway\b/g, name.replace('.cls', ''))
            );
        }
        problems = await analyze([join(ROOT, 'force-app'), scratch]);
    }, 120_000);

    afterAll(() => rmSync(scratch, { recursive: true, force: true }));

    it('are there at all', () => {
        expect(enginePackages()).toContain('@salesforce/code-analyzer-pmd-engine');
    });

    it('find nothing above the lowest severity that has no reason beside it', () => {
        expect(inWords(problems.filter(({ where }) => where.startsWith('force-app/')))).toEqual([]);
    });

    it.each(FAULTS)('catch %s', (_, file, __, rule) => {
        const found = problems.filter(({ where }) => where.endsWith(`/ConnectorFault${file}`));
        expect(inWords(found).join('\n')).toContain(`${rule}:`);
    });
});
