import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from 'c/connectorQueries';
import {
    apexClass,
    inWords,
    mutate,
    readApex,
    ROOT,
    type ApexFile
} from '../../scripts/gates/apex/apexFiles';
import { checkRules } from './rules';

const objects = catalogue.map(({ object }) => object);
const gateway = apexClass('ConnectorGateway');
const kit = apexClass('ConnectorTestKit');

const faulty = (file: ApexFile, part: string, replacement: string): string[] =>
    inWords(checkRules({ ...file, text: mutate(file.text, part, replacement) }, objects));

describe('the rules of the house for Apex', () => {
    it.each(readApex())('are kept in $path', (file) => {
        expect(inWords(checkRules(file, objects))).toEqual([]);
    });

    it.each([
        [
            'an annotation that is misspelt',
            '@AuraEnabled',
            '@AuraEnabledd',
            '@AuraEnabledd is not an annotation'
        ],
        [
            'an argument that is misspelt',
            '@AuraEnabled',
            '@AuraEnabled(cachable=true)',
            'does not take "cachable=true"'
        ],
        [
            'a cacheable read',
            '@AuraEnabled',
            '@AuraEnabled(cacheable=true)',
            'does not take "cacheable=true"'
        ],
        [
            'a suppression without a reason',
            '@TestVisible',
            "@SuppressWarnings('PMD.ApexDoc')",
            'needs its reason'
        ],
        ['an unknown suppression', '@TestVisible', "// why\n@SuppressWarnings('all')", 'does not take "all"'],
        [
            'a method that is not static',
            'public static String read',
            'public String read',
            'on a public static method'
        ],
        [
            'a method that is private',
            'public static String read',
            'private static String read',
            'public static method'
        ],
        [
            'a class without sharing',
            'public with sharing class',
            'public without sharing class',
            '"without sharing"'
        ],
        [
            'inherited sharing',
            'public with sharing class',
            'public inherited sharing class',
            '"inherited sharing"'
        ],
        ['no word about sharing', 'public with sharing class', 'public class', 'has to be "with sharing"'],
        ['system mode', 'AccessLevel.USER_MODE', 'AccessLevel.SYSTEM_MODE', 'Names system mode'],
        [
            'a query without access level',
            ',\n                AccessLevel.USER_MODE',
            '',
            'end with AccessLevel.USER_MODE'
        ],
        [
            'a plain dynamic query',
            'Database.queryWithBinds(',
            "Database.query('a') == (",
            'end with AccessLevel'
        ],
        [
            'a static query in system mode',
            'return JSON',
            'List<SObject> x = [SELECT Id FROM A]; return JSON',
            'WITH USER_MODE'
        ],
        ['a search', 'return JSON', "Object x = [FIND 'a' RETURNING A]; return JSON", 'Names a SOSL search'],
        [
            'a statement that writes',
            'return JSON',
            'insert answers; return JSON',
            'Writes, which the gateway never does'
        ],
        [
            'a call that writes',
            'return JSON',
            'Database.delete(answers); return JSON',
            'Writes, which the gateway'
        ],
        ['a callout', 'return JSON', 'new Http().send(null); return JSON', 'Names a callout'],
        [
            'a platform event',
            'return JSON',
            'EventBus.publish(answers); return JSON',
            'Names a platform event'
        ],
        ['a session Id', 'return JSON', 'UserInfo.getSessionId(); return JSON', 'Names a session Id'],
        ['a log line', 'return JSON', 'System.debug(answers); return JSON', 'Names a log line'],
        ['a secret column', "'userId' =>", "'AccessToken' =>", 'AccessToken could hold a secret'],
        [
            'a secret in a static query',
            'return JSON',
            'Object x = [SELECT DeleteToken FROM A WITH USER_MODE]; return JSON',
            'DeleteToken'
        ],
        [
            'an object that is named',
            'List<SObject> records = Database',
            'List<ConnectedApplication> records = Database',
            'ConnectedApplication is named statically'
        ],
        [
            'another name of the class',
            'class ConnectorGateway',
            'class Gateway',
            'has to start with Connector'
        ]
    ])('catch %s', (_, part, replacement, message) => {
        expect(faulty(gateway, part, replacement).join('\n')).toContain(message);
    });

    it('let tests write, as nothing of it stays', () => {
        expect(kit.text).toContain('insert as system');
        expect(inWords(checkRules(kit, objects))).toEqual([]);
    });

    it('catch a test that sees the data of the org', () => {
        expect(
            faulty(
                apexClass('ConnectorLimitsTest'),
                '@IsTest\nprivate class',
                '@IsTest(SeeAllData=true)\nprivate class'
            ).join('\n')
        ).toContain('@IsTest does not take "SeeAllData=true" here');
    });

    it('name the file and the line', () => {
        const line = gateway.text.split('\n').findIndex((text) => text.includes('@AuraEnabled')) + 1;
        expect(faulty(gateway, '@AuraEnabled', '@AuraEnabledd')[0]).toMatch(
            new RegExp(`^force-app/main/console/classes/ConnectorGateway.cls:${line} `)
        );
    });
});

describe('each class of the project', () => {
    it.each(readApex())('has API version 67.0 beside it: $path', ({ path }) => {
        expect(metaOf(path)).toContain('<apiVersion>67.0</apiVersion>');
    });
});

function metaOf(path: string): string {
    return readFileSync(join(ROOT, `${path}-meta.xml`), 'utf8');
}
