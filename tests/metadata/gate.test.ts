import { mutate } from '../../scripts/gates/apex/apexFiles';
import { readMetadata, type MetadataFile } from '../../scripts/gates/metadata/components';
import {
    FAULTS_OF_FORM,
    FAULTS_OF_HOUSE,
    FAULTS_OF_PERMISSION,
    FAULTS_OF_REFERENCE,
    FAULTS_OF_VALUE,
    type Fault
} from './faults';
import { createGate, inWords } from '../../scripts/gates/metadata/gate';

const shipped = readMetadata();
const gate = createGate();
const known = new Set(inWords(gate.check(shipped)));

/** What the gate says of these files and not of the shipped ones. */
const newProblems = (files: readonly MetadataFile[]): string[] =>
    inWords(gate.check(files)).filter((problem) => !known.has(problem));

const fileOf = (ending: string): MetadataFile => {
    const [file, ...others] = shipped.filter(({ path }) => path.endsWith(`/${ending}`));
    if (file === undefined || others.length > 0)
        throw new Error(`${ending} is not the name of exactly one file`);
    return file;
};

const replaced = (old: MetadataFile, changed: MetadataFile): MetadataFile[] =>
    shipped.map((file) => (file === old ? changed : file));

const lineOf = (text: string, mark: string): number => {
    mutate(text, mark, mark);
    return text.slice(0, text.indexOf(mark)).split('\n').length;
};

const expectCaught = ({ file: ending, part, becomes, problems }: Fault): void => {
    const file = fileOf(ending);
    const changed = { ...file, text: mutate(file.text, part, becomes) };
    expect(newProblems(replaced(file, changed))).toEqual(
        problems.map(([on, message]) => `${file.path}:${lineOf(changed.text, on)}: ${message}`)
    );
};

describe('the metadata that is shipped', () => {
    it('keeps every rule of the gate', () => {
        expect([...known]).toEqual([]);
    });

    it('is all of the project, in every folder of force-app', () => {
        const folders = new Set(shipped.map(({ path }) => path.split('/')[1]));
        expect([...folders].sort()).toEqual([
            'connected-app',
            'external-client-app',
            'external-client-app-server',
            'main',
            'vendor-listed'
        ]);
    });
});

describe('the gate catches', () => {
    it.each(FAULTS_OF_FORM)('in the form of a file: $what', expectCaught);
    it.each(FAULTS_OF_VALUE)('in a value: $what', expectCaught);
    it.each(FAULTS_OF_PERMISSION)('in a permission set: $what', expectCaught);
    it.each(FAULTS_OF_REFERENCE)('in a reference: $what', expectCaught);
    it.each(FAULTS_OF_HOUSE)('against the rules of the house: $what', expectCaught);

    it('the root of another type', () => {
        const file = fileOf('ConnectorGateway.cls-meta.xml');
        const changed = { ...file, text: file.text.replaceAll('ApexClass', 'ApexTrigger') };
        expect(newProblems(replaced(file, changed))).toEqual([
            `${file.path}:2: the root is <ApexTrigger>; the ending of the file asks for <ApexClass>`
        ]);
    });

    it('a part of an External Client App that names another app', () => {
        const file = fileOf('ConnectorWebServer_plcy.ecaPlcy-meta.xml');
        const app = fileOf('ConnectorWebServer.eca-meta.xml');
        const changed = { ...file, text: mutate(file.text, '>ConnectorWebServer<', '>ConnectorWebserve<') };
        expect(newProblems(replaced(file, changed))).toEqual([
            `${app.path}:2: ConnectorWebServer has 0 ExtlClntAppConfigurablePolicies; ship exactly one`,
            `${file.path}:3: there is no ExternalClientApplication ConnectorWebserve; write ConnectorWebServer`
        ]);
    });

    it('an External Client App without one of its parts', () => {
        const file = fileOf('ConnectorWebServer_oauth.ecaOauth-meta.xml');
        const app = fileOf('ConnectorWebServer.eca-meta.xml');
        expect(newProblems(shipped.filter((each) => each !== file))).toEqual([
            `${app.path}:2: ConnectorWebServer has 0 ExtlClntAppOauthSettings; ship exactly one`
        ]);
    });

    it('a bundle that is no longer exposed to the page that shows it', () => {
        const file = fileOf('connectorConsole.js-meta.xml');
        const page = fileOf('Connector_Console.flexipage-meta.xml');
        const changed = { ...file, text: mutate(file.text, '>true<', '>false<') };
        expect(newProblems(replaced(file, changed))).toEqual([
            `${page.path}:${lineOf(page.text, '<componentName>')}: connectorConsole is not exposed to lightning__AppPage; add that target to its js-meta.xml`
        ]);
    });

    it('a page of a type that no tab can show', () => {
        const file = fileOf('Connector_Console.flexipage-meta.xml');
        const tab = fileOf('Connector_Console.tab-meta.xml');
        const changed = { ...file, text: mutate(file.text, '>AppPage<', '>HomePage<') };
        expect(newProblems(replaced(file, changed))).toEqual([
            `${tab.path}:${lineOf(tab.text, '<flexiPage>')}: Connector_Console is no AppPage; show one that is`
        ]);
    });

    it.each([
        [
            'a component whose name does not say whose it is',
            'Connector_Vendor_Listed.permissionset-meta.xml',
            'force-app/vendor-listed/permissionsets/Vendor_Listed.permissionset-meta.xml',
            '2: Vendor_Listed does not start with Connector; rename it'
        ],
        [
            'an ending that is misspelt',
            'Connector_Vendor_Listed.permissionset-meta.xml',
            'force-app/vendor-listed/permissionsets/Connector.permissionsett-meta.xml',
            '1: Connector.permissionsett-meta.xml is of no type that this project ships; correct its ending'
        ],
        [
            'a file in the folder of another type',
            'Connector_Vendor_Listed.permissionset-meta.xml',
            'force-app/vendor-listed/profiles/Connector_Vendor_Listed.permissionset-meta.xml',
            '1: PermissionSet belongs in a folder permissionsets; move the file there'
        ],
        [
            'two components of the same type and name',
            'Connector_Vendor_Listed.permissionset-meta.xml',
            'force-app/vendor-listed/permissionsets/Connector_Read_Only.permissionset-meta.xml',
            '1: force-app/main/access/permissionsets/Connector_Read_Only.permissionset-meta.xml has the same name, so one would replace the other; rename one'
        ],
        [
            'a Connected App in the folder that everybody deploys',
            'ConnectorAPIAccess.connectedApp-meta.xml',
            'force-app/main/access/connectedApps/ConnectorAPIAccess.connectedApp-meta.xml',
            '2: a Connected App fails the deploy of most orgs; keep it out of force-app/main'
        ]
    ])('%s', (_, ending, path, problem) => {
        const file = fileOf(ending);
        expect(newProblems(replaced(file, { ...file, path }))).toEqual([`${path}:${problem}`]);
    });
});
