import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, ROOT } from '../../scripts/gates/apex/apexFiles';
import type { MetadataFile } from '../../scripts/gates/metadata/components';
import { inWords } from '../../scripts/gates/metadata/gate';
import { API_VERSION } from '../../scripts/gates/metadata/houseRules';
import { checkProjectFile } from './projectFiles';

const read = (path: string): MetadataFile => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });
const project = read('sfdx-project.json');
const scratchOrgs = readdirSync(join(ROOT, 'config'))
    .filter((name) => name.endsWith('-scratch-def.json'))
    .map((name) => read(`config/${name}`));

describe('sfdx-project.json', () => {
    it('is what the schema of the Salesforce CLI allows', () => {
        expect(inWords(checkProjectFile(project, 'sfdx-project'))).toEqual([]);
    });

    it('asks for the API version that the metadata names', () => {
        expect(JSON.parse(project.text)).toMatchObject({ sourceApiVersion: API_VERSION });
    });

    it.each([
        [
            'a key that does not exist',
            '"namespace"',
            '"namespaces"',
            'sfdx-project.json:4: namespaces must NOT have additional properties; correct it'
        ],
        [
            'a value of another type',
            '"67.0"',
            '67',
            'sfdx-project.json:6: sourceApiVersion must be string; correct it'
        ]
    ])('is refused with %s', (_, part, becomes, problem) => {
        const faulty = { ...project, text: mutate(project.text, part, becomes) };
        expect(inWords(checkProjectFile(faulty, 'sfdx-project'))).toEqual([problem]);
    });
});

describe('a definition of a scratch org', () => {
    it.each(scratchOrgs)('is what the schema of the Salesforce CLI allows: $path', (file) => {
        expect(inWords(checkProjectFile(file, 'project-scratch-def'))).toEqual([]);
    });

    it('is refused with an edition that does not exist', () => {
        const [file] = scratchOrgs;
        const faulty = { path: file!.path, text: mutate(file!.text, '"Developer"', '"Developper"') };
        expect(inWords(checkProjectFile(faulty, 'project-scratch-def'))).toEqual([
            'config/project-scratch-def.json:3: edition must be equal to one of the allowed values; correct it'
        ]);
    });
});
