import { checkApex } from '../../scripts/gates/apex/apexChecker';
import {
    apexClass,
    inWords,
    isTest,
    mutate,
    readApex,
    type ApexFile,
    type Problem
} from '../../scripts/gates/apex/apexFiles';
import { describeWithJava } from './java';

/** Seeded faults: the class, a part of its text, what it becomes, and what the checker has to say. */
const FAULTS: readonly [what: string, name: string, part: string, replacement: string, message: string][] = [
    [
        'an unknown type',
        'ConnectorSchema',
        'private Schema.SObjectField fieldOf',
        'private Schema.SObjectFeld fieldOf',
        'No type declaration found for'
    ],
    [
        'an unknown method',
        'ConnectorQuery',
        'columnName.startsWith(',
        'columnName.beginsWith(',
        "No matching method found for 'beginsWith'"
    ],
    [
        'an unknown variable',
        'ConnectorQuery',
        'return text.contains(SLOT)',
        'return text.contains(SLOTS)',
        'No variable or type found for'
    ],
    [
        'too few arguments',
        'ConnectorGateway',
        "unavailable('noAccess', refused.getMessage());\n        } catch (Sec",
        "unavailable('noAccess');\n        } catch (Sec",
        "No matching method found for 'unavailable'"
    ],
    [
        'an argument of the wrong type',
        'ConnectorGateway',
        'figure(Limits.getQueries(), ',
        "figure('1', ",
        "No matching method found for 'figure'"
    ],
    [
        'an assignment of the wrong type',
        'ConnectorGateway',
        'Boolean truncated = records.size() > query.cap',
        'Boolean truncated = records.size()',
        'Incompatible types in assignment'
    ],
    [
        'a condition that is no Boolean',
        'ConnectorGateway',
        'if (truncated)',
        'if (records.size())',
        'Boolean'
    ],
    [
        'a constant that does not exist',
        'ConnectorGateway',
        'AccessLevel.USER_MODE',
        'AccessLevel.USERS_MODE',
        'Unknown field or type'
    ],
    [
        'a missing return',
        'ConnectorQuery',
        'return text.contains(SLOT);',
        '',
        'Method does not return a value'
    ],
    [
        'a method that stands twice',
        'ConnectorSchema',
        'private Boolean leadsToField(',
        'public Boolean hasObject(String a) { return true; } private Boolean leadsToField(',
        'duplicate'
    ],
    [
        'instance state in a static method',
        'ConnectorRequest',
        'return requests;',
        'return columns.isEmpty() ? null : requests;',
        'No variable or type found for'
    ],
    ['a statement without its end', 'ConnectorSchema', 'return null;', 'return null', 'missing'],
    [
        'an unknown field of an object',
        'ConnectorTestKit',
        'LastName = name,',
        'Surname = name,',
        "Unknown field 'Surname'"
    ],
    [
        'an unknown field of a record',
        'ConnectorGatewayTest',
        'String.valueOf(viewer.Id)',
        'String.valueOf(viewer.Ids)',
        "Unknown field 'Ids'"
    ]
];

/**
 * The class with its fault, under a name of its own, so that one run of the checker judges all of them beside the
 * sound classes.
 */
function seeded(index: number): ApexFile {
    const [, name, part, replacement] = FAULTS[index] ?? ['', '', '', '', ''];
    const own = `ConnectorFault${index}`;
    const text = mutate(apexClass(name).text, part, replacement).replace(
        new RegExp(`\\b${name}\\b`, 'g'),
        own
    );
    return { path: `force-app/main/faults/${own}.cls`, text };
}

describeWithJava('the Apex checker', () => {
    let problems: readonly Problem[] = [];

    beforeAll(() => {
        problems = checkApex([...readApex(), ...FAULTS.map((_, index) => seeded(index))]);
    }, 60_000);

    it('finds no error and no warning in the classes of the project', () => {
        expect(inWords(problems.filter(({ where }) => !where.includes('/faults/')))).toEqual([]);
    });

    it('is given the gateway and its tests', () => {
        expect(readApex().filter(isTest).length).toBeGreaterThan(3);
    });

    it.each(FAULTS.map(([what, , , , message], index) => ({ what, message, index })))(
        'catches $what',
        ({ message, index }) => {
            const found = problems.filter(({ where }) => where.endsWith(`/ConnectorFault${index}.cls`));
            expect(inWords(found).join('\n')).toContain(message);
        }
    );
});
